// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace Triptych {

//! Context of the sentences of the command line.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

} // namespace Triptych
