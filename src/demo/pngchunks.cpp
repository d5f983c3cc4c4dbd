// SPDX-License-Identifier: Apache-2.0
#include "demo/pngchunks.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Triptych {

namespace {

constexpr qsizetype kHeaderEnd = 8 + 25; // signature, then IHDR with length, name and checksum

// CRC-32 of ISO 3309, PNG specification annex D.
quint32 checksum(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> rows;
        for (quint32 i = 0; i < rows.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? 0xedb88320u ^ (value >> 1) : value >> 1;
            rows[i] = value;
        }
        return rows;
    }();
    quint32 crc = 0xffffffffu;
    for (const char c : bytes)
        crc = table[(crc ^ uchar(c)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffu;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray textChunk(const QByteArray &key, const QString &text)
{
    const bool isLatin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
    QByteArray chunk = isLatin ? "tEXt" : "iTXt";
    chunk += key;
    chunk += '\0';
    if (isLatin)
        chunk += text.toLatin1();
    else
        chunk += QByteArray(4, '\0') + text.toUtf8(); // not compressed, no language, no translated keyword
    return bigEndian(quint32(chunk.size() - 4)) + chunk + bigEndian(checksum(chunk));
}

} // namespace

QByteArray withTextChunks(const QByteArray &png, const QList<std::pair<QByteArray, QString>> &texts)
{
    if (png.size() < kHeaderEnd || !png.startsWith("\x89PNG"))
        return png;
    QByteArray result = png.left(kHeaderEnd);
    for (const auto &[key, text] : texts)
        result += textChunk(key, text);
    return result + png.mid(kHeaderEnd);
}

} // namespace Triptych
