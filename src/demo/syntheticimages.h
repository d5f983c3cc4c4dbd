// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/demoimage.h"

#include <QDateTime>

#include <vector>

namespace Triptych {

//! The pictures that a demo library starts with: everything about picture number i is computed from i, so a
//! million costs four megabytes. Index 0 is the newest. Owned by DemoLibrary; a plain value.
class SyntheticImages final {
public:
    //! What can be changed about a picture.
    struct Slot {
        quint16 board = 0; //!< DemoBoard::serial; 0 = uncategorised
        bool isStarred = false;
        bool isDeleted = false;
    };

    //! \param boards  serials 1 ... boards exist
    SyntheticImages(int count, int boards);

    int count() const { return int(m_slots.size()); }
    Slot &slotOf(int index) { return m_slots[size_t(index)]; }
    const Slot &slotOf(int index) const { return m_slots[size_t(index)]; }

    //! `<uuid4>.png` in ASCII.
    static QByteArray name(int index);
    //! The index behind a name that name() made; -1 for any other.
    int indexOf(const QString &name) const;
    static bool isAsset(int index);
    static QString prompt(int index);
    QString createdAt(int index) const;
    //! Without boardId, which only the library can name.
    DemoImage image(int index) const;

private:
    std::vector<Slot> m_slots;
    QDateTime m_newest;
};

} // namespace Triptych
