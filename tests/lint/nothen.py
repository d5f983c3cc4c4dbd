#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Futures are consumed by deliver(), never by .then()."""

import lint
import words

RULE = lint.Rule("nothen", "a second .then on one QFuture silently drops the first, and cancelling a derived future "
                 "does not reach the request", "deliver(reply, context, onValue, onError) from base/reply.h")
check = words.check_for(RULE, r"\.\s*then\s*\(", allowed=("src/base/",))

BAD = [{"src/jobs/a.cpp": "void a() { list()\n        .then(this, [] {}); }\n"}]
GOOD = [{"src/base/reply.h": "void a() { f.then([] {}); }\n"}, {"src/jobs/a.cpp": "// and .then(that)\nint a;\n"}]

if __name__ == "__main__":
    lint.run(check)
