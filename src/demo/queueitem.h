// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Triptych {

//! One row of the stand-in's queue, as JSON in the shapes of server-api.md 3.5.
struct DemoItem {
    int id = 0;
    QString status = QStringLiteral("pending");
    int sequence = 0; //!< +1 per change of status
    int priority = 0;
    QString batchId;
    QString sessionId;
    QJsonValue origin;
    QJsonValue destination;
    QString createdAt;
    QString updatedAt;
    QString startedAt;
    QString completedAt;
    QString errorType;
    QString errorMessage;
    QString errorTraceback;
    QJsonArray fieldValues;
    QJsonObject graph;
    QJsonValue workflow = QJsonValue::Null;
    QJsonObject session; //!< written when the run ends; before that an empty one is shown
    int retriedFrom = 0; //!< 0 = none

    bool isActive() const
    {
        return status == QLatin1StringView("pending") || status == QLatin1StringView("in_progress");
    }
    QJsonObject toJson() const;
    QJsonObject toSummary() const;
    //! What every event of an item carries.
    QJsonObject eventHeader() const;
};

//! `{pending, in_progress, waiting, completed, failed, canceled, total}` over the items that \p batch names.
//! \param batch  empty = all items
QJsonObject statusCounts(const QList<DemoItem> &items, const QString &batch);

} // namespace Triptych
