// SPDX-License-Identifier: Apache-2.0
#include "demo/syntheticimages.h"

#include "demo/scenepainter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr int kAssetEvery = 12; // one picture in twelve is an upload
constexpr int kStarEvery = 29;
constexpr qint64 kSecondsBetween = 1377; // about sixty pictures a day

// splitmix64: neighbours must not look alike, and the next start must show the same library.
quint64 scramble(quint64 value)
{
    value += 0x9e3779b97f4a7c15ull;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ull;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebull;
    return value ^ (value >> 31);
}

Scene sceneOf(int index)
{
    return Scene(scramble(quint64(index)) % kSceneCount);
}

quint32 seedOf(int index)
{
    return quint32(scramble(quint64(index)) >> 16);
}

QSize sizeOf(int index)
{
    static constexpr std::array<QSize, 6> sizes{QSize(832, 1216), QSize(1216, 832), QSize(1024, 1024),
                                                QSize(768, 512),  QSize(512, 768),  QSize(896, 1152)};
    return sizes[scramble(quint64(index) + 77) % sizes.size()];
}

} // namespace

SyntheticImages::SyntheticImages(int count, int boards)
    : m_slots(size_t(count))
    , m_newest(QDateTime::currentDateTimeUtc().addSecs(-600))
{
    for (int i = 0; i < count; ++i) {
        const quint64 dice = scramble(quint64(i) + 5) % 8;
        Slot &slot = m_slots[size_t(i)];
        slot.isStarred = i % kStarEvery == kStarEvery / 2;
        // The first board is mixed, the others hold one scene each, and a quarter is on none.
        if (boards > 0 && dice >= 2)
            slot.board = quint16(dice < 5 || boards == 1 ? 1 : 2 + int(sceneOf(i)) % (boards - 1));
    }
}

QByteArray SyntheticImages::name(int index)
{
    static constexpr char digits[] = "0123456789abcdef";
    const quint64 high = scramble(quint64(index) + 1000);
    QByteArray text("xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx.png");
    for (qsizetype i = 0; i < 23; ++i) {
        if (text[i] == 'x')
            text[i] = digits[(high >> ((i * 5) % 61)) & 15];
    }
    for (qsizetype i = 0; i < 12; ++i)
        text[24 + i] = digits[(quint64(quint32(index)) >> (4 * (11 - i))) & 15];
    return text;
}

int SyntheticImages::indexOf(const QString &name) const
{
    if (name.size() != 40)
        return -1;
    bool isNumber = false;
    const qulonglong index = name.mid(24, 12).toULongLong(&isNumber, 16);
    if (!isNumber || index >= m_slots.size() || QLatin1StringView(SyntheticImages::name(int(index))) != name)
        return -1;
    return int(index);
}

bool SyntheticImages::isAsset(int index)
{
    return index % kAssetEvery == kAssetEvery - 1;
}

QString SyntheticImages::prompt(int index)
{
    return samplePrompt(sceneOf(index), quint32(scramble(quint64(index) + 9) >> 8));
}

QString SyntheticImages::createdAt(int index) const
{
    return m_newest.addSecs(-kSecondsBetween * index).toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s);
}

DemoImage SyntheticImages::image(int index) const
{
    DemoImage image;
    image.name = QString::fromLatin1(name(index));
    image.size = sizeOf(index);
    image.createdAt = createdAt(index);
    image.isStarred = slotOf(index).isStarred;
    image.prompt = prompt(index);
    image.seed = seedOf(index);
    if (isAsset(index)) {
        image.isUpload = true;
        image.category = u"user"_s;
        return image;
    }
    image.metadata = {{u"app_version"_s, u"6.14.2"_s},
                      {u"generation_mode"_s, u"txt2img"_s},
                      {u"positive_prompt"_s, image.prompt},
                      {u"negative_prompt"_s, u"text, watermark"_s},
                      {u"seed"_s, double(image.seed)},
                      {u"steps"_s, 30},
                      {u"cfg_scale"_s, 6.5},
                      {u"scheduler"_s, u"euler"_s},
                      {u"width"_s, image.size.width()},
                      {u"height"_s, image.size.height()}};
    return image;
}

} // namespace Triptych
