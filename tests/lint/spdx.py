#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every source file names its licence first."""

import lint

LICENCE = "SPDX-License-Identifier: Apache-2.0"
RULE = lint.Rule("spdx", "a file that is copied elsewhere must still say what may be done with it",
                 f"first line (after a #! line): // {LICENCE}, or with # or /* */")
# Designer drops comments from .ui files and JSON has none, so they have no line; LICENSE covers them.
SUFFIXES = (".cpp", ".h", ".def", ".py", ".sh", ".cmake", ".qss", "CMakeLists.txt", ".ci/run")


def check(tree):
    for source in tree.files():
        if not source.path.endswith(SUFFIXES):
            continue
        first = [line for line in source.lines[:2] if not line.startswith("#!")][:1]
        if not first or LICENCE not in first[0]:
            yield RULE.at(source.path, 1, "no SPDX line")


BAD = [{"src/base/a.h": "#pragma once\n"}, {"tests/run.sh": "#!/bin/sh\ntrue\n"}, {"src/base/b.def": ""}]
GOOD = [{"src/base/a.h": f"// {LICENCE}\n"}, {"tests/run.sh": f"#!/bin/sh\n# {LICENCE}\n"}, {"ui/a.ui": "<ui/>"}]

if __name__ == "__main__":
    lint.run(check)
