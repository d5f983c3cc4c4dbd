// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class WorkflowMapCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"map"_s,
                u"export FILE | verify FILE MAP"_s,
                2,
                3,
                CliText::tr("index map and drift report; not in this version yet"),
                {{u"-o"_s, u"MAP"_s, CliText::tr("where the map is written")}}};
    }

    Result<ExitCode> run(Session &) const override
    {
        return invalid(CliText::tr(
            "This version cannot make index maps yet; “workflow inputs --json” lists the indexes."));
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowMapCommand();
std::unique_ptr<Command> makeWorkflowMapCommand()
{
    return std::make_unique<WorkflowMapCommand>();
}

} // namespace Triptych
