// SPDX-License-Identifier: Apache-2.0
#include "cli/runoptions.h"

#include "cli/boardchoice.h"
#include "cli/clitext.h"

#include <QRandomGenerator>
#include <QUuid>

namespace Triptych {

using namespace Qt::StringLiterals;

QList<OptionSpec> batchOptions()
{
    return {
        {u"--runs"_s, u"N"_s, CliText::tr("how often; 1 when not given")},
        {u"--front"_s, {}, CliText::tr("ahead of everything that waits in the queue")},
        {u"--board"_s, u"BOARD"_s, CliText::tr("what “auto” means for board inputs; none when not given")}};
}

Result<RunOptions> runOptions(const Arguments &arguments, Client *client)
{
    RunOptions options;
    const Result<int> runs = arguments.number(u"--runs"_s, 1, 1);
    if (!runs)
        return runs.error();
    options.runs = runs.value();
    options.front = arguments.has(u"--front"_s);
    const QString board = arguments.value(u"--board"_s, kNoBoard);
    if (board != kNoBoard && client) {
        const Result<Board> found = findBoard(*client, board);
        if (!found)
            return found.error();
        options.autoBoard = found->id;
    } else if (board != kNoBoard) {
        options.autoBoard = board;
    }
    options.freshSeed = QRandomGenerator::global()->generate();
    options.batchId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    options.graphId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return options;
}

} // namespace Triptych
