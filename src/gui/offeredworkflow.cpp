// SPDX-License-Identifier: Apache-2.0
#include "gui/offeredworkflow.h"

#include "gallery/imagemime.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct OfferText {
    Q_DECLARE_TR_FUNCTIONS(OfferText)
};

const QString kPng = u"image/png"_s;

QString localFile(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

bool offersWorkflow(const QMimeData *mime)
{
    if (!mime)
        return false;
    return mime->hasUrls() || mime->hasFormat(kPng) || mime->hasFormat(QString::fromLatin1(kImageNamesMime))
        || mime->text().trimmed().startsWith(u'{');
}

Result<OfferedWorkflow> offeredWorkflow(const QMimeData *mime)
{
    const Error none = invalid(
        OfferText::tr("There is no workflow in it: neither a file, nor a PNG picture, nor the text of one."));
    if (!offersWorkflow(mime))
        return none;
    const QStringList names = imageNames(mime);
    if (!names.isEmpty()) // before the files that such a drag carries as well: nothing has to be fetched
        return OfferedWorkflow{{WorkflowOrigin::Kind::ServerImage, names.first()}, {}};
    if (const QString path = localFile(mime); !path.isEmpty())
        return OfferedWorkflow{{WorkflowOrigin::Kind::File, path}, {}};
    QByteArray bytes = mime->data(kPng);
    if (bytes.isEmpty())
        bytes = mime->text().toUtf8();
    if (bytes.trimmed().isEmpty())
        return none;
    // Read here, so that what is wrong stays out of the tabs.
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytes);
    if (!document) //: %1 is a sentence that says what was found instead
        return invalid(OfferText::tr("There is no workflow in it. %1").arg(document.error().message));
    return OfferedWorkflow{{WorkflowOrigin::Kind::Clipboard, {}}, bytes};
}

} // namespace Triptych
