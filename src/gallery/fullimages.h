// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfer/downloads.h"

#include <QHash>
#include <QTemporaryDir>

namespace Triptych {

//! Whole pictures as files of this session: for the viewer, drags to other programs and the clipboard.
//!
//! Owned by the session of one server; GUI thread. Files live in a folder of their own that goes with the session; the
//! oldest are removed when they take more than kMaxBytes.
class FullImages final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kMaxBytes = 1024LL * 1024 * 1024;

    explicit FullImages(Client *client, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FullImages)

    //! The whole file of a picture, empty while it is not there.
    QString path(const QString &imageName) const { return m_paths.value(imageName); }
    void request(const QString &imageName);
    bool isRequested(const QString &imageName) const { return m_asked.contains(imageName); }
    //! Copies with a name for people, in a folder of their own, e.g. for a drag. \param stem  sanitised
    //! Errors: NotFound (not fetched yet), Io.
    Result<QString> namedCopy(const QString &imageName, const QString &stem);

signals:
    void ready(const QString &imageName);
    void failed(const QString &imageName, const Triptych::Error &error);

private:
    void trim();

    QTemporaryDir m_dir;
    Downloads m_downloads;
    QHash<QString, QString> m_paths;
    QStringList m_order; // oldest first
    QSet<QString> m_asked;
    qint64 m_bytes = 0;
    int m_copies = 0;
};

} // namespace Triptych
