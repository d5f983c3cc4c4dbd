// SPDX-License-Identifier: Apache-2.0
// What ten open workflows cost at start against one: work of the window's thread from connecting until the shown form is
// complete, and until nothing happens any more; in interleaved rounds before the stand-in server.
#include "bench/benchreport.h"

#include "base/settings.h"
#include "demo/demoserver.h"
#include "gui/form/formview.h"
#include "gui/mainwindow.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"
#include "gui/tabstore.h"
#include "gui/workflowpanel.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

constexpr double kGoal = 1.25; // ten tabs : one, until the shown form is complete
constexpr int kQuietMs = 500;

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

bool waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone() && !clock.hasExpired(15'000)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // no exec() does it here
    }
    return isDone();
}

bool fillStore(const QString &folder, int tabs)
{
    QFile file(u":/workflows/every-field.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray workflow = file.readAll();
    TabStore store(folder);
    QStringList ids;
    for (int i = 0; i < tabs; ++i) {
        StoredTab tab;
        tab.id = u"tab%1"_s.arg(i);
        tab.source = {WorkflowOrigin::Kind::Example, file.fileName()};
        tab.title = u"Every field %1"_s.arg(i);
        tab.workflow = workflow;
        ids.append(tab.id);
        if (!store.save(tab).ok())
            return false;
    }
    return store.saveOrder(ids, ids.last()).ok();
}

struct Times {
    Bench::Series shown, shownWork, quietWork;
};

bool start(const QUrl &server, int tabs, Times *times)
{
    const QTemporaryDir dir;
    if (!fillStore(dir.filePath(u"tabs"_s), tabs))
        return false;
    Settings settings(dir.filePath(u"settings.ini"_s));
    DialogPrompter prompter;
    MainWindow window(
        {&settings, &prompter, [server] { return Result<QUrl>(server); }, {}, dir.filePath(u"tabs"_s)});
    window.resize(1440, 900);
    window.show();
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    const double before = cpuMs();
    window.startDemo();
    const bool isShown = waitFor([&window] {
        const WorkflowPanel *panel = window.workflowPanel();
        return panel && panel->form() && panel->form()->isComplete();
    });
    times->shown.add(double(clock.nsecsElapsed()) / 1e6);
    times->shownWork.add(cpuMs() - before);
    QTimer::singleShot(kQuietMs, qApp, [] {}); // wakes the loop
    clock.restart();
    waitFor([&clock] { return clock.hasExpired(kQuietMs); });
    times->quietWork.add(cpuMs() - before);
    return isShown;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
    QThread thread;
    thread.start();
    auto *starter = new QObject;
    starter->moveToThread(&thread);
    DemoServer *server = nullptr; // lives there
    QUrl url;
    QMetaObject::invokeMethod(
        starter,
        [&] {
            server = new DemoServer({.images = 60, .scripted = true});
            url = server->listen().value();
        },
        Qt::BlockingQueuedConnection);
    starter->deleteLater();
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    Times warmUp, one, ten;
    bool isGood = start(url, 1, &warmUp);
    for (int round = 0; round < rounds && isGood; ++round)
        isGood = start(url, 1, &one) && start(url, 10, &ten);
    server->deleteLater();
    thread.quit();
    thread.wait();
    if (!isGood) {
        std::fprintf(stderr, "the form did not appear\n");
        return 2;
    }
    Bench::printHeader(u"connecting with open workflows"_s);
    Bench::print(u"1 tab: shown"_s, one.shown);
    Bench::print(u"10 tabs: shown"_s, ten.shown);
    Bench::print(u"1 tab: work until shown"_s, one.shownWork);
    Bench::print(u"10 tabs: work until shown"_s, ten.shownWork);
    Bench::print(u"1 tab: work until quiet"_s, one.quietWork);
    Bench::print(u"10 tabs: work until quiet"_s, ten.quietWork);
    const bool met =
        Bench::printRatio(u"10 tabs : 1 tab, work until shown"_s, ten.shownWork, one.shownWork, kGoal);
    Bench::printRatio(u"10 tabs : 1 tab, work until quiet"_s, ten.quietWork, one.quietWork, 0);
    return met ? 0 : 1;
}
