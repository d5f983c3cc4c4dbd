// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fields/checks.h"

namespace Triptych {

//! What is wrong with one item of a list of numbers, texts or pictures; empty when it is fine, and for other types.
QString listItemProblem(const FieldTemplate &field, const QJsonValue &item);

//! The items that a text of a person means: one a line, numbers also with commas or blanks between; a JSON list is
//! taken as it is. What is no number stays a text, so that nothing pasted is lost and listItemProblem() can say so.
QJsonArray listItemsOf(const FieldTemplate &field, const QString &text);

//! What "add" adds: 0, or the nearest number that is allowed; an empty text.
QJsonValue newListItem(const FieldTemplate &field);

} // namespace Triptych
