// SPDX-License-Identifier: Apache-2.0
#include "cli/bytes.h"

#include "base/safefile.h"
#include "cli/clitext.h"

namespace Triptych {

using namespace Qt::StringLiterals;

OptionSpec outputOption()
{
    return {u"-o"_s, u"FILE"_s, CliText::tr("where it is written; standard output when not given")};
}

Result<ExitCode> putBytes(Session &session, const QByteArray &bytes)
{
    const QString path = session.arguments().value(u"-o"_s, u"-"_s);
    if (path == "-"_L1) {
        session.console().raw(bytes);
        return ExitCode::Done;
    }
    if (const Status status = writeFile(path, bytes); !status)
        return status.error();
    return ExitCode::Done;
}

} // namespace Triptych
