// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/formcontext.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;

namespace Triptych {

//! The settings of one kind of generator, each with its title above it, up to three in a line.
//!
//! Owned by its GeneratorEditor; GUI thread. Another kind makes other parts; the same kind keeps them and their cursor.
class GeneratorSettings final : public QWidget {
    Q_OBJECT

public:
    //! \param wholeNumbers  of an integer generator
    GeneratorSettings(const QString &title, bool wholeNumbers, const FormContext &context, QWidget *parent);
    Q_DISABLE_COPY_MOVE(GeneratorSettings)

    //! \param generator  complete; see completeGenerator()
    void setGenerator(const QJsonObject &generator);

signals:
    void edited(const QString &key, const QJsonValue &value); //!< null = unset

private:
    void rebuild();
    QWidget *makePart(const QString &key);
    QWidget *makeNumber(const QString &key);
    QWidget *makeSeed(const QString &key);
    QWidget *makeText(const QString &key);
    QWidget *makeLine(const QString &key);
    QWidget *makeBoard(const QString &key);
    QWidget *makeCategory(const QString &key);
    void place(const QStringList &keys, int line);
    QString titleOf(const QString &key) const;

    QString m_title;
    bool m_wholeNumbers;
    const FormContext &m_context;
    QGridLayout *m_grid;
    QJsonObject m_generator;
    bool m_isShowing = false;
    QHash<QString, std::function<void(const QJsonValue &)>> m_show; // by key: puts a value into its part
};

} // namespace Triptych
