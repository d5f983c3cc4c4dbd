// SPDX-License-Identifier: Apache-2.0
#include "net/requestbody.h"

#include <algorithm>

namespace Triptych {

RequestBody::RequestBody()
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void RequestBody::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_size += bytes.size();
    m_parts.push_back({bytes, nullptr, bytes.size()});
}

Status RequestBody::appendFile(const QString &path)
{
    if (path.isEmpty())
        return Done{};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return ioError(path, file->errorString());
    const qint64 size = file->size();
    if (size == 0)
        return Done{};
    m_size += size;
    m_parts.push_back({{}, std::move(file), size});
    return Done{};
}

qint64 RequestBody::readData(char *data, qint64 maxSize)
{
    if (maxSize == 0)
        return 0;
    while (m_current < m_parts.size() && m_done == m_parts[m_current].size) {
        m_parts[m_current] = {}; // closes its file
        ++m_current;
        m_done = 0;
    }
    if (m_isCut || m_current == m_parts.size())
        return -1; // the end
    Part &part = m_parts[m_current];
    qint64 count = std::min(maxSize, part.size - m_done);
    if (part.file)
        count = part.file->read(data, count);
    else
        std::copy_n(part.bytes.constData() + m_done, count, data);
    if (count <= 0) { // shorter than it was, or not readable any more: Qt ends the call
        m_isCut = true;
        return -1;
    }
    m_done += count;
    return count;
}

} // namespace Triptych
