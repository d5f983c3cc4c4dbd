#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One type name means one type in the whole program."""

import lint

RULE = lint.Rule("onename", "all libraries end in one program, where two types of one name silently share their functions: "
                 "a crash far away from its cause", "rename one of them, or put it into an anonymous namespace of its .cpp")
TYPE = r"(?m)^(?:class|struct|enum class|enum)\s+([A-Za-z_]\w*)(?:\s+final)?\s*(?::[^;{]*)?\{"


def check(tree):
    homes = {}
    for source in tree.files(".h", below=("src",)):
        for line, match in source.matches(TYPE):
            first = homes.setdefault(match.group(1), source.path)
            if first != source.path:
                yield RULE.at(source.path, line, f"{match.group(1)} is also in {first}")


BAD = [{"src/net/a.h": "struct Answer {\n};\n", "src/demo/b.h": "class Answer final : public QObject\n{\n};\n"}]
GOOD = [{"src/net/a.h": "struct Answer {\n};\nclass Other;\n", "src/demo/b.h": "class Other {\n    struct Answer {\n    };\n};\nclass Answer;\n"}]

if __name__ == "__main__":
    lint.run(check)
