// SPDX-License-Identifier: Apache-2.0
// The program between the two marks stands in README.md, word for word; here it runs.
#include "base/safefile.h"
#include "demo/demoserver.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

// [example]
#include "invoke/client.h"
#include "jobs/jobsubmitter.h"
#include "transfer/downloads.h"

using namespace Qt::StringLiterals;
using namespace Triptych;

//! Runs one workflow and saves its pictures. Needs an event loop, as a QCoreApplication has it.
class Painter final : public QObject {
public:
    Painter(const QUrl &server, const QByteArray &workflow, const QString &folder)
        : m_workflow(workflow)
        , m_folder(folder)
        , m_client(server)
    {
        connect(&m_client, &Client::stateChanged, this, &Painter::run);
        connect(&m_client, &Client::failed, this, [this](const Error &error) { end(error.message); });
        connect(&m_downloads, &Downloads::failed, this,
                [this](const QString &, const Error &error) { m_problem = error.message; });
        connect(&m_downloads, &Downloads::openCountChanged, this, [this](int open) {
            if (open == 0)
                end(m_problem);
        });
        m_client.connectToServer(Client::Mode::Live);
    }

    //! Called once; an empty text means that the pictures are in the folder.
    std::function<void(const QString &problem)> ended;

private:
    void run(Client::State state)
    {
        if (state != Client::State::Ready || m_handle)
            return; // also Ready after a lost connection: the job goes on by itself
        Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(m_client.description().openApi);
        if (!templates)
            return end(templates.error().message);
        const auto handle =
            WorkflowHandle::open(m_workflow, {WorkflowOrigin::Kind::File, u"mine.json"_s},
                                 std::make_shared<NodeTemplates>(templates.take()), &m_uploads);
        if (!handle)
            return end(handle.error().message);
        m_handle = handle.value();

        // The index of an input is its place in the form, from 0: "triptych-cli workflow inputs FILE" lists them.
        for (const Status &status : {m_handle->setValue(0, u"A lighthouse at night, gouache"_s),
                                     m_handle->setValue(5, 4242), m_handle->setValue(6, 8)}) {
            if (!status)
                return end(status.error().message); // names the field and what it allows
        }

        RunOptions options;
        options.runs = 2;
        Job *job = m_submitter.submit(m_handle, options);
        auto *watcher = new QFutureWatcher<void>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, job] { fetch(job); });
        watcher->setFuture(job->whenEnded());
    }

    void fetch(const Job *job)
    {
        const QStringList names = job->imageNames();
        if (job->state() != Job::State::Completed || names.isEmpty())
            return end(job->error().message);
        for (const QString &name : names)
            m_downloads.add(name, m_folder, u"lighthouse"_s); // lighthouse.png, lighthouse (2).png
    }

    void end(const QString &problem)
    {
        if (const auto tell = std::exchange(ended, {}))
            tell(problem);
    }

    QByteArray m_workflow;
    QString m_folder;
    QString m_problem;
    Client m_client; // all that follows needs it, so it goes last
    Uploads m_uploads{&m_client};
    JobTracker m_tracker{&m_client};
    JobSubmitter m_submitter{&m_client, &m_tracker};
    Downloads m_downloads{&m_client};
    std::shared_ptr<WorkflowHandle> m_handle;
};
// [example]

//! The example program of README.md, against the stand-in server.
class TestLibraryExample : public QObject {
    Q_OBJECT

private slots:
    void savesThePicturesOfAWorkflow();
    void saysWhatIsWrong();
    void isTheOneInTheReadme();

private:
    QByteArray source(const QString &path) const; //!< \param path  from the root of the sources

    QTemporaryDir m_dir;
};

QByteArray TestLibraryExample::source(const QString &path) const
{
    const Result<QByteArray> bytes = readFile(QStringLiteral(TRIPTYCH_SOURCE_DIR "/") + path, 10'000'000);
    return bytes.ok() ? bytes.value() : QByteArray();
}

void TestLibraryExample::savesThePicturesOfAWorkflow()
{
    DemoServer::Options options;
    options.images = 8;
    options.stepDelay = std::chrono::milliseconds(1);
    DemoServer server(options);
    const Result<QUrl> url = server.listen();
    QVERIFY(url.ok());
    Painter painter(url.value(), source(u"resources/workflows/text-to-image.json"_s),
                    m_dir.filePath(u"out"_s));
    std::optional<QString> problem;
    painter.ended = [&problem](const QString &text) { problem = text; };
    QTRY_VERIFY_WITH_TIMEOUT(problem, 60000);
    QCOMPARE(*problem, QString());
    const QStringList files = QDir(m_dir.filePath(u"out"_s)).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, QStringList({u"lighthouse (2).png"_s, u"lighthouse.png"_s}));
    QCOMPARE(QImage(m_dir.filePath(u"out/lighthouse.png"_s)).size(), QSize(768, 512));
}

void TestLibraryExample::saysWhatIsWrong()
{
    DemoServer server((DemoServer::Options()));
    const Result<QUrl> url = server.listen();
    QVERIFY(url.ok());
    Painter painter(url.value(), "no workflow", m_dir.filePath(u"none"_s));
    std::optional<QString> problem;
    painter.ended = [&problem](const QString &text) { problem = text; };
    QTRY_VERIFY_WITH_TIMEOUT(problem, 20000);
    QVERIFY(!problem->isEmpty());
    QVERIFY(!QDir(m_dir.filePath(u"none"_s)).exists());
}

void TestLibraryExample::isTheOneInTheReadme()
{
    const QByteArray mark = "\n// [example]\n";
    const QByteArray file = source(u"tests/e2e/tst_libraryexample.cpp"_s);
    const qsizetype from = file.indexOf(mark) + mark.size();
    const qsizetype to = file.indexOf(mark, from) + 1;
    QVERIFY(to > from);
    const QByteArray snippet = "```cpp\n" + file.mid(from, to - from) + "```\n";
    QVERIFY2(source(u"README.md"_s).contains(snippet),
             "README.md shows another program: copy the part between the marks of this file into it");
}

QTEST_GUILESS_MAIN(TestLibraryExample)
#include "tst_libraryexample.moc"
