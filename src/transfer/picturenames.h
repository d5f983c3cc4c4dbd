// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfer/nametemplate.h"

#include <QJsonValue>

namespace Triptych {

//! Seed and model for a file name, from a picture's metadata as the server keeps it (workflow-semantics.md 8.4): any keys,
//! any types; what is not there stays empty. The model is an identifier of today (`name`) or of old (`model_name`).
void fillFromMetadata(NameValues &values, const QJsonValue &metadata);

} // namespace Triptych
