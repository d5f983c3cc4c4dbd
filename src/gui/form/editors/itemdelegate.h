// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/numberspin.h"

#include <QStyledItemDelegate>

#include <optional>

namespace Triptych {

//! Shows the items of a list field with their numbers, and edits one: a spin box for numbers, a text for texts.
//!
//! Owned by its view; GUI thread. What is typed goes into the model at once, so that problems show while typing.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    //! \param steps  none for texts
    ItemDelegate(const QString &title, std::optional<NumberSteps> steps, QObject *parent);
    Q_DISABLE_COPY_MOVE(ItemDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void nextWanted(); //!< Return in a text: the next item

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QRect textRect(const QStyleOptionViewItem &option, int rows);

    QString m_title;
    std::optional<NumberSteps> m_steps;
};

} // namespace Triptych
