// SPDX-License-Identifier: Apache-2.0
#include "gui/form/fieldeditor.h"
#include "gui/form/formview.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

//! e.g. "IntegerGeneratorField" -> "integer_generator_…"
QString generatorType(const QString &fieldType)
{
    static const QHash<QString, QString> types{
        {u"FloatGeneratorField"_s, u"float_generator_arithmetic_sequence"_s},
        {u"IntegerGeneratorField"_s, u"integer_generator_arithmetic_sequence"_s},
        {u"StringGeneratorField"_s, u"string_generator_parse_string"_s},
        {u"ImageGeneratorField"_s, u"image_generator_other"_s}}; // a kind that is not known here
    return types.value(fieldType);
}

//! Some values that an editor of this kind can show; the test takes one that the field does not have.
QJsonArray valuesFor(const FormField &field, const ServerSession &session)
{
    const QJsonObject picture{{u"image_name"_s, session.images.name(0)}};
    const QString type = field.field.type.name;
    switch (field.editor) {
    case EditorKind::Text:
        return {u"another text"_s};
    case EditorKind::Number:
        return {8, 16};
    case EditorKind::Toggle:
        return {true, false};
    case EditorKind::Choice:
        return field.settings.options.isEmpty()
            ? field.field.options
            : QJsonArray{field.settings.options.at(0).first, field.settings.options.at(1).first};
    case EditorKind::Model:
        return {session.resources().models.last().toIdentifier()};
    case EditorKind::Image:
        return {picture};
    case EditorKind::Board:
        return {u"none"_s};
    case EditorKind::Color:
        return {QJsonObject{{u"r"_s, 200}, {u"g"_s, 1}, {u"b"_s, 2}, {u"a"_s, 255}}};
    case EditorKind::List:
        return {type == "StringField"_L1 ? QJsonArray{u"one"_s} : QJsonArray{1, 2}};
    case EditorKind::ImageList:
        return {QJsonArray{picture}};
    case EditorKind::Loras:
        for (const ModelChoice &model : session.resources().models) {
            if (model.type == "lora"_L1)
                return {QJsonArray{QJsonObject{{u"lora"_s, model.toIdentifier()}, {u"weight"_s, 0.5}}}};
        }
        return {};
    case EditorKind::Reference:
        return {type == "SavedWorkflowField"_L1
                    ? QJsonValue(u"some-id"_s)
                    : QJsonValue(QJsonObject{{u"style_preset_id"_s, u"some-id"_s},
                                             {u"system_prompt_id"_s, u"some-id"_s}})};
    case EditorKind::Video:
        return {QJsonObject{{u"video_name"_s, u"some.mp4"_s}}};
    case EditorKind::Generator:
        return {QJsonObject{{u"type"_s, generatorType(type)}}};
    case EditorKind::RawJson:
        return {QJsonObject{{u"a"_s, 1}}};
    }
    return {};
}

//! What it shows comes from the server some time later: a video's record, the values of these two generators.
bool isFilledLater(const FormField &field, const QJsonValue &value)
{
    const QString kind = value[u"type"_s].toString();
    return field.editor == EditorKind::Video
        || (field.editor == EditorKind::Generator
            && (kind.contains("dynamic_prompts"_L1) || kind.contains("from_board"_L1)));
}

} // namespace

//! The shipped example with a field of every type, in the window: what one kind of field can do, all can.
class TestEveryField : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }

    void hasAFieldOfEveryKind();
    void eachShowsAnotherValueAndIsReset_data();
    void eachShowsAnotherValueAndIsReset();

private:
    const QList<FormField> &fields() { return panel()->handle()->tree().fields(); }
    WorkflowPanel *panel() { return m_fixture->window->workflowPanel(); }
    static QImage look(QWidget *frame);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestEveryField::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
    m_fixture->window->resize(1400, 900);
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::Example, u":/workflows/every-field.json"_s});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Every Field"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
}

void TestEveryField::hasAFieldOfEveryKind()
{
    QSet<EditorKind> kinds;
    for (const FormField &field : fields())
        kinds.insert(field.editor);
    QCOMPARE(kinds.size(), int(EditorKind::RawJson) + 1); // the last of them
}

void TestEveryField::eachShowsAnotherValueAndIsReset_data()
{
    QTest::addColumn<int>("index");
    for (const FormField &field : fields()) {
        if (!field.isConnected()) // what is connected is shown and not edited
            QTest::addRow("%s", qPrintable(field.nodeId + u'.' + field.fieldName)) << field.index;
    }
}

//! As it is drawn without focus.
QImage TestEveryField::look(QWidget *frame)
{
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    return frame->grab().toImage();
}

void TestEveryField::eachShowsAnotherValueAndIsReset()
{
    QFETCH(int, index);
    const FormField &field = fields().at(index);
    FormState *state = panel()->handle()->state();
    QWidget *frame = m_fixture->field(field.nodeId, field.fieldName);
    QVERIFY(frame);
    panel()->form()->ensureWidgetVisible(frame);
    const QJsonValue own = state->value(index);
    const bool isSteady = !isFilledLater(field, own);
    const QImage before = look(frame);
    QJsonValue other = own;
    for (const QJsonValue &value : valuesFor(field, *m_fixture->session())) {
        if (value != own)
            other = value;
    }
    QVERIFY(other != own);

    state->setValue(index, other);
    QVERIFY(frame->findChild<QWidget *>(u"changed"_s)->isVisible());
    QVERIFY(look(frame) != before);
    panel()->form()->focusField(index);
    auto *reset = frame->findChild<QAbstractButton *>(u"reset"_s);
    QVERIFY(reset && reset->isVisible());
    reset->click();
    QCOMPARE(state->value(index), own);
    QVERIFY(!state->isChanged(index));
    if (isSteady)
        QTRY_COMPARE(look(frame), before);

    panel()->handle()->history()->stack()->undo(); // the reset, like any other edit
    QCOMPARE(state->value(index), other);
    panel()->handle()->history()->stack()->undo();
    QCOMPARE(state->value(index), own);
    if (isSteady)
        QTRY_COMPARE(look(frame), before);
}

QTEST_MAIN(TestEveryField)
#include "tst_everyfield.moc"
