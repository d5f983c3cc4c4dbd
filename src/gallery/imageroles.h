// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace Triptych {

//! What an image list model answers per row; every role is answered from memory at once, never by a request.
enum ImageRole {
    ImageNameRole = Qt::UserRole + 1, //!< QString; always known
    ThumbnailRole, //!< QImage (RGB32 or ARGB32_Premultiplied); null while it loads
    IsBrokenRole, //!< bool: the picture could not be read
    StarredRole, //!< bool; false while the record is not there
    SizeRole, //!< QSize in image pixels; empty while unknown
    IsVideoRole, //!< bool
    DurationRole, //!< double, seconds; videos only
    CreatedRole, //!< QDateTime, local; null while unknown
};

} // namespace Triptych
