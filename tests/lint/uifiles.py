#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Designer files: names of one's own, buddies, no connections."""

import re
import xml.etree.ElementTree as xml

import lint

NAME = lint.Rule("uifiles", "tests, style sheets and screen readers find a widget by its object name",
                 "name it after what it is for: serverAddress, not lineEdit_2")
BUDDY = lint.Rule("uifiles", "the buddy gives the editor its shortcut and its name for a screen reader",
                  "set the label's buddy property to the editor's object name")
CONNECTION = lint.Rule("uifiles", "behaviour hidden in a form is not found by search", "connect in the class that uses the form")
BROKEN = lint.Rule("uifiles", "uic cannot read it", "mend the XML")

EDITORS = {"QLineEdit", "QSpinBox", "QDoubleSpinBox", "QComboBox", "QFontComboBox", "QPlainTextEdit", "QTextEdit", "QSlider",
           "QDateTimeEdit", "QListView", "QListWidget", "QTreeView", "QTreeWidget", "QTableView", "QTableWidget"}
INTERACTIVE = EDITORS | {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QTabWidget", "QCommandLinkButton",
                         "QDialogButtonBox", "QDial", "QToolBox"}


def line_of(source, name):
    found = source.text.find(f'name="{name}"')
    return source.line_of(found) if found >= 0 else 1


def is_own_name(widget):
    stem = widget.get("class", "").removeprefix("Q")
    default = stem[:1].lower() + stem[1:]
    name = widget.get("name", "")
    return bool(name) and not re.fullmatch(rf"{re.escape(default)}(_\d+)?", name)


def value(widget, prop):
    found = widget.find(f"property[@name='{prop}']")
    return "".join(found.itertext()).strip() if found is not None else ""


def pairs(layout):
    """A layout's widgets with the one that follows each: in reading order, in a grid within the row."""
    items = [(int(item.get("row", 0)), int(item.get("column", number)), item.find("widget"))
             for number, item in enumerate(layout.findall("item"))]
    in_order = sorted(items, key=lambda item: item[:2])
    for (row, _, widget), (next_row, _, follower) in zip(in_order, in_order[1:]):
        if row == next_row and widget is not None and follower is not None:
            yield widget, follower


def missing_buddies(source, root):
    names = {widget.get("name") for widget in root.iter("widget")}
    for layout in root.iter("layout"):
        for label, editor in pairs(layout):
            if label.get("class") != "QLabel" or editor.get("class") not in EDITORS or not value(label, "text"):
                continue
            if value(label, "buddy") not in names:
                yield BUDDY.at(source.path, line_of(source, label.get("name")),
                               f"label {label.get('name')} has no buddy though {editor.get('name')} follows it")


def check(tree):
    for source in tree.files(".ui", below=["ui", "src"]):
        try:
            root = xml.fromstring(source.text)
        except xml.ParseError as error:
            yield BROKEN.at(source.path, error.position[0], str(error))
            continue
        for widget in root.iter("widget"):
            if widget.get("class") in INTERACTIVE and not is_own_name(widget):
                yield NAME.at(source.path, line_of(source, widget.get("name")), f"{widget.get('class')} {widget.get('name')}")
        yield from missing_buddies(source, root)
        if root.find("connections/connection") is not None:
            yield CONNECTION.at(source.path, line_of(source, "connections"), "the form has <connections>")


def form(body, tail=""):
    return f'<ui version="4.0"><widget class="QWidget" name="Page">{body}</widget>{tail}</ui>\n'


LABEL = '<widget class="QLabel" name="userLabel"><property name="text"><string>&amp;User</string></property>{}</widget>'
EDIT = '<widget class="QLineEdit" name="user"/>'
BUDDY_OF = '<property name="buddy"><cstring>user</cstring></property>'


def row(label):
    return (f'<layout class="QFormLayout" name="form"><item row="0" column="0">{label}</item>'
            f'<item row="0" column="1">{EDIT}</item></layout>')


BAD = [
    {"ui/a.ui": form('<widget class="QPushButton" name="pushButton_2"/>')},
    {"ui/a.ui": form(row(LABEL.format("")))},
    {"ui/a.ui": form("", "<connections><connection/></connections>")},
    {"ui/a.ui": "<ui>"},
]
GOOD = [{"ui/a.ui": form(row(LABEL.format(BUDDY_OF)), "<connections/>")}]

if __name__ == "__main__":
    lint.run(check)
