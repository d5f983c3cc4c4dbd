// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httptransport.h"

namespace Triptych {

//! A form body around the file's bytes, and the header that goes with it.
struct Multipart {
    QByteArray contentType; //!< with the boundary
    QByteArray before;
    QByteArray after;
};

//! multipart/form-data of the text parts and then the part `file`, without its bytes. By hand and not by QHttpMultiPart, whose
//! device can be rewound, so that Qt would send an upload twice after a broken connection.
Multipart encodeMultipart(const FilePart &part);

} // namespace Triptych
