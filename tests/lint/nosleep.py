#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No sleeping, in the program or in a test."""

import lint
import words

RULE = lint.Rule("nosleep", "a sleep is too long on a fast machine and too short on a slow one: it makes slow, flaky tests",
                 "wait for the fact: QTRY_*, QSignalSpy::wait or a signal; in the program a QTimer")
check = words.check_for(
    RULE, r"\bqWait\s*\(|\bqSleep\b|\b[mun]?sleep\s*\(|\bnanosleep\b|\bsleep_(?:for|until)\b|\bstd::this_thread\b")

BAD = [
    {"tests/net/tst_a.cpp": "void a() { QTest::qWait(50); }\n"},
    {"src/net/a.cpp": "void a() { QThread::msleep(5); }\n"},
    {"src/net/a.cpp": "void a() { QThread::sleep(5); }\n"},
    {"src/net/a.cpp": "void a() { std::this_thread::yield(); }\n"},
]
GOOD = [
    {"tests/net/tst_a.cpp": '// never QTest::qWait(5)\nvoid a() { QVERIFY(QTest::qWaitFor([] { return true; })); log("sleep(3)"); }\n'},
    {"src/net/a.cpp": "// lint-ok(nosleep): the kernel needs a moment here, bug 4711\nvoid a() { usleep(5); }\n"},
]

if __name__ == "__main__":
    lint.run(check)
