// SPDX-License-Identifier: Apache-2.0
#include "gui/form/formfixture.h"
#include "support/standin.h"
#include "transfer/picturefiles.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using Fault = DemoServer::Fault;

namespace {

const QJsonObject kImages{{u"type"_s, u"array"_s},
                          {u"items"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/ImageField"_s}}}};

QString writePicture(const QTemporaryDir &dir, const QString &name, int width)
{
    QImage image(width, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QDir(dir.path()).mkpath(QFileInfo(dir.filePath(name)).path());
    image.save(dir.filePath(name), "PNG");
    return dir.filePath(name);
}

} // namespace

//! Lists of pictures: the order is that of the drop, and nothing is lost on the way.
class TestListUploads : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void filesBecomeTheListInTheirOrder();
    void theOldPicturesStayWhileOthersGoUp();
    void aRefusedOneStaysInItsPlaceUntilItIsRetried();
    void aRefusedOneCanBeRemoved();
    void uploadsKeepTheirPlaceWhenTheListChanges();
    void setFilesReplacesTheList();
    void refusesWhatIsNoList();
    void refusesFilesWithoutAServer();
    void foldersGiveTheirPicturesByName();

private:
    QStringList names() const;
    QList<int> widths() const;

    QTemporaryDir m_dir;
    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<Uploads> m_uploads;
    std::shared_ptr<WorkflowHandle> m_handle;
};

void TestListUploads::initTestCase()
{
    m_standIn = std::make_unique<StandIn>();
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
}

void TestListUploads::init()
{
    m_uploads = std::make_unique<Uploads>(m_standIn->client.get());
    m_handle = FormFixture()
                   .field(u"i"_s, kImages, QJsonArray{QJsonObject{{u"image_name"_s, u"old.png"_s}}})
                   .field(u"t"_s, {{u"type"_s, u"string"_s}})
                   .open(m_uploads.get());
    m_standIn->server.setFaults({});
}

void TestListUploads::cleanup()
{
    m_handle.reset();
    m_uploads.reset();
}

QStringList TestListUploads::names() const
{
    QStringList list;
    const QJsonArray items = m_handle->state()->value(0).toArray();
    for (const QJsonValue &item : items)
        list.append(item[u"image_name"_s].toString());
    return list;
}

//! The server names the pictures; their widths tell which is which.
QList<int> TestListUploads::widths() const
{
    QList<int> list;
    for (const QString &name : names()) {
        const auto image = m_standIn->server.library()->find(name);
        list.append(image ? image->size.width() : 0);
    }
    return list;
}

void TestListUploads::filesBecomeTheListInTheirOrder()
{
    QList<PictureSource> files;
    for (int width = 17; width <= 24; ++width)
        files.append({{}, writePicture(m_dir, u"f%1.png"_s.arg(width), width), {}, {}});
    QVERIFY(m_handle->listUploads()->insert(0, 1, files).ok());
    QVERIFY(m_handle->state()->isPending(0));
    QTRY_VERIFY(!m_handle->state()->isPending(0));
    QCOMPARE(widths(), (QList<int>{0, 17, 18, 19, 20, 21, 22, 23, 24}));
    QVERIFY(m_handle->state()->problem(0).isEmpty());
}

void TestListUploads::theOldPicturesStayWhileOthersGoUp()
{
    QVERIFY(m_handle->listUploads()->insert(0, 0, {{{}, writePicture(m_dir, u"a.png"_s, 20), {}, {}}}).ok());
    QCOMPARE(names(), QStringList{u"old.png"_s});
    const auto entries = m_handle->listUploads()->entries(0);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].isUpload());
    QTRY_COMPARE(names().size(), 2);
    QCOMPARE(names().last(), u"old.png"_s);
}

void TestListUploads::aRefusedOneStaysInItsPlaceUntilItIsRetried()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QImage pixels(9, 9, QImage::Format_RGB32);
    pixels.fill(Qt::red);
    QVERIFY(m_handle->listUploads()->insert(0, 0, {{{}, {}, pixels, u"Pasted"_s}}).ok());
    QTRY_VERIFY(!m_handle->state()->isPending(0));
    QCOMPARE(names(), QStringList{u"old.png"_s});
    QVERIFY(!m_handle->state()->problem(0).isEmpty());
    QVERIFY(!m_handle->problems().isEmpty());
    QVERIFY(m_handle->listUploads()->entries(0)[0].isRefused());
    m_standIn->server.setFaults({});
    m_handle->listUploads()->retry(0);
    QTRY_COMPARE(widths(), (QList<int>{9, 0}));
    QVERIFY(m_handle->state()->problem(0).isEmpty());
}

