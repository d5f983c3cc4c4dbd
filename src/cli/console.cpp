// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "base/safefile.h"
#include "cli/clitext.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! A board's name must not be able to clear the screen or to add lines to a script's input.
QString withoutControls(const QString &text)
{
    QString plain = text;
    for (QChar &character : plain) {
        if (character.category() == QChar::Other_Control && character != u'\t')
            character = u' ';
    }
    return plain;
}

QByteArray compact(const QJsonValue &value)
{
    // QJsonDocument has no scalars at the top
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

Console::Console(QIODevice *in, QIODevice *out, QIODevice *err, Terminal terminal)
    : m_in(in)
    , m_out(out)
    , m_err(err)
    , m_isTerminal(terminal == Terminal::Yes)
{
}

QByteArray Console::readAll()
{
    return m_in->readAll();
}

void Console::raw(const QByteArray &bytes)
{
    clearProgress();
    if (const Status status = writeAll(*m_out, bytes); !status)
        m_outcome = ioError(CliText::tr("Standard output"), status.error().message);
}

void Console::line(const QString &text)
{
    raw(withoutControls(text).toUtf8() + '\n');
}

void Console::table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths.at(i), row.at(i).size());
    }
    for (const QStringList &row : rows) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        line(text);
    }
}

void Console::document(const QJsonValue &value)
{
    raw(compact(value) + '\n');
}

void Console::event(const QJsonObject &object)
{
    raw(compact(object) + '\n');
}

void Console::note(const QString &text)
{
    if (!m_isQuiet)
        writeError(text);
}

void Console::error(const QString &text)
{
    writeError(text);
}

void Console::progress(const QString &text)
{
    if (!m_isTerminal || m_isQuiet)
        return;
    m_err->write("\r\x1b[K" + withoutControls(text).toUtf8());
    m_hasProgress = true;
}

void Console::clearProgress()
{
    if (std::exchange(m_hasProgress, false))
        m_err->write("\r\x1b[K");
}

void Console::writeError(const QString &text)
{
    clearProgress();
    m_err->write(withoutControls(text).toUtf8() + '\n');
}

} // namespace Triptych
