// SPDX-License-Identifier: Apache-2.0
// From process start to the first painted window: ours against an empty QMainWindow, in interleaved rounds of child
// processes. The measured child leaves right after its first paint.
#include "bench/benchreport.h"

#include "base/settings.h"
#include "gui/mainwindow.h"
#include "gui/prompter.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

constexpr int kRounds = 15;
constexpr double kGoal = 1.5; // design/performance.md 11, row 1

//! Ends the program when its widget has been painted for the first time.
class FirstPaint final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }
};

int runEmpty()
{
    QMainWindow window;
    window.resize(1440, 900);
    FirstPaint painted;
    window.installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}

int runOurs(const QString &settingsFile)
{
    QApplication::setStyle(new FlatStyle); // QApplication takes it
    QApplication::setPalette(Theme::dark().palette);
    Settings settings(settingsFile);
    DialogPrompter prompter;
    MainWindow window({&settings, &prompter, [] { return Result<QUrl>(QUrl()); }, {}});
    FirstPaint painted;
    window.installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}

double childMs(const QStringList &arguments)
{
    return Bench::measure([&] { QProcess::execute(QCoreApplication::applicationFilePath(), arguments); });
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (app.arguments().value(1) == "empty"_L1)
        return runEmpty();
    if (app.arguments().value(1) == "ours"_L1)
        return runOurs(app.arguments().value(2));
    const QTemporaryDir dir;
    const QStringList ours{u"ours"_s, dir.filePath(u"settings.ini"_s)};
    childMs(ours); // warm-up: pages of the libraries
    Bench::Series empty;
    Bench::Series window;
    for (int round = 0; round < kRounds; ++round) {
        empty.add(childMs({u"empty"_s}));
        window.add(childMs(ours));
    }
    Bench::printHeader(u"Process start to first paint (%1)"_s.arg(QGuiApplication::platformName()));
    Bench::print(u"empty QMainWindow"_s, empty);
    Bench::print(u"Triptych"_s, window);
    return Bench::printRatio(u"ratio"_s, window, empty, kGoal) ? 0 : 1;
}
