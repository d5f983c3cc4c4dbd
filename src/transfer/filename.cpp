// SPDX-License-Identifier: Apache-2.0
#include "transfer/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCharacters = 120;
constexpr qsizetype kMaxBytes = 200;
constexpr int kMaxTries = 100000;

//! Nothing that cannot be seen: control, bidi override and zero-width characters, tags, line separators, half pairs.
bool isDropped(char32_t c)
{
    if (c == QChar::ReplacementCharacter) // what toUcs4() makes of half a pair
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isDeviceName(const QString &stem)
{
    static const QRegularExpression names(
        u"^(con|conin\\$|conout\\$|prn|aux|nul|clock\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?$"_s,
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
    const QList<uint> characters = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t c : characters) {
        if (c < 0x80 && u"/\\:*?\"<>|"_s.contains(QChar(static_cast<char16_t>(c))))
            stem += u'_';
        else if (!isDropped(c))
            stem += QChar::fromUcs4(c);
    }
    while (!stem.isEmpty() && (stem.front() == u'.' || stem.front() == u'-' || stem.front().isSpace()))
        stem.remove(0, 1);
    if (isDeviceName(stem))
        stem.prepend(u'_');
    shorten(stem);
    while (!stem.isEmpty() && (stem.back() == u'.' || stem.back().isSpace()))
        stem.chop(1);
    return stem.isEmpty() ? u"picture"_s : stem;
}

Result<QString> createUnique(const QString &dir, const QString &stem, const QString &extension)
{
    Q_ASSERT(!stem.contains(u'/') && !extension.contains(u'/'));
    if (!QDir().mkpath(dir))
        return ioError(dir, QCoreApplication::translate("Error", "the folder cannot be made"));
    for (int i = 1; i <= kMaxTries; ++i) {
        const QString number = i == 1 ? QString() : u" (%1)"_s.arg(i);
        QFile file(QDir(dir).filePath(stem + number + extension));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return file.fileName();
        if (!file.exists() && !QFileInfo(file.fileName()).isSymLink())
            return ioError(file.fileName(), file.errorString());
    }
    return ioError(QDir(dir).filePath(stem + extension),
                   QCoreApplication::translate("Error", "there are too many of it"));
}

} // namespace Triptych
