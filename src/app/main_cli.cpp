// SPDX-License-Identifier: Apache-2.0
#include "app/translators.h"
#include "base/settings.h"
#include "cli/commandrunner.h"
#include "cli/console.h"
#include "cli/interrupts.h"
#include "demo/demoserver.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

Console::Terminal errorTerminal()
{
#ifdef Q_OS_UNIX
    if (isatty(STDERR_FILENO))
        return Console::Terminal::Yes;
#endif
    return Console::Terminal::No;
}

QString defaultServer()
{
    const QString fromEnvironment = qEnvironmentVariable("TRIPTYCH_SERVER");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    const QString last = Settings().value(Setting::LastServer).toString();
    return last.isEmpty() ? u"http://127.0.0.1:9090"_s : last;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    // Those of the window: the last server is read from its settings.
    QCoreApplication::setOrganizationName(u"Triptych"_s);
    QCoreApplication::setApplicationName(u"Triptych"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TRIPTYCH_VERSION));
    installTranslators();

    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly)
        || !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 5;
    Console console(&in, &out, &err, errorTerminal());
    Interrupts interrupts;
    std::unique_ptr<DemoServer> demo; // lives as long as the command
    CliEnvironment environment;
    environment.console = &console;
    environment.interrupts = &interrupts;
    environment.defaultServer = defaultServer();
    environment.token = qgetenv("TRIPTYCH_TOKEN");
    environment.startDemo = [&demo] {
        DemoServer::Options options;
        options.videos = true;
        demo = std::make_unique<DemoServer>(options);
        return demo->listen();
    };
    return static_cast<int>(CommandRunner(environment).run(QCoreApplication::arguments().sliced(1)));
}
