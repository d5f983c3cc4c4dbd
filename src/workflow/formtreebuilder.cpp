// SPDX-License-Identifier: Apache-2.0
#include "workflow/formtreebuilder.h"

#include "workflow/attachparts.h"
#include "workflow/resolvededges.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct FormText {
    Q_DECLARE_TR_FUNCTIONS(FormText)
};

// Deeper containers are laid flat into this one: no screen shows them, and a tree that is destroyed by
// recursion must not be deeper than the stack.
constexpr int kMaxDepth = 40;

bool isContainer(const QJsonObject &element)
{
    return element.value(u"type"_s).toString() == "container"_L1;
}

QJsonObject dataOf(const QJsonObject &element)
{
    return element.value(u"data"_s).toObject();
}

} // namespace

FormTreeBuilder::FormTreeBuilder(FormTree &tree, const WorkflowDocument &document,
                                 const NodeTemplates &templates)
    : m_tree(tree)
    , m_document(document)
    , m_templates(templates)
    , m_elements(document.form().value(u"elements"_s).toObject())
{
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        const WorkflowNode *source = document.node(edge.edge.source);
        if (edge.fate != ResolvedEdge::Fate::Dropped && source)
            m_connectedFrom.insert({edge.edge.target, edge.edge.targetHandle}, nodeTitle(*source, templates));
    }
}

void FormTreeBuilder::build()
{
    if (hasForm())
        buildFromForm();
    else
        buildFromExposedFields();
}

//! Empty is: no elements, or nothing but a root without children (2.6).
bool FormTreeBuilder::hasForm() const
{
    return hasOwnForm(m_document);
}

//! `rootElementId` (not always "root"); when that is no container, the first container without a parent, else
//! any.
QString FormTreeBuilder::rootId() const
{
    const QString named = m_document.form().value(u"rootElementId"_s).toString();
    if (isContainer(m_elements.value(named).toObject()))
        return named;
    QString any;
    for (auto it = m_elements.begin(); it != m_elements.end(); ++it) {
        if (!isContainer(it->toObject()))
            continue;
        if (it->toObject().value(u"parentId"_s).toString().isEmpty())
            return it.key();
        if (any.isEmpty())
            any = it.key();
    }
    return any;
}

void FormTreeBuilder::buildFromForm()
{
    const QString root = rootId();
    if (root != m_document.form().value(u"rootElementId"_s).toString())
        repair(FormText::tr("The form's root element was missing and has been replaced."));
    const QJsonObject element = m_elements.value(root).toObject();
    m_visited.insert(root);
    m_tree.m_root.id = root;
    if (dataOf(element).value(u"layout"_s).toString() == "row"_L1)
        m_tree.m_root.kind = FormElement::Kind::Row;
    addChildren(element, m_tree.m_root, 1);
    adoptOrphans();
}

void FormTreeBuilder::buildFromExposedFields()
{
    const QList<std::pair<QString, QString>> exposed = m_document.exposedFields();
    for (const auto &[nodeId, fieldName] : exposed) {
        FormElement element;
        element.kind = FormElement::Kind::Field;
        // From node and field, so that opening a file twice gives the same form (2.6).
        element.id = exposedElementId(nodeId, fieldName);
        element.fieldIndex = addField(nodeId, fieldName, {{u"showDescription"_s, false}});
        m_tree.m_root.children.push_back(element);
    }
}

//! Elements that nobody lists go to the end of the root: first those without a lost parent, which bring their
//! children, then what is left of circles (2.5).
void FormTreeBuilder::adoptOrphans()
{
    QSet<QString> listed;
    for (auto it = m_elements.begin(); it != m_elements.end(); ++it) {
        if (m_visited.contains(it.key()))
            continue;
        const QList<QString> ids = children(it->toObject());
        listed.unite(QSet<QString>(ids.begin(), ids.end()));
    }
    for (const bool withListed : {false, true}) {
        for (auto it = m_elements.begin(); it != m_elements.end(); ++it) {
            if (m_visited.contains(it.key()) || (!withListed && listed.contains(it.key())))
                continue;
            repair(FormText::tr("The form element “%1” was lost and has been put at the end.").arg(it.key()));
            addElement(it.key(), m_tree.m_root, 1);
        }
    }
}

QList<QString> FormTreeBuilder::children(const QJsonObject &container) const
{
    QList<QString> ids;
    const QJsonArray list =
        isContainer(container) ? dataOf(container).value(u"children"_s).toArray() : QJsonArray();
    for (const QJsonValue &id : list)
        ids << id.toString();
    return ids;
}

void FormTreeBuilder::addChildren(const QJsonObject &container, FormElement &parent, int depth)
{
    const QList<QString> ids = children(container);
    for (const QString &id : ids)
        addElement(id, parent, depth);
}

