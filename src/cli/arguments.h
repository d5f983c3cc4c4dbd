// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace Triptych {

//! One option of a command.
struct OptionSpec {
    QString name; //!< with its dashes: "--out", "-o"
    QString placeholder; //!< of its value, e.g. "DIR"; empty = it takes none
    QString help; //!< one line, translated
};

//! What a command looks like from outside: all that parsing and --help need.
struct CommandSpec {
    QString noun;
    QString verb;
    QString arguments; //!< as in the help: "BOARD FILE..."
    int minArguments = 0;
    int maxArguments = 0; //!< -1 = any number
    QString summary; //!< one line, translated
    QList<OptionSpec> options;

    QString name() const { return noun + QLatin1Char(' ') + verb; }
};

//! What stood on the command line behind noun and verb. Value.
class Arguments final {
public:
    const QStringList &positional() const { return m_positional; }
    QString first() const { return m_positional.value(0); }
    bool has(const QString &option) const { return m_options.contains(option); }
    //! The last one given, so that an alias of the shell can be overruled.
    QString value(const QString &option, const QString &fallback = {}) const;
    QStringList values(const QString &option) const
    {
        return m_options.value(option);
    } //!< in the order given
    //! A whole number >= \p minimum. Errors: Invalid, names the option.
    Result<int> number(const QString &option, int fallback, int minimum) const;

private:
    friend class CommandLineParser;
    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

//! Options that go before the noun or anywhere behind it.
QList<OptionSpec> globalOptions();

//! A command line, taken apart.
struct CommandLine {
    const CommandSpec *command =
        nullptr; //!< null: only a noun or nothing was given, with --help or --version
    QString noun;
    bool wantsHelp = false;
    bool wantsVersion = false;
    Arguments arguments;
};

//! \param words  without the program's name
//! Errors: Invalid, one sentence that names the word and what would fit.
Result<CommandLine> parseCommandLine(const QStringList &words, const QList<CommandSpec> &commands);

} // namespace Triptych
