// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych::Bench {

using namespace Qt::StringLiterals;

inline QJsonObject exampleWorkflow(const QString &name)
{
    QFile file(u":/workflows/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

//! A workflow of \p count nodes that can run: copies of an example with pictures, prompts and models, a batch node, chains
//! of numbers, and connectors. Some 0.4 kB a node.
class BigWorkflow final {
public:
    //! \param formCopies  copies whose twelve inputs are in the form
    BigWorkflow(int count, int formCopies, const QStringList &pictures) : m_pictures(pictures)
    {
        const QJsonObject example = exampleWorkflow(u"image-variation"_s);
        const int copies = count * 2 / 5 / int(example[u"nodes"_s].toArray().size());
        for (int i = 0; i < copies; ++i)
            addCopy(example, i, i < formCopies);
        addBatch();
        while (m_nodes.size() + 3 <= count)
            addNumber();
    }

    QByteArray toJson() const
    {
        QJsonObject workflow = exampleWorkflow(u"image-variation"_s);
        workflow.insert(u"name"_s, u"Big %1"_s.arg(m_nodes.size()));
        workflow.insert(u"nodes"_s, m_nodes);
        workflow.insert(u"edges"_s, m_edges);
        QJsonObject elements = m_elements;
        elements.insert(
            u"root"_s,
            QJsonObject{{u"id"_s, u"root"_s},
                        {u"type"_s, u"container"_s},
                        {u"data"_s, QJsonObject{{u"layout"_s, u"column"_s}, {u"children"_s, m_children}}}});
        workflow.insert(u"form"_s, QJsonObject{{u"rootElementId"_s, u"root"_s}, {u"elements"_s, elements}});
        return QJsonDocument(workflow).toJson(QJsonDocument::Compact);
    }
    int nodeCount() const { return int(m_nodes.size()); }
    int edgeCount() const { return int(m_edges.size()); }

private:
    void addCopy(const QJsonObject &example, int copy, bool inForm)
    {
        const QString prefix = u"c%1-"_s.arg(copy);
        for (const QJsonValue &value : example[u"nodes"_s].toArray()) {
            QJsonObject node = value.toObject();
            QJsonObject data = node[u"data"_s].toObject();
            node.insert(u"id"_s, QString(prefix + node[u"id"_s].toString()));
            data.insert(u"id"_s, node[u"id"_s]);
            if (data[u"type"_s].toString() == "img_resize"_L1)
                data.insert(u"inputs"_s, withPicture(data[u"inputs"_s].toObject(), copy));
            node.insert(u"data"_s, data);
            m_nodes.append(node);
        }
        for (const QJsonValue &value : example[u"edges"_s].toArray()) {
            QJsonObject edge = value.toObject();
            for (const QString &key : {u"id"_s, u"source"_s, u"target"_s})
                edge.insert(key, QString(prefix + edge[key].toString()));
            m_edges.append(edge);
        }
        const QJsonObject elements = example[u"form"_s][u"elements"_s].toObject();
        for (auto it = elements.begin(); inForm && it != elements.end(); ++it) {
            if ((*it)[u"type"_s].toString() == "node-field"_L1)
                addField(prefix + it.key(), it->toObject(), prefix);
        }
    }

    void addField(const QString &id, QJsonObject element, const QString &prefix)
    {
        QJsonObject data = element[u"data"_s].toObject();
        QJsonObject field = data[u"fieldIdentifier"_s].toObject();
        field.insert(u"nodeId"_s, QString(prefix + field[u"nodeId"_s].toString()));
        data.insert(u"fieldIdentifier"_s, field);
        element.insert(u"data"_s, data);
        element.insert(u"id"_s, id);
        element.insert(u"parentId"_s, u"root"_s);
        m_elements.insert(id, element);
        m_children.append(id);
    }

    QJsonObject withPicture(QJsonObject inputs, int copy) const
    {
        if (m_pictures.isEmpty())
            return inputs;
        QJsonObject image = inputs[u"image"_s].toObject();
        image.insert(u"value"_s, QJsonObject{{u"image_name"_s, m_pictures.at(copy % m_pictures.size())}});
        inputs.insert(u"image"_s, image);
        return inputs;
    }

    //! The seeds of the first copy.
    void addBatch()
    {
        for (const QJsonValue &node : exampleWorkflow(u"seed-study"_s)[u"nodes"_s].toArray()) {
            if (node[u"data"_s][u"type"_s].toString() == "integer_batch"_L1)
                m_nodes.append(node);
        }
        connect(u"seeds"_s, u"value"_s, u"c0-noise"_s, u"seed"_s);
    }

    //! A node with a number, a connector, and a node that takes the number from it.
    void addNumber()
    {
        const qsizetype at = m_nodes.size();
        const QString from = u"number%1"_s.arg(at);
        const QString way = u"way%1"_s.arg(at);
        const QString target = u"taker%1"_s.arg(at);
        for (const QString &id : {from, target}) {
            const QJsonObject value{{u"name"_s, u"value"_s}, {u"label"_s, QString()}, {u"value"_s, at}};
            const QJsonObject data{{u"id"_s, id},
                                   {u"type"_s, u"integer"_s},
                                   {u"version"_s, u"1.0.1"_s},
                                   {u"label"_s, QString()},
                                   {u"isIntermediate"_s, true},
                                   {u"useCache"_s, true},
                                   {u"inputs"_s, QJsonObject{{u"value"_s, value}}}};
            m_nodes.append(QJsonObject{{u"id"_s, id}, {u"type"_s, u"invocation"_s}, {u"data"_s, data}});
        }
        m_nodes.append(QJsonObject{{u"id"_s, way},
                                   {u"type"_s, u"connector"_s},
                                   {u"data"_s, QJsonObject{{u"label"_s, QString()}, {u"isOpen"_s, true}}}});
        connect(from, u"value"_s, way, u"in"_s);
        connect(way, u"out"_s, target, u"value"_s);
    }

    void connect(const QString &source, const QString &output, const QString &target, const QString &input)
    {
        m_edges.append(QJsonObject{{u"id"_s, QString(source + target)},
                                   {u"type"_s, u"default"_s},
                                   {u"source"_s, source},
                                   {u"sourceHandle"_s, output},
                                   {u"target"_s, target},
                                   {u"targetHandle"_s, input}});
    }

    QStringList m_pictures;
    QJsonArray m_nodes;
    QJsonArray m_edges;
    QJsonObject m_elements;
    QJsonArray m_children;
};

} // namespace Triptych::Bench
