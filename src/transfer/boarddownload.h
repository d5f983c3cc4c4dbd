// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfer/downloads.h"
#include "transfer/nametemplate.h"

#include <QSet>

namespace Triptych {

struct Board;

//! Every picture of one board into one folder; what the folder's manifest already holds is skipped, so that it can be run
//! again after an interruption.
//!
//! Owned by BoardHandle (or who made it); GUI thread. Life: start() -> names are asked -> progressChanged() ... ->
//! finished(), once. Names are given oldest first: {n} of a picture stays the same when new ones arrive.
class BoardDownload final : public QObject {
    Q_OBJECT

public:
    //! One picture that could not be saved.
    struct Failure {
        QString imageName;
        Error error;
    };

    //! \param dir  made when it does not exist
    BoardDownload(Client *client, const Board &board, const QString &dir, const NameTemplate &name,
                  QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BoardDownload)

    void start();

    int totalCount() const { return m_total; } //!< of the board; 0 before its names are known
    int downloadedCount() const { return m_downloaded; }
    int skippedCount() const { return m_skipped; } //!< were there already
    qint64 bytes() const { return m_bytes; } //!< of the downloaded ones
    const QList<Failure> &failures() const { return m_failures; }
    bool isFinished() const { return m_isFinished; }
    //! Why it ended early: the names could not be read, or the server went away. Empty message = it did not.
    const Error &error() const { return m_error; }

signals:
    void progressChanged();
    void finished();

private:
    struct Picture {
        QString imageName;
        int number = 0;
    };
    void takeNames(const QStringList &names);
    void pump();
    void askCreated();
    void prepare(const Picture &picture);
    void order(const QString &imageName, const NameValues &values);
    void takeFailure(const QString &imageName, const Error &error);
    void end(const Error &error = {});

    Client *m_client;
    const QString m_boardId;
    const QString m_boardName;
    const QString m_dir;
    const NameTemplate m_name;
    Manifest m_manifest;
    Downloads m_downloads;
    QQueue<Picture> m_waiting;
    QHash<QString, QDateTime> m_created; // of the pictures at the head of m_waiting
    QSet<QString> m_asked; // whose date was asked for
    bool m_isAsking = false;
    bool m_isFinished = false;
    int m_inWork = 0;
    int m_total = 0;
    int m_downloaded = 0;
    int m_skipped = 0;
    int m_lostInARow = 0;
    qint64 m_bytes = 0;
    QList<Failure> m_failures;
    Error m_error;
};

} // namespace Triptych
