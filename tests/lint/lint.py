# SPDX-License-Identifier: Apache-2.0
"""What every lint shares: the files of the tree, C++ text without comments and strings, and the way offences are told.

A lint is a module with
    check(tree) -> Iterable[Offence]
    BAD   samples {path: text}, each of which must give at least one offence (selftest.py)
    GOOD  samples that must give none
and ends with `lint.run(check)` when started as a program.

A rule broken for a reason is marked on its line, or on the line above:  // lint-ok(<rule>): the reason in words
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Callable, Iterable, Iterator

SKIPPED = 77  # ctest's SKIP_RETURN_CODE in lint.cmake
ROOMS = ("src", "tests", "ui", "packaging", "translations", ".ci")
CPP = (".cpp", ".h")
MARK = re.compile(r"lint-ok\((\w+)\):\s*\S.{8,}")


@dataclass(frozen=True)
class Rule:
    name: str
    reason: str
    cure: str

    def at(self, path: str, line: int, what: str) -> "Offence":
        return Offence(self, path, line, what)


@dataclass(frozen=True)
class Offence:
    rule: Rule
    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return (f"{self.path}:{self.line}: [{self.rule.name}] {self.what}\n"
                f"    reason: {self.rule.reason}\n    cure:   {self.rule.cure}")


class Source:
    """One file: its text, and for C++ its code with comments and string contents blanked (same lines, same columns)."""

    def __init__(self, path: str, text: str):
        self.path = path
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def code(self) -> str:
        return blanked(self.text)

    def matches(self, pattern: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Every match of the pattern in the code, with its line number (1-based)."""
        for match in re.finditer(pattern, self.code):
            yield self.line_of(match.start()), match

    def line_of(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def excuses(self, line: int) -> set[str]:
        """Names of the rules that a lint-ok mark on this line or the one above lifts."""
        near = self.lines[max(0, line - 2):line]
        return {name for text in near for name in MARK.findall(text)}


class Tree:
    """The files of a checkout below the rooms that people write in; test data is not linted."""

    def __init__(self, root: Path):
        self.root = root

    def files(self, *suffixes: str, below: Iterable[str] = ROOMS) -> Iterator[Source]:
        for room in below:
            for path in sorted((self.root / room).rglob("*")):
                name = path.relative_to(self.root).as_posix()
                if not path.is_file() or name.startswith("tests/data/") or "__pycache__" in name:
                    continue
                if not suffixes or path.name.endswith(suffixes):
                    yield Source(name, path.read_text(encoding="utf-8", errors="replace"))

    def cpp(self, *below: str) -> Iterator[Source]:
        return self.files(*CPP, below=below or ("src", "tests"))


TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)


def blanked(text: str) -> str:
    """C++ text whose comments and literals are spaces, so that a pattern meets code only. Include lines stay whole."""

    def blank(match: re.Match[str]) -> str:
        token = match.group()
        line_start = text.rfind("\n", 0, match.start()) + 1
        if token.startswith('"') and text[line_start:match.start()].strip().startswith("#include"):
            return token
        body = re.sub(r"[^\n]", " ", token)
        return body if token.startswith("/") else '"' + body[1:-1] + '"'

    return TOKEN.sub(blank, text)


def offences(tree: Tree, check: Callable[[Tree], Iterable[Offence]]) -> list[Offence]:
    """What the check finds, less what a lint-ok mark lifts."""
    found = []
    sources: dict[str, Source] = {}
    for offence in check(tree):
        path = tree.root / offence.path
        if offence.path not in sources and path.is_file():
            sources[offence.path] = Source(offence.path, path.read_text(encoding="utf-8", errors="replace"))
        source = sources.get(offence.path)
        if source is None or offence.rule.name not in source.excuses(offence.line):
            found.append(offence)
    return found


def run(check: Callable[[Tree], Iterable[Offence]]) -> None:
    """Lints the tree named by the first argument (default: the checkout of this file) and exits with 1 on an offence."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = offences(Tree(root), check)
    for offence in found:
        print(offence)
    if found:
        print(f"{len(found)} offence(s)")
    sys.exit(1 if found else 0)
