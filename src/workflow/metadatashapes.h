// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>

namespace Triptych {

//! A literal of a core_metadata node as the page sends it: it reads every stored object by its shape and keeps only what
//! belongs to the first shape that fits, the last one being a generator of numbers whose keys are all optional
//! (workflow-semantics.md 1.5, 4.2). Objects with a foreign `type`, mixed lists and plain values pass unchanged.
QJsonValue metadataAsThePageSendsIt(const QJsonValue &value);

} // namespace Triptych
