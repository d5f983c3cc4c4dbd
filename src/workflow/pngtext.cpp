// SPDX-License-Identifier: Apache-2.0
#include "workflow/pngtext.h"

#include <QCoreApplication>
#include <QtEndian>

#include <optional>

namespace Triptych {

namespace {

constexpr int kMaxChunks = 256; // text chunks of one file
constexpr qsizetype kMaxText = 32 * 1024 * 1024; // bytes of one text
// Deflate grows by 1032 at most and qUncompress() has no cap, so the input is capped: all chunks of a file
// together.
constexpr qsizetype kMaxDeflated = 128 * 1024;

const QByteArray kSignature = QByteArrayLiteral("\x89PNG\r\n\x1a\n");

//! Walks the text chunks of one PNG.
class Walker {
public:
    explicit Walker(const QByteArray &png) : m_png(png) { }

    //! \return whether no text chunk is cut
    bool walk();
    QHash<QString, QString> texts;

private:
    void take(const QByteArray &type, const QByteArray &data);
    void takeInternational(const QString &keyword, const QByteArray &data);
    std::optional<QByteArray> inflate(const QByteArray &deflated);

    const QByteArray &m_png;
    qsizetype m_deflated = 0;
};

bool isText(const QByteArray &type)
{
    return type == "tEXt" || type == "zTXt" || type == "iTXt";
}

bool Walker::walk()
{
    qsizetype at = kSignature.size();
    int chunks = 0;
    while (m_png.size() - at >= 8 && chunks < kMaxChunks) {
        const qsizetype length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_png.constData() + at));
        const QByteArray type = m_png.mid(at + 4, 4);
        at += 8;
        if (length > m_png.size() - at) // a cut picture may still carry whole texts
            return !isText(type);
        if (isText(type)) {
            ++chunks;
            take(type, QByteArray::fromRawData(m_png.constData() + at, length));
        }
        if (type == "IEND" || m_png.size() - at - length < 4)
            break;
        at += length + 4; // CRC
    }
    return true;
}

void Walker::take(const QByteArray &type, const QByteArray &data)
{
    const qsizetype zero = data.indexOf('\0');
    if (zero < 1)
        return;
    const QString keyword = QString::fromLatin1(data.constData(), zero);
    if (type == "tEXt") {
        if (data.size() - zero - 1 <= kMaxText)
            texts.insert(keyword, QString::fromLatin1(data.constData() + zero + 1, data.size() - zero - 1));
    } else if (type == "iTXt") {
        takeInternational(keyword, data.mid(zero + 1));
    } else if (data.size() >= zero + 2 && data[zero + 1] == 0) { // method 0: deflate
        if (const std::optional<QByteArray> text = inflate(data.mid(zero + 2)))
            texts.insert(keyword, QString::fromLatin1(*text));
    }
}

//! \param data  compression flag, method, language \0, translated keyword \0, text
void Walker::takeInternational(const QString &keyword, const QByteArray &data)
{
    const qsizetype language = data.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : data.indexOf('\0', language + 1);
    if (translated < 0)
        return;
    const QByteArray text = data.mid(translated + 1);
    if (data[0] == 0 && text.size() <= kMaxText) {
        texts.insert(keyword, QString::fromUtf8(text));
    } else if (data[0] == 1 && data[1] == 0) {
        if (const std::optional<QByteArray> plain = inflate(text))
            texts.insert(keyword, QString::fromUtf8(*plain));
    }
}

std::optional<QByteArray> Walker::inflate(const QByteArray &deflated)
{
    m_deflated += deflated.size();
    if (deflated.isEmpty() || m_deflated > kMaxDeflated)
        return {};
    // qUncompress() wants the plain size in front; a guess will do, it grows.
    QByteArray input(4, '\0');
    qToBigEndian(static_cast<quint32>(deflated.size() * 4), input.data());
    const QByteArray text = qUncompress(input + deflated);
    if (text.isNull() || text.size() > kMaxText)
        return {};
    return text;
}

} // namespace

bool isPng(const QByteArray &bytes)
{
    return bytes.startsWith(kSignature);
}

Result<QHash<QString, QString>> pngTexts(const QByteArray &png)
{
    if (!isPng(png))
        return invalid(QCoreApplication::translate("PngText", "This is not a PNG picture."));
    Walker walker(png);
    if (!walker.walk())
        return invalid(QCoreApplication::translate("PngText", "The PNG picture is cut off inside its text."));
    return walker.texts;
}

} // namespace Triptych
