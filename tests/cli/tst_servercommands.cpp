// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"
#include "demo/demoserver.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using namespace Triptych::Test;

//! Commands against the stand-in server in process.
class TestServerCommands final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        DemoServer::Options options;
        options.images = 40;
        options.boards = 3;
        options.stepDelay = std::chrono::milliseconds(0);
        m_server = std::make_unique<DemoServer>(options);
        const Result<QUrl> url = m_server->listen();
        QVERIFY(url.ok());
        m_bench = std::make_unique<CliBench>(url.value().toString());
        m_run = {u"workflow"_s, u"run"_s, u"" TRIPTYCH_SOURCE_DIR "/resources/workflows/text-to-image.json"_s,
                 u"--set"_s, u"Model=Atelier 1.5"_s};
    }

    void tellsAboutTheServer()
    {
        const QJsonDocument json = m_bench->run({u"server"_s, u"info"_s, u"--json"_s}).json();
        QCOMPARE(json[u"version"_s], u"6.14.2"_s);
        QCOMPARE(json[u"multiuser"_s].toBool(true), false);
        QVERIFY(json[u"models"_s][u"main"_s].toInt() > 0);
    }

    void runsAndSavesTheBytesOfTheServer()
    {
        const CliOutcome outcome =
            m_bench->run(m_run + QStringList{u"--out"_s, m_bench->path(u"out"_s), u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.events(u"enqueued"_s).size(), 1);
        QVERIFY(!outcome.events(u"progress"_s).isEmpty());
        const QList<QJsonObject> images = outcome.events(u"image"_s);
        QVERIFY(!images.isEmpty());
        const QList<QJsonObject> finished = outcome.events(u"finished"_s);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first()[u"status"_s], u"completed"_s);
        QVERIFY(finished.first()[u"error_type"_s].isNull());
        const QString name = images.first()[u"image_name"_s].toString();
        QFile file(images.first()[u"path"_s].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY(!saved.isEmpty());
        QCOMPARE(m_bench->run({u"image"_s, u"get"_s, name}).out, saved);
    }

    void printsOnlyNamesWithoutAFolder()
    {
        const CliOutcome outcome = m_bench->run(m_run);
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.trimmed().endsWith(".png"), outcome.out.constData());
    }

    void leavesTheRunAtTheServerWithNoWait()
    {
        const CliOutcome outcome =
            m_bench->run(m_run + QStringList{u"--no-wait"_s, u"--json"_s, u"--runs"_s, u"2"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray ids = outcome.events(u"enqueued"_s).value(0)[u"item_ids"_s].toArray();
        QCOMPARE(ids.size(), 2);
        const QStringList waited{u"queue"_s, u"wait"_s, QString::number(ids[0].toInt()),
                                 QString::number(ids[1].toInt())};
        QCOMPARE(m_bench->run(waited).code, 0);
    }

    void cancelsAtTheServerOnCtrlC()
    {
        connect(m_server.get(), &DemoServer::requestReceived, this,
                [this](const QByteArray &, const QString &path) {
                    if (path.endsWith(u"enqueue_batch"_s))
                        QTimer::singleShot(0, &m_bench->interrupts, &Interrupts::interrupted);
                });
        const CliOutcome outcome = m_bench->run(m_run + QStringList{u"--runs"_s, u"5"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.isEmpty());
    }

    void goesOnWhenTheServerComesBack()
    {
        int enqueued = 0;
        connect(m_server.get(), &DemoServer::requestReceived, this,
                [&enqueued](const QByteArray &, const QString &path) {
                    enqueued += path.endsWith(u"enqueue_batch"_s);
                });
        const auto restart = [this] {
            const int port = m_server->url().port();
            m_server->stop();
            QVERIFY(m_server->listen(static_cast<quint16>(port)).ok());
        };
        connect(
            m_server->engine(), &FakeEngine::eventEmitted, this,
            [restart](const QString &) {
                QMetaObject::invokeMethod(QCoreApplication::instance(), restart, Qt::QueuedConnection);
            },
            Qt::SingleShotConnection);
        const CliOutcome outcome = m_bench->run(
            m_run + QStringList{u"--out"_s, m_bench->path(u"out"_s), u"--json"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(enqueued, 1);
        QCOMPARE(outcome.events(u"image"_s).size(), 1);
        QCOMPARE(outcome.events(u"finished"_s).size(), 1);
    }

    void sendsOnceWhenTheAnswerIsLost()
    {
        m_server->setFaults(DemoServer::Fault::LoseEnqueueAnswer);
        const CliOutcome outcome = m_bench->run(m_run + QStringList{u"--json"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.events(u"image"_s).size(), 1);
        QCOMPARE(outcome.events(u"finished"_s).size(), 1);
        const QJsonObject counts = m_bench->run({u"queue"_s, u"status"_s, u"--json"_s}).json().object();
        QVERIFY2(QJsonDocument(counts).toJson().contains("\"completed\": 1"),
                 QJsonDocument(counts).toJson().constData());
    }

    void takesEventsThatOvertakeTheAnswer()
    {
        m_server->setFaults(DemoServer::Fault::HoldEnqueueAnswer);
        connect(m_server->engine(), &FakeEngine::eventEmitted, this, [this](const QString &name) {
            if (name == "invocation_complete"_L1) // long after the run began
                m_server->releaseHeld();
        });
        const CliOutcome outcome = m_bench->run(m_run + QStringList{u"--json"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.events(u"image"_s).size(), 1);
    }

    void tellsTheServersSentenceOfAFailedRun()
    {
        const CliOutcome outcome = m_bench->run(
            m_run + QStringList{u"--set"_s, u"Prompt=FAIL"_s, u"--json"_s, u"--timeout"_s, u"60"_s});
        QCOMPARE(outcome.code, 1);
        const QJsonObject finished = outcome.events(u"finished"_s).value(0);
        QCOMPARE(finished[u"status"_s].toString(), u"failed"_s);
        QVERIFY(!finished[u"error_message"_s].toString().isEmpty());
    }

    void goesOnWhenTheSocketIsCut()
    {
        connect(
            m_server->engine(), &FakeEngine::eventEmitted, this,
            [this](const QString &) {
                QMetaObject::invokeMethod(m_server.get(), &DemoServer::dropSockets, Qt::QueuedConnection);
            },
            Qt::SingleShotConnection);
        const CliOutcome outcome = m_bench->run(m_run + QStringList{u"--json"_s, u"--timeout"_s, u"60"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.events(u"image"_s).size(), 1);
        QCOMPARE(outcome.events(u"finished"_s).size(), 1);
    }

    void refusesARunBeforeSendingIt()
    {
        int enqueued = 0;
        connect(m_server.get(), &DemoServer::requestReceived, this,
                [&enqueued](const QByteArray &, const QString &path) {
                    enqueued += path.endsWith(u"enqueue_batch"_s);
                });
        QCOMPARE(m_bench->run(m_run + QStringList{u"--set"_s, u"Width=7"_s}).code, 2);
        QCOMPARE(m_bench->run(m_run + QStringList{u"--out"_s, u"/proc/nowhere"_s}).code, 5);
        QCOMPARE(m_bench->run(m_run + QStringList{u"--name"_s, u"{nope}"_s}).code, 2);
        QCOMPARE(enqueued, 0);
    }

    void downloadsABoardAndThenOnlyWhatIsMissing()
    {
        const QJsonObject board =
            m_bench->run({u"board"_s, u"list"_s, u"--json"_s}).json().array().first().toObject();
        const QString name = board[u"board_name"_s].toString();
        const qsizetype count = m_bench->run({u"board"_s, u"images"_s, name}).out.count('\n');
        QVERIFY(count > 1);
        const QStringList command{u"board"_s, u"download"_s,         name,
                                  u"--out"_s, m_bench->path(u"b"_s), u"--json"_s};
        const QJsonObject first = m_bench->run(command).json().object();
        QCOMPARE(first[u"downloaded"_s].toInteger(), count);
        QCOMPARE(first[u"skipped"_s].toInt(), 0);
        QVERIFY(first[u"failed"_s].toArray().isEmpty());
        const QStringList files = QDir(m_bench->path(u"b"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), count); // hidden files are not listed
        QVERIFY(QFile::remove(QDir(m_bench->path(u"b"_s)).filePath(files.first())));
        const QJsonObject second = m_bench->run(command).json().object();
        QCOMPARE(second[u"downloaded"_s].toInt(), 1);
        QCOMPARE(second[u"skipped"_s].toInteger(), count - 1);
    }

    void uploadsGoodFilesAndNamesTheBadOne()
    {
        const QByteArray names = m_bench->run({u"board"_s, u"images"_s, u"none"_s}).out;
        const QByteArray png =
            m_bench->run({u"image"_s, u"get"_s, QString::fromUtf8(names.split('\n').first())}).out;
        const QString good = m_bench->write(u"good.png"_s, png);
        const QString bad = m_bench->write(u"bad.png"_s, "no picture");
        const CliOutcome outcome = m_bench->run({u"image"_s, u"upload"_s, bad, good});
        QCOMPARE(outcome.code, 5);
        QVERIFY(outcome.err.contains(u"bad.png"_s));
        QCOMPARE(outcome.out.count('\n'), 1);
    }

    void uploadsAVideoAndGivesItBack()
    {
        const CliOutcome sent = m_bench->run({u"image"_s, u"upload"_s, u":/demo/sea.mp4"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.err));
        const QString name = QString::fromUtf8(sent.out.trimmed());
        QVERIFY(name.endsWith(u".mp4"_s));
        QFile file(u":/demo/sea.mp4"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(m_bench->run({u"image"_s, u"get"_s, name}).out, file.readAll());
        QCOMPARE(m_bench->run({u"board"_s, u"create"_s, u"Films"_s}).code, 0);
        QCOMPARE(m_bench->run({u"image"_s, u"move"_s, name, u"--to"_s, u"Films"_s}).code, 0);
        QCOMPARE(m_server->library()->find(name)->boardId.isEmpty(), false);
    }

    void runsTheExampleOfEveryField()
    {
        const QByteArray names = m_bench->run({u"board"_s, u"images"_s, u"none"_s}).out;
        const QString picture = QString::fromUtf8(names.split('\n').first());
        const QString path = u"" TRIPTYCH_SOURCE_DIR "/resources/workflows/every-field.json"_s;
        const QStringList run{u"workflow"_s, u"run"_s, path, u"--json"_s, u"--set"_s, u"Steps=2"_s};
        const QStringList values{u"Style preset=Gouache on paper"_s, u"System prompt=Describe a picture"_s,
                                 u"Text model=Small Talk 3B"_s,      u"Saved workflow=Text to image"_s,
                                 u"Start picture="_s + picture,      u"Video=@:/demo/sea.mp4"_s};
        QStringList filled = run;
        for (const QString &value : values)
            filled << u"--set"_s << value;
        const CliOutcome outcome = m_bench->run(filled);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QList<QJsonObject> finished = outcome.events(u"finished"_s);
        QCOMPARE(finished.size(), 2); // two guidances
        for (const QJsonObject &item : finished)
            QCOMPARE(item[u"status"_s].toString(), u"completed"_s);
    }

    void refusesAPictureForAVideo()
    {
        const QString path = u"" TRIPTYCH_SOURCE_DIR "/resources/workflows/every-field.json"_s;
        const CliOutcome outcome =
            m_bench->run({u"workflow"_s, u"run"_s, path, u"--set"_s, u"Video=@/x/cat.png"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.err.isEmpty());
    }

    void changesPicturesAndBoards()
    {
        const QString id = QString::fromUtf8(m_bench->run({u"board"_s, u"create"_s, u"New"_s}).out.trimmed());
        QVERIFY(!id.isEmpty());
        const QString name =
            QString::fromUtf8(m_bench->run({u"board"_s, u"images"_s, u"none"_s}).out.split('\n').first());
        QCOMPARE(m_bench->run({u"image"_s, u"move"_s, name, u"--to"_s, u"New"_s}).code, 0);
        QCOMPARE(m_bench->run({u"board"_s, u"images"_s, id}).out.trimmed(), name.toUtf8());
        QCOMPARE(m_bench->run({u"image"_s, u"star"_s, name}).code, 0);
        QCOMPARE(m_bench->run({u"board"_s, u"images"_s, id, u"--starred"_s}).out.trimmed(), name.toUtf8());
        QCOMPARE(m_bench->run({u"board"_s, u"rename"_s, id, u"Newer"_s}).code, 0);
        QCOMPARE(m_bench->run({u"board"_s, u"images"_s, u"New"_s}).code, 2);
        QCOMPARE(m_bench->run({u"board"_s, u"delete"_s, u"Newer"_s, u"--yes"_s}).code, 0);
    }

    void tellsRefusedFromUnreachable()
    {
        QCOMPARE(m_bench->run({u"image"_s, u"info"_s, u"unknown.png"_s}).code, 4);
        QCOMPARE(m_bench->run({u"api"_s, u"GET"_s, u"/api/v1/app/version"_s}).code, 0);
        m_server->setFaults(DemoServer::Fault::ServerError);
        QCOMPARE(m_bench->run({u"server"_s, u"info"_s}).code, 4);
        m_server->stop();
        QCOMPARE(m_bench->run({u"server"_s, u"info"_s}).code, 3);
    }

private:
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<CliBench> m_bench;
    QStringList m_run;
};

QTEST_GUILESS_MAIN(TestServerCommands)
#include "tst_servercommands.moc"
