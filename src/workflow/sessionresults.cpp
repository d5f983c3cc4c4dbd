// SPDX-License-Identifier: Apache-2.0
#include "workflow/outputs.h"

#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    QString name;
    bool isVideo = false;
};

void appendNamed(QList<Named> &found, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (const QString image = object.value(u"image_name"_s).toString(); !image.isEmpty())
        found << Named{image, false};
    else if (const QString video = object.value(u"video_name"_s).toString(); !video.isEmpty())
        found << Named{video, true};
}

//! By property name, then by position: QJsonObject iterates in the order of its keys.
QList<Named> namedIn(const QJsonObject &object)
{
    QList<Named> found;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "output_meta"_L1)
            continue;
        if (!it->isArray()) {
            appendNamed(found, *it);
            continue;
        }
        const QJsonArray items = it->toArray();
        for (const QJsonValue &item : items)
            appendNamed(found, item);
    }
    return found;
}

//! One finished session, read once; a local of mapOutputs().
class SessionReader {
public:
    SessionReader(const QJsonObject &session, const OutputRules &rules) : m_rules(rules)
    {
        m_results = session.value(u"results"_s).toObject();
        m_sources = session.value(u"prepared_source_mapping"_s).toObject();
        m_paths = session.value(u"prepared_iteration_paths"_s).toObject();
        m_prepared = session.value(u"execution_graph"_s).toObject().value(u"nodes"_s).toObject();
        m_nodes = session.value(u"graph"_s).toObject().value(u"nodes"_s).toObject();
        const QJsonArray edges = session.value(u"graph"_s).toObject().value(u"edges"_s).toArray();
        for (const QJsonValue &edge : edges)
            m_followed.insert(edge.toObject().value(u"source"_s).toObject().value(u"node_id"_s).toString());
        const QJsonArray history = session.value(u"executed_history"_s).toArray();
        for (const QJsonValue &id : history) {
            if (!m_order.contains(id.toString()))
                m_order.insert(id.toString(), m_order.size());
        }
    }

    QList<OutputImage> images() const;

private:
    void append(QList<OutputImage> &images, const QString &prepared) const;
    bool isIntermediate(const QString &nodeId) const;
    QList<int> path(const QString &prepared) const;

    const OutputRules &m_rules;
    QJsonObject m_results, m_sources, m_paths, m_prepared, m_nodes;
    QSet<QString> m_followed;
    QHash<QString, qsizetype> m_order; // source id -> when it first ended
};

bool SessionReader::isIntermediate(const QString &nodeId) const
{
    return m_nodes.value(nodeId).toObject().value(u"is_intermediate"_s).toBool();
}

QList<int> SessionReader::path(const QString &prepared) const
{
    QList<int> path;
    const QJsonArray indexes = m_paths.value(prepared).toArray();
    for (const QJsonValue &index : indexes)
        path << index.toInt();
    return path;
}

void SessionReader::append(QList<OutputImage> &images, const QString &prepared) const
{
    const QString source = m_sources.value(prepared).toString(prepared);
    if (!m_rules.savesImages(m_nodes.value(source).toObject().value(u"type"_s).toString()))
        return;
    QSet<QString> inputs;
    for (const Named &input : namedIn(m_prepared.value(prepared).toObject()))
        inputs.insert(input.name);
    for (const Named &named : namedIn(m_results.value(prepared).toObject())) {
        if (!inputs.contains(named.name))
            images << OutputImage{source, named.name, path(prepared), named.isVideo, isIntermediate(source)};
    }
}

QList<OutputImage> SessionReader::images() const
{
    QList<OutputImage> all;
    for (auto it = m_results.begin(); it != m_results.end(); ++it)
        append(all, it.key());
    const bool anyReachesGallery =
        std::any_of(all.cbegin(), all.cend(), [](const OutputImage &image) { return !image.isIntermediate; });
    all.removeIf([&](const OutputImage &image) {
        return anyReachesGallery ? image.isIntermediate : m_followed.contains(image.nodeId);
    });
    const auto when = [this](const OutputImage &image) {
        return m_order.value(image.nodeId, m_order.size());
    };
    // Stable: one result's pictures keep property and position. Without paths the keys of `results` mean
    // nothing (7.3).
    const bool hasPaths = !m_paths.isEmpty();
    std::stable_sort(all.begin(), all.end(), [&](const OutputImage &a, const OutputImage &b) {
        const auto key = [&](const OutputImage &i) {
            return std::tuple(when(i), i.nodeId, i.iterationPath, hasPaths ? QString() : i.imageName);
        };
        return key(a) < key(b);
    });
    QSet<std::pair<QString, QString>> seen;
    all.removeIf([&seen](const OutputImage &image) {
        const std::pair<QString, QString> key{image.nodeId, image.imageName};
        const bool isDouble = seen.contains(key);
        seen.insert(key);
        return isDouble;
    });
    return all;
}

} // namespace

QStringList imageNames(const QJsonObject &output)
{
    QStringList names;
    for (const Named &named : namedIn(output))
        names << named.name;
    return names;
}

QList<OutputImage> mapOutputs(const QJsonObject &session, const OutputRules &rules)
{
    return SessionReader(session, rules).images();
}

} // namespace Triptych
