#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No nested event loops in the program, except where a command line program waits."""

import lint
import words

RULE = lint.Rule("noloops", "inside a nested loop anything may happen, the death of `this` included",
                 "use deliver(), a signal, QDialog::open() or QMenu::popup(); asking the user goes through Prompter; "
                 "tests use QTRY_* or waitFor() of tests/support")
# QDrag::exec is the one nested loop without another way; the variable is to be named drag.
PATTERN = (r"\bQEventLoop\b(?!::\w+Events)|\bprocessEvents\s*\(|(?<![dD]rag)(?:\.|->)exec\s*\("
           r"|\bQMessageBox::(?:question|warning|information|critical|about)\s*\("
           r"|\bQFileDialog::get\w+\s*\(|\bQInputDialog::get\w+\s*\(|\bQColorDialog::getColor\s*\(")
check = words.check_for(RULE, PATTERN, allowed=("src/cli/", "src/app/main_", "tests/support/", "tests/bench/"))

BAD = [
    {"src/jobs/a.cpp": "void a() { QEventLoop loop; }\n"},
    {"src/gui/a.cpp": "void a() { QCoreApplication::processEvents(); }\n"},
    {"src/gui/a.cpp": "void a(QDialog &d) { d.exec(); }\n"},
    {"src/gui/a.cpp": "void a(QMenu *menu) { menu->exec(QCursor::pos()); }\n"},
    {"src/gui/a.cpp": "void a() { QMessageBox::warning(nullptr, t, t); }\n"},
]
GOOD = [
    {"src/cli/waitfor.h": "inline void a() { QEventLoop loop; loop.exec(); }\n"},
    {"src/app/main_gui.cpp": "int main() { QApplication app; return app.exec(); }\n"},
    {"src/gui/a.cpp": "void a(QDrag *drag) { drag->exec(Qt::CopyAction); }\n"},
]

if __name__ == "__main__":
    lint.run(check)
