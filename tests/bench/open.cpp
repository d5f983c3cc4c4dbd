// SPDX-License-Identifier: Apache-2.0
// How long the window stands still while a workflow of 5,000 nodes is opened, edited, shown again and run. The window is
// the real one, before the stand-in server in a thread of its own.
#include "bench/benchreport.h"
#include "bench/bigworkflow.h"

#include "base/settings.h"
#include "demo/demoserver.h"
#include "gui/form/formview.h"
#include "gui/mainwindow.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"
#include "gui/workflowpanel.h"
#include "gui/workflowtabs.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

constexpr double kGoalMs = 100;
constexpr int kFormCopies = 34; // 408 fields
constexpr int kQuietMs = 700; // after the last thing that is waited for: saving and looking up come later

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

//! Beats every millisecond in the GUI thread; what comes late has been held up.
class Heart final : public QObject {
public:
    explicit Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &Heart::beat);
        m_timer.start();
        m_clock.start();
    }
    void reset()
    {
        m_longestMs = 0;
        m_longestCpuMs = 0;
        m_cpu = cpuMs();
        m_clock.restart();
    }
    double longestMs() const { return m_longestMs; } //!< between two beats
    //! Work between two beats: what the machine does besides is not in it.
    double longestCpuMs() const { return m_longestCpuMs; }

private:
    void beat()
    {
        const double cpu = cpuMs();
        m_longestMs = qMax(m_longestMs, double(m_clock.nsecsElapsed()) / 1e6);
        m_longestCpuMs = qMax(m_longestCpuMs, cpu - m_cpu);
        m_cpu = cpu;
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_cpu = 0;
    double m_longestMs = 0;
    double m_longestCpuMs = 0;
};

struct Step {
    QString name;
    Bench::Series wall, cpu, total;
};

class OpenBench final {
public:
    explicit OpenBench(int nodes) : m_nodes(nodes) { }
    bool run(int rounds);

private:
    bool start();
    bool waitFor(const std::function<bool()> &isDone);
    bool step(const QString &name, const std::function<void()> &act, const std::function<bool()> &isDone);
    bool round();
    WorkflowPanel *panel() const { return m_window->workflowPanel(); }

    int m_nodes;
    QTemporaryDir m_dir;
    QThread m_thread;
    DemoServer *m_server = nullptr; // lives in m_thread
    QUrl m_url;
    std::unique_ptr<Settings> m_settings;
    DialogPrompter m_prompter;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;
    Heart m_heart;
    QList<Step> m_steps;
};

