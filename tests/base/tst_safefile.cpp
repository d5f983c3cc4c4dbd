// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

//! A disk with room for so many bytes; it takes at most \p step at once.
class SmallDisk : public QIODevice {
public:
    SmallDisk(qint64 room, qint64 step) : m_room(room), m_step(step)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    const QByteArray &written() const { return m_written; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 taken = qMin(qMin(size, m_step), m_room - m_written.size());
        if (taken <= 0)
            setErrorString(u"no space left"_s);
        m_written.append(data, taken);
        return taken > 0 ? taken : -1;
    }

private:
    QByteArray m_written;
    const qint64 m_room;
    const qint64 m_step;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

//! Writing that notices a full disk (design/reliability.md R3).
class TestSafeFile : public QObject {
    Q_OBJECT

private slots:
    void writesAllInSmallSteps();
    void failsWhereverTheDiskEnds();
    void replacesAFile();
    void keepsTheOldFileWhenTheDiskIsFull();
    void keepsTheOldFileInAReadOnlyFolder();
    void saysWhichFolderIsMissing();
    void readsAFile();
    void refusesAFileThatIsTooLarge();
    void refusesAFolder();
    void saysThatAFileIsMissing();
};

void TestSafeFile::writesAllInSmallSteps()
{
    SmallDisk disk(1000, 7);
    QVERIFY(writeAll(disk, QByteArray(1000, 'x')).ok());
    QCOMPARE(disk.written().size(), 1000);
    QVERIFY(writeAll(disk, {}).ok());
}

void TestSafeFile::failsWhereverTheDiskEnds()
{
    for (qint64 room = 0; room < 50; ++room) {
        SmallDisk disk(room, 8);
        const Status status = writeAll(disk, QByteArray(50, 'x'));
        QVERIFY(!status.ok());
        QCOMPARE(status.error().kind, ErrorKind::Io);
        QCOMPARE(status.error().message, u"no space left"_s);
    }
}

void TestSafeFile::replacesAFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a"_s);
    QVERIFY(writeFile(path, "old").ok());
    QVERIFY(writeFile(path, "new one").ok());
    QCOMPARE(contents(path), "new one");
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"a"_s));
}

void TestSafeFile::keepsTheOldFileWhenTheDiskIsFull()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a"_s);
    QVERIFY(writeFile(path, "old").ok());
    // A limit on the size of files answers like a full disk, once its signal is ignored.
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{64 * 1024, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Status status = writeFile(path, QByteArray(1024 * 1024, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, former);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, ErrorKind::Io);
    QVERIFY(status.error().message.contains(path));
    QCOMPARE(contents(path), "old");
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"a"_s));
#else
    QSKIP("no limit on file sizes here");
#endif
}

void TestSafeFile::keepsTheOldFileInAReadOnlyFolder()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a"_s);
    QVERIFY(writeFile(path, "old").ok());
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool isRoot =
        QFile(dir.filePath(u"probe"_s)).open(QIODevice::WriteOnly); // root may write all the same
    const Status status = writeFile(path, "new");
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(status.ok(), isRoot);
    QCOMPARE(contents(path), status.ok() ? "new" : "old");
}

void TestSafeFile::saysWhichFolderIsMissing()
{
    const QTemporaryDir dir;
    const Status status = writeFile(dir.filePath(u"none/a"_s), "x");
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, ErrorKind::Io);
    QVERIFY(status.error().message.contains(dir.filePath(u"none/a"_s)));
}

void TestSafeFile::readsAFile()
{
    const QTemporaryDir dir;
    QVERIFY(writeFile(dir.filePath(u"a"_s), "12345").ok());
    QCOMPARE(readFile(dir.filePath(u"a"_s), 5).value(), "12345");
}

void TestSafeFile::refusesAFileThatIsTooLarge()
{
    const QTemporaryDir dir;
    QVERIFY(writeFile(dir.filePath(u"a"_s), "12345").ok());
    const Result<QByteArray> bytes = readFile(dir.filePath(u"a"_s), 4);
    QVERIFY(!bytes.ok());
    QCOMPARE(bytes.error().kind, ErrorKind::Invalid);
}

void TestSafeFile::refusesAFolder()
{
    const QTemporaryDir dir;
    QCOMPARE(readFile(dir.path(), 100).error().kind, ErrorKind::Io);
}

void TestSafeFile::saysThatAFileIsMissing()
{
    const QTemporaryDir dir;
    const Result<QByteArray> bytes = readFile(dir.filePath(u"none"_s), 100);
    QCOMPARE(bytes.error().kind, ErrorKind::Io);
    QVERIFY(bytes.error().message.contains(dir.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
