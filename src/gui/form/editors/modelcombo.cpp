// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/modelcombo.h"

#include "gui/form/editors/modellist.h"
#include "gui/form/editors/taggedlineedit.h"
#include "gui/form/valuetext.h"

#include <QAbstractItemView>
#include <QCompleter>

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

ModelCombo::ModelCombo(const QString &accessibleName, const QString &wish, QWidget *parent)
    : QComboBox(parent)
    , m_list(new ModelList(this))
    , m_line(new TaggedLineEdit)
    , m_wish(wish)
{
    setModel(m_list);
    setEditable(true);
    setLineEdit(m_line);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(kVisibleRows);
    setItemDelegate(new ModelDelegate(this));
    setAccessibleName(accessibleName);
    m_line->setAccessibleName(accessibleName);
    auto *completer = new QCompleter(m_list, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kVisibleRows);
    setCompleter(completer);
    completer->popup()->setItemDelegate(new ModelDelegate(completer));
    connect(this, &QComboBox::activated, this, [this](int row) {
        m_line->setModified(false);
        if (row >= 0)
            emit chosen(m_list->choice(row));
    });
    // After QComboBox, which looks first whether the text is the name of a row.
    connect(m_line, &QLineEdit::editingFinished, this, &ModelCombo::leave);
}

bool ModelCombo::isBeingTyped() const
{
    return m_line->isModified();
}

void ModelCombo::show(const QJsonObject &identifier, const ModelFilter &filter, const Resources &resources)
{
    m_identifier = identifier;
    m_filter = filter;
    m_list->setModels(filter, resources.models);
    showModel(resources);
}

void ModelCombo::showModel(const Resources &resources)
{
    const ModelChoice *model =
        m_identifier.isEmpty() ? nullptr : resolveModel(m_identifier, m_filter, resources.models);
    m_row = model ? m_list->rowOf(model->key) : -1;
    m_name = model ? model->name : nameOf(m_identifier);
    if (currentIndex() != m_row)
        setCurrentIndex(m_row);
    const bool hasNone = resources.modelsKnown && m_list->rowCount() == 0;
    m_line->setPlaceholderText(hasNone ? tr("None on this server") : m_wish);
    if (m_line->text() != m_name)
        m_line->setText(m_name);
    m_line->setModified(false);
    m_line->setCursorPosition(0); // a long name is known by its beginning
    const bool isLacking = !model && !m_identifier.isEmpty() && resources.modelsKnown;
    m_line->setTags(model ? model->base : baseOf(m_identifier),
                    isLacking ? tr("not on this server") : QString());
    setToolTip(plainToolTip(isLacking ? tr("%1 is not on this server.").arg(m_name) : m_name));
}

void ModelCombo::leave()
{
    if (!m_line->isModified())
        return;
    const QString text = m_line->text().trimmed();
    // What can only mean one model is taken: typing a part of its name and Return must do.
    const int row = text.isEmpty() ? -1 : m_list->onlyRowMatching(text);
    m_line->setModified(false);
    if (row >= 0) {
        emit chosen(m_list->choice(row));
        return;
    }
    if (currentIndex() != m_row)
        setCurrentIndex(m_row);
    m_line->setText(m_name);
    m_line->setModified(false);
    if (text.isEmpty() && !m_identifier.isEmpty())
        emit emptied();
}

} // namespace Triptych
