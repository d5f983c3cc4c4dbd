// SPDX-License-Identifier: Apache-2.0
#include "support/windowfixture.h"

#include "base/safefile.h"
#include "gui/form/formview.h"
#include "gui/gallery/gallerypanel.h"
#include "gui/gallery/imagegrid.h"
#include "gui/jobs/jobrow.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"
#include "gui/workflowpanel.h"
#include "gui/workflowtabs.h"
#include "jobs/workflowloader.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QTabBar>
#include <QTest>

namespace Triptych::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 20000; // the machines that test are busy

DemoServer::Options scripted(int images, int boards)
{
    DemoServer::Options options;
    options.images = images;
    options.boards = boards;
    options.scripted = true;
    return options;
}

} // namespace

void setUpLook()
{
    if (!qobject_cast<FlatStyle *>(QApplication::style())) {
        QApplication::setStyle(new FlatStyle); // QApplication takes it
        QApplication::setPalette(Theme::dark().palette);
    }
}

WindowFixture::WindowFixture(int images, int boards) : server(scripted(images, boards))
{
    setUpLook();
    QObject::connect(&server, &DemoServer::requestReceived, &prompter,
                     [this](const QByteArray &method, const QString &path) {
                         requests.append(QString::fromLatin1(method) + u' ' + path);
                     });
    settings = std::make_unique<Settings>(file(u"settings.ini"_s));
    StoredTab tab;
    tab.id = u"first"_s;
    tab.source = {WorkflowOrigin::Kind::Example, kFirstExample};
    tab.values = {{u"noise.width"_s, 64}, {u"noise.height"_s, 64}, {u"sampler.steps"_s, 2}};
    const Status saved = TabStore(file(u"tabs"_s)).save(tab);
    Q_ASSERT(saved.ok());
    makeWindow();
}

WindowFixture::~WindowFixture()
{
    window.reset();
}

void WindowFixture::makeWindow()
{
    window.reset();
    WindowServices services;
    services.settings = settings.get();
    services.prompter = &prompter;
    services.startDemo = [this]() -> Result<QUrl> {
        if (!server.url().isEmpty())
            return server.url();
        return server.listen();
    };
    services.tabFolder = file(u"tabs"_s);
    window = std::make_unique<MainWindow>(services);
    window->resize(1440, 900);
}

bool WindowFixture::start()
{
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return false;
    window->startDemo();
    return waitUntilLoaded();
}

bool WindowFixture::waitUntilLoaded()
{
    return QTest::qWaitFor(
        [this] {
            const WorkflowPanel *panel = window->workflowPanel();
            return session()->client.state() == Client::State::Ready && panel && panel->handle()
                && panel->form()->isComplete() && session()->resources().modelsKnown
                && session()->resources().boardsKnown && !session()->images.isLoading();
        },
        kWaitMs);
}

bool WindowFixture::openJson(const QJsonObject &workflow)
{
    const QString path = file(u"opened.json"_s);
    if (!writeFile(path, QJsonDocument(workflow).toJson()))
        return false;
    window->openWorkflow({WorkflowOrigin::Kind::File, path});
    const auto isShown = [this, &path] {
        const WorkflowPanel *panel = window->workflowPanel();
        return panel && panel->source().location == path;
    };
    return QTest::qWaitFor(isShown, kWaitMs) && waitUntilLoaded();
}

QString WindowFixture::workflowTitle() const
{
    const auto *bar = window->findChild<QTabBar *>(u"workflowTabs"_s);
    return bar ? bar->tabText(bar->currentIndex()) : QString();
}

ImageGrid *WindowFixture::grid() const
{
    return window->galleryPanel()->grid();
}

QWidget *WindowFixture::field(const QString &nodeId, const QString &fieldName) const
{
    const WorkflowPanel *panel = window->workflowPanel();
    const int index = panel->handle()->tree().indexOf(nodeId, fieldName);
    return panel->form()->findChild<QWidget *>(u"field%1"_s.arg(index));
}

QJsonValue WindowFixture::value(const QString &nodeId, const QString &fieldName) const
{
    const std::shared_ptr<WorkflowHandle> handle = window->workflowPanel()->handle();
    return handle->state()->value(handle->tree().indexOf(nodeId, fieldName));
}

void WindowFixture::setValue(const QString &nodeId, const QString &fieldName, const QJsonValue &value)
{
    const std::shared_ptr<WorkflowHandle> handle = window->workflowPanel()->handle();
    handle->state()->setValue(handle->tree().indexOf(nodeId, fieldName), value);
}

Job *WindowFixture::run()
{
    const size_t before = session()->tracker.jobs().size();
    QTest::keyClick(control<QWidget>(u"wanted"_s, u"prompt"_s, u"prompt"_s), Qt::Key_Return,
                    Qt::ControlModifier);
    const auto &jobs = session()->tracker.jobs();
    return jobs.size() > before ? jobs.back().get() : nullptr;
}

bool WindowFixture::stepToPreview()
{
    bool hasPreview = false;
    const auto watch =
        QObject::connect(engine(), &FakeEngine::eventEmitted, &prompter,
                         [&hasPreview](const QString &name, const QJsonObject &payload) {
                             if (name == "invocation_progress"_L1 && payload[u"image"_s].isObject())
                                 hasPreview = true;
                         });
    while (!hasPreview && !engine()->step().isEmpty()) { }
    QObject::disconnect(watch);
    return hasPreview;
}

JobRow *WindowFixture::jobRow(const Job *job) const
{
    const QList<JobRow *> rows = window->findChildren<JobRow *>();
    for (JobRow *row : rows) {
        if (row->job() == job)
            return row;
    }
    return nullptr;
}

QLabel *WindowFixture::labelWith(const QWidget *parent, const QString &text) const
{
    const QList<QLabel *> labels = parent->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->isVisible() && label->text().contains(text))
            return label;
    }
    return nullptr;
}

QPoint WindowFixture::cell(int row) const
{
    return grid()->visualRect(session()->images.index(row)).center();
}

void WindowFixture::click(int row, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, modifiers, cell(row));
}

QByteArray WindowFixture::serverBytes(const QString &imageName)
{
    const std::optional<DemoImage> image = server.library()->find(imageName);
    return image ? server.library()->file(*image) : QByteArray();
}

QByteArray WindowFixture::bytesOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, 100'000'000);
    return bytes.ok() ? bytes.value() : QByteArray();
}

QString WindowFixture::writePicture(const QString &name, const QColor &colour)
{
    QImage image(48, 32, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = file(name);
    return image.save(path, "PNG") ? path : QString();
}

} // namespace Triptych::Test
