// SPDX-License-Identifier: Apache-2.0
#include "net/multipart.h"

#include <QUuid>

namespace Triptych {

namespace {

//! After the WHATWG form encoding: UTF-8 as it is, only what would end the quoted name is escaped.
QByteArray quoted(const QString &name)
{
    QByteArray bytes = name.toUtf8();
    bytes.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + bytes + '"';
}

} // namespace

Multipart encodeMultipart(const FilePart &part)
{
    // 122 random bits do not occur in the parts by chance, and nobody can place them there beforehand.
    const QByteArray boundary = "triptych-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    Multipart form;
    form.contentType = "multipart/form-data; boundary=" + boundary;
    for (const auto &[name, value] : part.fields) {
        form.before += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name)
            + "\r\n\r\n" + value.toUtf8() + "\r\n";
    }
    form.before += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename="
        + quoted(part.fileName) + "\r\nContent-Type: " + part.mimeType + "\r\n\r\n";
    form.after = "\r\n--" + boundary + "--\r\n";
    return form;
}

} // namespace Triptych
