// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/windowfixture.h"

namespace Triptych::Test {

//! Three pictures of one colour each times the two words of a string generator: blurred, a picture per pair.
QJsonObject picturesTimesWords();

//! Writes three PNG files and drops them on the list of that workflow. \return whether the field took them
bool dropThreePictures(WindowFixture *fixture);

//! What each queue item of a run got, e.g. "#ff0000 calm", in the order of the items, asked of the server. The picture
//! is told by the colour of its first pixel.
QStringList pairsOf(WindowFixture *fixture, const Job *job);

} // namespace Triptych::Test