void TestListUploads::aRefusedOneCanBeRemoved()
{
    QFile text(m_dir.filePath(u"letter.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    QVERIFY(m_handle->listUploads()->insert(0, 1, {{{}, text.fileName(), {}, {}}}).ok());
    QTRY_VERIFY(m_handle->state()->problem(0).contains(u"letter.png"_s));
    m_handle->listUploads()->remove(0, {1});
    QVERIFY(m_handle->state()->problem(0).isEmpty());
    QCOMPARE(names(), QStringList{u"old.png"_s});
}

void TestListUploads::uploadsKeepTheirPlaceWhenTheListChanges()
{
    const auto item = [](const QString &name) { return QJsonObject{{u"image_name"_s, name}}; };
    m_handle->state()->setValue(0, QJsonArray{item(u"a"_s), item(u"b"_s)});
    QVERIFY(m_handle->listUploads()->insert(0, 2, {{{}, writePicture(m_dir, u"x.png"_s, 31), {}, {}}}).ok());
    m_handle->state()->setValue(0,
                                QJsonArray{item(u"b"_s), item(u"c"_s)}); // undone, restored, typed elsewhere
    QTRY_COMPARE(names().size(), 3);
    QCOMPARE(names().first(), u"b"_s);
    QCOMPARE(names().last(), u"c"_s);
    QCOMPARE(widths()[1], 31);
}

void TestListUploads::setFilesReplacesTheList()
{
    QVERIFY(m_handle->setFiles(0, {writePicture(m_dir, u"b.png"_s, 12), writePicture(m_dir, u"c.png"_s, 13)})
                .ok());
    QTRY_COMPARE(widths(), (QList<int>{12, 13}));
}

void TestListUploads::refusesWhatIsNoList()
{
    const Status status = m_handle->setFiles(1, {u"/x.png"_s});
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, ErrorKind::Invalid);
    QVERIFY(!m_handle->setFile(0, u"/x.png"_s).ok());
    QVERIFY(!m_handle->setFiles(7, {}).ok());
    QVERIFY(!m_handle->listUploads()->insert(1, 0, {{u"a.png"_s, {}, {}, {}}}).ok());
    QVERIFY(!m_handle->listUploads()->insert(-1, 0, {}).ok());
}

void TestListUploads::refusesFilesWithoutAServer()
{
    const auto offline = FormFixture().field(u"i"_s, kImages).open();
    QVERIFY(!offline->setFiles(0, {writePicture(m_dir, u"d.png"_s, 5)}).ok());
    QVERIFY(!offline->listUploads()->insert(0, 0, {{{}, u"/x.png"_s, {}, {}}}).ok());
    QVERIFY(offline->listUploads()->insert(0, 0, {{u"server.png"_s, {}, {}, {}}}).ok()); // needs no upload
    QCOMPARE(offline->state()->value(0).toArray().size(), 1);
}

void TestListUploads::foldersGiveTheirPicturesByName()
{
    QTemporaryDir dir;
    for (const QString &name :
         {u"sub/p10.png"_s, u"sub/p2.png"_s, u"sub/deep/p3.jpg"_s, u"sub/notes.txt"_s, u"z.png"_s})
        writePicture(dir, name, 4);
    const QStringList files = pictureFilesIn({dir.filePath(u"z.png"_s), dir.filePath(u"sub"_s)}, 100);
    QCOMPARE(files,
             (QStringList{dir.filePath(u"z.png"_s), dir.filePath(u"sub/deep/p3.jpg"_s),
                          dir.filePath(u"sub/p2.png"_s), dir.filePath(u"sub/p10.png"_s)}));
    QCOMPARE(pictureFilesIn({dir.filePath(u"sub"_s)}, 2).size(), 2);
}

QTEST_GUILESS_MAIN(TestListUploads)
#include "tst_listuploads.moc"
