// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fieldregistry.h"

#include <QComboBox>
#include <QJsonObject>

namespace Triptych {

class ModelList;
class TaggedLineEdit;

//! A combo box of models that filters while typing, with base and size of each, and the base of the chosen one as a tag.
//!
//! Owned by its editor; GUI thread. A model that the server lacks stays visible and is marked.
class ModelCombo final : public QComboBox {
    Q_OBJECT

public:
    ModelCombo(const QString &accessibleName, const QString &wish, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ModelCombo)

    //! Shows an identifier; empty = none is chosen. The models are what the server has now.
    void show(const QJsonObject &identifier, const ModelFilter &filter, const Resources &resources);
    bool isBeingTyped() const;

signals:
    void chosen(const Triptych::ModelChoice &model);
    void emptied(); //!< the person has deleted the name

private:
    void showModel(const Resources &resources);
    void leave();

    ModelList *m_list;
    TaggedLineEdit *m_line;
    ModelFilter m_filter;
    QJsonObject m_identifier;
    int m_row = -1;
    QString m_name;
    const QString m_wish; // in place of a name
};

} // namespace Triptych
