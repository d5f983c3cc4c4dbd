// SPDX-License-Identifier: Apache-2.0
#include "gui/messagebar.h"

#include "support/windowfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;

class TestMessageBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Test::setUpLook(); }
    void init();
    void cleanup();

    void takesNoRoomWithoutMessages();
    void aSecondMessageAboutACauseReplacesTheFirst();
    void causesStandBelowEachOther();
    void theActionRuns();
    void theActionMayClearItsOwnBar();
    void theCrossClosesOneBar();

private:
    qsizetype barCount() const;

    std::unique_ptr<QWidget> m_window;
    MessageArea *m_area = nullptr;
};

void TestMessageBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_area = new MessageArea(m_window.get());
    m_window->show();
}

void TestMessageBar::cleanup()
{
    m_window.reset();
}

qsizetype TestMessageBar::barCount() const
{
    const QList<MessageBar *> bars = m_area->findChildren<MessageBar *>();
    return std::count_if(bars.begin(), bars.end(), [](const MessageBar *bar) { return !bar->isHidden(); });
}

void TestMessageBar::takesNoRoomWithoutMessages()
{
    QVERIFY(!m_area->isVisible());
    m_area->show(u"disk"_s, MessageBar::Level::Problem, u"The disk is full."_s);
    QVERIFY(m_area->isVisible());
    m_area->clear(u"disk"_s);
    QVERIFY(!m_area->isVisible());
    m_area->clear(u"disk"_s); // nothing there any more
}

void TestMessageBar::aSecondMessageAboutACauseReplacesTheFirst()
{
    m_area->show(u"connection"_s, MessageBar::Level::Problem, u"Lost."_s);
    m_area->show(u"connection"_s, MessageBar::Level::Problem, u"Still lost."_s);
    m_area->show(u"connection"_s, MessageBar::Level::Problem, u"Still lost."_s);
    QTRY_COMPARE(barCount(), 1);
    QCOMPARE(m_area->text(u"connection"_s), u"Still lost."_s);
}

void TestMessageBar::causesStandBelowEachOther()
{
    m_area->show(u"a"_s, MessageBar::Level::Info, u"One."_s);
    m_area->show(u"b"_s, MessageBar::Level::Warning, u"Two."_s);
    QTRY_COMPARE(barCount(), 2);
    m_area->clear(u"a"_s);
    QTRY_COMPARE(barCount(), 1);
    QVERIFY(m_area->text(u"a"_s).isEmpty());
    QCOMPARE(m_area->text(u"b"_s), u"Two."_s);
}

void TestMessageBar::theActionRuns()
{
    int runs = 0;
    m_area->show(u"a"_s, MessageBar::Level::Problem, u"Lost."_s, u"Try now"_s, [&runs] { ++runs; });
    auto *action = m_area->findChild<QPushButton *>(u"barAction"_s);
    QCOMPARE(action->text(), u"Try now"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(runs, 1);
}

void TestMessageBar::theActionMayClearItsOwnBar()
{
    m_area->show(u"a"_s, MessageBar::Level::Info, u"Uploaded."_s, u"Show"_s,
                 [this] { m_area->clear(u"a"_s); });
    QTest::mouseClick(m_area->findChild<QPushButton *>(u"barAction"_s), Qt::LeftButton);
    QVERIFY(!m_area->isVisible());
    QTRY_VERIFY(!m_area->findChild<MessageBar *>());
}

void TestMessageBar::theCrossClosesOneBar()
{
    m_area->show(u"a"_s, MessageBar::Level::Info, u"One."_s);
    m_area->show(u"b"_s, MessageBar::Level::Info, u"Two."_s);
    QTRY_COMPARE(barCount(), 2); // a layout shows what it got in the next step of the event loop
    QTest::mouseClick(m_area->findChild<QToolButton *>(u"closeBar"_s), Qt::LeftButton);
    QTRY_COMPARE(barCount(), 1);
    QVERIFY(m_area->text(u"a"_s).isEmpty());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
