// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/dropframe.h"
#include "gui/form/fieldeditor.h"
#include "gui/form/formcontext.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace Triptych {

class ListUploads;
class PictureStrip;
struct PictureSource;

//! Edits a list of pictures: a strip of thumbnails that takes files, folders, pictures of the grid and the clipboard.
//!
//! Owned by its FieldFrame; GUI thread. ListUploads has the pictures under way; the strip shows them in their places.
class ImageListEditor final : public FieldEditor {
    Q_OBJECT

public:
    static constexpr int kMostFiles = 1000; //!< of one drop

    explicit ImageListEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ImageListEditor)

    void setValue(const QJsonValue &value) override;
    void setProblem(const QString &text) override;
    void setDragOffered(const QMimeData *mime) override;
    QString fact() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTools();
    void connectStrip();
    void setDropState(DropState state);
    void showPictures();
    void showState();
    void browse();
    void paste();
    void insert(qsizetype at, const QList<PictureSource> &pictures);
    void take(qsizetype at, const QList<PictureSource> &pictures);
    bool isOwnDrag(const QDropEvent &event) const;
    int placeOf(const QDropEvent &event) const;

    ListUploads *m_list; // of the handle, or an own one without a server
    const FormContext &m_context;
    PictureStrip *m_strip;
    QLabel *m_state = nullptr;
    QPushButton *m_retry = nullptr;
    QToolButton *m_remove = nullptr;
    QWidget *m_pasteButton = nullptr;
    DropState m_dropState = DropState::None;
    bool m_hasProblem = false;
};

} // namespace Triptych
