// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/imageeditor.h"

#include "gui/form/elidedlabel.h"
#include "jobs/workflowhandle.h"

#include <QDragEnterEvent>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

void ImageEditor::setDropState(DropState state, const QMimeData *mime)
{
    if (m_dropState == state)
        return;
    m_dropState = state;
    if (mime)
        m_offeredName = state == DropState::Refused ? QString() : offeredName(mime, m_kind);
    QFont font = m_firstLine->font();
    font.setWeight(state == DropState::Hot ? QFont::DemiBold : QFont::Normal);
    m_firstLine->setFont(font);
    showPicture();
}

void ImageEditor::setDragOffered(const QMimeData *mime)
{
    if (m_dropState != DropState::Hot && m_dropState != DropState::Refused)
        setDropState(isEnabled() && offersPicture(mime, m_kind) ? DropState::Possible : DropState::None,
                     mime);
}

void ImageEditor::take(const OfferedPicture &picture)
{
    if (picture.isEmpty())
        return;
    m_isRefused = false;
    emit refused({});
    if (!picture.serverName.isEmpty()) {
        if (upload())
            m_handle->dropUpload(field().index);
        emit edited(QJsonObject{{m_key, picture.serverName}});
        return;
    }
    if (!m_handle) {
        refuse(m_words.noServer);
        return;
    }
    const Status status = picture.path.isEmpty()
        ? m_handle->setImage(field().index, picture.image, tr("Pasted picture"))
        : m_handle->setFile(field().index, picture.path);
    if (!status)
        refuse(status.error().message);
}

void ImageEditor::refuse(const QString &sentence)
{
    m_isRefused = true;
    emit refused(sentence);
    showPicture();
}

void ImageEditor::dragEnterEvent(QDragEnterEvent *event)
{
    const bool fits = offersPicture(event->mimeData(), m_kind);
    if (!fits && refusalOf(event->mimeData(), m_kind).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept(); // also what does not fit: the field says why
    setDropState(fits ? DropState::Hot : DropState::Refused, event->mimeData());
    emit dragEntered();
}

void ImageEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropState(DropState::None);
    emit dragLeft();
}

void ImageEditor::dropEvent(QDropEvent *event)
{
    setDropState(DropState::None);
    emit dragLeft();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString refusal = refusalOf(event->mimeData(), m_kind);
    if (refusal.isEmpty())
        take(offeredPicture(event->mimeData(), m_kind));
    else
        refuse(refusal);
}

} // namespace Triptych
