// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfer/uploads.h"
#include "workflow/formstate.h"

namespace Triptych {

//! Where one new picture of a list comes from; exactly one of the three is set.
struct PictureSource {
    QString serverName; //!< it is on the server already
    QString path; //!< a local file
    QImage image; //!< pixels, e.g. of the clipboard
    QString displayName; //!< of pixels, for people
};

//! Pictures on their way into the picture lists of one form.
//!
//! Owned by WorkflowHandle; GUI thread. FormState holds the accepted pictures only; here they stand in one row with the
//! uploads between them, so that the order is that of the drop and not that of the answers. A refused upload stays in
//! its place until it is retried or removed, and stops the field until then.
class ListUploads final : public QObject {
    Q_OBJECT

public:
    //! One place of a list: an accepted item or an upload.
    struct Entry {
        QJsonValue item = QJsonValue::Undefined;
        QPointer<Upload> upload;
        PictureSource source; //!< of the upload

        bool isUpload() const { return item.isUndefined(); }
        bool isRefused() const { return isUpload() && (!upload || upload->state() == Upload::State::Failed); }
    };

    //! \param uploads  null: files and pixels are refused
    ListUploads(FormState *state, Uploads *uploads, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ListUploads)

    //! The list as a person sees it. \param index  of FormTree
    QList<Entry> entries(int index) const;
    //! Errors: Invalid (no list of pictures, connected, a file or pixels and no server); then nothing is taken.
    Status insert(int index, qsizetype at, const QList<PictureSource> &sources);
    void remove(int index, const QList<int> &rows); //!< accepted ones, uploads and refused ones
    //! \param before  row that the moved ones come before, counted before the move
    void move(int index, const QList<int> &rows, qsizetype before);
    void retry(int index); //!< all refused uploads of the list
    void drop(int index); //!< all uploads of the list; the accepted pictures stay
    //! Sentences of what was refused; empty = none.
    QStringList refusals(int index) const;

signals:
    void changed(int index); //!< first index of the field; an upload began, went on or ended

private:
    int firstOf(int index) const { return m_state->tree().fields().at(index).firstIndex; }
    void follow(int first, Upload *upload);
    void end(int first, Upload *upload);
    void start(Entry *entry, int first);
    void take(int first, const QList<Entry> &entries);
    void tell(int first);
    QList<Entry> merged(const QList<Entry> &old, const QJsonArray &items) const;

    FormState *m_state;
    QPointer<Uploads> m_uploads;
    QHash<int, QList<Entry>> m_entries; // by firstIndex; only lists with uploads
};

} // namespace Triptych
