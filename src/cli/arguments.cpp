// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include "cli/clitext.h"

namespace Triptych {

using namespace Qt::StringLiterals;

QString Arguments::value(const QString &option, const QString &fallback) const
{
    const QStringList given = m_options.value(option);
    return given.isEmpty() ? fallback : given.last();
}

Result<int> Arguments::number(const QString &option, int fallback, int minimum) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < minimum)
        return invalid(CliText::tr("%1 takes a whole number from %2 on, not “%3”.")
                           .arg(option)
                           .arg(minimum)
                           .arg(value(option)));
    return number;
}

QList<OptionSpec> globalOptions()
{
    return {
        {u"--server"_s, u"URL"_s,
         CliText::tr("the server; else TRIPTYCH_SERVER, the window's last one, 127.0.0.1:9090")},
        {u"--demo"_s, {}, CliText::tr("use a stand-in server that lives as long as this command")},
        {u"--token-file"_s, u"FILE"_s,
         CliText::tr("access token of a server with users; else TRIPTYCH_TOKEN")},
        {u"--json"_s, {}, CliText::tr("output for programs")},
        {u"--quiet"_s, {}, CliText::tr("no messages and no progress")},
        {u"-v"_s, {}, CliText::tr("the log on standard error")},
        {u"--help"_s, {}, CliText::tr("this text")},
        {u"--version"_s, {}, CliText::tr("the version of Triptych")},
    };
}

//! Reads the words of one command line in one pass. A local of parseCommandLine().
class CommandLineParser final {
public:
    explicit CommandLineParser(const QList<CommandSpec> &commands)
        : m_commands(commands)
        , m_options(globalOptions())
    {
    }

    Result<CommandLine> parse(const QStringList &words);

private:
    Status takeOption(const QStringList &words, qsizetype &at);
    Status takeWord(const QString &word);
    Status takeVerb(const QString &verb);
    Status checkEnd() const;
    QStringList nouns() const;
    QStringList verbsOf(const QString &noun) const;
    QString optionNames() const;

    const QList<CommandSpec> &m_commands;
    QList<OptionSpec> m_options;
    CommandLine m_line;
};

Result<CommandLine> CommandLineParser::parse(const QStringList &words)
{
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == "--"_L1 && !onlyWords) {
            onlyWords = true;
            continue;
        }
        const bool isOption = !onlyWords && word.startsWith(u'-') && word.size() > 1; // "-" is standard input
        if (const Status status = isOption ? takeOption(words, i) : takeWord(word); !status)
            return status.error();
        if (m_line.wantsHelp && m_line.command)
            return m_line;
    }
    if (const Status status = checkEnd(); !status)
        return status.error();
    return m_line;
}

Status CommandLineParser::takeOption(const QStringList &words, qsizetype &at)
{
    const QString &word = words.at(at);
    const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
    const QString name = word == "-h"_L1 ? u"--help"_s : word.left(equals < 0 ? word.size() : equals);
    const auto isIt = [&name](const OptionSpec &option) { return option.name == name; };
    const auto found = std::find_if(m_options.cbegin(), m_options.cend(), isIt);
    if (found == m_options.cend())
        return invalid(CliText::tr("There is no option “%1” here; there are: %2.").arg(name, optionNames()));
    QString value;
    if (found->placeholder.isEmpty()) {
        if (equals >= 0)
            return invalid(CliText::tr("%1 takes no value.").arg(name));
    } else if (equals >= 0) {
        value = word.mid(equals + 1);
    } else if (++at < words.size()) {
        value = words.at(at);
    } else {
        return invalid(CliText::tr("%1 needs a value: %1 %2.").arg(name, found->placeholder));
    }
    m_line.wantsHelp = m_line.wantsHelp || name == "--help"_L1;
    m_line.wantsVersion = m_line.wantsVersion || name == "--version"_L1;
    m_line.arguments.m_options[name].append(value);
    return Done{};
}

Status CommandLineParser::takeWord(const QString &word)
{
    if (m_line.noun.isEmpty()) {
        if (!nouns().contains(word))
            return invalid(CliText::tr("There is no “%1”; there are: %2.").arg(word, nouns().join(u", "_s)));
        m_line.noun = word;
        return Done{};
    }
    if (!m_line.command)
        return takeVerb(word);
    m_line.arguments.m_positional.append(word);
    return Done{};
}

Status CommandLineParser::takeVerb(const QString &verb)
{
    for (const CommandSpec &command : m_commands) {
        if (command.noun == m_line.noun && command.verb == verb) {
            m_line.command = &command;
            m_options += command.options;
            return Done{};
        }
    }
    return invalid(CliText::tr("“%1” has no “%2”; it has: %3.")
                       .arg(m_line.noun, verb, verbsOf(m_line.noun).join(u", "_s)));
}

Status CommandLineParser::checkEnd() const
{
    if (m_line.wantsHelp || m_line.wantsVersion)
        return Done{};
    if (m_line.noun.isEmpty())
        return invalid(CliText::tr("Say what to do: %1; --help tells more.").arg(nouns().join(u", "_s)));
    if (!m_line.command)
        return invalid(
            CliText::tr("“%1” needs one of: %2.").arg(m_line.noun, verbsOf(m_line.noun).join(u", "_s)));
    const CommandSpec &command = *m_line.command;
    const QStringList &words = m_line.arguments.positional();
    if (words.size() < command.minArguments)
        return invalid(CliText::tr("“%1” needs more: %1 %2.").arg(command.name(), command.arguments));
    if (command.maxArguments >= 0 && words.size() > command.maxArguments)
        return invalid(CliText::tr("“%1” does not know what to do with “%2”.")
                           .arg(command.name(), words.at(command.maxArguments)));
    return Done{};
}

QStringList CommandLineParser::nouns() const
{
    QStringList list;
    for (const CommandSpec &command : m_commands) {
        if (!list.contains(command.noun))
            list << command.noun;
    }
    return list;
}

QStringList CommandLineParser::verbsOf(const QString &noun) const
{
    QStringList list;
    for (const CommandSpec &command : m_commands) {
        if (command.noun == noun)
            list << command.verb;
    }
    return list;
}

QString CommandLineParser::optionNames() const
{
    QStringList list;
    for (const OptionSpec &option : m_options)
        list << option.name;
    return list.join(u", "_s);
}

Result<CommandLine> parseCommandLine(const QStringList &words, const QList<CommandSpec> &commands)
{
    return CommandLineParser(commands).parse(words);
}

} // namespace Triptych
