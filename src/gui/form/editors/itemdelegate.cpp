// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/itemdelegate.h"

#include "gui/form/editors/itemlistmodel.h"
#include "gui/form/valuetext.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 8;
constexpr int kPadding = 5; // above and below the text
constexpr int kMostLines = 3; // of a text that is not being edited
constexpr int kMark = 3; // px: the bar before an item with a problem
constexpr int kWrap = Qt::TextWrapAnywhere | Qt::TextWordWrap;

int numberWidth(const QFontMetrics &metrics, int rows)
{
    return metrics.horizontalAdvance(QString::number(qMax(rows, 10)));
}

} // namespace

ItemDelegate::ItemDelegate(const QString &title, std::optional<NumberSteps> steps, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_title(title)
    , m_steps(steps)
{
}

QRect ItemDelegate::textRect(const QStyleOptionViewItem &option, int rows)
{
    const int left = numberWidth(option.fontMetrics, rows) + 2 * kMargin;
    const QRect rect = option.rect.adjusted(left, kPadding, -kMargin, -kPadding);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isWrong = !index.data(ItemListModel::ProblemRole).toString().isEmpty();
    const int rows = index.model()->rowCount();
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.selectedRow);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    if (isWrong) {
        const QRect mark(option.rect.topLeft(), QSize(kMark, option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark), theme.problem);
    }
    const QRect number = option.rect.adjusted(
        kMargin, kPadding, numberWidth(option.fontMetrics, rows) + kMargin - option.rect.width(), -kPadding);
    painter->setPen(option.palette.color(isSelected ? QPalette::Text : QPalette::PlaceholderText));
    painter->drawText(QStyle::visualRect(option.direction, option.rect, number),
                      Qt::AlignTop | Qt::AlignRight, QString::number(index.row() + 1));
    painter->setPen(isWrong ? theme.problem : option.palette.color(QPalette::Text));
    const QRect place = textRect(option, rows);
    const QString text = index.data().toString();
    painter->setClipRect(place.adjusted(0, 0, 0, kPadding));
    if (text.isEmpty()) {
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(place, Qt::AlignTop | Qt::AlignLeading, tr("Empty"));
    } else {
        painter->drawText(place, Qt::AlignTop | Qt::AlignLeading | kWrap, text);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setClipping(false);
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (m_steps)
        return {40, line + 2 * kPadding};
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    QStyleOptionViewItem whole = option;
    whole.rect = QRect(0, 0, view ? view->viewport()->width() : 200, 1000);
    const int width = qMax(40, textRect(whole, index.model()->rowCount()).width());
    // A text of a megabyte is not measured to its end: three lines of it are shown.
    const QString text = index.data().toString().left(kMostLines * width);
    const int height = option.fontMetrics.boundingRect(0, 0, width, 100000, kWrap, text).height();
    return {40, qBound(line, height, kMostLines * line) + 2 * kPadding};
}

QWidget *ItemDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    const QPersistentModelIndex place(index);
    auto *model =
        const_cast<QAbstractItemModel *>(index.model()); // Qt's own setModelData() takes it like this
    QWidget *editor = nullptr;
    if (m_steps) {
        auto *spin = new NumberSpin(*m_steps, parent);
        connect(spin, &NumberSpin::edited, model, [place, model](const QJsonValue &value) {
            if (!value.isUndefined())
                model->setData(place, QVariant::fromValue(value));
        });
        editor = spin;
    } else {
        auto *text = new QPlainTextEdit(parent);
        text->setTabChangesFocus(true);
        text->setFrameShape(QFrame::NoFrame);
        text->document()->setDocumentMargin(kPadding - 1);
        text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        connect(text, &QPlainTextEdit::textChanged, model, [place, model, text] {
            if (text->document()->isModified())
                model->setData(place, QVariant::fromValue(QJsonValue(text->toPlainText())));
        });
        editor = text;
    }
    editor->setObjectName(u"item"_s);
    editor->setAutoFillBackground(true);
    //: %1 is the title of a field, %2 a position in its list
    editor->setAccessibleName(tr("%1, item %2").arg(m_title).arg(index.row() + 1));
    return editor;
}

void ItemDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto item = index.data(Qt::EditRole).value<QJsonValue>();
    if (auto *spin = qobject_cast<NumberSpin *>(editor)) {
        spin->setValue(item);
        return;
    }
    auto *text = qobject_cast<QPlainTextEdit *>(editor);
    if (text && text->toPlainText() != valueText(item)) { // else the cursor and its undo would be lost
        text->setPlainText(valueText(item));
        text->document()->setModified(false);
        text->selectAll();
    }
}

void ItemDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const
{
    // Everything typed is in the model already; see createEditor().
}

void ItemDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QRect place = textRect(option, index.model()->rowCount());
    place.adjust(-kPadding, -kPadding, kMargin, kPadding);
    editor->setGeometry(place);
}

bool ItemDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *text = qobject_cast<QPlainTextEdit *>(watched);
    if (text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers() == Qt::ShiftModifier) {
            text->insertPlainText(u"\n"_s);
            return true;
        }
        if (isReturn && !(key->modifiers() & Qt::ControlModifier)) {
            emit closeEditor(text, NoHint);
            emit nextWanted();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace Triptych
