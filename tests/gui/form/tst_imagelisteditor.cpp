// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"
#include "gui/form/editors/picturestrip.h"
#include "gui/form/shownform.h"
#include "support/drag.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kImages{{u"type"_s, u"array"_s},
                          {u"items"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/ImageField"_s}}}};

QJsonArray pictures(const QStringList &names)
{
    QJsonArray list;
    for (const QString &name : names)
        list.append(QJsonObject{{u"image_name"_s, name}});
    return list;
}

PictureStrip *stripOf(const ShownForm &form)
{
    return form.part<PictureStrip>(0, u"strip"_s);
}

//! A place before a row; it is told to the whole field, which takes the drop.
QPoint before(const ShownForm &form, int row)
{
    return stripOf(form)->viewport()->mapTo(form.editor(0), stripOf(form)->cellRect(row).topLeft());
}

} // namespace

class TestImageListEditor final : public QObject {
    Q_OBJECT

private slots:
    void showsTheStoredPictures();
    void takesAGridSelectionWhereItIsDropped();
    void doesNotTakeText();
    void movesByDragKeys();
    void removesTheSelectedOnes();
    void filesWithoutAServerAreRefusedAndNothingIsLost();
    void aFolderMeansThePicturesInIt();
    void pastesNames();
    void addAsksForFiles();
    void returnOpensThePicture();
    void resetBringsTheWorkflowsPicturesBack();
    void dragOverTheFormShowsThatItCouldTakeIt();
};

void TestImageListEditor::showsTheStoredPictures()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s, u"b.png"_s})));
    QCOMPARE(stripOf(form)->cells().size(), 2);
    QVERIFY(form.editor(0)->fact().contains(u"2"_s));
}

void TestImageListEditor::takesAGridSelectionWhereItIsDropped()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s, u"b.png"_s})));
    QMimeData mime;
    setImageNames(&mime, {u"x.png"_s, u"y.png"_s});
    QVERIFY(drop(form.editor(0), mime, before(form, 1)));
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"a.png"_s, u"x.png"_s, u"y.png"_s, u"b.png"_s})));
    QVERIFY(drop(form.editor(0), mime, before(form, 4)));
    QCOMPARE(form.state()->value(0).toArray().size(), 6);
}

void TestImageListEditor::doesNotTakeText()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages));
    QMimeData mime;
    mime.setText(u"words"_s);
    QVERIFY(!drop(form.editor(0), mime, before(form, 0)));
}

void TestImageListEditor::movesByDragKeys()
{
    const ShownForm form(
        FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s, u"b.png"_s, u"c.png"_s})));
    PictureStrip *strip = stripOf(form);
    strip->setFocus();
    strip->select({0}, 0);
    QTest::keyClick(strip, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"b.png"_s, u"a.png"_s, u"c.png"_s})));
    QCOMPARE(strip->selectedRows(), QList<int>{1});
    QTest::keyClick(strip, Qt::Key_End, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"b.png"_s, u"c.png"_s, u"a.png"_s})));
    emit strip->moveRequested({1, 2}, 0); // what a drag of two ends with
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"c.png"_s, u"a.png"_s, u"b.png"_s})));
}

void TestImageListEditor::removesTheSelectedOnes()
{
    const ShownForm form(
        FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s, u"b.png"_s, u"c.png"_s})));
    PictureStrip *strip = stripOf(form);
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->cellRect(0).center());
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, Qt::ControlModifier, strip->cellRect(2).center());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"remove"_s), Qt::LeftButton);
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"b.png"_s})));
}

void TestImageListEditor::filesWithoutAServerAreRefusedAndNothingIsLost()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s})));
    QVERIFY(dropFiles(form.editor(0), {u"/pictures/sea.png"_s}, before(form, 0)));
    QTRY_VERIFY(!form.state()->problem(0).isEmpty());
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"a.png"_s})));
}

void TestImageListEditor::aFolderMeansThePicturesInIt()
{
    QTemporaryDir folder;
    const ShownForm form(FormFixture().field(u"i"_s, kImages));
    QVERIFY(QDir().mkdir(folder.path() + u"/none"_s));
    QVERIFY(dropFiles(form.editor(0), {folder.path() + u"/none"_s}, before(form, 0)));
    QTRY_VERIFY(form.state()->problem(0).contains(u"no pictures"_s));
}

void TestImageListEditor::pastesNames()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s})));
    auto *mime = new QMimeData;
    setImageNames(mime, {u"x.png"_s});
    QApplication::clipboard()->setMimeData(mime);
    stripOf(form)->setFocus();
    QTest::keySequence(stripOf(form), QKeySequence::Paste);
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"a.png"_s, u"x.png"_s})));
}

void TestImageListEditor::addAsksForFiles()
{
    int asked = 0;
    FormContext context;
    context.chooseImageFiles = [&asked](QWidget *, const std::function<void(const QStringList &)> &) {
        ++asked;
    };
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s})), context);
    PictureStrip *strip = stripOf(form);
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->cellRect(1).center());
    QTest::keyClick(strip, Qt::Key_Return); // the place to add is current by now
    QCOMPARE(asked, 2);
}

void TestImageListEditor::returnOpensThePicture()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s, u"b.png"_s})));
    QSignalSpy opened(form.view.get(), &FormView::imageActivated);
    stripOf(form)->setFocus();
    QTest::keyClick(stripOf(form), Qt::Key_Right);
    QTest::keyClick(stripOf(form), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"b.png"_s);
}

void TestImageListEditor::resetBringsTheWorkflowsPicturesBack()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages, pictures({u"a.png"_s})));
    stripOf(form)->setFocus();
    stripOf(form)->select({0}, 0);
    QTest::keyClick(stripOf(form), Qt::Key_Delete);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray()));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"reset"_s), Qt::LeftButton);
    QCOMPARE(form.state()->value(0), QJsonValue(pictures({u"a.png"_s})));
    QCOMPARE(stripOf(form)->cells().size(), 1);
}

void TestImageListEditor::dragOverTheFormShowsThatItCouldTakeIt()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImages));
    const QImage before = form.editor(0)->grab().toImage();
    QMimeData mime;
    setImageNames(&mime, {u"x.png"_s});
    form.view->setDragOffered(&mime);
    QVERIFY(form.editor(0)->grab().toImage() != before);
    form.view->setDragOffered(nullptr);
    QCOMPARE(form.editor(0)->grab().toImage(), before);
}

QTEST_MAIN(TestImageListEditor)
#include "tst_imagelisteditor.moc"
