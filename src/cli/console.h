// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QStringList>

class QIODevice;

namespace Triptych {

//! Standard input, output and error of one command: data on the output, everything else on the error channel.
//!
//! Owned by the program or a test, which also owns the devices; main thread.
class Console final {
public:
    enum class Terminal { No, Yes };

    //! \param terminal  whether \p err is one: only there a progress line is drawn
    Console(QIODevice *in, QIODevice *out, QIODevice *err, Terminal terminal);
    Q_DISABLE_COPY_MOVE(Console)

    void setJson(bool on) { m_isJson = on; }
    void setQuiet(bool on) { m_isQuiet = on; }
    bool isJson() const { return m_isJson; }

    QByteArray readAll(); //!< standard input to its end

    void raw(const QByteArray &bytes); //!< data as it is
    void line(const QString &text); //!< a line of data; control characters of foreign text are replaced
    void table(const QList<QStringList> &rows); //!< columns as wide as their content; the last one as it is
    void document(const QJsonValue &value); //!< one JSON document
    void event(const QJsonObject &object); //!< one JSON object on one line

    void note(const QString &text); //!< something worth knowing; not with --quiet
    void error(const QString &text); //!< always
    void progress(const QString &text); //!< replaces the last progress line; on a terminal only
    void clearProgress();

    //! Whether everything reached its device. Errors: Io (a full disk or a closed pipe behind the output).
    Status outcome() const { return m_outcome; }

private:
    void writeError(const QString &text);

    QIODevice *m_in;
    QIODevice *m_out;
    QIODevice *m_err;
    bool m_isTerminal;
    bool m_isJson = false;
    bool m_isQuiet = false;
    bool m_hasProgress = false;
    Status m_outcome = Done{};
};

} // namespace Triptych
