// SPDX-License-Identifier: Apache-2.0
#include "transfer/manifest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

//! What a folder already holds, over restarts and crashes.
class TestManifest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void remembersOverARestart();
    void holdsNothingInAnEmptyFolder();
    void forgetsAFileThatIsGoneOrChanged();
    void ignoresALineThatWasCut();
    void goesOnAfterALineThatWasCut();
    void trustsNoPathThatLeavesTheFolder();
    void takesTheLastWordOnAPicture();
    void saysWhereItCannotWrite();

private:
    QString place() const { return m_dir->filePath(u".triptych-downloads"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestManifest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    write(m_dir->filePath(u"one.png"_s), "12345");
    write(m_dir->filePath(u"two.png"_s), "123");
}

void TestManifest::remembersOverARestart()
{
    QVERIFY(Manifest(m_dir->path()).add(u"a.png"_s, u"one.png"_s, 5).ok());
    const Manifest again(m_dir->path());
    QVERIFY(again.holds(u"a.png"_s));
    QCOMPARE(again.fileOf(u"a.png"_s), m_dir->filePath(u"one.png"_s));
    QVERIFY(!again.holds(u"b.png"_s));
}

void TestManifest::holdsNothingInAnEmptyFolder()
{
    const QTemporaryDir empty;
    QVERIFY(!Manifest(empty.path()).holds(u"a.png"_s));
    QVERIFY(!Manifest(empty.filePath(u"none"_s)).holds(u"a.png"_s));
}

void TestManifest::forgetsAFileThatIsGoneOrChanged()
{
    Manifest manifest(m_dir->path());
    QVERIFY(manifest.add(u"a.png"_s, u"one.png"_s, 5).ok());
    QVERIFY(manifest.holds(u"a.png"_s));
    write(m_dir->filePath(u"one.png"_s), "more");
    QVERIFY(!manifest.holds(u"a.png"_s));
    QVERIFY(QFile::remove(m_dir->filePath(u"one.png"_s)));
    QVERIFY(!manifest.holds(u"a.png"_s));
}

void TestManifest::ignoresALineThatWasCut()
{
    QVERIFY(Manifest(m_dir->path()).add(u"a.png"_s, u"one.png"_s, 5).ok());
    write(place(), R"({"bytes":3,"file":"two.png","ima)");
    const Manifest again(m_dir->path());
    QVERIFY(again.holds(u"a.png"_s));
    QVERIFY(!again.holds(u"b.png"_s));
}

void TestManifest::goesOnAfterALineThatWasCut()
{
    write(place(), R"({"bytes":5,"file":"one.png","ima)");
    QVERIFY(Manifest(m_dir->path()).add(u"b.png"_s, u"two.png"_s, 3).ok());
    QVERIFY(Manifest(m_dir->path()).holds(u"b.png"_s)); // the new line is not glued to the old one
}

void TestManifest::trustsNoPathThatLeavesTheFolder()
{
    write(place(),
          "{\"bytes\":5,\"file\":\"../one.png\",\"image\":\"a.png\"}\n"
          "{\"bytes\":5,\"file\":\"/etc/hosts\",\"image\":\"b.png\"}\n[]\nnull\n\xff\n");
    const Manifest manifest(m_dir->path());
    QVERIFY(!manifest.holds(u"a.png"_s));
    QVERIFY(!manifest.holds(u"b.png"_s));
}

void TestManifest::takesTheLastWordOnAPicture()
{
    Manifest manifest(m_dir->path());
    QVERIFY(manifest.add(u"a.png"_s, u"one.png"_s, 5).ok());
    QVERIFY(manifest.add(u"a.png"_s, u"two.png"_s, 3).ok());
    QCOMPARE(Manifest(m_dir->path()).fileOf(u"a.png"_s), m_dir->filePath(u"two.png"_s));
}

void TestManifest::saysWhereItCannotWrite()
{
    Manifest manifest(m_dir->filePath(u"none"_s));
    const Status status = manifest.add(u"a.png"_s, u"one.png"_s, 5);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, ErrorKind::Io);
    QVERIFY(status.error().message.contains(m_dir->filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
