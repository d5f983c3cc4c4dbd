// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/dropframe.h"
#include "gui/form/editors/picturemime.h"
#include "gui/form/fieldeditor.h"
#include "gui/form/formcontext.h"

#include <QImage>

class QMimeData;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Triptych {

class ElidedLabel;
class LinkButton;
class PictureView;
class Upload;

//! Edits a picture or a video: a drop target with thumbnail, name and state; what comes from outside is uploaded by
//! WorkflowHandle.
//!
//! Owned by its FieldFrame; GUI thread. The old value is shown and kept until the server has taken the new one.
class ImageEditor final : public FieldEditor {
    Q_OBJECT

public:
    ImageEditor(const EditorSetup &setup, MediaKind kind, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ImageEditor)

    void setValue(const QJsonValue &value) override;
    void setProblem(const QString &text) override;
    void setDragOffered(const QMimeData *mime) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setDropState(DropState state, const QMimeData *mime = nullptr);
    void makeParts();
    QWidget *makeUploadRow();
    QWidget *makeFilledButtons();
    QWidget *makeEmptyButtons();
    QToolButton *addTool(QWidget *row, const QString &iconName, const QString &tip);
    void showPicture();
    void showLines(const Upload *upload);
    QString stateLine(const Upload *upload) const;
    void updatePaste();
    void askInfo();
    void refuse(const QString &sentence);
    void browse();
    void paste();
    void clear();
    void activate();
    void take(const OfferedPicture &picture);
    const Upload *upload() const;
    bool isVideo() const { return m_kind == MediaKind::Video; }
    bool canUpload() const { return !isVideo() || m_context.hasVideos; }
    bool canBrowse() const;

    WorkflowHandle *m_handle;
    const FormContext &m_context;
    MediaKind m_kind;
    MediaWords m_words;
    QString m_key; // of the value
    QString m_name; // on the server; empty = unset
    ImageInfo m_info; // of m_name; without a name while unknown
    QImage m_preview; // of the last upload
    QString m_previewName; // the server's name of m_preview; empty while it is under way
    DropState m_dropState = DropState::None;
    QString m_offeredName;
    bool m_hasProblem = false;
    bool m_isRefused = false; // what was offered last; nothing of it was taken

    PictureView *m_view;
    ElidedLabel *m_firstLine;
    ElidedLabel *m_secondLine;
    QProgressBar *m_progress;
    QWidget *m_uploadRow;
    QWidget *m_filledButtons;
    QWidget *m_emptyButtons;
    QPushButton *m_retry;
    QList<QWidget *> m_pasteButtons;
};

} // namespace Triptych
