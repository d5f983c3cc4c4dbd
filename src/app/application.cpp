// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include "app/translators.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! What the desktop wants, told by the palette it gave us before ours was set.
bool desktopIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    return dark;
}

} // namespace

void applyTheme(const QString &name)
{
    const bool dark = name == "dark"_L1 || (name != "light"_L1 && desktopIsDark());
    if (!qobject_cast<FlatStyle *>(QApplication::style()))
        QApplication::setStyle(new FlatStyle); // QApplication takes it
    QApplication::setPalette(dark ? Theme::dark().palette : Theme::light().palette);
}

void setUpApplication()
{
    QCoreApplication::setOrganizationName(u"Triptych"_s);
    QCoreApplication::setApplicationName(u"Triptych"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(TRIPTYCH_VERSION));
    QGuiApplication::setDesktopFileName(u"org.triptych.Triptych"_s);
    installTranslators();
}

} // namespace Triptych
