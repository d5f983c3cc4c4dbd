#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Text from a server, a file or a person is shown as it is, never read as HTML."""

import lint
import words

RULE = lint.Rule("plaintext", "a board named <img src=http://...> would fetch it, and a prompt with < would lose words",
                 "setTextFormat(Qt::PlainText) or setPlainText(); for marked-up text of our own a lint-ok(plaintext) with the reason")
check = words.check_for(RULE, r"\b(?:set|insert|append)Html\s*\(|\bsetMarkdown\s*\(|\bQt::(?:RichText|AutoText|MarkdownText)\b",
                        below=("src",))

BAD = [
    {"src/gui/a.cpp": "void a() { view->setHtml(name); }\n"},
    {"src/gui/a.cpp": "void a() { label->setTextFormat(Qt::RichText); }\n"},
]
GOOD = [{"src/gui/a.cpp": "void a() { label->setTextFormat(Qt::PlainText); }\n"}]

if __name__ == "__main__":
    lint.run(check)
