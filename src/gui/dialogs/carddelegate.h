// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QImage>
#include <QStyledItemDelegate>

#include <functional>

namespace Triptych {

//! What one card shows; all texts are plain.
struct CardParts {
    QString title;
    QString line; //!< what it is, in secondary text
    QString note; //!< how it stands; a warning when isDim
    QString badge; //!< at the right of the title
    QImage picture;
    QIcon symbol; //!< while there is no picture
    bool isDim = false; //!< cannot be chosen, and the note says why
};

//! Draws the rows of a list as cards of three lines with a picture at the left. Owned by its view; GUI thread.
class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using PartsOf = std::function<CardParts(const QModelIndex &index)>;

    CardDelegate(PartsOf partsOf, QObject *parent);
    Q_DISABLE_COPY_MOVE(CardDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PartsOf m_partsOf;
};

} // namespace Triptych
