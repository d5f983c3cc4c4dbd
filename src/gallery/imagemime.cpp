// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"

#include <QMimeData>

namespace Triptych {

void setImageNames(QMimeData *mime, const QStringList &names)
{
    mime->setData(QString::fromLatin1(kImageNamesMime), names.join(u'\n').toUtf8());
}

QStringList imageNames(const QMimeData *mime)
{
    const QByteArray data = mime->data(QString::fromLatin1(kImageNamesMime));
    return data.isEmpty() ? QStringList() : QString::fromUtf8(data).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace Triptych
