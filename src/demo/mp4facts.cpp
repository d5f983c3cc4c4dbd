// SPDX-License-Identifier: Apache-2.0
#include "demo/mp4facts.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace Triptych {

namespace {

quint32 word(const QByteArray &box, qsizetype at)
{
    return at >= 0 && at + 4 <= box.size() ? qFromBigEndian<quint32>(box.constData() + at) : 0;
}

//! The content of the first box of that type in a row of boxes; empty when there is none.
QByteArray boxIn(const QByteArray &boxes, const char *type)
{
    qsizetype at = 0;
    while (at + 8 <= boxes.size()) {
        qsizetype head = 8;
        quint64 size = word(boxes, at);
        if (size == 1) { // a length of 64 bits follows
            size = quint64(word(boxes, at + 8)) << 32 | word(boxes, at + 12);
            head = 16;
        } else if (size == 0) { // up to the end
            size = quint64(boxes.size() - at);
        }
        if (size < quint64(head) || size > quint64(boxes.size() - at))
            return {};
        if (boxes.mid(at + 4, 4) == type)
            return boxes.mid(at + head, qsizetype(size) - head);
        at += qsizetype(size);
    }
    return {};
}

QByteArray boxAt(QByteArray boxes, std::initializer_list<const char *> path)
{
    for (const char *type : path)
        boxes = boxIn(boxes, type);
    return boxes;
}

//! Time scale and length stand behind two dates of 32 bits, or of 64 in version 1.
double secondsOf(const QByteArray &header)
{
    const bool isLong = !header.isEmpty() && header.at(0) == 1;
    const quint32 scale = word(header, isLong ? 20 : 12);
    const quint64 length =
        isLong ? quint64(word(header, 24)) << 32 | word(header, 28) : quint64(word(header, 16));
    return scale == 0 ? 0 : double(length) / scale;
}

//! Number of pictures from the table of sample sizes; 0 without one.
quint32 sampleCount(const QByteArray &sampleTable)
{
    return word(boxIn(sampleTable, "stsz"), 8);
}

} // namespace

Mp4Facts mp4Facts(const QByteArray &bytes)
{
    Mp4Facts facts;
    const QByteArray brand = boxIn(bytes, "ftyp").left(4);
    if (brand.isEmpty() || brand == "qt  ")
        return facts;
    facts.kind = Mp4Facts::Kind::Unreadable;
    // The first track only: the stand-in's own videos and those of InvokeAI have one of pictures and no sound before it.
    const QByteArray track = boxAt(bytes, {"moov", "trak"});
    const QByteArray media = boxIn(track, "mdia");
    const QByteArray table = boxAt(media, {"minf", "stbl"});
    const QByteArray trackHeader = boxIn(track, "tkhd");
    if (!boxIn(table, "stsd").mid(8).contains("avc1") || trackHeader.size() < 84)
        return facts;
    // The last two words of the track header: width and height, 16.16 fixed point.
    facts.size = QSize(int(word(trackHeader, trackHeader.size() - 8) >> 16),
                       int(word(trackHeader, trackHeader.size() - 4) >> 16));
    facts.seconds = secondsOf(boxIn(media, "mdhd"));
    if (facts.size.isEmpty() || facts.seconds <= 0)
        return facts;
    facts.fps = sampleCount(table) / facts.seconds;
    facts.kind = Mp4Facts::Kind::Readable;
    return facts;
}

} // namespace Triptych
