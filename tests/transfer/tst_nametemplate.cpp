// SPDX-License-Identifier: Apache-2.0
#include "transfer/nametemplate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! "{date}_{workflow}_{n:04}" and what becomes of it.
class TestNameTemplate : public QObject {
    Q_OBJECT

private slots:
    void fillsItsPlaces_data();
    void fillsItsPlaces();
    void refusesWhatItCannotFill_data();
    void refusesWhatItCannotFill();
    void knowsWhetherItNeedsMetadata();
    void neverLeavesTheFolder();
    void fillsAPlaceOnce();
};

void TestNameTemplate::fillsItsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("literal") << u"a picture"_s << u"a picture"_s;
    QTest::newRow("date and time") << u"{date}_{time}"_s << u"2026-11-22_094501"_s;
    QTest::newRow("all words") << u"{name} {board} {workflow} {model} {seed}"_s
                               << u"uuid Cats Portrait tiny 42"_s;
    QTest::newRow("number") << u"{n}"_s << u"7"_s;
    QTest::newRow("padded") << u"{n:04}"_s << u"0007"_s;
    QTest::newRow("padding has a limit") << u"{n:4000}"_s << u"000000000007"_s;
    QTest::newRow("braces") << u"{{{n}}}"_s << u"{7}"_s;
    QTest::newRow("empty") << QString() << u"picture"_s;
}

void TestNameTemplate::fillsItsPlaces()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const NameValues values{
        QDateTime({2026, 11, 22}, {9, 45, 1}), u"uuid"_s, u"Cats"_s, u"Portrait"_s, u"tiny"_s, u"42"_s, 7};
    const Result<NameTemplate> name = NameTemplate::parse(text);
    QVERIFY(name.ok());
    QCOMPARE(name->expand(values), expected);
}

void TestNameTemplate::refusesWhatItCannotFill_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << u"{sampler}"_s << u"{sampler}"_s;
    QTest::newRow("empty place") << u"a{}b"_s << u"{}"_s;
    QTest::newRow("open brace") << u"a{date"_s << u"{"_s;
    QTest::newRow("two colons") << u"{n:1:2}"_s << u"{n:1:2}"_s;
}

void TestNameTemplate::refusesWhatItCannotFill()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Result<NameTemplate> name = NameTemplate::parse(text);
    QVERIFY(!name.ok());
    QCOMPARE(name.error().kind, ErrorKind::Invalid);
    QVERIFY2(name.error().message.contains(named), qPrintable(name.error().message));
}

void TestNameTemplate::knowsWhetherItNeedsMetadata()
{
    QVERIFY(NameTemplate::parse(u"{seed}"_s)->usesMetadata());
    QVERIFY(NameTemplate::parse(u"x{model}"_s)->usesMetadata());
    QVERIFY(!NameTemplate::parse(u"{date} seed {n}"_s)->usesMetadata());
}

void TestNameTemplate::neverLeavesTheFolder()
{
    NameValues values;
    values.board = u"../../x"_s;
    values.workflow = u"/etc"_s;
    QCOMPARE(NameTemplate::parse(u"{board}{workflow}"_s)->expand(values), u"_.._x_etc"_s);
}

void TestNameTemplate::fillsAPlaceOnce()
{
    NameValues values;
    values.board = u"{seed}%1"_s;
    values.seed = u"42"_s;
    QCOMPARE(NameTemplate::parse(u"{board} {seed}"_s)->expand(values), u"{seed}%1 42"_s);
}

QTEST_GUILESS_MAIN(TestNameTemplate)
#include "tst_nametemplate.moc"
