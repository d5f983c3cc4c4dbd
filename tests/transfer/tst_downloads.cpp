// SPDX-License-Identifier: Apache-2.0
#include "transfer/downloads.h"

#include "base/safefile.h"
#include "invoke/client.h"
#include "support/faultserver.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;

namespace {

QByteArray encoded(const char *format)
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

FaultServer::Script media(const QByteArray &bytes)
{
    return {FaultServer::answer(200, "image/png", bytes)};
}

} // namespace

//! Files appear under their final names when they are whole, inside the folder, and never over others.
class TestDownloads : public QObject {
    Q_OBJECT

private slots:
    void init();

    void savesAWholeFile();
    void takesTheExtensionFromTheBytes();
    void staysInTheFolderWhateverThePictureIsCalled();
    void numbersPicturesOfOneName();
    void keepsNothingOfACutPicture();
    void refusesWhatIsNoPicture();
    void keepsTheOldFileWhenTheNewOneIsCut();
    void fetchesFourAtATime();
    void leavesNothingBehindWhenAllIsCancelled();
    void mayBeCancelledByWhoHearsOfAPicture();
    void failsForEachOfThousandsWhenTheFolderCannotBeMade();
    void counts();

private:
    QStringList files() const
    {
        return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void wait() { QTRY_COMPARE(m_downloads->openCount(), 0); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Downloads> m_downloads;
};

void TestDownloads::init()
{
    m_downloads.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<Client>(m_server->url());
    m_downloads = std::make_unique<Downloads>(m_client.get());
    m_server->play({media(encoded("png"))});
}

void TestDownloads::savesAWholeFile()
{
    QSignalSpy saved(m_downloads.get(), &Downloads::saved);
    m_downloads->add(u"a.png"_s, m_dir->path(), u"cat"_s);
    wait();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(1).toString(), m_dir->filePath(u"cat.png"_s));
    QCOMPARE(readFile(m_dir->filePath(u"cat.png"_s), 100'000).value(), encoded("png"));
    QCOMPARE(files(), QStringList(u"cat.png"_s));
    QVERIFY(!QFile(m_dir->filePath(u"cat.png"_s)).permissions().testFlag(QFile::ExeOwner));
}

void TestDownloads::takesTheExtensionFromTheBytes()
{
    m_server->play({media(encoded("jpeg")), media(encoded("png"))});
    m_downloads->add(u"a.desktop"_s, m_dir->path(), u"one"_s);
    wait();
    m_downloads->add(u"b"_s, m_dir->path(), u"two"_s);
    wait();
    QCOMPARE(files(), QStringList({u"one.jpg"_s, u"two.png"_s}));
}

void TestDownloads::staysInTheFolderWhateverThePictureIsCalled()
{
    const QString inner = m_dir->filePath(u"inner"_s);
    for (const QString &name : {u"../../evil.png"_s, u"/../../%2%1.png"_s, u"..\\x.png"_s, u".png"_s})
        m_downloads->add(name, inner, u"cat"_s);
    QVERIFY(QTest::qWaitFor([this] { return !m_server->requests().isEmpty(); }));
    wait();
    QCOMPARE(files(), QStringList(u"inner"_s));
    QCOMPARE(QDir(inner).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 4);
}

void TestDownloads::numbersPicturesOfOneName()
{
    for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s})
        m_downloads->add(name, m_dir->path(), u"cat"_s);
    wait();
    QCOMPARE(files(), QStringList({u"cat (2).png"_s, u"cat (3).png"_s, u"cat.png"_s}));
}

void TestDownloads::keepsNothingOfACutPicture()
{
    m_server->play({media(encoded("png").chopped(5))}); // the length says that it is all there is
    QSignalSpy failed(m_downloads.get(), &Downloads::failed);
    m_downloads->add(u"a.png"_s, m_dir->path(), u"cat"_s);
    wait();
    QCOMPARE(failed.size(), 1);
    QVERIFY(files().isEmpty());
}

void TestDownloads::refusesWhatIsNoPicture()
{
    m_server->play({media("#!/bin/sh\nrm -rf ~\n")});
    QSignalSpy failed(m_downloads.get(), &Downloads::failed);
    m_downloads->add(u"a.sh"_s, m_dir->path(), u"cat"_s);
    wait();
    QCOMPARE(failed.size(), 1);
    QVERIFY(files().isEmpty());
}

void TestDownloads::keepsTheOldFileWhenTheNewOneIsCut()
{
    m_server->play({media(encoded("png").chopped(5))});
    const QString path = m_dir->filePath(u"mine.png"_s);
    QVERIFY(writeFile(path, "old").ok());
    m_downloads->addAs(u"a.png"_s, path);
    wait();
    QCOMPARE(readFile(path, 100).value(), "old");
    m_server->play({media({}), media(encoded("png"))});
    m_downloads->addAs(u"a.png"_s, path);
    wait();
    QCOMPARE(readFile(path, 100'000).value(), encoded("png"));
    QCOMPARE(files(), QStringList(u"mine.png"_s));
}

void TestDownloads::fetchesFourAtATime()
{
    m_server->play({FaultServer::stall()});
    for (int i = 0; i < 20; ++i)
        m_downloads->add(u"%1.png"_s.arg(i), m_dir->path(), u"cat"_s);
    QTRY_COMPARE(m_server->requests().size(), Downloads::kParallel);
    QVERIFY(!QTest::qWaitFor([this] { return m_server->requests().size() > Downloads::kParallel; }, 50));
    QCOMPARE(m_downloads->openCount(), 20);
}

void TestDownloads::leavesNothingBehindWhenAllIsCancelled()
{
    m_server->play({{FaultServer::send(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n" + encoded("png"))}});
    QSignalSpy failed(m_downloads.get(), &Downloads::failed);
    for (int i = 0; i < 6; ++i)
        m_downloads->add(u"%1.png"_s.arg(i), m_dir->path(), u"cat"_s);
    QTRY_COMPARE(files().size(), Downloads::kParallel); // parts
    m_downloads->cancelAll();
    QCOMPARE(m_downloads->openCount(), 0);
    QTRY_VERIFY(files().isEmpty());
    QVERIFY(failed.isEmpty()); // cancelled is not an error
    m_server->play({media(encoded("png"))});
    m_downloads->add(u"a.png"_s, m_dir->path(), u"cat"_s);
    wait();
    QCOMPARE(files(), QStringList(u"cat.png"_s));
}

void TestDownloads::mayBeCancelledByWhoHearsOfAPicture()
{
    connect(
        m_downloads.get(), &Downloads::saved, this,
        [this] {
            m_downloads->cancelAll();
            m_downloads->add(u"last.png"_s, m_dir->path(), u"last"_s);
        },
        Qt::SingleShotConnection);
    for (int i = 0; i < 8; ++i)
        m_downloads->add(u"%1.png"_s.arg(i), m_dir->path(), u"cat"_s);
    QTRY_VERIFY(files().contains(u"last.png"_s));
    wait();
    QCOMPARE(files(), QStringList({u"cat.png"_s, u"last.png"_s}));
}

void TestDownloads::failsForEachOfThousandsWhenTheFolderCannotBeMade()
{
    QVERIFY(writeFile(m_dir->filePath(u"file"_s), "x").ok());
    QSignalSpy failed(m_downloads.get(), &Downloads::failed);
    for (int i = 0; i < 5000; ++i) // each ends at once, and must not do so inside the one before
        m_downloads->add(u"%1.png"_s.arg(i), m_dir->filePath(u"file/inside"_s), u"cat"_s);
    wait();
    QCOMPARE(failed.size(), 5000);
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::Io);
    QVERIFY(m_server->requests().isEmpty());
}

void TestDownloads::counts()
{
    QSignalSpy counts(m_downloads.get(), &Downloads::openCountChanged);
    m_downloads->add(u"a.png"_s, m_dir->path(), u"cat"_s);
    m_downloads->add(u"b.png"_s, m_dir->path(), u"cat"_s);
    QCOMPARE(m_downloads->openCount(), 2);
    wait();
    QCOMPARE(counts.size(), 4);
    QCOMPARE(counts.last().first().toInt(), 0);
}

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
