// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>

namespace Triptych {

//! What a name template can speak of; an empty value becomes nothing.
struct NameValues {
    QDateTime created;
    QString imageName; //!< without extension: {name}
    QString board;
    QString workflow;
    QString model;
    QString seed;
    int number = 1; //!< {n}
};

//! A file name as a person writes it: "{date}_{workflow}_{n:04}". Value; parse once, expand often.
//!
//! Places: {date} {time} {name} {board} {workflow} {model} {seed} {n}; {n:04} pads with zeros. "{{" is a brace.
class NameTemplate final {
public:
    static Result<NameTemplate> parse(
        const QString &text); //!< Errors: Invalid, names the place and the known ones
    QString expand(const NameValues &values) const; //!< a sanitised stem, never empty
    bool usesMetadata() const; //!< {seed} or {model}: they cost a request a picture

private:
    struct Part {
        QString literal;
        QString place;
        int width = 0;
    };
    QList<Part> m_parts;
};

} // namespace Triptych
