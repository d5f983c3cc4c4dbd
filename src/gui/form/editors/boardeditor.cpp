// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/boardeditor.h"

#include "gui/form/formcontext.h"
#include "gui/form/wheelguard.h"
#include "workflow/formstate.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

BoardEditor::BoardEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_boards(setup.context.boards)
    , m_combo(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    setInput(m_combo);
    WheelGuard::protect(m_combo);
    m_combo->installEventFilter(this);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        const QString id = m_combo->itemData(row).toString();
        const bool isWord = id == u"auto"_s || id == u"none"_s;
        emit edited(isWord ? QJsonValue(id) : QJsonValue(QJsonObject{{u"board_id"_s, id}}));
    });
    if (m_boards)
        connect(m_boards, &BoardListModel::loaded, this, &BoardEditor::fill);
    m_id = u"auto"_s;
    fill();
}

void BoardEditor::fill()
{
    QList<std::pair<QString, QString>> rows{{u"auto"_s, tr("Automatic")},
                                            {u"none"_s, tr("None (Uncategorized)")}};
    if (m_boards) {
        for (const Board &board : m_boards->boards())
            rows.append({board.id, board.name});
    } else {
        rows += state()->resources().boards;
    }
    // Filled only when something is new: the popup that closes gives the focus back before its choice is told.
    if (rows != m_rows) {
        m_rows = rows;
        m_combo->clear();
        for (const auto &[id, name] : std::as_const(m_rows))
            m_combo->addItem(name, id);
    }
    showBoard();
}

void BoardEditor::setValue(const QJsonValue &value)
{
    const QString id = value.isString() ? value.toString() : value[u"board_id"_s].toString();
    m_id = id.isEmpty() ? u"auto"_s : id; // unset means automatic (workflow-semantics.md 3.3)
    showBoard();
}

void BoardEditor::showBoard()
{
    int row = m_combo->findData(m_id);
    if (row < 0) {
        const QString name = m_boards ? m_boards->nameOf(m_id) : QString(); // of an archived one
        m_combo->addItem(name.isEmpty() ? tr("%1 (not on this server)").arg(m_id) : name, m_id);
        row = m_combo->count() - 1;
    }
    if (m_combo->currentIndex() != row)
        m_combo->setCurrentIndex(row);
}

bool BoardEditor::eventFilter(QObject *watched, QEvent *event)
{
    // The list is read again when it is about to be opened; never while it is open.
    if (watched == m_combo && event->type() == QEvent::FocusIn && !m_boards)
        fill();
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeBoardEditor(const EditorSetup &setup, QWidget *parent)
{
    return new BoardEditor(setup, parent);
}

} // namespace Triptych
