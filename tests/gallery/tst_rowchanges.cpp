// SPDX-License-Identifier: Apache-2.0
#include "gallery/rowchanges.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Kind = RowChange::Kind;

namespace {

QStringList letters(const QString &text)
{
    QStringList list;
    for (const QChar c : text)
        list.append(c);
    return list;
}

//! What a model does with the steps; also checks that each is allowed.
QStringList applied(QStringList names, const QStringList &after)
{
    for (const RowChange &change : rowChanges(names, after)) {
        switch (change.kind) {
        case Kind::Remove:
            Q_ASSERT(change.count > 0 && change.row >= 0 && change.row + change.count <= names.size());
            names.remove(change.row, change.count);
            break;
        case Kind::Insert:
            Q_ASSERT(change.count > 0 && change.row >= 0 && change.row <= names.size());
            names =
                names.first(change.row) + after.sliced(change.row, change.count) + names.sliced(change.row);
            break;
        case Kind::Move:
            Q_ASSERT(change.from > change.row && change.from < names.size());
            names.move(change.from, change.row);
            break;
        }
    }
    return names;
}

} // namespace

//! The steps from one list of names to another.
class TestRowChanges : public QObject {
    Q_OBJECT

private slots:
    void takesFewSteps_data();
    void takesFewSteps();
    void endsAtTheNewListWhateverComes();
    void replacesABlockWhereTooMuchDiffers();
    void movesOneRowAmongManyThousands();
};

void TestRowChanges::takesFewSteps_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<RowChange>>("steps");
    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QList<RowChange> &steps) { QTest::newRow(name) << before << after << steps; };
    row("nothing", u"abc"_s, u"abc"_s, {});
    row("from nothing", u""_s, u"abc"_s, {{Kind::Insert, 0, 3, 0}});
    row("to nothing", u"abc"_s, u""_s, {{Kind::Remove, 0, 3, 0}});
    row("new on top", u"abc"_s, u"xyabc"_s, {{Kind::Insert, 0, 2, 0}});
    row("new at the end", u"abc"_s, u"abcx"_s, {{Kind::Insert, 3, 1, 0}});
    row("deleted here and there", u"abcdef"_s, u"bdf"_s,
        {{Kind::Remove, 4, 1, 0}, {Kind::Remove, 2, 1, 0}, {Kind::Remove, 0, 1, 0}});
    row("starred", u"abcdef"_s, u"eabcdf"_s, {{Kind::Move, 0, 1, 4}});
    row("unstarred", u"abcdef"_s, u"bcdeaf"_s, {{Kind::Remove, 0, 1, 0}, {Kind::Insert, 4, 1, 0}});
    row("neighbours changed places", u"abcd"_s, u"acbd"_s, {{Kind::Move, 1, 1, 2}});
    row("one replaced", u"abc"_s, u"axc"_s, {{Kind::Remove, 1, 1, 0}, {Kind::Insert, 1, 1, 0}});
}

void TestRowChanges::takesFewSteps()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QList<RowChange>, steps);
    QCOMPARE(rowChanges(letters(before), letters(after)), steps);
    QCOMPARE(applied(letters(before), letters(after)), letters(after));
}

void TestRowChanges::endsAtTheNewListWhateverComes()
{
    QRandomGenerator dice(7);
    const auto any = [&dice](int alphabet) {
        QStringList list;
        const int length = dice.bounded(0, 12);
        for (int i = 0; i < length; ++i)
            list.append(QString::number(dice.bounded(alphabet)));
        return list;
    };
    for (int round = 0; round < 5000; ++round) { // a small alphabet makes repeated names, too
        const QStringList before = any(round % 2 ? 6 : 1000);
        QStringList after = round % 3 ? any(round % 2 ? 6 : 1000) : before;
        std::shuffle(after.begin(), after.end(), dice);
        QCOMPARE(applied(before, after), after);
    }
}

void TestRowChanges::replacesABlockWhereTooMuchDiffers()
{
    QStringList before;
    for (int i = 0; i < 1000; ++i)
        before.append(QString::number(i));
    QStringList after = before;
    std::reverse(after.begin() + 1, after.end());
    const QList<RowChange> changes = rowChanges(before, after);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.first(), RowChange({Kind::Remove, 1, 999, 0}));
    QCOMPARE(applied(before, after), after);
}

void TestRowChanges::movesOneRowAmongManyThousands()
{
    QStringList before;
    for (int i = 0; i < 50000; ++i)
        before.append(QString::number(i));
    QStringList after = before;
    after.move(49000, 3);
    QCOMPARE(rowChanges(before, after), QList<RowChange>({{Kind::Move, 3, 1, 49000}}));
}

QTEST_GUILESS_MAIN(TestRowChanges)
#include "tst_rowchanges.moc"
