// SPDX-License-Identifier: Apache-2.0
#include "cli/commandrunner.h"

#include "cli/clitext.h"
#include "cli/command.h"

#include <QLoggingCategory>

namespace Triptych {

using namespace Qt::StringLiterals;

#define TRIPTYCH_COMMAND(name) std::unique_ptr<Command> make##name();
#include "cli/commands.def"
#undef TRIPTYCH_COMMAND

namespace {

QList<QStringList> optionRows(const QList<OptionSpec> &options)
{
    QList<QStringList> rows;
    for (const OptionSpec &option : options) {
        const QString name =
            option.placeholder.isEmpty() ? option.name : option.name + u' ' + option.placeholder;
        rows.append({u"  "_s + name, option.help});
    }
    return rows;
}

} // namespace

CommandRunner::CommandRunner(CliEnvironment environment) : m_environment(std::move(environment))
{
#define TRIPTYCH_COMMAND(name) m_commands.push_back(make##name());
#include "cli/commands.def"
#undef TRIPTYCH_COMMAND
    for (const std::unique_ptr<Command> &command : m_commands)
        m_specs.append(command->spec());
}

CommandRunner::~CommandRunner() = default;

ExitCode CommandRunner::run(const QStringList &words)
{
    Console &console = *m_environment.console;
    const Result<CommandLine> line = parseCommandLine(words, m_specs);
    if (!line) {
        console.error(line.error().message);
        return exitCodeOf(line.error());
    }
    if (line->wantsHelp || line->wantsVersion) {
        if (line->wantsHelp)
            printHelp(line.value());
        else
            console.line(u"triptych-cli " TRIPTYCH_VERSION ""_s);
        return ExitCode::Done;
    }
    if (line->arguments.has(u"-v"_s))
        QLoggingCategory::setFilterRules(u"triptych.*=true"_s);
    console.setJson(line->arguments.has(u"--json"_s));
    console.setQuiet(line->arguments.has(u"--quiet"_s));
    return runCommand(*m_commands.at(size_t(line->command - m_specs.constData())), line.value());
}

ExitCode CommandRunner::runCommand(const Command &command, const CommandLine &line)
{
    Console &console = *m_environment.console;
    Session session(m_environment, line.arguments);
    const Result<ExitCode> code = command.run(session);
    if (!code) {
        console.error(code.error().message);
        return exitCodeOf(code.error());
    }
    console.clearProgress();
    if (const Status outcome = console.outcome(); !outcome) {
        console.error(outcome.error().message);
        return code.value() == ExitCode::Done ? exitCodeOf(outcome.error()) : code.value();
    }
    return code.value();
}

void CommandRunner::printHelp(const CommandLine &line)
{
    Console &console = *m_environment.console;
    if (line.command) {
        const CommandSpec &command = *line.command;
        console.line(u"triptych-cli %1 %2"_s.arg(command.name(), command.arguments).trimmed());
        console.line(command.summary);
        console.table(optionRows(command.options));
    } else {
        console.line(CliText::tr("triptych-cli [OPTION...] NOUN VERB [ARGUMENT...] [OPTION...]"));
        QList<QStringList> rows;
        for (const CommandSpec &command : m_specs) {
            if (line.noun.isEmpty() || command.noun == line.noun)
                rows.append({u"  "_s + QString(command.name() + u' ' + command.arguments).trimmed(),
                             command.summary});
        }
        console.table(rows);
    }
    console.line(CliText::tr("Options of every command:"));
    console.table(optionRows(globalOptions()));
}

} // namespace Triptych
