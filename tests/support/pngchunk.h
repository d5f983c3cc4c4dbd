// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace Triptych::Test {

//! A PNG chunk with its length and the right checksum: libpng reads no other.
inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray checked = type + data;
    quint32 crc = 0xffffffff;
    for (const char byte : checked) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    QByteArray numbers(8, '\0');
    qToBigEndian(static_cast<quint32>(data.size()), numbers.data());
    qToBigEndian(~crc, numbers.data() + 4);
    return numbers.first(4) + checked + numbers.last(4);
}

} // namespace Triptych::Test
