// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

QList<CommandSpec> commands()
{
    return {{u"board"_s, u"list"_s, {}, 0, 0, u"lists"_s, {}},
            {u"board"_s,
             u"upload"_s,
             u"BOARD FILE..."_s,
             2,
             -1,
             u"uploads"_s,
             {{u"--out"_s, u"DIR"_s, {}}, {u"--yes"_s, {}, {}}, {u"-o"_s, u"FILE"_s, {}}}}};
}

} // namespace

class TestArguments final : public QObject {
    Q_OBJECT

private slots:
    void takesOptionsBeforeAndBehindTheNoun()
    {
        const QList<CommandSpec> specs = commands();
        const auto line = parseCommandLine(
            {u"--json"_s, u"board"_s, u"upload"_s, u"b"_s, u"--out=d=e"_s, u"f"_s, u"--yes"_s}, specs);
        QVERIFY(line.ok());
        QCOMPARE(line->command->verb, u"upload"_s);
        QCOMPARE(line->arguments.positional(), QStringList({u"b"_s, u"f"_s}));
        QCOMPARE(line->arguments.value(u"--out"_s), u"d=e"_s);
        QVERIFY(line->arguments.has(u"--yes"_s));
        QVERIFY(line->arguments.has(u"--json"_s));
    }

    void keepsRepeatedOptionsInOrderAndLetsTheLastOneCount()
    {
        const QList<CommandSpec> specs = commands();
        const auto line = parseCommandLine(
            {u"board"_s, u"upload"_s, u"b"_s, u"f"_s, u"-o"_s, u"1"_s, u"-o"_s, u"2"_s}, specs);
        QVERIFY(line.ok());
        QCOMPARE(line->arguments.values(u"-o"_s), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(line->arguments.value(u"-o"_s), u"2"_s);
    }

    void takesWordsWithDashesBehindTwoDashes()
    {
        const QList<CommandSpec> specs = commands();
        const auto line = parseCommandLine({u"board"_s, u"upload"_s, u"-"_s, u"--"_s, u"--yes"_s}, specs);
        QVERIFY(line.ok());
        QCOMPARE(line->arguments.positional(), QStringList({u"-"_s, u"--yes"_s}));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QStringList() << u"board"_s;
        QTest::newRow("unknown noun") << QStringList{u"bord"_s} << u"bord"_s;
        QTest::newRow("no verb") << QStringList{u"board"_s} << u"upload"_s;
        QTest::newRow("unknown verb") << QStringList{u"board"_s, u"lsit"_s} << u"lsit"_s;
        QTest::newRow("unknown option")
            << QStringList{u"board"_s, u"list"_s, u"--out"_s, u"x"_s} << u"--out"_s;
        QTest::newRow("option of a command before it")
            << QStringList{u"--yes"_s, u"board"_s, u"list"_s} << u"--yes"_s;
        QTest::newRow("no value") << QStringList{u"board"_s, u"list"_s, u"--server"_s} << u"--server URL"_s;
        QTest::newRow("value not wanted") << QStringList{u"board"_s, u"list"_s, u"--json=1"_s} << u"--json"_s;
        QTest::newRow("too few") << QStringList{u"board"_s, u"upload"_s, u"b"_s} << u"BOARD FILE..."_s;
        QTest::newRow("too many") << QStringList{u"board"_s, u"list"_s, u"extra"_s} << u"extra"_s;
    }
    void refusesWithASentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const QList<CommandSpec> specs = commands();
        const auto line = parseCommandLine(words, specs);
        QVERIFY(!line.ok());
        QCOMPARE(line.error().kind, ErrorKind::Invalid);
        QVERIFY2(line.error().message.contains(named), qPrintable(line.error().message));
        QVERIFY(!line.error().message.contains(u'\n'));
    }

    void asksForHelpAtAnyLevel()
    {
        const QList<CommandSpec> specs = commands();
        for (const QStringList &words : {QStringList{u"--help"_s}, QStringList{u"board"_s, u"--help"_s},
                                         QStringList{u"board"_s, u"upload"_s, u"-h"_s}}) {
            const auto line = parseCommandLine(words, specs);
            QVERIFY(line.ok());
            QVERIFY(line->wantsHelp);
        }
    }

    void readsWholeNumbersInTheirRange()
    {
        const QList<CommandSpec> specs = commands();
        const auto line = parseCommandLine(
            {u"board"_s, u"upload"_s, u"b"_s, u"f"_s, u"--out"_s, u"7"_s, u"-o"_s, u"x"_s}, specs);
        QVERIFY(line.ok());
        QCOMPARE(line->arguments.number(u"--out"_s, 1, 1).value(), 7);
        QCOMPARE(line->arguments.number(u"--none"_s, 3, 1).value(), 3);
        QVERIFY(!line->arguments.number(u"--out"_s, 1, 8).ok());
        QVERIFY(!line->arguments.number(u"-o"_s, 1, 1).ok());
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
