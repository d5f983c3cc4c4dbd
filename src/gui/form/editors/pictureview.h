// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace Triptych {

//! The small picture of an image field: it has the focus, is dragged out, opens by double click or Return.
//!
//! Owned by its ImageEditor; GUI thread.
class PictureView final : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent);
    Q_DISABLE_COPY_MOVE(PictureView)

    //! \param image  null shows \p iconName instead
    //! \param name  on the server; what a drag carries; empty = nothing to drag or open
    void setPicture(const QImage &image, const QString &name, const QString &iconName);
    void setSide(int px);

signals:
    void activated(); //!< double click, Return or Space
    void clearRequested(); //!< Delete or Backspace
    void pasteRequested(); //!< the paste key

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void startDrag();

    QImage m_image;
    QString m_name;
    QString m_iconName;
    QPoint m_pressed;
};

} // namespace Triptych
