// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Triptych {

class Session;

//! Right end of the menu bar: which server, and how the connection stands, by shape, colour and word. Owned by MainWindow.
class ConnectionLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionLabel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectionLabel)

    void setSession(Session *session); //!< null: no server

private:
    void update();

    QPointer<Session> m_session;
    QLabel *m_name;
    QLabel *m_symbol;
    QLabel *m_state;
    QToolButton *m_retry;
};

} // namespace Triptych
