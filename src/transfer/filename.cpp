// SPDX-License-Identifier: Apache-2.0
#include "transfer/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCharacters = 120;
constexpr qsizetype kMaxBytes = 200;
constexpr int kMaxTries = 100000;

bool isDropped(QChar c)
{
    const char16_t u = c.unicode();
    const bool bidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
    const bool zeroWidth = (u >= 0x200b && u <= 0x200d) || u == 0x2060 || u == 0xfeff;
    return c.category() == QChar::Other_Control || bidi || zeroWidth;
}

bool isDeviceName(const QString &stem)
{
    static const QRegularExpression names(u"^(con|prn|aux|nul|clock\\$|(com|lpt)[0-9¹²³])(\\..*)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return names.match(stem).hasMatch();
}

void shorten(QString &text)
{
    text.truncate(kMaxCharacters);
    while (text.toUtf8().size() > kMaxBytes)
        text.chop(1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
}

} // namespace

QString sanitizedStem(const QString &text)
{
    QString stem;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        if (!isDropped(c))
            stem += u"/\\:*?\"<>|"_s.contains(c) ? u'_' : c;
    }
    while (!stem.isEmpty() && (stem.front() == u'.' || stem.front() == u'-' || stem.front().isSpace()))
        stem.remove(0, 1);
    shorten(stem);
    while (!stem.isEmpty() && (stem.back() == u'.' || stem.back().isSpace()))
        stem.chop(1);
    if (isDeviceName(stem))
        stem.prepend(u'_');
    return stem.isEmpty() ? u"picture"_s : stem;
}

Result<QString> createUnique(const QString &dir, const QString &stem, const QString &extension)
{
    if (!QDir().mkpath(dir))
        return ioError(dir, QCoreApplication::translate("Error", "the folder cannot be made"));
    for (int i = 1; i <= kMaxTries; ++i) {
        const QString number = i == 1 ? QString() : u" (%1)"_s.arg(i);
        QFile file(QDir(dir).filePath(stem + number + extension));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return file.fileName();
        if (!file.exists())
            return ioError(file.fileName(), file.errorString());
    }
    return ioError(QDir(dir).filePath(stem + extension), QCoreApplication::translate("Error", "there are too many of it"));
}

} // namespace Triptych
