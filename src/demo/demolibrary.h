// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/demoimage.h"
#include "demo/syntheticimages.h"

#include <QCache>
#include <QHash>
#include <QSet>

#include <vector>

namespace Triptych {

//! Boards and pictures of the stand-in: a synthetic part of any size and what was uploaded or generated
//! since. Owned by DemoServer; lives in its thread. Not a QObject: nobody is told of changes, as with the
//! real server.
class DemoLibrary final {
public:
    //! \param images  size of the synthetic part, 0 ... 1,000,000
    //! \param boards  0 ... 60,000
    DemoLibrary(int images, int boards);

    //! A picture's place in the library, good until the library dies: >= 0 synthetic, < 0 made since.
    using Key = int;
    //! The keys that \p filter lets through, in its order. \param starred  how many starred ones lead the
    //! list
    std::vector<Key> select(const ImageFilter &filter, int *starred = nullptr) const;
    QByteArray nameOf(Key key) const;
    DemoImage at(Key key) const;
    std::optional<DemoImage> find(const QString &name) const;

    //! Gives the picture a name and a date where it has none, and keeps it. Returns the name. A video brings its name.
    QString add(DemoImage image);
    //! Unknown names are skipped by all that change; the board ids that were touched are returned (`none`
    //! included).
    QStringList remove(const QStringList &names, QStringList *removed);
    QStringList setStarred(const QStringList &names, bool isStarred, QStringList *changed);
    QStringList move(const QStringList &names, const QString &board, QStringList *moved);
    bool setDetails(const QString &name, const QString &category, std::optional<bool> isIntermediate);

    //! The PNG with its text chunks, or the MP4 as it came. Broken names (breakImage) give bytes that are no picture.
    QByteArray file(const DemoImage &image);
    //! At most 256 x 256, WebP where Qt can write it, else PNG (server-api.md 4.2).
    QByteArray thumbnail(const DemoImage &image);
    void breakImage(const QString &name) { m_broken.insert(name); }

    const QList<DemoBoard> &boards() const { return m_boards; }
    const DemoBoard *board(const QString &id) const;
    DemoBoard addBoard(const QString &name);
    void updateBoard(const DemoBoard &board);
    //! The board's pictures become uncategorised.
    void removeBoard(const QString &id);
    //! BoardDTOs of all boards in one pass over the library (server-api.md 6).
    QJsonArray boardDtos() const;

private:
    bool matches(Key key, const ImageFilter &filter, int serial) const;
    std::optional<Key> keyOf(const QString &name) const;
    bool isDeleted(Key key) const;
    bool isStarred(Key key) const;
    int serialOf(Key key) const;
    QString boardIdOf(int serial) const;
    int serialOfBoard(const QString &id) const;
    QString textOf(Key key) const;
    DemoImage &made(Key key) { return m_made[size_t(-key - 1)]; }
    const DemoImage &made(Key key) const { return m_made[size_t(-key - 1)]; }

    SyntheticImages m_synthetic;
    std::vector<DemoImage> m_made; // oldest first; a deleted one keeps its place with an empty name
    QHash<QString, Key> m_keys; // of m_made
    QList<DemoBoard> m_boards;
    int m_nextSerial = 1;
    QSet<QString> m_broken;
    QCache<QString, QByteArray> m_thumbnails;
    QCache<QString, QByteArray> m_files;
};

} // namespace Triptych
