// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/mediawords.h"

#include <QCoreApplication>

namespace Triptych {

namespace {

struct MediaText {
    Q_DECLARE_TR_FUNCTIONS(MediaText)
};

} // namespace

MediaWords MediaWords::of(MediaKind kind)
{
    if (kind == MediaKind::Video)
        return {MediaText::tr("Drop a video"),
                MediaText::tr("Use this video"),
                MediaText::tr("Replace the video"),
                MediaText::tr("Videos only"),
                MediaText::tr("Choose another video"),
                MediaText::tr("Paste a video"),
                MediaText::tr("The video could not be loaded."),
                MediaText::tr("A video cannot be uploaded without a server.")};
    return {MediaText::tr("Drop a picture"),
            MediaText::tr("Use this picture"),
            MediaText::tr("Replace the picture"),
            MediaText::tr("Pictures only"),
            MediaText::tr("Choose another picture"),
            MediaText::tr("Paste a picture"),
            MediaText::tr("The picture could not be loaded."),
            MediaText::tr("A picture cannot be uploaded without a server.")};
}

} // namespace Triptych
