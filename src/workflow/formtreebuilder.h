// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

#include <QJsonObject>
#include <QSet>

namespace Triptych {

//! Builds one FormTree; a local of its constructor.
class FormTreeBuilder final {
public:
    FormTreeBuilder(FormTree &tree, const WorkflowDocument &document, const NodeTemplates &templates);

    void build();

private:
    bool hasForm() const;
    QString rootId() const;
    void buildFromForm();
    void buildFromExposedFields();
    void adoptOrphans();
    void addChildren(const QJsonObject &container, FormElement &parent, int depth);
    void addElement(const QString &id, FormElement &parent, int depth);
    void addFlat(const QJsonObject &container, FormElement &parent);
    std::optional<FormElement> leaf(const QString &id, const QJsonObject &element);
    QList<QString> children(const QJsonObject &container) const;

    int addField(const QString &nodeId, const QString &fieldName, const QJsonObject &elementData);
    void fillField(FormField &field) const;
    void repair(const QString &sentence);

    FormTree &m_tree;
    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    const QJsonObject m_elements;
    QSet<QString> m_visited;
    QHash<std::pair<QString, QString>, QString> m_connectedFrom;
    QSet<QString> m_repairs;
};

//! \param settings  of a node-field; ignored unless its type fits the field (2.4)
FieldSettings fieldSettings(const QJsonObject &settings, const FieldTemplate &field);

//! The schema's bounds with the author's put over them.
Bounds withSettings(Bounds bounds, const FieldSettings &settings);

} // namespace Triptych
