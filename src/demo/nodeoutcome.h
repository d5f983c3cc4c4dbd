// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/nodeexecutors.h"

namespace Triptych {

using NodeOutcome = std::variant<QJsonObject, NodeFault>;
using NodeExecutor = NodeOutcome (*)(const NodeCall &);

//! A tensor name that depends on the inputs only, so that a cached node and a repeated one name the same tensor.
QString nodeTensorName(const NodeCall &call);
QJsonObject nodeOutput(const char16_t *type, QJsonObject fields);
QJsonObject latentsOutput(const char16_t *type, const QString &field, const QString &name, QSize size);
//! The inputs `width` and `height`, at least 8.
QSize sizeInput(const NodeCall &call);
QString latentsName(const QJsonValue &input);
std::optional<DemoImage> imageInput(const NodeCall &call, const QString &field = QStringLiteral("image"));
NodeFault imageMissing();
//! Stores a picture as the node's result: board, metadata, workflow and graph go with it.
QJsonObject saved(const NodeCall &call, DemoImage image);

} // namespace Triptych
