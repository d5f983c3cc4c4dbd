# SPDX-License-Identifier: Apache-2.0
"""The lints that are one pattern in the code: a factory for their check function."""

import lint


def check_for(rule, pattern, allowed=(), below=("src", "tests")):
    """A check that reports each match of the pattern in C++ code, except in files whose path starts with an allowed one."""

    def check(tree):
        for source in tree.cpp(*below):
            if source.path.startswith(tuple(allowed)):
                continue
            for line, match in source.matches(pattern):
                yield rule.at(source.path, line, " ".join(match.group().split()))

    return check
