// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class ModelListCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"model"_s,
                u"list"_s,
                {},
                0,
                0,
                CliText::tr("the installed models"),
                {{u"--type"_s, u"T"_s, CliText::tr("only this type, e.g. main, lora, vae")},
                 {u"--base"_s, u"B"_s, CliText::tr("only for this base, e.g. sd-1, sdxl, flux")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QList<ModelInfo>> models = waitFor((*client)->models.list());
        if (!models)
            return models.error();
        const Arguments &arguments = session.arguments();
        QJsonArray list;
        QList<QStringList> rows;
        for (const ModelInfo &model : models.value()) {
            if (arguments.value(u"--type"_s, model.type) != model.type
                || arguments.value(u"--base"_s, model.base) != model.base)
                continue;
            list << toJson(model);
            rows.append({model.key, model.type, model.base, model.name});
        }
        if (session.console().isJson())
            session.console().document(list);
        else
            session.console().table(rows);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeModelListCommand();
std::unique_ptr<Command> makeModelListCommand()
{
    return std::make_unique<ModelListCommand>();
}

} // namespace Triptych
