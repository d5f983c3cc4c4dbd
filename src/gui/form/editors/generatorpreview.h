// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/formcontext.h"

#include <QJsonArray>
#include <QWidget>

class QVBoxLayout;

namespace Triptych {

class ElidedLabel;
class PictureStrip;

//! What a generator will make: numbers in one line, texts one a line, pictures as a strip; or why that is not known.
//!
//! Owned by its GeneratorEditor; GUI thread.
class GeneratorPreview final : public QWidget {
    Q_OBJECT

public:
    explicit GeneratorPreview(const FormContext &context, QWidget *parent);
    Q_DISABLE_COPY_MOVE(GeneratorPreview)

    void setValues(const QJsonArray &values);
    void setNote(const QString &sentence); //!< instead of values
    QString text() const; //!< all lines, for tests and screen readers

private:
    void setLines(const QStringList &lines);
    void showPictures();

    const FormContext &m_context;
    QVBoxLayout *m_column;
    QList<ElidedLabel *> m_lines;
    PictureStrip *m_strip = nullptr; // made when there are pictures
    QStringList m_names;
};

} // namespace Triptych
