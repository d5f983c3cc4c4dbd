// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"

#include "demo/demopictures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kThumbnailBytes = 32 << 20;
constexpr qsizetype kFileBytes = 64 << 20;
constexpr int kNoBoard = 0;
constexpr int kUnknownBoard = -1;

QString boardName(int number)
{
    static const QStringList names{u"Sketchbook"_s,   u"Blue hills"_s,     u"Open water"_s,
                                   u"Night cities"_s, u"Forest studies"_s, u"Still lifes"_s,
                                   u"Dunes, June"_s,  u"Herbarium"_s,      u"Compositions"_s};
    return number < names.size() ? names[number] : u"Board %1"_s.arg(number + 1);
}

} // namespace

DemoLibrary::DemoLibrary(int images, int boards)
    : m_synthetic(images, boards)
    , m_thumbnails(kThumbnailBytes)
    , m_files(kFileBytes)
{
    for (int i = 0; i < boards; ++i)
        addBoard(boardName(i));
}

QByteArray DemoLibrary::nameOf(Key key) const
{
    return key >= 0 ? SyntheticImages::name(key) : made(key).name.toLatin1();
}

DemoImage DemoLibrary::at(Key key) const
{
    if (key < 0)
        return made(key);
    DemoImage image = m_synthetic.image(key);
    image.boardId = boardIdOf(m_synthetic.slotOf(key).board);
    return image;
}

std::optional<DemoLibrary::Key> DemoLibrary::keyOf(const QString &name) const
{
    const auto found = m_keys.constFind(name);
    if (found != m_keys.constEnd())
        return *found;
    const int index = m_synthetic.indexOf(name);
    if (index < 0 || isDeleted(index))
        return std::nullopt;
    return index;
}

std::optional<DemoImage> DemoLibrary::find(const QString &name) const
{
    const std::optional<Key> key = keyOf(name);
    return key ? std::optional(at(*key)) : std::nullopt;
}

bool DemoLibrary::isDeleted(Key key) const
{
    return key >= 0 ? m_synthetic.slotOf(key).isDeleted : made(key).name.isEmpty();
}

bool DemoLibrary::isStarred(Key key) const
{
    return key >= 0 ? m_synthetic.slotOf(key).isStarred : made(key).isStarred;
}

int DemoLibrary::serialOf(Key key) const
{
    return key >= 0 ? m_synthetic.slotOf(key).board : serialOfBoard(made(key).boardId);
}

QString DemoLibrary::textOf(Key key) const
{
    if (key >= 0) {
        const QString prompt = SyntheticImages::isAsset(key) ? QString() : SyntheticImages::prompt(key);
        return prompt + u' ' + m_synthetic.createdAt(key);
    }
    return QString::fromUtf8(QJsonDocument(made(key).metadata).toJson()) + u' ' + made(key).createdAt;
}

bool DemoLibrary::matches(Key key, const ImageFilter &filter, int serial) const
{
    if (isDeleted(key) || (filter.board && serialOf(key) != serial))
        return false;
    const bool isSynthetic = key >= 0;
    const bool isVideo = !isSynthetic && made(key).isVideo();
    if (filter.media != ImageFilter::Media::All && isVideo != (filter.media == ImageFilter::Media::Videos))
        return false;
    const bool isUpload = isSynthetic ? SyntheticImages::isAsset(key) : made(key).isUpload;
    if (filter.isUpload && isUpload != *filter.isUpload)
        return false;
    if (filter.isIntermediate && *filter.isIntermediate != (!isSynthetic && made(key).isIntermediate))
        return false;
    if (!filter.categories.isEmpty()) {
        const QString category = isSynthetic ? (isUpload ? u"user"_s : u"general"_s) : made(key).category;
        if (!filter.categories.contains(category))
            return false;
    }
    if (!filter.date.isEmpty()) {
        const QString created = isSynthetic ? m_synthetic.createdAt(key) : made(key).createdAt;
        if (created.left(10) != filter.date)
            return false;
    }
    return filter.search.isEmpty() || textOf(key).contains(filter.search, Qt::CaseInsensitive);
}

std::vector<DemoLibrary::Key> DemoLibrary::select(const ImageFilter &filter, int *starred) const
{
    const int serial = filter.board ? serialOfBoard(*filter.board) : kNoBoard;
    std::vector<Key> keys;
    for (Key key = -int(m_made.size()); key < m_synthetic.count(); ++key) {
        if (matches(key, filter, serial))
            keys.push_back(key);
    }
    if (filter.order == ImageFilter::Order::OldestFirst)
        std::reverse(keys.begin(), keys.end());
    int leading = 0;
    if (filter.isStarredFirst) {
        const auto rest =
            std::stable_partition(keys.begin(), keys.end(), [this](Key key) { return isStarred(key); });
        leading = int(rest - keys.begin());
    }
    if (starred)
        *starred = leading;
    return keys;
}

QString DemoLibrary::add(DemoImage image)
{
    if (image.name.isEmpty())
        image.name = QUuid::createUuid().toString(QUuid::WithoutBraces) + u".png"_s;
    if (image.createdAt.isEmpty())
        image.createdAt = demoTimestamp();
    const QString name = image.name;
    m_made.push_back(std::move(image));
    m_keys.insert(name, -int(m_made.size()));
    return name;
}

QStringList DemoLibrary::remove(const QStringList &names, QStringList *removed)
{
    QStringList touched;
    for (const QString &name : names) {
        const std::optional<Key> key = keyOf(name);
        if (!key)
            continue;
        const QString id = boardIdOf(serialOf(*key));
        touched.append(id.isEmpty() ? u"none"_s : id);
        removed->append(name);
        m_thumbnails.remove(name);
        m_files.remove(name);
        if (*key >= 0) {
            m_synthetic.slotOf(*key).isDeleted = true;
        } else {
            made(*key) = DemoImage();
            m_keys.remove(name);
        }
    }
    touched.removeDuplicates();
    return touched;
}

