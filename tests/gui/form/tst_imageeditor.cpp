// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"
#include "gui/form/shownform.h"
#include "support/drag.h"
#include "invoke/client.h"
#include "transfer/uploads.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kImage{{u"$ref"_s, u"#/components/schemas/ImageField"_s}};

QJsonObject picture(const QString &name)
{
    return {{u"image_name"_s, name}};
}

} // namespace

class TestImageEditor final : public QObject {
    Q_OBJECT

private slots:
    void takesAPictureOfTheServerWithoutAnUpload();
    void saysWhatADropWillDo();
    void doesNotTakeWhatIsNoPicture();
    void dragOverTheFormShowsWhoCouldTakeIt();
    void fileWithoutAServerIsRefusedAndTheOldPictureStays();
    void refusedUploadOffersRetryAndKeepsTheOldPicture();
    void browseUsesTheWindowsOwnQuestion();
    void pastesANameFromTheClipboard();
    void pasteIsOffWithoutAPicture();
    void clearUnsetsTheValue();
    void doubleClickOpensThePicture();
    void showsThePixelsOfThePicture();
};

void TestImageEditor::takesAPictureOfTheServerWithoutAnUpload()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage));
    QMimeData mime;
    setImageNames(&mime, {u"sea.png"_s, u"hill.png"_s});
    QVERIFY(drop(form.editor(0), mime));
    QCOMPARE(form.state()->value(0), QJsonValue(picture(u"sea.png"_s)));
    QVERIFY(form.says(0, u"sea.png"_s));
}

void TestImageEditor::saysWhatADropWillDo()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/pictures/evening sea.png"_s)});
    QVERIFY(dragOver(form.editor(0), mime));
    QVERIFY(form.says(0, u"Replace the picture"_s));
    QVERIFY(form.says(0, u"evening sea.png"_s));
    QDragLeaveEvent leave;
    QApplication::sendEvent(form.editor(0), &leave);
    QVERIFY(form.says(0, u"old.png"_s));
}

void TestImageEditor::doesNotTakeWhatIsNoPicture()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage));
    QMimeData text;
    text.setText(u"words"_s);
    QVERIFY(!dragOver(form.editor(0), text));
    QMimeData document;
    document.setUrls({QUrl::fromLocalFile(u"/tmp/letter.pdf"_s)});
    QVERIFY(!dragOver(form.editor(0), document));
}

void TestImageEditor::dragOverTheFormShowsWhoCouldTakeIt()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage).field(u"j"_s, kImage, picture(u"old.png"_s)));
    QMimeData mime;
    setImageNames(&mime, {u"sea.png"_s});
    form.view->setDragOffered(&mime);
    QVERIFY(form.says(0, u"Use this picture"_s));
    QVERIFY(form.says(1, u"Replace the picture"_s));
    form.view->setDragOffered(nullptr);
    QVERIFY(form.says(1, u"old.png"_s));
}

void TestImageEditor::fileWithoutAServerIsRefusedAndTheOldPictureStays()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)));
    QVERIFY(dropFiles(form.editor(0), {u"/pictures/sea.png"_s}));
    QVERIFY(!form.state()->problem(0).isEmpty());
    QCOMPARE(form.state()->value(0), QJsonValue(picture(u"old.png"_s)));
}

void TestImageEditor::refusedUploadOffersRetryAndKeepsTheOldPicture()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sea.png"_s);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(path));
    QTcpServer closed; // an address where nobody answers
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    Client client(QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    Uploads uploads(&client);
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)), {}, &uploads);
    QVERIFY(dropFiles(form.editor(0), {path}));
    QVERIFY(form.says(0, u"sea.png"_s));
    QTRY_VERIFY(form.part<QWidget>(0, u"retry"_s)->isVisible());
    QVERIFY(form.says(0, u"old.png"_s));
    QCOMPARE(form.state()->value(0), QJsonValue(picture(u"old.png"_s)));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"close"_s),
                      Qt::LeftButton); // forgets the refused one only
    QCOMPARE(form.state()->problem(0), QString());
    QCOMPARE(form.state()->value(0), QJsonValue(picture(u"old.png"_s)));
}

void TestImageEditor::browseUsesTheWindowsOwnQuestion()
{
    int asked = 0;
    FormContext context;
    context.chooseImageFile = [&asked](QWidget *, const std::function<void(const QString &)> &) { ++asked; };
    const ShownForm form(FormFixture().field(u"i"_s, kImage), context);
    QTest::mouseClick(form.part<QAbstractButton>(0, u"browseLink"_s), Qt::LeftButton);
    QCOMPARE(asked, 1);
}

void TestImageEditor::pastesANameFromTheClipboard()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage));
    auto *mime = new QMimeData;
    setImageNames(mime, {u"sea.png"_s});
    QApplication::clipboard()->setMimeData(mime);
    form.editor(0)->setFocus();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QCOMPARE(form.state()->value(0), QJsonValue(picture(u"sea.png"_s)));
}

void TestImageEditor::pasteIsOffWithoutAPicture()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage));
    QApplication::clipboard()->setText(u"words"_s);
    QTRY_VERIFY(!form.part<QWidget>(0, u"pasteLink"_s)->isEnabled());
}

void TestImageEditor::clearUnsetsTheValue()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"close"_s), Qt::LeftButton);
    QVERIFY(form.state()->value(0).isUndefined());
    QVERIFY(form.says(0, u"Drop a picture"_s));
}

void TestImageEditor::doubleClickOpensThePicture()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)));
    QSignalSpy opened(form.view.get(), &FormView::imageActivated);
    QTest::mouseDClick(form.part<QWidget>(0, u"picture"_s), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"old.png"_s);
}

void TestImageEditor::showsThePixelsOfThePicture()
{
    FormContext context;
    context.askImageInfo = [](const QString &name, QObject *,
                              const std::function<void(const ImageInfo &)> &done) {
        ImageInfo info;
        info.name = name;
        info.size = {1024, 1536};
        done(info);
    };
    const ShownForm form(FormFixture().field(u"i"_s, kImage, picture(u"old.png"_s)), context);
    QVERIFY(form.says(0, u"1024 × 1536"_s));
}

QTEST_MAIN(TestImageEditor)
#include "tst_imageeditor.moc"
