#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""connect() with member pointers and a context object; no blocked signals."""

import lint

STRINGS = lint.Rule("connects", "a misspelt SIGNAL() or SLOT() is found at run time or never", "use member pointers")
CONTEXT = lint.Rule("connects", "a lambda without a context outlives the object that it captured",
                    "connect(sender, &Sender::signal, context, function): always four arguments")
BLOCKED = lint.Rule("connects", "blocked signals are missed by everybody, not only by the one who should not hear them",
                    "compare before you set, and emit only on a change")


def arguments(code, start):
    """The texts between the top-level commas of the call whose opening bracket is at start."""
    depth = 0
    begin = start + 1
    found = []
    for offset in range(start, len(code)):
        character = code[offset]
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 or (depth == 1 and character == ","):
            found.append(code[begin:offset].strip())
            begin = offset + 1
        if depth == 0:
            break
    return found


def check(tree):
    for source in tree.cpp():
        for line, match in source.matches(r"\b(?:SIGNAL|SLOT)\s*\("):
            yield STRINGS.at(source.path, line, match.group() + "...)")
        for line, match in source.matches(r"\bconnect\s*\("):
            given = arguments(source.code, match.end() - 1)
            if len(given) == 3 and "&" in given[1]:
                yield CONTEXT.at(source.path, line, "connect() with three arguments")
        for line, match in source.matches(r"\bblockSignals\s*\(|\bQSignalBlocker\b"):
            yield BLOCKED.at(source.path, line, match.group())


BAD = [
    {"src/gui/a.cpp": "void a() { connect(b, SIGNAL(x()), c, SLOT(y())); }\n"},
    {"src/gui/a.cpp": "void a() { connect(b, &B::x, [this](int a, int b) { f(a, b); }); }\n"},
    {"tests/gui/tst_a.cpp": "void a() { const QSignalBlocker block(b); }\n"},
]
GOOD = [{"src/gui/a.cpp": "void a() { connect(b, &B::x, this, [this](int a, int b) { f(a, b); }); connect(url, a, b); }\n"}]

if __name__ == "__main__":
    lint.run(check)
