// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/listeditor.h"

#include "gui/form/editors/itemdelegate.h"
#include "gui/form/editors/itemlistmodel.h"
#include "gui/form/editors/itemview.h"
#include "gui/form/editors/numbereditor.h"
#include "gui/form/linkbutton.h"
#include "gui/style/flatstyle.h"
#include "gui/style/icon.h"
#include "workflow/fields/listitems.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoomForMoving = 220; // px

} // namespace

ListEditor::ListEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_model(new ItemListModel(setup.field.field, this))
    , m_view(new ItemView(this))
{
    std::optional<NumberSteps> steps;
    if (setup.field.field.type.name != "StringField"_L1)
        steps = stepsOf(setup.field);
    auto *delegate = new ItemDelegate(setup.field.title, steps, m_view);
    m_view->setObjectName(u"items"_s);
    m_view->setItemDelegate(delegate);
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    setInput(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_view);
    column->addWidget(makeTools());
    connect(m_model, &ItemListModel::edited, this, [this](const QJsonArray &items) { emit edited(items); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListEditor::updateTools);
    connect(delegate, &ItemDelegate::nextWanted, this, &ListEditor::editNext);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ListEditor::updateTools);
    updateTools();
}

QToolButton *ListEditor::addTool(QWidget *row, const QString &iconName, const QString &tip)
{
    auto *button = new QToolButton(row);
    button->setObjectName(iconName);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    setControlLook(button, ControlLook::Small);
    row->layout()->addWidget(button);
    m_selectionTools.append(button);
    return button;
}

QWidget *ListEditor::makeTools()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *add = new LinkButton(tr("Add"), u"plus"_s, row);
    add->setObjectName(u"add"_s);
    add->setToolTip(tr("Add an item (Insert)"));
    connect(add, &LinkButton::clicked, this, &ListEditor::add);
    auto *paste = new LinkButton(tr("Paste"), u"paste"_s, row);
    paste->setObjectName(u"paste"_s);
    paste->setToolTip(tr("Paste the clipboard: one item for each line"));
    connect(paste, &LinkButton::clicked, this, &ListEditor::paste);
    m_pasteButton = paste;
    layout->addWidget(add);
    layout->addWidget(paste);
    layout->addStretch(1);
    connect(addTool(row, u"chevron-up"_s, tr("Move up (Alt+Up)")), &QToolButton::clicked, this,
            [this] { move(-1); });
    connect(addTool(row, u"chevron-down"_s, tr("Move down (Alt+Down)")), &QToolButton::clicked, this,
            [this] { move(1); });
    m_moveTools = m_selectionTools;
    connect(addTool(row, u"close"_s, tr("Remove (Delete)")), &QToolButton::clicked, this,
            &ListEditor::remove);
    return row;
}

void ListEditor::setValue(const QJsonValue &value)
{
    m_isSet = value.isArray();
    m_model->setItems(value.toArray());
    m_view->setEmptyText(m_isSet ? tr("Empty list") : tr("Not set"));
    updateTools();
    emit factChanged();
}

QString ListEditor::fact() const
{
    return m_isSet ? tr("%Ln item(s)", nullptr, m_model->rowCount()) : QString();
}

QList<int> ListEditor::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ListEditor::updateTools()
{
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    for (QWidget *tool : std::as_const(m_selectionTools)) {
        if (!hasSelection && tool->hasFocus())
            m_view->setFocus(); // what is switched off keeps no focus
        tool->setEnabled(hasSelection);
    }
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    m_pasteButton->setEnabled(mime && mime->hasText());
}

void ListEditor::add()
{
    const QList<int> rows = selectedRows();
    const int row = rows.isEmpty() ? m_model->rowCount() : rows.last() + 1;
    m_model->insertItems(row, {newListItem(field().field)});
    const QModelIndex index = m_model->index(row);
    m_view->setCurrentIndex(index);
    m_view->setFocus();
    m_view->edit(index);
}

void ListEditor::editNext()
{
    const int row = m_view->currentIndex().row() + 1;
    if (row >= m_model->rowCount()) {
        add();
        return;
    }
    m_view->setCurrentIndex(m_model->index(row));
    m_view->edit(m_view->currentIndex());
}

void ListEditor::paste()
{
    const QList<int> rows = selectedRows();
    const int row = rows.isEmpty() ? m_model->rowCount() : rows.last() + 1;
    const QJsonArray items = listItemsOf(field().field, QGuiApplication::clipboard()->text());
    if (items.isEmpty())
        return;
    m_model->insertItems(row, items);
    const QItemSelection pasted(m_model->index(row),
                                m_model->index(row + static_cast<int>(items.size()) - 1));
    m_view->selectionModel()->setCurrentIndex(pasted.first().bottomRight(), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(pasted, QItemSelectionModel::ClearAndSelect);
}

void ListEditor::copy() const
{
    if (const QList<int> rows = selectedRows(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_model->textOf(rows));
}

void ListEditor::remove()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    m_model->removeItems(rows);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(qMin(rows.first(), m_model->rowCount() - 1)));
    m_view->setFocus();
}

void ListEditor::move(int step)
{
    const QList<int> rows = selectedRows();
    const bool isBlock = !rows.isEmpty() && rows.last() - rows.first() + 1 == rows.size();
    if (!isBlock)
        return; // several blocks have no one place to go
    const int before = step < 0 ? rows.first() - 1 : rows.last() + 2;
    m_model->moveRows({}, rows.first(), static_cast<int>(rows.size()), {}, before);
    m_view->scrollTo(m_view->currentIndex());
}

void ListEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    for (QWidget *tool : std::as_const(m_moveTools))
        tool->setVisible(width() >= kRoomForMoving);
}

bool ListEditor::takeKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace)
        remove();
    else if (event.key() == Qt::Key_Insert)
        add();
    else if (event.modifiers() == Qt::AltModifier
             && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down))
        move(event.key() == Qt::Key_Up ? -1 : 1);
    else if (event.modifiers() == Qt::NoModifier
             && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter))
        m_view->edit(m_view->currentIndex());
    else
        return false;
    return true;
}

bool ListEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeListEditor(const EditorSetup &setup, QWidget *parent)
{
    if (!setup.field.storedValue.isUndefined() && !setup.field.storedValue.isArray())
        return makeRawJsonEditor(setup, parent); // nothing foreign is hidden behind an empty list
    return new ListEditor(setup, parent);
}

} // namespace Triptych
