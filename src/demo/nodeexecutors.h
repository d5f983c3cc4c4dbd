// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/demolibrary.h"

#include <QHash>
#include <QJsonObject>

#include <variant>

namespace Triptych {

//! What a tensor of the real server stands for here.
struct DemoLatents {
    QSize size;
    quint32 seed = 0;
    QString prompt;
    QJsonObject metadata; //!< what the pictures made of it carry
};

//! What nodes remember for each other across items: tensors by name, results by input. Owned by FakeEngine.
struct EngineMemory {
    QHash<QString, QString> prompts; //!< by conditioning name
    QHash<QString, DemoLatents> latents; //!< by latents name
    QHash<QByteArray, QJsonObject> cache; //!< output by type and inputs (server-api.md 12.2)
};

//! One node about to run.
struct NodeCall {
    QString type;
    QString preparedId;
    QJsonObject inputs; //!< literals, edges resolved, defaults filled in
    bool isIntermediate = false;
    QString sessionId;
    QString workflow; //!< JSON text for the pictures; may be empty
    QString graph;
    DemoLibrary &library;
    EngineMemory &memory;
};

//! Why a node failed, in the server's words.
struct NodeFault {
    QString type; //!< name of a Python exception class
    QString message;
};

//! The output object of the node, `type` included.
std::variant<QJsonObject, NodeFault> executeNode(const NodeCall &call);

//! One progress message of a node.
struct NodeProgress {
    QString message;
    std::optional<double> percentage; //!< [0, 1]; unset = indeterminate, no preview
};

//! What the node reports while it runs, in order; steps + 1 previews for a denoiser.
QList<NodeProgress> progressOf(const NodeCall &call);

bool isDenoiser(const QString &nodeType);
//! What a denoiser will paint; the previews come from it.
DemoLatents denoisedLatents(const NodeCall &call);

} // namespace Triptych