QStringList DemoLibrary::setStarred(const QStringList &names, bool isStarred, QStringList *changed)
{
    QStringList touched;
    for (const QString &name : names) {
        const std::optional<Key> key = keyOf(name);
        if (!key)
            continue;
        const QString id = boardIdOf(serialOf(*key));
        touched.append(id.isEmpty() ? u"none"_s : id);
        changed->append(name);
        if (*key >= 0)
            m_synthetic.slotOf(*key).isStarred = isStarred;
        else
            made(*key).isStarred = isStarred;
    }
    touched.removeDuplicates();
    return touched;
}

QStringList DemoLibrary::move(const QStringList &names, const QString &board, QStringList *moved)
{
    const int serial = std::max(kNoBoard, serialOfBoard(board));
    QStringList touched{serial == kNoBoard ? u"none"_s : board};
    for (const QString &name : names) {
        const std::optional<Key> key = keyOf(name);
        if (!key || moved->contains(name))
            continue;
        const QString id = boardIdOf(serialOf(*key));
        touched.append(id.isEmpty() ? u"none"_s : id);
        moved->append(name);
        if (*key >= 0)
            m_synthetic.slotOf(*key).board = quint16(serial);
        else
            made(*key).boardId = boardIdOf(serial);
    }
    touched.removeDuplicates();
    return touched;
}

bool DemoLibrary::setDetails(const QString &name, const QString &category, std::optional<bool> isIntermediate)
{
    const std::optional<Key> key = keyOf(name);
    if (!key)
        return false;
    if (*key < 0) {
        if (!category.isEmpty())
            made(*key).category = category;
        made(*key).isIntermediate = isIntermediate.value_or(made(*key).isIntermediate);
    }
    return true;
}

QByteArray DemoLibrary::file(const DemoImage &image)
{
    if (m_broken.contains(image.name))
        return "this is not a picture";
    if (image.isVideo())
        return image.bytes;
    if (const QByteArray *known = m_files.object(image.name))
        return *known;
    const QByteArray bytes = encodePicture(image);
    m_files.insert(image.name, new QByteArray(bytes), bytes.size());
    return bytes;
}

QByteArray DemoLibrary::thumbnail(const DemoImage &image)
{
    if (m_broken.contains(image.name))
        return "this is not a picture";
    if (const QByteArray *known = m_thumbnails.object(image.name))
        return *known;
    const QByteArray bytes = encodeThumbnail(image);
    m_thumbnails.insert(image.name, new QByteArray(bytes), bytes.size());
    return bytes;
}

const DemoBoard *DemoLibrary::board(const QString &id) const
{
    const auto found = std::find_if(m_boards.begin(), m_boards.end(),
                                    [&id](const DemoBoard &board) { return board.id == id; });
    return found == m_boards.end() ? nullptr : &*found;
}

int DemoLibrary::serialOfBoard(const QString &id) const
{
    if (id.isEmpty() || id == "none"_L1)
        return kNoBoard;
    const DemoBoard *found = board(id);
    return found ? found->serial : kUnknownBoard;
}

QString DemoLibrary::boardIdOf(int serial) const
{
    for (const DemoBoard &board : m_boards) {
        if (board.serial == serial)
            return board.id;
    }
    return {};
}

DemoBoard DemoLibrary::addBoard(const QString &name)
{
    DemoBoard board;
    board.serial = m_nextSerial++;
    // Made from the serial, so that the boards of a demo have the same id at every start.
    board.id = QUuid::createUuidV5(QUuid(), QString::number(board.serial)).toString(QUuid::WithoutBraces);
    board.name = name;
    board.createdAt = demoTimestamp();
    board.updatedAt = board.createdAt;
    m_boards.append(board);
    return board;
}

void DemoLibrary::updateBoard(const DemoBoard &board)
{
    for (DemoBoard &known : m_boards) {
        if (known.serial == board.serial)
            known = board;
    }
}

void DemoLibrary::removeBoard(const QString &id)
{
    ImageFilter filter;
    filter.board = id;
    for (const Key key : select(filter)) {
        if (key >= 0)
            m_synthetic.slotOf(key).board = kNoBoard;
        else
            made(key).boardId.clear();
    }
    m_boards.removeIf([&id](const DemoBoard &board) { return board.id == id; });
}

QJsonArray DemoLibrary::boardDtos() const
{
    struct Tally {
        int images = 0;
        int assets = 0;
        int videos = 0;
        std::optional<Key> cover;
    };
    QHash<int, Tally> tallies;
    for (Key key = -int(m_made.size()); key < m_synthetic.count(); ++key) {
        if (isDeleted(key) || (key < 0 && made(key).isIntermediate))
            continue;
        Tally &tally = tallies[serialOf(key)];
        const bool isAsset = key >= 0 ? SyntheticImages::isAsset(key) : made(key).category != "general"_L1;
        const bool isVideo = key < 0 && made(key).isVideo();
        ++(isVideo ? tally.videos : isAsset ? tally.assets : tally.images);
        if (!tally.cover || (isStarred(key) && !isStarred(*tally.cover)))
            tally.cover = key;
    }
    QJsonArray result;
    for (const DemoBoard &board : m_boards) {
        const Tally tally = tallies.value(board.serial);
        const QString cover = tally.cover ? QString::fromLatin1(nameOf(*tally.cover)) : QString();
        result.append(boardDto(board, {cover, tally.images, tally.assets, tally.videos}));
    }
    return result;
}

} // namespace Triptych
