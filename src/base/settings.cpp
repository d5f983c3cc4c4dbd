// SPDX-License-Identifier: Apache-2.0
#include "base/settings.h"

#include <array>

namespace Triptych {

namespace {

struct Row {
    const char *key;
    QVariant fallback;
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> table = {
#define TRIPTYCH_SETTING(name, key, fallback) {key, QVariant(fallback)},
#include "base/settings.def"
#undef TRIPTYCH_SETTING
    };
    return table;
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file.isEmpty() ? QSettings().fileName() : file, QSettings::IniFormat)
{
}

QVariant Settings::value(Setting setting) const
{
    const Row &row = rows().at(static_cast<size_t>(setting));
    QVariant value = m_settings.value(QString::fromLatin1(row.key), row.fallback);
    if (!value.canConvert(row.fallback.metaType()) || !value.convert(row.fallback.metaType()))
        return row.fallback;
    return value;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    m_settings.setValue(QString::fromLatin1(rows().at(static_cast<size_t>(setting)).key), value);
}

} // namespace Triptych
