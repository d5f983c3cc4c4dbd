// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httptransport.h"
#include "transfer/manifest.h"

#include <QQueue>

namespace Triptych {

class Client;

//! Saves pictures of the server as files: few at a time, each as ".part" first and renamed only when it is complete.
//!
//! Owned by the session or a command; GUI thread. A file that a person sees under its final name is whole.
class Downloads final : public QObject {
    Q_OBJECT

public:
    static constexpr int kParallel = 4;

    explicit Downloads(Client *client, QObject *parent = nullptr);
    ~Downloads() override;
    Q_DISABLE_COPY_MOVE(Downloads)

    //! \param stem  file name without extension, already sanitised; a number is added where it is taken. The extension
    //!              comes from the bytes
    //! \param manifest  remembers it for the next run; may be null; must outlive the download
    void add(const QString &imageName, const QString &dir, const QString &stem, Manifest *manifest = nullptr);
    //! Replaces this very file in one step ("Save as").
    void addAs(const QString &imageName, const QString &path);
    int openCount() const { return m_open; }
    void cancelAll();

signals:
    void saved(const QString &imageName, const QString &path, qint64 bytes);
    void failed(const QString &imageName, const Triptych::Error &error);
    void openCountChanged(int open); //!< 0 = all done

private:
    struct Order {
        QString imageName;
        QString dir;
        QString stem;
        QString path; //!< fixed target; empty = dir/stem
        Manifest *manifest = nullptr;
    };
    void append(const Order &order);
    void pump();
    void start(const Order &order);
    void finish(const Order &order, int serial, qint64 bytes);
    static Result<QString> place(const Order &order, const QString &part);
    void fail(const Order &order, int serial, const Error &error);
    void end(int round);
    void dropRunning();

    Client *m_client;
    QQueue<Order> m_waiting;
    struct Running {
        Reply<HttpAnswer> reply;
        QString part; //!< file that it is written to
    };
    QHash<int, Running> m_replies; // by serial: one picture may be wanted in two places
    int m_running = 0;
    int m_open = 0;
    int m_serial = 0;
    int m_round = 0; // counts cancelAll()
};

} // namespace Triptych
