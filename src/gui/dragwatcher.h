// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QMimeData;

namespace Triptych {

//! Tells when something is dragged over the window, whichever widget is under the pointer, so that every place that could
//! take it can show that. Owned by MainWindow; GUI thread.
class DragWatcher final : public QObject {
    Q_OBJECT

public:
    explicit DragWatcher(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(DragWatcher)

signals:
    void dragEntered(const QMimeData *mime); //!< only valid during the signal
    void dragEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_end; // a drag that leaves one widget usually enters the next
    bool m_isDragging = false;
};

} // namespace Triptych
