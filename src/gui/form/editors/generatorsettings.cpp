// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/generatorsettings.h"

#include "gui/form/editors/filtercombo.h"
#include "gui/form/editors/growingtextedit.h"
#include "gui/form/editors/numberspin.h"
#include "gui/form/editors/promptweights.h"
#include "gui/form/wheelguard.h"
#include "gui/style/icon.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QToolButton>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 4; // between a title and its part
constexpr int kBetween = 8;
constexpr double kLargestSeed = 4294967295.0;
constexpr double kLargestCount = 10000; // more than the server's queue takes

bool isCount(const QString &key)
{
    return key == "count"_L1 || key == "maxPrompts"_L1;
}

} // namespace

GeneratorSettings::GeneratorSettings(const QString &title, bool wholeNumbers, const FormContext &context,
                                     QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_wholeNumbers(wholeNumbers)
    , m_context(context)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(kBetween);
    m_grid->setVerticalSpacing(kGap);
}

void GeneratorSettings::setGenerator(const QJsonObject &generator)
{
    const bool isOther = generator.value(u"type"_s) != m_generator.value(u"type"_s);
    m_generator = generator;
    if (isOther)
        rebuild();
    const QScopedValueRollback showing(m_isShowing, true);
    for (auto it = m_show.cbegin(); it != m_show.cend(); ++it)
        it.value()(generator.value(it.key()));
}

void GeneratorSettings::rebuild()
{
    m_show.clear();
    const QList<QWidget *> old = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    const QStringList lines[]{{u"input"_s},
                              {u"splitOn"_s},
                              {u"start"_s, u"end"_s, u"step"_s, u"min"_s, u"max"_s, u"count"_s},
                              {u"maxPrompts"_s},
                              {u"board_id"_s, u"category"_s},
                              {u"seed"_s}};
    int line = 0;
    QStringList together;
    const auto flush = [&] {
        if (!together.isEmpty())
            place(together, 2 * line++);
        together.clear();
    };
    for (const QStringList &keys : lines) {
        for (const QString &key : keys) {
            if (m_generator.contains(key))
                together.append(key);
        }
        // A long text and a seed with its dice have a line of their own.
        if (keys.contains(u"input"_s) || together.size() >= 3 || keys.contains(u"seed"_s))
            flush();
    }
    flush();
}

void GeneratorSettings::place(const QStringList &keys, int line)
{
    const int columns = 6; // parts by 1, 2 and 3
    const int span = columns / static_cast<int>(keys.size());
    for (int i = 0; i < keys.size(); ++i) {
        auto *title = new QLabel(this);
        title->setTextFormat(Qt::PlainText);
        title->setText(titleOf(keys.at(i)));
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        QWidget *part = makePart(keys.at(i));
        part->setObjectName(keys.at(i));
        title->setBuddy(part);
        //: %1 is the title of a field, %2 of one of its settings
        part->setAccessibleName(tr("%1, %2").arg(m_title, titleOf(keys.at(i))));
        m_grid->addWidget(title, line, i * span, 1, span);
        m_grid->addWidget(part, line + 1, i * span, 1, span);
        title->show();
        part->show();
    }
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

QString GeneratorSettings::titleOf(const QString &key) const
{
    const QHash<QString, QString> titles{
        {u"input"_s, tr("Text")},     {u"splitOn"_s, tr("Split at")},
        {u"start"_s, tr("From")},     {u"end"_s, tr("To")},
        {u"step"_s, tr("Step")},      {u"min"_s, tr("At least")},
        {u"max"_s, tr("At most")},    {u"count"_s, tr("How many")},
        {u"seed"_s, tr("Seed")},      {u"maxPrompts"_s, tr("How many at most")},
        {u"board_id"_s, tr("Board")}, {u"category"_s, tr("Which pictures")},
    };
    return titles.value(key, key);
}

QWidget *GeneratorSettings::makePart(const QString &key)
{
    if (key == "input"_L1)
        return makeText(key);
    if (key == "splitOn"_L1)
        return makeLine(key);
    if (key == "seed"_L1)
        return makeSeed(key);
    if (key == "board_id"_L1)
        return makeBoard(key);
    return key == "category"_L1 ? makeCategory(key) : makeNumber(key);
}

QWidget *GeneratorSettings::makeNumber(const QString &key)
{
    NumberSteps steps;
    steps.wholeNumbers = m_wholeNumbers || isCount(key);
    steps.step = steps.wholeNumbers ? 1 : 0.1;
    if (isCount(key)) {
        steps.minimum = 1;
        steps.maximum = kLargestCount;
    }
    auto *spin = new NumberSpin(steps, this);
    WheelGuard::protect(spin);
    spin->setMinimumWidth(0);
    m_show.insert(key, [spin](const QJsonValue &value) { spin->setValue(value); });
    connect(spin, &NumberSpin::edited, this, [this, key](const QJsonValue &value) {
        if (!value.isUndefined())
            emit edited(key, value);
    });
    return spin;
}

QWidget *GeneratorSettings::makeSeed(const QString &key)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    NumberSteps steps;
    steps.wholeNumbers = true;
    steps.minimum = 0;
    steps.maximum = kLargestSeed;
    auto *spin = new NumberSpin(steps, row);
    spin->setPlaceholder(tr("A new one each run"));
    WheelGuard::protect(spin);
    auto *dice = new QToolButton(row);
    dice->setObjectName(u"dice"_s);
    dice->setIcon(icon(u"dice"_s));
    dice->setToolTip(tr("New number now"));
    dice->setAccessibleName(tr("New number for %1").arg(m_title));
    layout->addWidget(spin, 1);
    layout->addWidget(dice);
    row->setFocusProxy(spin);
    spin->setAccessibleName(tr("%1, %2").arg(m_title, titleOf(key)));
    m_show.insert(key, [spin](const QJsonValue &value) {
        spin->setValue(value.isDouble() ? value : QJsonValue(QJsonValue::Undefined));
    });
    connect(spin, &NumberSpin::edited, this, [this, key](const QJsonValue &value) {
        emit edited(key, value.isUndefined() ? QJsonValue() : value);
    });
    connect(dice, &QToolButton::clicked, this,
            [this, key] { emit edited(key, static_cast<qint64>(QRandomGenerator::global()->generate())); });
    return row;
}

