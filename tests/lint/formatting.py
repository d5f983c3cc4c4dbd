#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""clang-format decides. One version of it only (Debian 12's), since each formats a little differently."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import lint

VERSION = 14
RULE = lint.Rule("formatting", "nobody should spend a review on spaces", f"clang-format-{VERSION} -i FILE")
CONFIG = lint.Rule("formatting", f"clang-format {VERSION} refuses a file with a key that it does not know, and then formats nothing",
                   f"keep to the keys of version {VERSION}")
STYLE = Path(__file__).resolve().parents[2] / ".clang-format"


def formatter():
    """The program of the right version, or None."""
    for name in (f"clang-format-{VERSION}", "clang-format"):
        if not (program := shutil.which(name)):
            continue
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
        if re.search(rf"version {VERSION}\.", said):
            return program
    return None


def check(tree):
    files = [source.path for source in tree.cpp()]
    if not files:
        return
    told = subprocess.run([formatter(), f"--style=file:{STYLE}", "--dry-run", "-Werror", "--ferror-limit=1", *files],
                          cwd=tree.root, capture_output=True, text=True, check=False).stderr
    if unreadable := re.search(r"\.clang-format:(\d+):\d+: error: (.*)", told):
        yield CONFIG.at(STYLE.name, int(unreadable[1]), unreadable[2])
        return
    seen = set()
    for path, line in re.findall(r"(?m)^([^\s:]+):(\d+):\d+: (?:error|warning):", told):
        if path not in seen:
            seen.add(path)
            yield RULE.at(path, int(line), "is not formatted from here on")


BAD = [{"src/base/a.cpp": "int  a( ){return 1 ;}\n"}]
GOOD = [{"src/base/a.cpp": "int a()\n{\n    return 1;\n}\n"}]

if not formatter():
    if __name__ == "__main__":
        print(f"skipped: needs clang-format {VERSION}")
        sys.exit(lint.SKIPPED)
    BAD = GOOD = []

if __name__ == "__main__":
    lint.run(check)
