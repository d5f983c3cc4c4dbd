// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/connectpage.h"

#include "support/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

class TestConnectPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Test::setUpLook(); }
    void init();
    void cleanup();

    void understandsAddresses_data();
    void understandsAddresses();
    void saysWhatIsWrongWithAnAddress_data();
    void saysWhatIsWrongWithAnAddress();
    void theSentenceGoesWhenOneTypes();
    void demoIsOneClickAway();
    void waitsWhileItConnects();

private:
    template <typename T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    void enter(const QString &text);

    std::unique_ptr<ConnectPage> m_page;
};

void TestConnectPage::init()
{
    m_page = std::make_unique<ConnectPage>();
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestConnectPage::cleanup()
{
    m_page.reset();
}

void TestConnectPage::enter(const QString &text)
{
    auto *line = part<QLineEdit>(u"address"_s);
    line->clear();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestConnectPage::understandsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::newRow("host and port") << u"studio-gpu:9090"_s << u"http://studio-gpu:9090/"_s;
    QTest::newRow("spaces") << u"  http://127.0.0.1:9090  "_s << u"http://127.0.0.1:9090/"_s;
    QTest::newRow("path behind a proxy")
        << u"https://render.example.org/invoke"_s << u"https://render.example.org/invoke/"_s;
}

void TestConnectPage::understandsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QSignalSpy requested(m_page.get(), &ConnectPage::connectRequested);
    enter(text);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toUrl().toString(), address);
    QVERIFY(!part<QLabel>(u"problem"_s)->isVisible());
}

void TestConnectPage::saysWhatIsWrongWithAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another protocol") << u"ftp://host/"_s;
    QTest::newRow("no host") << u"http://"_s;
    QTest::newRow("no port number") << u"host:port"_s;
}

void TestConnectPage::saysWhatIsWrongWithAnAddress()
{
    QFETCH(QString, text);
    QSignalSpy requested(m_page.get(), &ConnectPage::connectRequested);
    enter(text);
    QVERIFY(requested.isEmpty());
    const auto *problem = part<QLabel>(u"problem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(part<QLineEdit>(u"address"_s)->accessibleDescription(), problem->text());
}

void TestConnectPage::theSentenceGoesWhenOneTypes()
{
    m_page->setProblem(u"No server there."_s);
    QVERIFY(part<QLabel>(u"problem"_s)->isVisible());
    QTest::keyClicks(part<QLineEdit>(u"address"_s), u"a"_s);
    QVERIFY(!part<QLabel>(u"problem"_s)->isVisible());
}

void TestConnectPage::demoIsOneClickAway()
{
    QSignalSpy demo(m_page.get(), &ConnectPage::demoRequested);
    QTest::mouseClick(part<QPushButton>(u"demoButton"_s), Qt::LeftButton);
    QCOMPARE(demo.size(), 1);
}

void TestConnectPage::waitsWhileItConnects()
{
    m_page->setBusy(true);
    QVERIFY(!part<QPushButton>(u"connectButton"_s)->isEnabled());
    m_page->setBusy(false);
    QVERIFY(part<QPushButton>(u"connectButton"_s)->isEnabled());
}

QTEST_MAIN(TestConnectPage)
#include "tst_connectpage.moc"
