// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QVariant>

namespace Triptych {

//! One row of settings.def each.
enum class Setting {
#define TRIPTYCH_SETTING(name, key, fallback) name,
#include "base/settings.def"
#undef TRIPTYCH_SETTING
};

//! What the program remembers between two starts: a typed table over QSettings. Owned by the application object.
class Settings final {
public:
    //! \param file  an INI file; empty = the user's own place for settings
    explicit Settings(const QString &file = {});
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    //! The stored value, or the row's default where none is stored or its type does not fit.
    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

private:
    QSettings m_settings;
};

} // namespace Triptych
