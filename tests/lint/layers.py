#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: the arrows between the folders of src/, and the Qt modules that each folder may use."""

import re

import lint

ALL = {"base", "net", "invoke", "workflow", "transfer", "jobs", "gallery", "gui", "cli", "demo", "app"}

# A name is a whole folder, a name with a slash one header of it.
MAY_INCLUDE = {
    "base": set(),
    "net": {"base"},
    "invoke": {"base", "net"},
    "workflow": {"base"},
    "transfer": {"base", "net", "invoke"},
    "jobs": {"base", "invoke", "workflow", "transfer"},
    "gallery": {"base", "net/requestqueue.h", "invoke", "transfer"},
    "gui": {"base", "invoke", "workflow", "transfer", "jobs", "gallery"},
    "cli": {"base", "invoke", "workflow", "transfer", "jobs"},
    # The stand-in must not be built from the classes that it tests.
    "demo": {"base", "net/socketiopacket.h"},
    "app": ALL,
}

# Qt classes that give a layer away; the link lists of the libraries are the second guard.
WIDGETS = (r"QtWidgets|QApplication|QWidget|QMainWindow|QDialog|QLabel|QLayout|Q\w+Layout|QPushButton|QToolButton|QMenu|"
           r"QListView|QTreeView|QTableView|QAbstractItemView|QStyle|QStyledItemDelegate|QMessageBox|QFileDialog|"
           r"QLineEdit|Q\w+Edit|QComboBox|Q\w*SpinBox|QScrollArea|QDockWidget|QToolTip|QGraphicsView")
DISPLAY = r"QGuiApplication|QPixmap|QPixmapCache|QIcon|QCursor|QClipboard|QScreen|QWindow|QDrag|QAction|QShortcut|QDesktopServices"
GUI = rf"QtGui|QImage|QImageReader|QImageWriter|QPainter|QPainterPath|QColor|QColorSpace|QFont|QPalette|QTransform|{DISPLAY}"
NETWORK = r"QtNetwork|QNetwork\w+|QWebSocket\w*|QTcp\w+|QLocalS\w+|QSsl\w*|QHostAddress|QHttpMultiPart"
SERVER = r"QtHttpServer|QHttpServer\w*|QAbstractHttpServer"
FILES = r"QFile|QSaveFile|QDir|QTemporaryFile|QStandardPaths|QSettings|QProcess"

FORBIDDEN_QT = {
    "base": rf"{WIDGETS}|{GUI}|{NETWORK}|{SERVER}",
    "net": rf"{WIDGETS}|{GUI}|{SERVER}",
    "invoke": rf"{WIDGETS}|{GUI}|{SERVER}",
    "workflow": rf"{WIDGETS}|{GUI}|{NETWORK}|{SERVER}|{FILES}",
    "transfer": rf"{WIDGETS}|{DISPLAY}|{SERVER}",
    "jobs": rf"{WIDGETS}|{DISPLAY}|{SERVER}",
    "gallery": rf"{WIDGETS}|{DISPLAY}|{SERVER}",
    "cli": rf"{WIDGETS}|{DISPLAY}|{SERVER}",
    "demo": rf"{WIDGETS}|{DISPLAY}",
    "gui": rf"{NETWORK}|{SERVER}",
    "app": SERVER,
}

ARROW = lint.Rule("layers", "folders depend in one direction only, so that each can be understood, tested and deleted alone",
                  "move the code to the layer that may know both sides, or pass a value, a signal or a function instead")
QT = lint.Rule("layers", "lower layers run without widgets, display or network and stay usable as a library",
               "do this in the folder that may use the Qt module (table in tests/lint/layers.py)")
ROOT = lint.Rule("layers", "an include path that starts at src/ shows the arrow", 'write "folder/file.h"')
ONE_DOOR = lint.Rule("layers", "QtHttpServer changed its interface between 6.4 and 6.8; one file carries the #if",
                     "use HttpPort instead")


def included(source):
    for number, line in enumerate(source.lines, 1):
        if match := re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line):
            yield number, match[1] == '"', match[2]


def own_header(source, folder, number, name):
    if "/" not in name:
        generated = name.endswith(".moc") or name.startswith("moc_") or (name.startswith("ui_") and folder in ("gui", "app"))
        if not generated:
            yield ROOT.at(source.path, number, f'"{name}" is not a path from src/')
        return
    target = name.split("/")[0]
    allowed = MAY_INCLUDE[folder]
    if target != folder and target not in allowed and name not in allowed:
        yield ARROW.at(source.path, number, f"{folder} must not include {name}")


def qt_header(source, folder, number, name):
    parts = name.split("/")
    if any(re.fullmatch(FORBIDDEN_QT[folder], part) for part in parts):
        yield QT.at(source.path, number, f"{folder} must not use <{name}>")
    if folder == "demo" and any(re.fullmatch(SERVER, part) for part in parts) and "/httpport." not in source.path:
        yield ONE_DOOR.at(source.path, number, f"<{name}> outside demo/httpport")


def check(tree):
    for source in tree.files(".cpp", ".h", ".def", below=["src"]):
        parts = source.path.split("/")
        if len(parts) < 3 or parts[1] not in MAY_INCLUDE:
            yield ARROW.at(source.path, 1, f"{'/'.join(parts[:-1])} has no row in the table of tests/lint/layers.py")
            continue
        for number, quoted, name in included(source):
            yield from (own_header if quoted else qt_header)(source, parts[1], number, name)


BAD = [
    {"src/base/a.cpp": '#include "net/httptransport.h"\n'},
    {"src/gui/a.cpp": '#include "net/requestqueue.h"\n'},
    {"src/gallery/a.cpp": '#include "net/httptransport.h"\n'},
    {"src/demo/a.cpp": '#include "invoke/types.h"\n'},
    {"src/workflow/a.cpp": "#include <QFile>\n"},
    {"src/invoke/a.cpp": "#include <QtGui/QImage>\n"},
    {"src/jobs/a.cpp": "#include <QPixmap>\n"},
    {"src/cli/a.cpp": "#include <QVBoxLayout>\n"},
    {"src/demo/a.cpp": "#include <QHttpServer>\n"},
    {"src/net/a.cpp": '#include "socketioclient.h"\n'},
    {"src/misc/a.cpp": "int a;\n"},
]
GOOD = [
    {"src/gallery/a.cpp": '#include "net/requestqueue.h"\n#include <QImage>\n'},
    {"src/demo/httpport.cpp": '#include "net/socketiopacket.h"\n#include <QHttpServer>\n'},
    {"src/gui/a.cpp": '#include "jobs/job.h"\n#include "ui_about.h"\n#include <QWidget>\n'},
    {"src/app/main_gui.cpp": '#include "demo/demoserver.h"\n#include <QApplication>\n'},
]

if __name__ == "__main__":
    lint.run(check)
