// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/modeleditor.h"

#include "gui/form/editors/modellist.h"
#include "gui/form/editors/taggedlineedit.h"
#include "workflow/formstate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVisibleRows = 14;

QString nameOf(const QJsonObject &identifier)
{
    const QString name = identifier[u"name"_s].toString();
    return name.isEmpty() ? identifier[u"model_name"_s].toString() : name; // 1.0.0 files (trap 28)
}

QString baseOf(const QJsonObject &identifier)
{
    const QString base = identifier[u"base"_s].toString();
    return base.isEmpty() ? identifier[u"base_model"_s].toString() : base;
}

} // namespace

ModelEditor::ModelEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_list(new ModelList(this))
    , m_combo(new QComboBox(this))
    , m_line(new TaggedLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    m_combo->setModel(m_list);
    m_combo->setEditable(true);
    m_combo->setLineEdit(m_line);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->setMaxVisibleItems(kVisibleRows);
    m_combo->setItemDelegate(new ModelDelegate(m_combo));
    m_line->setPlaceholderText(tr("Choose a model"));
    auto *completer = new QCompleter(m_list, m_combo);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kVisibleRows);
    m_combo->setCompleter(completer);
    completer->popup()->setItemDelegate(new ModelDelegate(completer));
    setInput(m_combo);
    guardWheel(m_combo);
    m_line->setAccessibleName(setup.field.title);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        if (row >= 0)
            emit edited(m_list->choice(row).toIdentifier());
    });
    // After QComboBox, which looks first whether the text is the name of a row.
    connect(m_line, &QLineEdit::editingFinished, this, &ModelEditor::leave);
    updateList();
}

void ModelEditor::updateList()
{
    m_list->setModels(field().field.models, state()->resources().models);
}

void ModelEditor::setValue(const QJsonValue &value)
{
    m_value = value;
    showModel();
}

void ModelEditor::setProblem(const QString &text)
{
    FieldEditor::setProblem(text);
    updateList();
    if (!m_line->isModified())
        showModel();
}

void ModelEditor::showModel()
{
    const Resources &resources = state()->resources();
    const QJsonObject identifier = m_value.toObject();
    const ModelChoice *model =
        identifier.isEmpty() ? nullptr : resolveModel(identifier, field().field.models, resources.models);
    const int row = model ? m_list->rowOf(model->key) : -1;
    if (m_combo->currentIndex() != row)
        m_combo->setCurrentIndex(row);
    const QString name = model ? model->name : nameOf(identifier);
    if (m_line->text() != name)
        m_line->setText(name);
    m_line->setModified(false);
    m_line->setCursorPosition(0); // a long name is known by its beginning
    const bool isLacking = !model && !identifier.isEmpty() && resources.modelsKnown;
    m_line->setTags(model ? model->base : baseOf(identifier),
                    isLacking ? tr("not on this server") : QString());
    m_combo->setToolTip(isLacking ? tr("%1 is not on this server.").arg(name) : name);
}

void ModelEditor::leave()
{
    if (!m_line->isModified())
        return;
    const QString text = m_line->text().trimmed();
    const bool isEmptied = text.isEmpty();
    // What can only mean one model is taken: typing a part of its name and Return must do.
    if (const int row = isEmptied ? -1 : m_list->onlyRowMatching(text); row >= 0) {
        m_line->setModified(false);
        emit edited(m_list->choice(row).toIdentifier());
        return;
    }
    showModel();
    if (isEmptied && !m_value.isUndefined())
        emit edited(QJsonValue::Undefined);
}

bool ModelEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool isUse =
        type == QEvent::FocusIn || type == QEvent::MouseButtonPress || type == QEvent::KeyPress;
    if (watched == m_combo && isUse && !m_line->isModified()) {
        updateList(); // the server's list may have come or grown since
        showModel();
    }
    return FieldEditor::eventFilter(watched, event);
}

FieldEditor *makeModelEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ModelEditor(setup, parent);
}

} // namespace Triptych