QWidget *GeneratorSettings::makeText(const QString &key)
{
    auto *text = new GrowingTextEdit(2, 8, this);
    if (m_generator.value(u"type"_s).toString().contains(u"dynamic_prompts"_s))
        new PromptWeights(text);
    m_show.insert(key, [text](const QJsonValue &value) { text->replaceText(value.toString()); });
    connect(text, &QPlainTextEdit::textChanged, this, [this, key, text] {
        // The highlighter reports a change of formats as a change of text.
        if (!m_isShowing && m_generator.value(key) != QJsonValue(text->toPlainText()))
            emit edited(key, text->toPlainText());
    });
    return text;
}

QWidget *GeneratorSettings::makeLine(const QString &key)
{
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(tr("Nothing: the text is one item"));
    line->setToolTip(tr("\\n is a line break, \\t a tab"));
    m_show.insert(key, [line](const QJsonValue &value) {
        if (line->text() != value.toString())
            line->setText(value.toString());
    });
    connect(line, &QLineEdit::textEdited, this, [this, key](const QString &text) { emit edited(key, text); });
    return line;
}

QWidget *GeneratorSettings::makeBoard(const QString &key)
{
    auto *combo = new FilterCombo(this);
    combo->lineEdit()->setPlaceholderText(tr("Choose a board"));
    WheelGuard::protect(combo);
    const auto show = [this, combo](const QJsonValue &value) {
        const QList<Board> boards = m_context.boards ? m_context.boards->boards() : QList<Board>();
        combo->clear();
        int row = -1;
        for (const Board &board : boards) {
            if (board.id == value.toString())
                row = combo->count();
            combo->addItem(board.name, board.id);
        }
        combo->showRow(row, value.toString());
    };
    m_show.insert(key, show);
    connect(combo, &FilterCombo::chosen, this,
            [this, key, combo](int row) { emit edited(key, combo->itemData(row).toString()); });
    connect(combo, &FilterCombo::emptied, this, [this, key] { emit edited(key, QJsonValue()); });
    if (m_context.boards) {
        connect(m_context.boards, &BoardListModel::loaded, combo,
                [this, key, show] { show(m_generator.value(key)); });
    }
    return combo;
}

QWidget *GeneratorSettings::makeCategory(const QString &key)
{
    auto *combo = new QComboBox(this);
    combo->addItem(tr("Images"), u"images"_s);
    combo->addItem(tr("Assets"), u"assets"_s);
    WheelGuard::protect(combo);
    m_show.insert(key, [combo](const QJsonValue &value) {
        const int row = combo->findData(value.toString());
        if (combo->currentIndex() != row)
            combo->setCurrentIndex(row);
    });
    connect(combo, &QComboBox::activated, this,
            [this, key, combo](int row) { emit edited(key, combo->itemData(row).toString()); });
    return combo;
}

} // namespace Triptych
