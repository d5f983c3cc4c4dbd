// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/generatoreditor.h"

#include "gui/form/editors/generatorpreview.h"
#include "gui/form/editors/generatorsettings.h"
#include "gui/form/wheelguard.h"

#include <QComboBox>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Of the part of a kind's name behind "<family>_generator_".
QString kindTitle(const QString &type)
{
    const QString kind = type.section(u"_generator_"_s, 1);
    const QHash<QString, QString> titles{
        {u"arithmetic_sequence"_s, GeneratorEditor::tr("Start and step")},
        {u"linear_distribution"_s, GeneratorEditor::tr("Even steps")},
        {u"random_distribution_uniform"_s, GeneratorEditor::tr("Random")},
        {u"parse_string"_s, GeneratorEditor::tr("From a text")},
        {u"dynamic_prompts_combinatorial"_s, GeneratorEditor::tr("Dynamic prompt, all combinations")},
        {u"dynamic_prompts_random"_s, GeneratorEditor::tr("Dynamic prompt, random")},
        {u"images_from_board"_s, GeneratorEditor::tr("Pictures of a board")},
    };
    return titles.value(kind, kind);
}

const GeneratorKind *kindOf(GeneratorFamily family, const QJsonObject &generator)
{
    const QString type = generator.value(u"type"_s).toString();
    const std::vector<GeneratorKind> &kinds = generatorKinds(family);
    const auto found =
        std::find_if(kinds.cbegin(), kinds.cend(), [&type](const auto &kind) { return kind.type == type; });
    return found == kinds.cend() ? nullptr : &*found;
}

//! Also the keys that are unset, so that each has its part in the settings.
QJsonObject withEveryKey(GeneratorFamily family, const QJsonValue &value)
{
    QJsonObject generator = completeGenerator(family, value);
    const GeneratorKind *kind = kindOf(family, generator);
    const QStringList keys = kind ? kind->defaults.keys() : QStringList();
    for (const QString &key : keys) {
        if (!generator.contains(key))
            generator.insert(key, QJsonValue());
    }
    return generator;
}

} // namespace

GeneratorEditor::GeneratorEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_family(*generatorFamily(setup.field.field.type.name))
    , m_context(setup.context)
    , m_kind(new QComboBox(this))
    , m_settings(
          new GeneratorSettings(setup.field.title, m_family == GeneratorFamily::Integer, setup.context, this))
    , m_preview(new GeneratorPreview(setup.context, this))
    , m_exampleSeed(QRandomGenerator::global()->generate())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_kind);
    column->addWidget(m_settings);
    column->addWidget(m_preview);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(4);
    m_kind->setPlaceholderText(tr("Choose how the values are made"));
    for (const GeneratorKind &kind : generatorKinds(m_family))
        m_kind->addItem(kindTitle(kind.type), kind.type);
    m_kind->setCurrentIndex(-1);
    setInput(m_kind);
    WheelGuard::protect(m_kind);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &GeneratorEditor::ask);
    connect(m_kind, &QComboBox::activated, this, &GeneratorEditor::chooseKind);
    connect(m_settings, &GeneratorSettings::edited, this, &GeneratorEditor::change);
}

void GeneratorEditor::setValue(const QJsonValue &value)
{
    const QJsonObject generator = value.isObject() ? withEveryKey(m_family, value) : QJsonObject();
    const bool isNew = generator != m_generator;
    m_generator = generator;
    const int row = m_kind->findData(generator.value(u"type"_s).toString());
    if (m_kind->currentIndex() != row)
        m_kind->setCurrentIndex(row);
    m_settings->setVisible(row >= 0);
    m_preview->setVisible(row >= 0);
    if (row < 0) {
        setCount(-1);
        return;
    }
    m_settings->setGenerator(generator);
    if (isNew)
        preview();
}

void GeneratorEditor::chooseKind(int row)
{
    const GeneratorKind &kind = generatorKinds(m_family).at(static_cast<size_t>(row));
    if (m_generator.value(u"type"_s) == kind.type)
        return;
    QJsonObject generator = kind.defaults;
    generator.insert(u"type"_s, kind.type);
    // What two kinds have in common stays: a text that was typed, a start, a count.
    for (auto it = m_generator.constBegin(); it != m_generator.constEnd(); ++it) {
        if (it.key() != "type"_L1 && it.key() != "values"_L1 && generator.contains(it.key()))
            generator.insert(it.key(), it.value());
    }
    emit edited(generator);
}

void GeneratorEditor::change(const QString &key, const QJsonValue &value)
{
    QJsonObject generator = m_generator;
    generator.insert(key, value);
    generator.remove(u"values"_s); // a stored list would win over what is being set (3.5)
    emit edited(generator);
}

void GeneratorEditor::preview()
{
    ++m_question;
    if (!generatorQuery(m_generator, m_exampleSeed)) {
        m_pause.stop();
        const QJsonArray values = generatedValues(m_generator, m_exampleSeed);
        showAnswer(values);
        return;
    }
    if (!m_context.askGenerated) {
        setCount(-1);
        m_preview->setNote(tr("Only the server can tell what comes out."));
        return;
    }
    m_pause.start();
}

void GeneratorEditor::ask()
{
    const std::optional<GeneratorQuery> query = generatorQuery(m_generator, m_exampleSeed);
    if (!query || !m_context.askGenerated)
        return;
    m_context.askGenerated(*query, this, [this, question = m_question](const Result<QJsonArray> &answer) {
        if (question == m_question)
            showAnswer(answer);
    });
}

void GeneratorEditor::showAnswer(const Result<QJsonArray> &answer)
{
    if (!answer) {
        setCount(-1);
        m_preview->setNote(answer.error().message);
        return;
    }
    m_preview->setValues(answer.value());
    setCount(static_cast<int>(answer->size()));
}

void GeneratorEditor::setCount(int count)
{
    m_count = count;
    emit factChanged();
}

QString GeneratorEditor::fact() const
{
    if (m_count < 0)
        return {};
    const QString values = tr("%Ln value(s)", nullptr, m_count);
    return isUnseededRandom(m_generator) ? tr("%1, others each run").arg(values) : values;
}

FieldEditor *makeGeneratorEditor(const EditorSetup &setup, QWidget *parent)
{
    const GeneratorFamily family = *generatorFamily(setup.field.field.type.name);
    const QJsonValue &stored = setup.field.storedValue;
    const bool isKnown = stored.isObject() && kindOf(family, completeGenerator(family, stored));
    if (!stored.isUndefined() && !isKnown)
        return makeRawJsonEditor(setup, parent); // of another family: nothing foreign is hidden
    return new GeneratorEditor(setup, parent);
}

} // namespace Triptych
