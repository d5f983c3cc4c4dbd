// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <memory>

namespace Ui {
class ConnectPage;
}

namespace Triptych {

class Client;

//! The first page: an address, a server found on this machine, the demo. Owned by MainWindow; GUI thread.
class ConnectPage final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPage(QWidget *parent = nullptr);
    ~ConnectPage() override;
    Q_DISABLE_COPY_MOVE(ConnectPage)

    void setAddress(const QString &address);
    void setProblem(const QString &sentence); //!< empty clears it
    void setBusy(bool busy); //!< a connection is being made

signals:
    void connectRequested(const QUrl &address);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void submit();
    void lookAround(); //!< asks the usual port of this machine
    void updateSymbols();

    std::unique_ptr<Ui::ConnectPage> m_ui;
    std::unique_ptr<Client> m_probe;
    QTimer m_lookSoon; // not before the first paint, and not when the page is only passed by
};

} // namespace Triptych
