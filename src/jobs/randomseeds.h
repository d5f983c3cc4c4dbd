// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"
#include "workflow/freshseeds.h"

#include <QObject>
#include <QSet>

namespace Triptych {

//! Which seeds of a form are to be others in each run. None at first: a workflow's seed stays until a person says so.
//!
//! Owned by WorkflowHandle; GUI thread.
class RandomSeeds final : public QObject {
    Q_OBJECT

public:
    //! \param tree  outlives this
    explicit RandomSeeds(const FormTree &tree, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RandomSeeds)

    bool isRandom(int index) const;
    //! Of whole-number fields that are not connected; others stay as they are.
    void setRandom(int index, bool random);
    QList<FreshSeed> fields() const;
    QStringList keys() const; //!< "nodeId.fieldName" of each: what is kept over a restart
    void restore(const QStringList &keys); //!< what does not exist is ignored
    void takeFrom(const RandomSeeds &other); //!< by node and field: the same workflow on other node types

signals:
    void changed(int index); //!< once per index that shows the field

private:
    const FormTree &m_tree;
    QSet<int> m_first; // firstIndex
};

} // namespace Triptych
