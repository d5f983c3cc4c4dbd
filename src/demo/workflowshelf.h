// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Triptych {

//! The workflow library of the stand-in: our own examples as `default` records, then what clients store.
//! Owned by DemoServer; lives in its thread.
class WorkflowShelf final {
public:
    //! Reads the examples and starters from the resources (`:/workflows`, `:/starters`), if they are linked in.
    WorkflowShelf();

    struct Record {
        QString id;
        QString createdAt;
        QString updatedAt;
        QString openedAt; //!< empty = never
        QJsonObject workflow;

        bool isDefault() const;
        QJsonObject toJson() const; //!< with the workflow
        QJsonObject toListItem() const; //!< without
    };

    const QList<Record> &records() const { return m_records; }
    const Record *find(const QString &id) const;
    const Record &add(QJsonObject workflow);
    //! Replaces the workflow; false when the id is unknown.
    bool update(const QString &id, const QJsonObject &workflow);
    bool remove(const QString &id);
    bool markOpened(const QString &id);

private:
    Record *mutableRecord(const QString &id);

    QList<Record> m_records;
};

} // namespace Triptych