void FormTreeBuilder::addElement(const QString &id, FormElement &parent, int depth)
{
    if (m_visited.contains(id))
        return repair(FormText::tr("The form lists the element “%1” more than once.").arg(id));
    if (!m_elements.value(id).isObject())
        return repair(FormText::tr("The form lists an element “%1” that does not exist.").arg(id));
    m_visited.insert(id);
    const QJsonObject json = m_elements.value(id).toObject();
    if (!isContainer(json)) {
        if (std::optional<FormElement> element = leaf(id, json))
            parent.children.push_back(std::move(*element));
        return;
    }
    if (depth >= kMaxDepth) {
        repair(FormText::tr("The form is nested too deeply; inner containers have been taken apart."));
        return addFlat(json, parent);
    }
    FormElement element;
    element.id = id;
    const bool isRow = dataOf(json).value(u"layout"_s).toString() == "row"_L1;
    element.kind = isRow ? FormElement::Kind::Row : FormElement::Kind::Column;
    addChildren(json, element, depth + 1);
    parent.children.push_back(std::move(element));
}

//! All leaves below \p container, in order, without recursion.
void FormTreeBuilder::addFlat(const QJsonObject &container, FormElement &parent)
{
    QList<QString> open = children(container);
    std::reverse(open.begin(), open.end());
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        const QJsonObject json = m_elements.value(id).toObject();
        if (m_visited.contains(id) || json.isEmpty())
            continue;
        m_visited.insert(id);
        const QList<QString> inner = children(json);
        open.append(QList<QString>(inner.crbegin(), inner.crend()));
        if (isContainer(json))
            continue;
        if (std::optional<FormElement> element = leaf(id, json))
            parent.children.push_back(std::move(*element));
    }
}

std::optional<FormElement> FormTreeBuilder::leaf(const QString &id, const QJsonObject &element)
{
    const QString type = element.value(u"type"_s).toString();
    const QJsonObject data = dataOf(element);
    FormElement made;
    made.id = id;
    made.text = data.value(u"content"_s).toString();
    if (type == "node-field"_L1) {
        const QJsonObject identifier = data.value(u"fieldIdentifier"_s).toObject();
        made.kind = FormElement::Kind::Field;
        made.fieldIndex = addField(identifier.value(u"nodeId"_s).toString(),
                                   identifier.value(u"fieldName"_s).toString(), data);
    } else if (type == "heading"_L1) {
        made.kind = FormElement::Kind::Heading;
    } else if (type == "text"_L1) {
        made.kind = FormElement::Kind::Text;
    } else if (type == "divider"_L1) {
        made.kind = FormElement::Kind::Divider;
    } else {
        repair(FormText::tr("The form element “%1” is of the unknown kind “%2”.").arg(id, type));
        return {};
    }
    return made;
}

int FormTreeBuilder::addField(const QString &nodeId, const QString &fieldName, const QJsonObject &elementData)
{
    FormField field;
    field.index = static_cast<int>(m_tree.m_fields.size());
    field.nodeId = nodeId;
    field.fieldName = fieldName;
    field.firstIndex = m_tree.m_firstIndex.value({nodeId, fieldName}, field.index);
    m_tree.m_firstIndex.insert({nodeId, fieldName}, field.firstIndex);
    fillField(field);
    field.showDescription = elementData.value(u"showDescription"_s).toBool(true);
    field.settings = fieldSettings(elementData.value(u"settings"_s).toObject(), field.field);
    field.editorBounds = withSettings(field.field.bounds, field.settings);
    m_tree.m_fields << field;
    return field.index;
}

//! All that depends on the node and its template; a field that does not exist becomes a placeholder.
void FormTreeBuilder::fillField(FormField &field) const
{
    const WorkflowNode *node = m_document.node(field.nodeId);
    const bool isInvocation = node && node->kind == WorkflowNode::Kind::Invocation;
    const NodeTemplate *type = isInvocation ? m_templates.find(node->type) : nullptr;
    const NodeInput *input = isInvocation ? node->input(field.fieldName) : nullptr;
    std::optional<FieldTemplate> found;
    if (type)
        found = inputTemplate(*type, *node, field.fieldName);
    if (found)
        field.field = *found;
    else
        field.field.name = field.fieldName;
    field.type = &FieldRegistry::instance().find(field.field);
    field.nodeType = isInvocation ? node->type : QString();
    field.nodeTitle = node ? nodeTitle(*node, m_templates) : field.nodeId;
    field.label = input ? input->label : QString();
    field.title = !field.label.isEmpty() ? field.label : field.field.title;
    if (field.title.isEmpty())
        field.title = field.fieldName.isEmpty() ? FormText::tr("Unknown field") : field.fieldName;
    field.description = input && !input->description.isEmpty() ? input->description : field.field.description;
    field.storedValue =
        field.type->read(field.field, input ? input->value : QJsonValue(QJsonValue::Undefined));
    const bool isStoredList =
        field.storedValue.isArray() && field.field.type.cardinality != Cardinality::Collection;
    field.editor = isStoredList ? field.type->listEditor() : field.type->editor(field.field);
    field.connectedFrom = m_connectedFrom.value({field.nodeId, field.fieldName});
    field.isMissing = !found;
    if (!isInvocation)
        field.missingReason = FormText::tr("The workflow has no node “%1” any more.").arg(field.nodeId);
    else if (!type)
        field.missingReason = FormText::tr("The server does not know the node type “%1”.").arg(node->type);
    else if (!found)
        field.missingReason =
            FormText::tr("The node “%1” has no input “%2”.").arg(field.nodeTitle, field.fieldName);
}

void FormTreeBuilder::repair(const QString &sentence)
{
    if (m_repairs.contains(sentence))
        return;
    m_repairs.insert(sentence);
    m_tree.m_repairs << sentence;
}

} // namespace Triptych
