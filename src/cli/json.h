// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"

namespace Triptych {

// Records as the commands print them with --json: the server's own names of things.

QJsonObject toJson(const Board &board);
QJsonObject toJson(const ImageInfo &image);
QJsonObject toJson(const QueueItem &item); //!< a summary, without session
QJsonObject toJson(const QueueCounts &counts);
QJsonObject toJson(const ModelInfo &model);
QJsonObject toJson(const WorkflowEntry &entry);

//! JSON null for an empty text.
QJsonValue textOrNull(const QString &text);

} // namespace Triptych
