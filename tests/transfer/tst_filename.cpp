// SPDX-License-Identifier: Apache-2.0
#include "transfer/filename.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! Foreign text as file names (design/reliability.md, sanitiser and S3).
class TestFileName : public QObject {
    Q_OBJECT

private slots:
    void makesNamesSafe_data();
    void makesNamesSafe();
    void staysInsideItsFolderWhateverComes();
    void cutsWithoutSplittingACharacter();
    void numbersWhatExists();
    void stepsOverADanglingLink();
    void neverWritesIntoAnExistingFile();
    void makesTheFolder();
    void saysWhyAFolderCannotBeUsed();
};

void TestFileName::makesNamesSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"sunset 3"_s << u"sunset 3"_s;
    QTest::newRow("umlauts") << u"Größe"_s << u"Größe"_s;
    QTest::newRow("composed") << u"e\u0301"_s << u"\u00e9"_s;
    QTest::newRow("emoji") << u"cat \U0001F408"_s << u"cat \U0001F408"_s;
    QTest::newRow("parent folder") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
    QTest::newRow("backslashes") << u"..\\..\\boot.ini"_s << u"_.._boot.ini"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"_etc_passwd"_s;
    QTest::newRow("drive") << u"C:\\x"_s << u"C__x"_s;
    QTest::newRow("all forbidden") << u"a*?\"<>|b"_s << u"a______b"_s;
    QTest::newRow("control") << u"a\nb\tc\u0000d\u007f"_s << u"abcd"_s;
    QTest::newRow("bidi override") << u"photo\u202Egnp.exe"_s << u"photognp.exe"_s;
    QTest::newRow("Arabic mark") << u"a\u061Cb"_s << u"ab"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFFc\u2060d"_s << u"abcd"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029c"_s << u"abc"_s;
    QTest::newRow("invisible tags") << u"a\U000E0041b"_s << u"ab"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"ab"_s;
    QTest::newRow("hidden file") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("option") << u"--help"_s << u"help"_s;
    QTest::newRow("trailing dots") << u"name. . ."_s << u"name"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with extension") << u"nul.tar"_s << u"_nul.tar"_s;
    QTest::newRow("device with blank") << u"aux .x"_s << u"_aux .x"_s;
    QTest::newRow("device with raised digit") << u"com\u00b9"_s << u"_com\u00b9"_s;
    QTest::newRow("device behind dots") << u"..con"_s << u"_con"_s;
    QTest::newRow("no device") << u"console"_s << u"console"_s;
    QTest::newRow("nothing") << QString() << u"picture"_s;
    QTest::newRow("only dots") << u"..."_s << u"picture"_s;
    QTest::newRow("only invisible") << u"\u200B\u202E"_s << u"picture"_s;
}

void TestFileName::makesNamesSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sanitizedStem(text), expected);
    QCOMPARE(sanitizedStem(expected), expected); // safe names stay as they are
}

void TestFileName::staysInsideItsFolderWhateverComes()
{
    QRandomGenerator dice(20260101);
    const QString alphabet = u"./\\: -ab\u0000\n\u202E\u00b9C\u00d6\uFEFFNON\"*<>|?"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = dice.bounded(0, 30);
        for (int i = 0; i < length; ++i)
            text += dice.bounded(4) ? alphabet.at(dice.bounded(int(alphabet.size())))
                                    : QChar(dice.bounded(0x10000));
        const QString stem = sanitizedStem(text);
        const QString path = QDir::cleanPath(u"/safe/"_s + stem + u".png"_s);
        QVERIFY2(path.startsWith("/safe/"_L1) && path.lastIndexOf(u'/') == 5, qPrintable(path));
        QVERIFY(!stem.isEmpty() && stem.size() <= 120 && stem.toUtf8().size() <= 200);
        QVERIFY(!stem.startsWith(u'.') && !stem.endsWith(u'.') && !stem.startsWith(u'-')
                && !stem.contains(QChar(0)));
    }
}

void TestFileName::cutsWithoutSplittingACharacter()
{
    QCOMPARE(sanitizedStem(QString(500, u'x')).size(), 120);
    const QString cats = sanitizedStem(u"\U0001F408"_s.repeated(200));
    QVERIFY(cats.toUtf8().size() <= 200);
    QCOMPARE(cats, u"\U0001F408"_s.repeated(cats.size() / 2));
    const QString shifted = sanitizedStem(u"x"_s + u"\U0001F408"_s.repeated(200));
    QVERIFY(!shifted.back().isHighSurrogate());
    QVERIFY(sanitizedStem(u"\u6f22"_s.repeated(200)).toUtf8().size() <= 200);
    QVERIFY(sanitizedStem(u"nul."_s + QString(200, u'x')).size() <= 120);
}

void TestFileName::numbersWhatExists()
{
    QTemporaryDir dir;
    QCOMPARE(*createUnique(dir.path(), u"a"_s, u".png"_s), dir.filePath(u"a.png"_s));
    QCOMPARE(*createUnique(dir.path(), u"a"_s, u".png"_s), dir.filePath(u"a (2).png"_s));
    QCOMPARE(*createUnique(dir.path(), u"a"_s, u".png"_s), dir.filePath(u"a (3).png"_s));
    QCOMPARE(*createUnique(dir.path(), u"a"_s, u".jpg"_s), dir.filePath(u"a.jpg"_s));
}

void TestFileName::stepsOverADanglingLink()
{
#ifdef Q_OS_UNIX
    QTemporaryDir dir;
    const QString outside = dir.filePath(u"outside"_s);
    QVERIFY(QFile::link(outside, dir.filePath(u"a.png"_s)));
    QCOMPARE(*createUnique(dir.path(), u"a"_s, u".png"_s), dir.filePath(u"a (2).png"_s));
    QVERIFY(!QFile::exists(outside)); // a link that somebody has laid out is not followed
#else
    QSKIP("symbolic links need rights here");
#endif
}

void TestFileName::neverWritesIntoAnExistingFile()
{
    QTemporaryDir dir;
    QFile mine(dir.filePath(u"a.png"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    QVERIFY(createUnique(dir.path(), u"a"_s, u".png"_s).ok());
    QCOMPARE(mine.size(), 4);
}

void TestFileName::makesTheFolder()
{
    QTemporaryDir dir;
    const Result<QString> path = createUnique(dir.filePath(u"x/y"_s), u"a"_s, u".png"_s);
    QVERIFY(path.ok());
    QVERIFY(QFile::exists(dir.filePath(u"x/y/a.png"_s)));
}

void TestFileName::saysWhyAFolderCannotBeUsed()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<QString> path = createUnique(dir.filePath(u"file"_s), u"a"_s, u".png"_s);
    QVERIFY(!path.ok());
    QCOMPARE(path.error().kind, ErrorKind::Io);
    QVERIFY(path.error().message.contains(dir.filePath(u"file"_s)));
}

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
