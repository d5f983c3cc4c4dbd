// SPDX-License-Identifier: Apache-2.0
#include "transfer/picturenames.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

void fillFromMetadata(NameValues &values, const QJsonValue &metadata)
{
    const QJsonValue seed = metadata[u"seed"_s];
    if (seed.isDouble())
        values.seed = QString::number(seed.toInteger());
    else
        values.seed = seed.toString();
    const QJsonValue model = metadata[u"model"_s];
    values.model =
        model.isString() ? model.toString() : model[u"name"_s].toString(model[u"model_name"_s].toString());
}

} // namespace Triptych
