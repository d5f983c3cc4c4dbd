// SPDX-License-Identifier: Apache-2.0
// triptych: the window.
#include "app/application.h"
#include "base/safefile.h"
#include "base/settings.h"
#include "gui/mainwindow.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "net/httptransport.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

using namespace Triptych;
using namespace Qt::StringLiterals;

namespace {

struct Options {
    QString server;
    QByteArray token;
    bool demo = false;
    int demoImages = 240;
    QString workflow;
};

int fail(const QString &sentence)
{
    std::fprintf(stderr, "triptych: %s\n", qPrintable(sentence));
    return 2;
}

Result<Options> parse(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Desktop client for InvokeAI."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(
        u"server"_s, QCoreApplication::translate("main", "Server: host, host:port or URL."), u"URL"_s);
    const QCommandLineOption demo(u"demo"_s,
                                  QCoreApplication::translate("main", "Use the embedded demo server."));
    const QCommandLineOption images(u"demo-images"_s,
                                    QCoreApplication::translate("main", "Pictures of the demo server."),
                                    u"N"_s, u"240"_s);
    const QCommandLineOption token(
        u"token-file"_s, QCoreApplication::translate("main", "File with the token of a server with users."),
        u"FILE"_s);
    parser.addOptions({server, demo, images, token});
    parser.addPositionalArgument(
        u"workflow"_s, QCoreApplication::translate("main", "Workflow to open (JSON or PNG)."), u"[FILE]"_s);
    parser.process(app);
    Options options;
    options.server = parser.isSet(server) ? parser.value(server) : qEnvironmentVariable("TRIPTYCH_SERVER");
    options.demo = parser.isSet(demo) && !parser.isSet(server);
    options.demoImages = parser.value(images).toInt();
    options.workflow = parser.positionalArguments().value(0);
    options.token = qgetenv("TRIPTYCH_TOKEN");
    if (parser.isSet(token)) {
        const Result<QByteArray> text = readFile(parser.value(token), 64 * 1024);
        if (!text)
            return text.error();
        options.token = text->trimmed();
    }
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    setUpApplication();
    const Result<Options> options = parse(app);
    if (!options)
        return fail(options.error().message);
    Settings settings;
    applyTheme(settings.value(Setting::ThemeName).toString());
    DialogPrompter prompter;
    DemoThread demo;
    const int demoImages = options->demoImages;
    MainWindow window(
        {&settings, &prompter, [&demo, demoImages] { return demo.start(demoImages); }, applyTheme});
    window.setToken(options->token);
    if (!options->workflow.isEmpty())
        window.openWorkflow({WorkflowSource::Kind::File, QFileInfo(options->workflow).absoluteFilePath()});
    window.show();
    const QString last = settings.value(Setting::LastServer).toString();
    if (options->demo) {
        window.startDemo();
    } else if (!options->server.isEmpty() || !last.isEmpty()) {
        const Result<QUrl> url =
            HttpTransport::parseAddress(options->server.isEmpty() ? last : options->server);
        if (!url)
            return fail(url.error().message);
        window.connectTo(url.value());
    }
    return QApplication::exec();
}