bool OpenBench::waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone()) {
        if (clock.hasExpired(15'000))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // no exec() does it here
    }
    return true;
}

bool OpenBench::start()
{
    auto *starter = new QObject;
    starter->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        starter,
        [this] {
            m_server = new DemoServer({.images = 240, .scripted = true});
            m_url = m_server->listen().value();
        },
        Qt::BlockingQueuedConnection);
    starter->deleteLater();
    m_settings = std::make_unique<Settings>(m_dir.filePath(u"settings.ini"_s));
    m_window = std::make_unique<MainWindow>(WindowServices{m_settings.get(),
                                                           &m_prompter,
                                                           [this] { return Result<QUrl>(m_url); },
                                                           {},
                                                           m_dir.filePath(u"tabs"_s)});
    m_window->resize(1440, 900);
    m_window->show();
    m_window->startDemo();
    const bool isThere = waitFor([this] {
        const ServerSession *session = m_window->session();
        return session && session->client.state() == Client::State::Ready && session->resources().modelsKnown
            && session->images.rowCount() > 0 && panel() && panel()->form() && panel()->form()->isComplete();
    });
    if (!isThere)
        return false;
    QStringList pictures;
    for (int row = 0; row < qMin(100, m_window->session()->images.rowCount()); ++row)
        pictures.append(m_window->session()->images.name(row));
    const Bench::BigWorkflow big(m_nodes, kFormCopies, pictures);
    const QByteArray text = big.toJson();
    std::printf("%d nodes, %d edges, %.2f MB\n", big.nodeCount(), big.edgeCount(), double(text.size()) / 1e6);
    m_path = m_dir.filePath(u"big.json"_s);
    QFile file(m_path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool OpenBench::step(const QString &name, const std::function<void()> &act,
                     const std::function<bool()> &isDone)
{
    auto found = std::find_if(m_steps.begin(), m_steps.end(),
                              [&name](const Step &known) { return known.name == name; });
    if (found == m_steps.end())
        found = m_steps.insert(m_steps.end(), Step{name, {}, {}, {}});
    QElapsedTimer clock;
    m_heart.reset();
    clock.start();
    act();
    const bool isThere = waitFor(isDone);
    found->total.add(double(clock.nsecsElapsed()) / 1e6);
    clock.restart();
    const bool isQuiet = waitFor([&clock] { return clock.hasExpired(kQuietMs); });
    found->wall.add(m_heart.longestMs());
    found->cpu.add(m_heart.longestCpuMs());
    if (!isThere) {
        std::printf("%s: did not come to its end\n", qPrintable(name));
        for (const RunProblem &problem : panel()->handle()->problems())
            std::printf("  %s\n", qPrintable(problem.message));
        for (const auto &job : m_window->session()->tracker.jobs())
            std::printf("  job: %s\n", qPrintable(job->error().message + job->error().detail));
    }
    return isThere && isQuiet;
}

bool OpenBench::round()
{
    WorkflowTabs *tabs = m_window->workflowTabs();
    const auto isShown = [this] {
        return panel() && panel()->source().location == m_path && panel()->form()
            && panel()->form()->isComplete();
    };
    bool isGood = step(
        u"open"_s,
        [this] {
            m_window->openWorkflow({WorkflowOrigin::Kind::File, m_path});
        },
        isShown);
    if (!isGood)
        return false;
    const auto handle = panel()->handle();
    const int prompt = handle->tree().indexOf(u"c3-wanted"_s, u"prompt"_s);
    isGood = step(
        u"one edit, saved"_s, [&] { handle->state()->setValue(prompt, u"edited"_s); }, [] { return true; });
    isGood = step(
                 u"to another tab and back"_s,
                 [&] {
                     tabs->select(0);
                     QTimer::singleShot(200, tabs, [tabs] { tabs->select(1); });
                 },
                 [&] { return tabs->current()->source().location == m_path; })
        && isGood;
    isGood = step(
                 u"models come again"_s, [this] { m_window->session()->refresh(); }, [] { return true; })
        && isGood;
    const JobTracker &tracker = m_window->session()->tracker;
    const size_t jobs = tracker.jobs().size();
    isGood = step(
                 u"run"_s, [this] { panel()->run(false); },
                 [&tracker, jobs] {
                     return tracker.jobs().size() > jobs && !tracker.jobs().back()->items().isEmpty();
                 })
        && isGood;
    isGood = step(
                 u"close"_s, [&] { tabs->closeCurrent(); }, [] { return true; })
        && isGood;
    return isGood;
}

bool OpenBench::run(int rounds)
{
    bool isGood = start();
    for (int i = 0; i < rounds && isGood; ++i)
        isGood = round();
    bool met = isGood;
    Bench::printHeader(u"the longest stall"_s);
    for (const Step &known : std::as_const(m_steps)) {
        Bench::print(known.name, known.wall);
        Bench::print(u"  of it work"_s, known.cpu);
        Bench::print(u"  until all is there"_s, known.total);
        const bool isShort = known.cpu.median() <= kGoalMs;
        std::printf("  goal: work without a break <= %.0f ms: %s\n", kGoalMs, isShort ? "met" : "MISSED");
        met = met && isShort;
    }
    m_window.reset();
    if (m_server)
        m_server->deleteLater();
    m_thread.quit();
    m_thread.wait();
    return met;
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
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    const int nodes = argc > 2 ? std::atoi(argv[2]) : 5000;
    return OpenBench(nodes).run(rounds) ? 0 : 1;
}
