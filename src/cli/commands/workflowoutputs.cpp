// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/openworkflow.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class WorkflowOutputsCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"outputs"_s,
                u"FILE"_s,
                1,
                1,
                CliText::tr("the nodes whose pictures count as results"),
                offlineOptions()};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<OpenWorkflow> opened = openWorkflow(session);
        if (!opened)
            return opened.error();
        const QList<OutputNode> outputs = opened->handle->outputs();
        if (session.console().isJson()) {
            QJsonArray list;
            for (const OutputNode &output : outputs)
                list << toJson(output);
            session.console().document(list);
            return ExitCode::Done;
        }
        QList<QStringList> rows;
        for (const OutputNode &output : outputs) {
            const bool hasBoard = output.boardInputIndex >= 0;
            rows.append({output.title, output.nodeType, output.nodeId,
                         hasBoard ? CliText::tr("board: input %1").arg(output.boardInputIndex) : QString()});
        }
        session.console().table(rows);
        return ExitCode::Done;
    }

private:
    static QJsonObject toJson(const OutputNode &output)
    {
        return {{u"node_id"_s, output.nodeId},
                {u"node_type"_s, output.nodeType},
                {u"title"_s, output.title},
                {u"board_input_index"_s,
                 output.boardInputIndex >= 0 ? QJsonValue(output.boardInputIndex) : QJsonValue()}};
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowOutputsCommand();
std::unique_ptr<Command> makeWorkflowOutputsCommand()
{
    return std::make_unique<WorkflowOutputsCommand>();
}

} // namespace Triptych
