// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"

#include <algorithm>
#include <limits>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString cleaned(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

bool hasLoneSurrogate(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); })
        && !text.isValidUtf16();
}

bool hasLoneSurrogate(const QJsonValue &value)
{
    if (value.isString())
        return hasLoneSurrogate(QStringView(value.toString()));
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(),
                           [](const QJsonValue &item) { return hasLoneSurrogate(item); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (hasLoneSurrogate(QStringView(it.key())) || hasLoneSurrogate(it.value()))
            return true;
    }
    return false;
}

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isString())
        return QJsonValue(cleaned(value.toString()));
    if (value.isArray()) {
        QJsonArray clean;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            clean << cleaned(item);
        return clean;
    }
    if (!value.isObject())
        return value;
    QJsonObject clean;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        clean.insert(cleaned(it.key()), cleaned(it.value()));
    return clean;
}

} // namespace

QJsonValue withoutLoneSurrogates(const QJsonValue &value)
{
    return hasLoneSurrogate(value) ? cleaned(value) : value; // hardly any has one, and a copy takes long
}

QJsonObject buildBatch(const WorkflowDocument &document, const NodeTemplates &templates,
                       const FieldValues &values, const RunOptions &options)
{
    const QList<BatchList> lists =
        batchLists(document, templates, values, options.generated, options.freshSeed);
    QJsonObject batch{
        {u"batch_id"_s, options.batchId},
        {u"graph"_s, buildGraph(document, templates, values, options.autoBoard, options.graphId)},
        {u"workflow"_s, attachedWorkflow(document, templates, values)},
        {u"runs"_s, std::max(1, options.runs)},
        {u"origin"_s, options.origin},
        {u"destination"_s, options.destination},
        {u"data"_s, batchData(lists)}};
    giveFreshSeeds(&batch, options.freshSeeds, options.freshSeed);
    return withoutLoneSurrogates(QJsonObject{{u"batch"_s, batch}, {u"prepend"_s, options.front}}).toObject();
}

int itemCount(const QJsonObject &enqueueBody)
{
    const QJsonObject batch = enqueueBody.value(u"batch"_s).toObject();
    qint64 count = batch.value(u"runs"_s).toInteger(1);
    const QJsonArray lists = batch.value(u"data"_s).toArray();
    for (const QJsonValue &list : lists) { // the members of one list are zipped: the first tells the length
        const QJsonObject first = list.toArray().first().toObject();
        count = std::min<qint64>(count * first.value(u"items"_s).toArray().size(),
                                 std::numeric_limits<int>::max());
    }
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace Triptych
