// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fieldregistry.h"
#include "workflow/nodetemplates.h"
#include "workflow/workflowdocument.h"

namespace Triptych {

//! Wishes of the workflow's author about one field (`settings` of a node-field, workflow-semantics.md 2.4).
struct FieldSettings {
    enum class Component {
        Default,
        Input,
        TextArea,
        Dropdown,
        NumberInput,
        Slider,
        NumberInputAndSlider,
        FrameIndex
    };

    Component component = Component::Default;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool showShuffle = false;
    QList<std::pair<QString, QString>> options; //!< dropdown: (value, text)
};

//! One input of a form. Its index is the stable handle: depth-first, pre-order over the form, 0-based (2.7).
struct FormField {
    int index = 0;
    QString nodeId;
    QString fieldName;
    QString nodeType; //!< empty when the node is missing
    QString nodeTitle;
    QString label; //!< as stored, may be empty
    QString title; //!< what a person sees, never empty
    QString description;
    bool showDescription = false;
    FieldSettings settings;
    FieldTemplate field; //!< the server's own limits: a value is checked against these
    //! What an editor offers: `settings` override the schema, and may even be wider (2.4).
    Bounds editorBounds;
    const FieldType *type = nullptr; //!< never null; from the registry
    //! RawJson also where a list is stored in a single-or-list field.
    EditorKind editor = EditorKind::RawJson;
    //! The workflow's own value, as FieldType::read() gives it.
    QJsonValue storedValue = QJsonValue::Undefined;
    bool isMissing = false; //!< node or template field does not exist: shown, numbered, not editable
    QString missingReason; //!< sentence for people when isMissing
    QString connectedFrom; //!< title of the node whose edge feeds it; empty when not connected
    int firstIndex = 0; //!< index of the first form field with the same node and field; == index when unique

    bool isConnected() const { return !connectedFrom.isEmpty(); }
};

//! One element of a form.
struct FormElement {
    enum class Kind { Column, Row, Field, Heading, Text, Divider };

    Kind kind = Kind::Column;
    QString id;
    QString text; //!< Heading, Text: plain text
    int fieldIndex = -1; //!< Field
    std::vector<FormElement> children; //!< Column, Row
};

//! The form of a workflow: elements in display order and every input with its index. Immutable value.
class FormTree final {
public:
    //! Never fails: faults are repaired as workflow-semantics.md 2.5 says and listed in repairs(). Without
    //! `form` the fields come from exposedFields (2.6). Visits every element once, so cycles and depth do no
    //! harm.
    FormTree(const WorkflowDocument &document, const NodeTemplates &templates);

    const FormElement &root() const { return m_root; }
    const QList<FormField> &fields() const { return m_fields; }
    const QStringList &repairs() const { return m_repairs; }

    //! First field with this node and field name, or -1.
    int indexOf(const QString &nodeId, const QString &fieldName) const;
    //! SELECTOR of spec/cli.md: an index, NODE_ID.FIELD, or a title that occurs once.
    //! Errors: Invalid (unknown, ambiguous) with a sentence that lists what would fit.
    Result<int> find(const QString &selector) const;

private:
    friend class FormTreeBuilder;
    FormElement m_root;
    QList<FormField> m_fields;
    QHash<std::pair<QString, QString>, int> m_firstIndex; // by node and field
    QStringList m_repairs;
};

} // namespace Triptych
