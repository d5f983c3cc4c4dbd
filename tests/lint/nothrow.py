#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Errors are values."""

import lint
import words

RULE = lint.Rule("nothrow", "Qt does not carry exceptions through its event loop, and a future stores one silently",
                 "return Result<T> with an Error")
check = words.check_for(RULE, r"\bthrow\b")

BAD = [{"src/net/a.cpp": "void a() { throw 1; }\n"}]
GOOD = [{"src/net/a.cpp": '// throw\nconst char *a = "throw"; int throwAway; int b = 1\'000; char c = \'"\'; // throw\n'}]

if __name__ == "__main__":
    lint.run(check)
