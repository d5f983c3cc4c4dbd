// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace Triptych {

class LinkButton;
class ServerSession;

//! Right end of the menu bar: which server, and how the connection stands, by shape, colour and word. Owned by MainWindow.
class ConnectionLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionLabel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectionLabel)

    void setSession(ServerSession *session); //!< null: no server

signals:
    void sizeChanged(); //!< a menu bar lays its corner out anew only when told so

private:
    void update();

    QPointer<ServerSession> m_session;
    QLabel *m_name;
    QLabel *m_symbol;
    QLabel *m_state;
    LinkButton *m_retry;
};

} // namespace Triptych
