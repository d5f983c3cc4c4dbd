// SPDX-License-Identifier: Apache-2.0
#include "demo/demomodels.h"
#include "demo/router.h"
#include "demo/routes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kMaxPrompts = 10000;

//! All variants of `{a|b}` groups, left to right; no weights, wildcards or nesting.
QStringList promptVariants(const QString &prompt, qsizetype limit)
{
    static const QRegularExpression group(u"\\{([^{}]*)\\}"_s);
    const QRegularExpressionMatch match = group.match(prompt);
    if (!match.hasMatch())
        return {prompt};
    QStringList result;
    for (const QString &option : match.captured(1).split(u'|')) {
        QString chosen = prompt;
        chosen.replace(match.capturedStart(), match.capturedLength(), option.trimmed());
        result += promptVariants(chosen, limit - result.size());
        if (result.size() >= limit)
            break;
    }
    return result.mid(0, limit);
}

DemoAnswer dynamicPrompts(const DemoRequest &request, const QStringList &)
{
    const QJsonObject body = request.json();
    if (!body[u"prompt"_s].isString())
        return missingAnswer({u"body"_s, u"prompt"_s});
    const qsizetype limit = std::clamp<qsizetype>(body[u"max_prompts"_s].toInt(1000), 1, kMaxPrompts);
    const QStringList prompts = promptVariants(body[u"prompt"_s].toString(), limit);
    return jsonAnswer(
        QJsonObject{{u"prompts"_s, QJsonArray::fromStringList(prompts)}, {u"error"_s, QJsonValue::Null}});
}

DemoAnswer listModels(const DemoRequest &request, const QStringList &)
{
    const QStringList bases = request.values(u"base_models"_s);
    const QString type = request.value(u"model_type"_s);
    QJsonArray models;
    for (const QJsonValue model : demoModels()) {
        if ((bases.isEmpty() || bases.contains(model[u"base"_s].toString()))
            && (type.isEmpty() || type == model[u"type"_s].toString()))
            models.append(model);
    }
    return jsonAnswer(QJsonObject{{u"models"_s, models}});
}

//! The first record whose fields equal all query parameters of the same names.
DemoAnswer findModel(const DemoRequest &request, const QStringList &)
{
    for (const QJsonValue model : demoModels()) {
        const QList<std::pair<QString, QString>> wanted = request.query.queryItems(QUrl::FullyDecoded);
        if (std::all_of(wanted.begin(), wanted.end(),
                        [&model](const auto &pair) { return model[pair.first].toString() == pair.second; }))
            return jsonAnswer(model.toObject());
    }
    return detailAnswer(404, u"No model found with these attributes"_s);
}

} // namespace

void addAppRoutes(Router &router, const QString &version)
{
    router.add("GET", u"/api/v1/app/version"_s, [version](const DemoRequest &, const QStringList &) {
        return jsonAnswer(QJsonObject{{u"version"_s, version}});
    });
    router.add("GET", u"/api/v1/auth/status"_s, [](const DemoRequest &, const QStringList &) {
        return jsonAnswer(QJsonObject{{u"setup_required"_s, false},
                                      {u"multiuser_enabled"_s, false},
                                      {u"strict_password_checking"_s, false},
                                      {u"admin_email"_s, QJsonValue::Null}});
    });
    router.add("POST", u"/api/v1/utilities/dynamicprompts"_s, dynamicPrompts);
}

void addModelRoutes(Router &router)
{
    router.add("GET", u"/api/v2/models/"_s, listModels);
    router.add("GET", u"/api/v2/models/missing"_s, [](const DemoRequest &, const QStringList &) {
        return jsonAnswer(QJsonObject{{u"models"_s, QJsonArray()}});
    });
    router.add("GET", u"/api/v2/models/get_by_attrs"_s, findModel);
    router.add("GET", u"/api/v2/models/get_by_hash"_s, findModel);
    router.add("GET", u"/api/v2/models/i/{key}"_s, [](const DemoRequest &, const QStringList &arguments) {
        for (const QJsonValue model : demoModels()) {
            if (model[u"key"_s].toString() == arguments.first())
                return jsonAnswer(model.toObject());
        }
        return detailAnswer(404, u"Model not found"_s);
    });
}

} // namespace Triptych
