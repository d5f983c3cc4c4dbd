// SPDX-License-Identifier: Apache-2.0
#include "jobs/templateloader.h"

#include "base/safefile.h"
#include "support/waitfor.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::waitFor;

//! Node types from openapi.json, and from the cache of an earlier start.
class TestTemplateLoader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsWhatItParsed();
    void readsTheCacheAndNotTheDocument();
    void parsesAgainWhenTheCacheIsBroken();
    void anotherDocumentIsAnotherFile();
    void worksWithoutAFolder();
    void saysWhatIsWrongWithTheDocument();

private:
    QString folder() const { return m_dir->filePath(u"nodes"_s); }
    QStringList files() const { return QDir(folder()).entryList({u"*.nodes"_s}, QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_openApi;
};

void TestTemplateLoader::initTestCase()
{
    const Result<QByteArray> bytes =
        readFile(QStringLiteral(TRIPTYCH_TEST_DATA "/workflow/openapi.json"), 1024 * 1024);
    QVERIFY(bytes.ok());
    m_openApi = bytes.value();
}

void TestTemplateLoader::keepsWhatItParsed()
{
    const Result<NodeTemplates> first = waitFor(loadTemplates(m_openApi, folder()));
    QVERIFY(first.ok());
    QCOMPARE(files(), QStringList{NodeTemplates::cacheKey(m_openApi) + u".nodes"_s});
    const Result<NodeTemplates> second = waitFor(loadTemplates(m_openApi, folder()));
    QVERIFY(second.ok());
    QCOMPARE(second->nodeTypes(), first->nodeTypes());
}

void TestTemplateLoader::readsTheCacheAndNotTheDocument()
{
    const QByteArray nothing = "not an openapi.json";
    const QByteArray cache = NodeTemplates::fromOpenApi(m_openApi)->toCache();
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(writeFile(folder() + u'/' + NodeTemplates::cacheKey(nothing) + u".nodes"_s, cache).ok());
    QVERIFY(waitFor(loadTemplates(nothing, folder())).ok());
}

void TestTemplateLoader::parsesAgainWhenTheCacheIsBroken()
{
    QVERIFY(waitFor(loadTemplates(m_openApi, folder())).ok());
    const QString path = folder() + u'/' + files().first();
    QVERIFY(writeFile(path, "broken").ok());
    QVERIFY(waitFor(loadTemplates(m_openApi, folder())).ok());
    QVERIFY(NodeTemplates::fromCache(readFile(path, 1024 * 1024).value())); // mended
}

void TestTemplateLoader::anotherDocumentIsAnotherFile()
{
    QVERIFY(waitFor(loadTemplates(m_openApi, folder())).ok());
    QVERIFY(waitFor(loadTemplates(m_openApi + ' ', folder())).ok());
    QCOMPARE(files().size(), 2);
    for (int i = 0; i < 10; ++i)
        QVERIFY(waitFor(loadTemplates(m_openApi + QByteArray(i + 2, ' '), folder())).ok());
    QCOMPARE(files().size(), 8); // not for ever more
}

void TestTemplateLoader::worksWithoutAFolder()
{
    QVERIFY(waitFor(loadTemplates(m_openApi, {})).ok());
    QVERIFY(writeFile(folder(), "a file where the folder should be").ok());
    QVERIFY(waitFor(loadTemplates(m_openApi, folder())).ok());
}

void TestTemplateLoader::saysWhatIsWrongWithTheDocument()
{
    const Result<NodeTemplates> templates = waitFor(loadTemplates("{}", folder()));
    QVERIFY(!templates.ok());
    QVERIFY(files().isEmpty());
}

QTEST_GUILESS_MAIN(TestTemplateLoader)
#include "tst_templateloader.moc"
