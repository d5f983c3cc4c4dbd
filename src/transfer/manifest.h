// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QHash>

namespace Triptych {

//! Which pictures a folder already holds, so that a download can be run again and fetches only what is missing.
//!
//! One JSON line a picture in ".triptych-downloads"; a line cut by a crash is ignored. Owned by Downloads.
class Manifest final {
public:
    explicit Manifest(const QString &dir);

    //! The picture's file is there with the size that was written.
    bool holds(const QString &imageName) const;
    QString fileOf(const QString &imageName) const;
    Status add(const QString &imageName, const QString &fileName, qint64 bytes); //!< Errors: Io

private:
    struct Entry {
        QString fileName;
        qint64 bytes = 0;
    };
    QString m_dir;
    QHash<QString, Entry> m_entries;
    bool m_endsInMidLine = false;
};

} // namespace Triptych
