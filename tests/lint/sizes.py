#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Budgets of files, headers, functions and classes."""

import re
from dataclasses import dataclass, field

import lint

FILE_LINES = 400
HEADER_LINES = 150  # without blank and comment lines: documentation is not a burden
FUNCTION_LINES = 80  # 40 is the aim; more than that wants a reason, more than 80 has none
PUBLIC_FUNCTIONS = 25  # without constructors, overrides and signals

REASON = "nobody is afraid of a small piece: it can be found, tested and deleted"
FILE = lint.Rule("sizes", REASON, "split by reason to change, not by line count")
FUNCTION = lint.Rule("sizes", REASON, "a function that needs sections needs to be several functions")
CLASS = lint.Rule("sizes", REASON, "the class has more than one job: give the second one a class of its own")

CLASS_HEAD = re.compile(r"\b(?:class|struct|union)\s+(?:\[\[\w+\]\]\s*)?(?P<name>[\w:]+)[^();=]*$")
FUNCTION_TAIL = re.compile(
    r"[)}]\s*(?:(?:const|noexcept|override|final|mutable|try|&&?)\s*)*(?:->\s*[\w:<>,&*\s]+)?(?:requires\b.*)?$", re.DOTALL)
ACCESS = re.compile(r"^\s*(?:(public|protected|private)(?:\s+(?:slots|Q_SLOTS))?|(signals|Q_SIGNALS))\s*:(?!:)")
MACRO = re.compile(r"^\s*Q_[A-Z_]+\b(?:\([^()]*\))?(?=\s)")
NOT_COUNTED = re.compile(r"\boverride\b|=\s*delete\b|^(?:using|typedef|friend|Q_[A-Z_]+|static_assert|enum|struct|class)\b")


@dataclass
class Scope:
    kind: str  # namespace, class, function, initialiser, other
    name: str
    line: int
    access: str = "public"
    functions: list[str] = field(default_factory=list)


def kind_of(head, parents):
    """What an opening brace after this text begins."""
    if any(scope.kind == "function" for scope in parents):
        return "other"
    if re.search(r"\bnamespace\b[^()]*$", head) or re.search(r'extern\s*"\s*"\s*$', head):
        return "namespace"
    if CLASS_HEAD.search(head) and not re.search(r"\benum\b", head):
        return "class"
    if re.search(r"\)\s*:(?!:)", head) and re.search(r"[\w>]$", head) and not FUNCTION_TAIL.search(head):
        return "initialiser"  # `Foo() : m_a{1}`: the body is still to come
    return "function" if "(" in head and FUNCTION_TAIL.search(head) else "other"


def strip_access(scope, statement):
    while match := ACCESS.match(statement) or MACRO.match(statement):
        if match.re is ACCESS:
            scope.access = match[1] or "signals"
        statement = statement[match.end():]
    return statement.strip()


def count_statement(scope, statement):
    text = strip_access(scope, statement)
    name = re.search(r"([~\w]+)\s*\(|\boperator\b", text)
    if scope.access != "public" or not name or NOT_COUNTED.search(text):
        return
    if name[1] and name[1].lstrip("~") == scope.name:
        return
    scope.functions.append(text)


def closed_scopes(source):
    """Every class and function of the file when it ends: (scope, last line)."""
    code = re.sub(r"(?m)^[ \t]*#(?:[^\n\\]|\\.)*(?:\\\n[^\n]*)*", lambda m: re.sub(r"[^\n]", " ", m.group()), source.code)
    stack = [Scope("namespace", "", 1)]
    head, line, head_line = "", 1, 1
    for character in code:
        line += character == "\n"
        if character == "{":
            kind = kind_of(head.strip(), stack)
            name = CLASS_HEAD.search(head.strip())
            if stack[-1].kind == "class":
                (count_statement if kind == "function" else strip_access)(stack[-1], head)
            access = "private" if kind == "class" and "class" in head.split() else "public"
            stack.append(Scope(kind, name["name"] if name and kind == "class" else head.strip(), head_line, access))
            head = head + "{" if kind == "initialiser" else ""
        elif character == "}" and len(stack) > 1:
            scope = stack.pop()
            yield scope, line
            head = head + "}" if scope.kind == "initialiser" else ""
        elif character == ";":
            if stack[-1].kind == "class":
                count_statement(stack[-1], head)
            head = ""
        else:
            if not head.strip():
                head_line = line
            head += character


def short(head):
    return " ".join(head.split())[:70]


def check_scopes(source):
    for scope, last in closed_scopes(source):
        length = last - scope.line + 1
        if scope.kind == "function" and length > FUNCTION_LINES:
            yield FUNCTION.at(source.path, scope.line, f"{length} lines (stop {FUNCTION_LINES}): {short(scope.name)}")
        if scope.kind == "class" and len(scope.functions) > PUBLIC_FUNCTIONS:
            yield CLASS.at(source.path, scope.line,
                           f"{scope.name} has {len(scope.functions)} public functions (at most {PUBLIC_FUNCTIONS})")


def check(tree):
    for source in tree.files(".cpp", ".h", ".py", ".sh"):
        if len(source.lines) > FILE_LINES:
            yield FILE.at(source.path, 1, f"{len(source.lines)} lines (at most {FILE_LINES})")
        if source.path.endswith(lint.CPP):
            yield from check_scopes(source)
        if source.path.endswith(".h"):
            lines = sum(1 for line in source.code.splitlines() if line.strip())
            if lines > HEADER_LINES:
                yield FILE.at(source.path, 1, f"{lines} lines of code in a header (at most {HEADER_LINES})")


MANY = "".join(f"    int f{n}() const;\n" for n in range(26))
BAD = [
    {"src/a/a.cpp": "int a;\n" * 401},
    {"src/a/a.h": "int a;\n" * 151},
    {"src/a/a.cpp": "namespace A {\nFoo::Foo(int a)\n    : m_b{a}\n    , m_c(a)\n{\n" + "    b();\n" * 80 + "}\n}\n"},
    {"src/a/a.cpp": "auto Foo::b(int a) const -> QList<int>\n{\n" + "    if (a) { b(); }\n" * 80 + "}\n"},
    {"src/a/a.h": f"class A final : public B {{\n    Q_OBJECT\npublic:\n{MANY}private:\n    int m_a;\n}};\n"},
]
GOOD = [
    {"src/a/a.cpp": "void a()\n{\n" + "    b();\n" * 70 + "}\n\nvoid b()\n{\n" + "    c();\n" * 70 + "}\n"},
    {"src/a/a.h": "// why\n" * 300},
    {"src/a/a.h": f"class A {{\npublic:\n    A();\n    int f() const {{ return 1; }}\nprivate:\n{MANY}}};\n"},
    {"src/a/a.cpp": "const Row kRows[] = {\n" + '    {"a", f(1)},\n' * 100 + "};\n"},
]

if __name__ == "__main__":
    lint.run(check)
