// SPDX-License-Identifier: Apache-2.0
#include "support/standin.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;

//! Undo and redo of a form's values.
class TestFormHistory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void undoesAndRedoes();
    void lettersOfOneWordAreOneStep();
    void anotherFieldIsAnotherStep();
    void anEditAfterAPauseIsAnotherStep();
    void typingAndTakingBackLeavesNoStep();
    void aValueThatFollowsIsTheSameStep();
    void aGroupIsOneStep();
    void aGroupWithoutChangeIsNone();
    void unsettingIsUndone();
    void tellsWhichFieldWasSet();
    void anEditAfterUndoForgetsTheRest();

private:
    int index(const QString &node, const QString &name) { return m_handle->tree().indexOf(node, name); }
    QJsonValue value(int i) const { return m_handle->state()->value(i); }

    std::shared_ptr<const NodeTemplates> m_templates; // shared with the handle
    std::shared_ptr<WorkflowHandle> m_handle;
    QUndoStack *m_stack = nullptr;
    int m_prompt = -1;
    int m_steps = -1;
};

void TestFormHistory::initTestCase()
{
    StandIn server;
    QVERIFY(server.connectClient(Client::Mode::RequestsOnly));
    m_templates = server.templates();
    QVERIFY(m_templates);
}

void TestFormHistory::init()
{
    QFile file(u":/workflows/text-to-image.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto handle = WorkflowHandle::open(file.readAll(), {}, m_templates, nullptr);
    QVERIFY(handle.ok());
    m_handle = handle.value();
    m_stack = m_handle->history()->stack();
    m_prompt = index(u"wanted"_s, u"prompt"_s);
    m_steps = index(u"sampler"_s, u"steps"_s);
    QVERIFY(m_prompt >= 0 && m_steps >= 0);
}

void TestFormHistory::undoesAndRedoes()
{
    const QJsonValue before = value(m_steps);
    m_handle->state()->setValue(m_steps, 7);
    QVERIFY(m_stack->canUndo());
    m_stack->undo();
    QCOMPARE(value(m_steps), before);
    QVERIFY(!m_handle->state()->isChanged(m_steps));
    m_stack->redo();
    QCOMPARE(value(m_steps), QJsonValue(7));
    QVERIFY(!m_stack->canRedo());
}

void TestFormHistory::lettersOfOneWordAreOneStep()
{
    const QJsonValue before = value(m_prompt);
    for (const QString &text : {u"a"_s, u"a h"_s, u"a hill"_s})
        m_handle->state()->setValue(m_prompt, text);
    QCOMPARE(m_stack->count(), 1);
    m_stack->undo();
    QCOMPARE(value(m_prompt), before);
    m_stack->redo();
    QCOMPARE(value(m_prompt), QJsonValue(u"a hill"_s));
}

void TestFormHistory::anotherFieldIsAnotherStep()
{
    m_handle->state()->setValue(m_prompt, u"a"_s);
    m_handle->state()->setValue(m_steps, 3);
    m_handle->state()->setValue(m_prompt, u"b"_s);
    QCOMPARE(m_stack->count(), 3);
    m_stack->undo();
    QCOMPARE(value(m_prompt), QJsonValue(u"a"_s));
    QCOMPARE(value(m_steps), QJsonValue(3));
}

void TestFormHistory::anEditAfterAPauseIsAnotherStep()
{
    m_handle->state()->setValue(m_prompt, u"a"_s);
    m_handle->history()->endStep(); // as a pause does
    m_handle->state()->setValue(m_prompt, u"b"_s);
    QCOMPARE(m_stack->count(), 2);
}

void TestFormHistory::typingAndTakingBackLeavesNoStep()
{
    const QJsonValue before = value(m_steps);
    m_handle->state()->setValue(m_steps, 7);
    m_handle->state()->setValue(m_steps, before);
    QVERIFY(!m_stack->canUndo());
}

void TestFormHistory::aValueThatFollowsIsTheSameStep()
{
    const QJsonValue prompt = value(m_prompt);
    const QJsonValue steps = value(m_steps);
    for (const int number : {1, 12}) {
        m_handle->state()->setValue(m_prompt, QString::number(number));
        m_handle->history()->extend([&] { m_handle->state()->setValue(m_steps, number); });
    }
    QCOMPARE(m_stack->count(), 1);
    m_stack->undo();
    QCOMPARE(value(m_prompt), prompt);
    QCOMPARE(value(m_steps), steps);
    m_stack->redo();
    QCOMPARE(value(m_prompt), QJsonValue(u"12"_s));
    QCOMPARE(value(m_steps), QJsonValue(12));
}

void TestFormHistory::aGroupIsOneStep()
{
    const QJsonObject changed{{u"wanted.prompt"_s, u"x"_s}, {u"sampler.steps"_s, 5}};
    const QJsonValue prompt = value(m_prompt);
    const QJsonValue steps = value(m_steps);
    m_handle->history()->group(u"Use values"_s, [&] { m_handle->state()->restore(changed); });
    QCOMPARE(m_stack->count(), 1);
    QCOMPARE(m_stack->undoText(), u"Use values"_s);
    m_stack->undo();
    QCOMPARE(value(m_prompt), prompt);
    QCOMPARE(value(m_steps), steps);
    m_stack->redo();
    QCOMPARE(value(m_steps), QJsonValue(5));
}

void TestFormHistory::aGroupWithoutChangeIsNone()
{
    m_handle->history()->group(u"Reset"_s, [&] { m_handle->state()->resetValue(m_steps); });
    QCOMPARE(m_stack->count(), 0);
    m_handle->state()->setValue(m_steps, 7);
    QCOMPARE(m_stack->count(), 1);
    QVERIFY(m_stack->undoText() != u"Reset"_s);
}

void TestFormHistory::unsettingIsUndone()
{
    const QJsonValue before = value(m_steps);
    m_handle->state()->setValue(m_steps, QJsonValue::Undefined);
    m_stack->undo();
    QCOMPARE(value(m_steps), before);
    m_stack->redo();
    QVERIFY(value(m_steps).isUndefined());
}

void TestFormHistory::tellsWhichFieldWasSet()
{
    QSignalSpy stepped(m_handle->history(), &FormHistory::stepped);
    m_handle->state()->setValue(m_steps, 7);
    QVERIFY(stepped.isEmpty());
    m_stack->undo();
    QCOMPARE(stepped.size(), 1);
    QCOMPARE(stepped.first().first().toInt(), m_steps);
}

void TestFormHistory::anEditAfterUndoForgetsTheRest()
{
    m_handle->state()->setValue(m_steps, 7);
    m_stack->undo();
    m_handle->state()->setValue(m_prompt, u"a"_s);
    QVERIFY(!m_stack->canRedo());
    QCOMPARE(m_stack->count(), 1);
}

QTEST_GUILESS_MAIN(TestFormHistory)
#include "tst_formhistory.moc"
