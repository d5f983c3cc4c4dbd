// SPDX-License-Identifier: Apache-2.0
#include "demo/demovideos.h"

#include "demo/demolibrary.h"
#include "demo/mp4facts.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

struct OwnVideo {
    QString name;
    QString file;
    QString board; // title
    QString prompt; // of the picture that it shows, for the thumbnail
    quint32 seed;
};

const QList<OwnVideo> &ownVideos()
{
    static const QList<OwnVideo> all{
        {u"c17e0a52-6b3d-4f08-a41c-000000000001.mp4"_s, u":/demo/sea.mp4"_s, u"Open water"_s,
         u"Evening at the coast, warm water, small boat"_s, 2221844795u},
        {u"c17e0a52-6b3d-4f08-a41c-000000000002.mp4"_s, u":/demo/night-city.mp4"_s, u"Night cities"_s,
         u"Night city with lit windows, full moon"_s, 4044794002u},
    };
    return all;
}

QString boardNamed(const DemoLibrary &library, const QString &name)
{
    const QList<DemoBoard> &boards = library.boards();
    const auto found = std::find_if(boards.begin(), boards.end(),
                                    [&name](const DemoBoard &board) { return board.name == name; });
    return found == boards.end() ? QString() : found->id;
}

} // namespace

void addDemoVideos(DemoLibrary &library)
{
    for (const OwnVideo &own : ownVideos()) {
        QFile file(own.file);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        DemoImage video;
        video.name = own.name;
        video.bytes = file.readAll();
        const Mp4Facts facts = mp4Facts(video.bytes);
        video.size = facts.size;
        video.seconds = facts.seconds;
        video.fps = facts.fps;
        video.boardId = boardNamed(library, own.board);
        video.prompt = own.prompt;
        video.seed = own.seed;
        video.metadata = {{u"positive_prompt"_s, own.prompt}, {u"generation_mode"_s, u"wan_t2v"_s}};
        library.add(video);
    }
}

} // namespace Triptych
