// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandrunner.h"
#include "cli/console.h"
#include "cli/interrupts.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace Triptych::Test {

//! What one command line did.
struct CliOutcome {
    int code = -1;
    QByteArray out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    //! The JSON lines of one kind of event.
    QList<QJsonObject> events(const QString &kind) const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : out.split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object[QStringLiteral("event")].toString() == kind)
                list << object;
        }
        return list;
    }
};

//! Runs command lines in process, with a folder of its own for files. Owned by a test.
class CliBench final {
public:
    //! \param server  what --server falls back to
    explicit CliBench(const QString &server = QStringLiteral("http://127.0.0.1:9")) : m_server(server) { }

    CliOutcome run(const QStringList &words, const QByteArray &input = {})
    {
        QBuffer in;
        in.setData(input);
        in.open(QIODevice::ReadOnly);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QBuffer err;
        err.open(QIODevice::WriteOnly);
        Console console(&in, &out, &err, Console::Terminal::No);
        CliEnvironment environment;
        environment.console = &console;
        environment.interrupts = &interrupts;
        environment.defaultServer = m_server;
        const ExitCode code = CommandRunner(environment).run(words);
        return {static_cast<int>(code), out.data(), QString::fromUtf8(err.data())};
    }

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s is not written", qPrintable(name));
        return file.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Interrupts interrupts; // never watching: a test emits interrupted() itself

private:
    QString m_server;
    QTemporaryDir m_dir;
};

} // namespace Triptych::Test
