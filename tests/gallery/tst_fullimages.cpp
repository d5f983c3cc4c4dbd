// SPDX-License-Identifier: Apache-2.0
#include "gallery/fullimages.h"

#include "support/standin.h"

#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;

//! Whole pictures as files of this session.
class TestFullImages : public QObject {
    Q_OBJECT

private slots:
    void fetchesAPictureOnce();
    void makesACopyWithANameForPeople();
    void saysThatAPictureIsNotThereYet();
    void tellsWhyAPictureDoesNotCome();
    void takesItsFilesWithIt();
};

void TestFullImages::fetchesAPictureOnce()
{
    StandIn standIn;
    FullImages images(standIn.client.get());
    const QString name = QString::fromLatin1(standIn.server.library()->nameOf(2));
    QSignalSpy ready(&images, &FullImages::ready);
    QVERIFY(images.path(name).isEmpty());
    images.request(name);
    images.request(name);
    QVERIFY(images.isRequested(name));
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(!QImage(images.path(name)).isNull());
    images.request(name);
    QVERIFY(!images.isRequested(name));
    QCOMPARE(standIn.requests().filter(u"/full"_s).size(), 1);
}

void TestFullImages::makesACopyWithANameForPeople()
{
    StandIn standIn;
    FullImages images(standIn.client.get());
    const QString name = QString::fromLatin1(standIn.server.library()->nameOf(2));
    images.request(name);
    QTRY_VERIFY(!images.path(name).isEmpty());
    const Result<QString> first = images.namedCopy(name, u"Sunset 1"_s);
    const Result<QString> second = images.namedCopy(name, u"Sunset 1"_s);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(QFileInfo(*first).fileName(), u"Sunset 1.png"_s);
    QVERIFY(*first != *second); // each drag has its own
    QCOMPARE(QFileInfo(*first).size(), QFileInfo(images.path(name)).size());
}

void TestFullImages::saysThatAPictureIsNotThereYet()
{
    StandIn standIn;
    FullImages images(standIn.client.get());
    QCOMPARE(images.namedCopy(u"a.png"_s, u"x"_s).error().kind, ErrorKind::NotFound);
}

void TestFullImages::tellsWhyAPictureDoesNotCome()
{
    StandIn standIn;
    FullImages images(standIn.client.get());
    QSignalSpy failed(&images, &FullImages::failed);
    images.request(u"00000000-0000-4000-8000-000000000000.png"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().kind, ErrorKind::NotFound);
    QVERIFY(!images.isRequested(u"00000000-0000-4000-8000-000000000000.png"_s)); // may be asked for again
}

void TestFullImages::takesItsFilesWithIt()
{
    StandIn standIn;
    QString path;
    {
        FullImages images(standIn.client.get());
        const QString name = QString::fromLatin1(standIn.server.library()->nameOf(2));
        images.request(name);
        QTRY_VERIFY(!images.path(name).isEmpty());
        path = images.path(name);
    }
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(TestFullImages)
#include "tst_fullimages.moc"
