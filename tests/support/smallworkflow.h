// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych::Test {

using namespace Qt::StringLiterals;

//! "Text to Image - SD1.5" of every InvokeAI 6 library.
inline const QString kWorkflowId = u"default_7dde3e36-d78f-4152-9eea-00ef9c8124ed"_s;

//! The library's workflow made small: its form does not show the steps, and its seed is random.
inline QByteArray smallWorkflow(const QByteArray &bytes, int seed)
{
    QJsonObject workflow = QJsonDocument::fromJson(bytes).object();
    QJsonArray nodes = workflow[u"nodes"_s].toArray();
    const auto set = [](QJsonObject &data, const QString &name, const QJsonValue &value) {
        QJsonObject inputs = data[u"inputs"_s].toObject();
        QJsonObject input = inputs[name].toObject();
        input[u"value"_s] = value;
        inputs[name] = input;
        data[u"inputs"_s] = inputs;
    };
    for (QJsonValueRef ref : nodes) {
        QJsonObject node = ref.toObject();
        QJsonObject data = node[u"data"_s].toObject();
        if (data[u"type"_s] == "denoise_latents"_L1)
            set(data, u"steps"_s, 4);
        if (data[u"type"_s] == "rand_int"_L1) {
            set(data, u"low"_s, seed);
            set(data, u"high"_s, seed + 1);
        }
        node[u"data"_s] = data;
        ref = node;
    }
    workflow[u"nodes"_s] = nodes;
    return QJsonDocument(workflow).toJson();
}

} // namespace Triptych::Test
