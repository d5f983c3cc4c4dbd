#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each lint must find its own bad samples and leave the good ones in peace."""

import importlib
import sys
import tempfile
from pathlib import Path

import lint

HERE = Path(__file__).resolve().parent
NOT_LINTS = {"lint", "words", "selftest"}


def found_in(module, sample):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sample.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return lint.offences(lint.Tree(Path(folder)), module.check)


def failures(module):
    for number, sample in enumerate(module.BAD):
        if not found_in(module, sample):
            yield f"{module.__name__}: bad sample {number} was not found: {sample}"
    for number, sample in enumerate(module.GOOD):
        for offence in found_in(module, sample):
            yield f"{module.__name__}: good sample {number} was found bad: {offence}"


def main():
    names = sorted({path.stem for path in HERE.glob("*.py")} - NOT_LINTS)
    modules = [importlib.import_module(name) for name in names]
    failed = [text for module in modules for text in failures(module)]
    for text in failed:
        print(text)
    samples = sum(len(module.BAD) + len(module.GOOD) for module in modules)
    print(f"{len(modules)} lints, {samples} samples, {len(failed)} failure(s)")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
