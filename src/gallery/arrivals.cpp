// SPDX-License-Identifier: Apache-2.0
#include "gallery/arrivals.h"

#include "base/log.h"
#include "invoke/client.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Every name in an output object, whatever its type is called: custom nodes bring their own (server-api.md 10.4).
QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            names += namesIn(element);
        return names;
    }
    const QJsonObject object = value.toObject();
    for (const QString &key : {u"image_name"_s, u"video_name"_s}) {
        if (object[key].isString())
            names.append(object[key].toString());
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        names += namesIn(it.value());
    return names;
}

} // namespace

Arrivals::Arrivals(Client *client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(client->events(), &EventStream::nodeFinished, this, [this](const ResultEvent &event) {
        if (event.isIntermediate)
            return;
        for (const QString &name : namesIn(event.result))
            ask(name, event.sessionId);
    });
}

void Arrivals::announce(const QString &imageName)
{
    ask(imageName, {});
}

//! \param sessionId  of the run that named it; a picture of another one came from the node cache and is no new one
//!                   (server-api.md 12, 2). Empty = any
void Arrivals::ask(const QString &imageName, const QString &sessionId)
{
    if (m_asked.contains(imageName))
        return;
    m_asked.insert(imageName);
    deliver(
        m_client->images.info(imageName), this,
        [this, imageName, sessionId](const ImageInfo &info) {
            m_asked.remove(imageName);
            const bool isOld =
                !sessionId.isEmpty() && !info.sessionId.isEmpty() && info.sessionId != sessionId;
            if (!info.isIntermediate && !isOld)
                emit arrived(info);
        },
        [this, imageName](const Error &error) {
            m_asked.remove(imageName);
            qCInfo(lcGallery) << "new picture" << imageName << error.message;
        });
}

} // namespace Triptych
