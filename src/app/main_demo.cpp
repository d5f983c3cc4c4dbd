// SPDX-License-Identifier: Apache-2.0
// triptych-demo: the stand-in server as a program of its own, for trying large libraries and for other clients.
#include "demo/demoserver.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

using namespace Triptych;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // paints pictures, shows no window
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Stand-in InvokeAI server with made-up pictures."_s);
    parser.addHelpOption();
    const QCommandLineOption images(u"images"_s, u"How many pictures its boards hold (0 to 1000000)."_s,
                                    u"N"_s, u"240"_s);
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"P"_s, u"0"_s);
    parser.addOptions({images, port});
    parser.process(app);
    bool countOk = false;
    bool portOk = false;
    DemoServer::Options options;
    options.videos = true;
    options.images = parser.value(images).toInt(&countOk);
    const ushort wanted = parser.value(port).toUShort(&portOk);
    if (!countOk || options.images < 0 || options.images > 1'000'000 || !portOk) {
        std::fputs("triptych-demo: --images takes 0 to 1000000, --port 0 to 65535.\n", stderr);
        return 2;
    }
    DemoServer server(options);
    const Result<QUrl> url = server.listen(wanted);
    if (!url) {
        std::fprintf(stderr, "triptych-demo: %s\n", qPrintable(url.error().message));
        return 3;
    }
    std::printf("%s\n", qPrintable(url->toString()));
    std::fflush(stdout);
    return QGuiApplication::exec();
}
