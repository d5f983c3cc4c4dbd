// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/toggleeditor.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

ToggleEditor::ToggleEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_box(new QCheckBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_box);
    m_box->setObjectName(u"check"_s);
    m_box->setText(QString(setup.field.title).replace(u'&', u"&&"_s));
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { emit edited(checked); });
}

void ToggleEditor::setValue(const QJsonValue &value)
{
    // Unset is shown as what the server would take; the first click makes it a value.
    const QJsonValue shown = value.isUndefined() ? field().field.defaultValue : value;
    m_box->setChecked(shown.toBool());
}

FieldEditor *makeToggleEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ToggleEditor(setup, parent);
}

} // namespace Triptych
