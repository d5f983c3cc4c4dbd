// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QSet>

class QMimeData;

namespace Triptych {

//! One picture of a PictureStrip.
struct PictureCell {
    enum class State { Ready, Waiting, Broken, Uploading, Refused };

    QString name; //!< on the server; empty while uploading
    QString label; //!< for people: name or file name
    QString reason; //!< when Refused
    QImage image; //!< may be null
    State state = State::Ready;
    double fraction = 0; //!< [0, 1] when Uploading
};

//! Small pictures in rows, with a place to add one at the end: chosen, moved and removed by mouse or keys.
//!
//! Owned by its ImageListEditor; GUI thread. Keeps the selection only; what happens to the pictures is told by signals.
class PictureStrip final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PictureStrip(QWidget *parent);
    Q_DISABLE_COPY_MOVE(PictureStrip)

    void setReadOnly(); //!< only shows: no place to add, no focus
    void setCells(const QList<PictureCell> &cells);
    const QList<PictureCell> &cells() const { return m_cells; }
    QList<int> selectedRows() const; //!< ascending; never the place to add
    void select(const QList<int> &rows, int current);

    QRect cellRect(int row) const; //!< in the viewport; row == count is the place to add
    //! Where something dropped at \p position would go: before this row.
    int rowBefore(const QPoint &position) const;
    void setDropMark(int before); //!< -1 = none

signals:
    void moveRequested(const QList<int> &rows, int before);
    void removeRequested(const QList<int> &rows);
    void activated(int row); //!< double click or Return
    void addRequested();
    void pasteRequested();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int count() const { return static_cast<int>(m_cells.size()); }
    int columns() const;
    int rowAt(const QPoint &position) const; //!< -1 = none
    void fit();
    void paintCell(QPainter *painter, int row) const;
    void paintAdd(QPainter *painter) const;
    void startDrag();
    void setCurrent(int row, Qt::KeyboardModifiers modifiers);
    bool takeMoveKey(const QKeyEvent &event);
    bool takeActionKey(const QKeyEvent &event);
    void announceCurrent();

    QList<PictureCell> m_cells;
    QSet<int> m_selected;
    int m_current = 0;
    int m_anchor = 0;
    int m_dropMark = -1;
    QPoint m_pressed;
    bool m_isPressed = false;
    bool m_isReadOnly = false;
};

} // namespace Triptych
