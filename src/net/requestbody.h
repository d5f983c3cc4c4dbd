// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFile>
#include <QIODevice>

#include <memory>
#include <vector>

namespace Triptych {

//! A request body of texts and files in a row that is sent at most once; a file is read while it is sent.
//!
//! When a connection closes before the first byte of an answer, Qt sends the request again by itself, POST or
//! not, as long as it can rewind the body (seen on 6.4.2). The server may have acted on the first one, so the
//! body refuses. Nothing read means nothing sent; an empty body cannot tell and refuses always. Not a
//! QBuffer: Qt reads the bytes of one directly and never asks. Owned by the reply; GUI thread.
class RequestBody final : public QIODevice {
    Q_OBJECT

public:
    RequestBody();
    Q_DISABLE_COPY_MOVE(RequestBody)

    // Before the first byte is read.
    void append(const QByteArray &bytes);
    //! An empty path adds nothing. Errors: Io (missing, unreadable).
    Status appendFile(const QString &path);

    //! A file could not be read up to the size that it had: what was sent is not the whole.
    bool isCut() const { return m_isCut; }
    qint64 size() const override { return m_size; }
    bool reset() override { return pos() == 0 && size() > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Part {
        QByteArray bytes;
        std::unique_ptr<QFile> file; // instead of bytes
        qint64 size = 0;
    };

    std::vector<Part> m_parts;
    size_t m_current = 0;
    qint64 m_done = 0; // of the current part
    qint64 m_size = 0;
    bool m_isCut = false;
};

} // namespace Triptych
