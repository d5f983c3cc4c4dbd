// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QUrl>

#include <functional>

namespace Triptych {

class Console;
class Interrupts;

//! What a command finds around it. Filled by main_cli.cpp or a test.
struct CliEnvironment {
    Console *console = nullptr;
    Interrupts *interrupts = nullptr;
    QString defaultServer; //!< when --server is not given
    QByteArray token; //!< when --token-file is not given
    //! Starts the stand-in server and says where it listens; empty where there is none.
    std::function<Result<QUrl>()> startDemo;
};

} // namespace Triptych
