// SPDX-License-Identifier: Apache-2.0
// libFuzzer: any bytes -> document -> form -> request. Nothing may crash, hang or break a rule of C++.
#include "workflow/useworkflow.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstring>
#include <random>

using namespace Triptych;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed);
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

namespace {

using Random = std::minstd_rand;

QJsonValue stranger(Random &random)
{
    const QList<QJsonValue> values{QJsonValue(),
                                   true,
                                   0,
                                   -1e308,
                                   1e300,
                                   9007199254740993.0,
                                   QStringLiteral("root"),
                                   QStringLiteral("a.b::c"),
                                   QString(QChar(0xd800)),
                                   QString(3000, u'x'),
                                   QJsonArray{QJsonArray{QJsonArray()}, QJsonValue(), 1},
                                   QJsonObject{{QStringLiteral("type"), QStringLiteral("connector")}},
                                   QJsonObject()};
    return values.at(qsizetype(random() % size_t(values.size())));
}

//! One value below \p value replaced, doubled or taken away.
QJsonValue mutated(const QJsonValue &value, Random &random, int depth)
{
    const bool isHere = depth > 8 || random() % 6 == 0;
    if (value.isObject() && !value.toObject().isEmpty() && !isHere) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key = keys.at(qsizetype(random() % size_t(keys.size())));
        if (random() % 12 == 0)
            object.remove(key);
        else
            object[key] = mutated(object.value(key), random, depth + 1);
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && !isHere) {
        QJsonArray array = value.toArray();
        const qsizetype place = qsizetype(random() % size_t(array.size()));
        if (random() % 12 == 0)
            array.append(array.at(place));
        else if (random() % 12 == 0)
            array.removeAt(place);
        else
            array[place] = mutated(array.at(place), random, depth + 1);
        return array;
    }
    return stranger(random);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Test::useWorkflow(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}

//! Half of the time the JSON is changed and not its bytes: most changed bytes are no JSON any more.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed)
{
    Random random(seed);
    if (random() % 2 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return LLVMFuzzerMutate(data, size, maxSize);
    const QJsonValue changed = mutated(document.object(), random, 0);
    const QByteArray bytes = QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact);
    const size_t length = qMin(maxSize, size_t(bytes.size()));
    std::memcpy(data, bytes.constData(), length);
    return length;
}
