// SPDX-License-Identifier: Apache-2.0
#include "jobs/referencelookup.h"

#include "base/log.h"
#include "invoke/client.h"

namespace Triptych {

ReferenceLookup::ReferenceLookup(const Client *client, const std::shared_ptr<WorkflowHandle> &handle,
                                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_handle(handle)
{
}

void ReferenceLookup::start()
{
    const WorkflowReferences references = m_handle->references();
    m_open = 1; // until all are asked, so that finished() cannot come in between
    const auto [images, videos] = imagesAndVideos(references.images);
    for (qsizetype i = 0; i < images.size(); i += ImagesApi::kMaxNames)
        askImages(images.mid(i, ImagesApi::kMaxNames));
    for (const QString &video : videos)
        askVideo(video);
    for (const QString &id : references.workflows)
        askWorkflow(id);
    QMetaObject::invokeMethod(this, &ReferenceLookup::close, Qt::QueuedConnection);
}

void ReferenceLookup::askImages(const QStringList &names)
{
    ++m_open;
    deliver(
        m_client->images.infos(names), this,
        [this, names](const QList<ImageInfo> &infos) {
            QSet<QString> missing(names.begin(), names.end());
            for (const ImageInfo &info : infos)
                missing.remove(info.name);
            m_known.missingImages.unite(missing);
            close();
        },
        [this](const Error &error) {
            qCInfo(lcJobs) << "pictures not looked up:" << error.message;
            close();
        });
}

void ReferenceLookup::askVideo(const QString &name)
{
    if (!m_client->images.hasVideos()) { // the route would answer with a page or with 501
        m_known.missingImages.insert(name);
        return;
    }
    ++m_open;
    deliver(
        m_client->images.info(name), this, [this](const ImageInfo &) { close(); },
        [this, name](const Error &error) {
            if (error.kind == ErrorKind::NotFound)
                m_known.missingImages.insert(name);
            close();
        });
}

void ReferenceLookup::askWorkflow(const QString &id)
{
    ++m_open;
    deliver(
        m_client->workflows.workflow(id), this,
        [this, id](const QByteArray &bytes) {
            if (const Result<WorkflowDocument> document = WorkflowDocument::load(bytes))
                m_known.workflows.insert(id, document.value());
            close();
        },
        [this, id](const Error &error) {
            if (error.kind == ErrorKind::NotFound)
                m_known.missingWorkflows.insert(id);
            close();
        });
}

void ReferenceLookup::close()
{
    if (--m_open > 0)
        return;
    m_handle->setKnownReferences(m_known);
    emit finished();
}

} // namespace Triptych
