// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/inputvalues.h"
#include "cli/openworkflow.h"

#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString cardinalityWord(Cardinality cardinality)
{
    switch (cardinality) {
    case Cardinality::Collection:
        return u"COLLECTION"_s;
    case Cardinality::SingleOrCollection:
        return u"SINGLE_OR_COLLECTION"_s;
    case Cardinality::Single:
        break;
    }
    return u"SINGLE"_s;
}

//! The smallest (largest) number that the server takes; of an open range of fractions its end, which is not in it.
QJsonValue limit(const std::optional<double> &inclusive, const std::optional<double> &exclusive, double step)
{
    if (inclusive)
        return *inclusive;
    return exclusive ? QJsonValue(*exclusive + step) : QJsonValue();
}

QJsonValue optionsOf(const FormField &field)
{
    if (!field.field.options.isEmpty())
        return field.field.options;
    QJsonArray values;
    for (const auto &[value, text] : field.settings.options)
        values << value;
    return values.isEmpty() ? QJsonValue() : QJsonValue(values);
}

QStringList problemsOf(const FormField &field, const FormState &state)
{
    if (field.isMissing)
        return {field.missingReason};
    const QString problem = state.problem(field.index);
    return problem.isEmpty() ? QStringList() : QStringList(problem);
}

QJsonObject inputJson(const FormField &field, const FormState &state)
{
    const QJsonValue value = state.value(field.index);
    const Bounds &bounds = field.field.bounds;
    const double step = field.field.type.name == "IntegerField"_L1 ? 1 : 0;
    return {{u"index"_s, field.index},
            {u"label"_s, field.label},
            {u"title"_s, field.title},
            {u"field_name"_s, field.fieldName},
            {u"node_id"_s, field.nodeId},
            {u"node_type"_s, field.nodeType},
            {u"type"_s, field.field.type.name},
            {u"cardinality"_s, cardinalityWord(field.field.type.cardinality)},
            {u"required"_s, field.field.required},
            {u"connected"_s, field.isConnected()},
            {u"value"_s, value.isUndefined() ? QJsonValue() : value},
            {u"minimum"_s, limit(bounds.minimum, bounds.exclusiveMinimum, step)},
            {u"maximum"_s, limit(bounds.maximum, bounds.exclusiveMaximum, -step)},
            {u"multiple_of"_s, bounds.multipleOf ? QJsonValue(*bounds.multipleOf) : QJsonValue()},
            {u"options"_s, optionsOf(field)},
            {u"problems"_s, QJsonArray::fromStringList(problemsOf(field, state))}};
}

//! One line, cut: a prompt may be a page long.
QString shownValue(const FormField &field, const QJsonValue &value)
{
    constexpr qsizetype kMaxShown = 60;
    if (field.isConnected())
        return CliText::tr("(from “%1”)").arg(field.connectedFrom);
    QString text;
    if (value.isObject() && value[u"name"_s].isString())
        text = value[u"name"_s].toString();
    else if (value.isString())
        text = value.toString();
    else if (!value.isUndefined())
        text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
                   .sliced(1)
                   .chopped(1);
    text = text.simplified();
    return text.size() > kMaxShown ? text.left(kMaxShown - 1) + u'…' : text;
}

class WorkflowInputsCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"inputs"_s,
                u"FILE"_s,
                1,
                1,
                CliText::tr("every input with its stable index"),
                valueOptions() + offlineOptions()};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<OpenWorkflow> opened = openWorkflow(session);
        if (!opened)
            return opened.error();
        WorkflowHandle &handle = *opened->handle;
        const Result<QList<FileValue>> files = applyValues(session.arguments(), handle);
        if (!files)
            return files.error();
        if (const Status status = refuseFiles(files.value(), handle); !status)
            return status.error();
        if (session.console().isJson())
            printJson(session.console(), handle);
        else
            printText(session.console(), handle);
        return ExitCode::Done;
    }

private:
    static void printJson(Console &console, const WorkflowHandle &handle)
    {
        QJsonArray list;
        for (const FormField &field : handle.tree().fields())
            list << inputJson(field, *handle.state());
        console.document(list);
    }

    static void printText(Console &console, const WorkflowHandle &handle)
    {
        QList<QStringList> rows;
        for (const FormField &field : handle.tree().fields()) {
            const QString value = shownValue(field, handle.state()->value(field.index));
            const QStringList problems = problemsOf(field, *handle.state());
            rows.append({QString::number(field.index), field.title, field.field.type.name,
                         problems.isEmpty() ? value : value + u"  ! "_s + problems.join(u' ')});
        }
        console.table(rows);
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowInputsCommand();
std::unique_ptr<Command> makeWorkflowInputsCommand()
{
    return std::make_unique<WorkflowInputsCommand>();
}

} // namespace Triptych
