// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

namespace Triptych {

class ModelCombo;
class NumberSpin;
struct ModelFilter;
struct Resources;

//! One LoRA of a list: its model, its weight, and a button that removes it.
//!
//! Owned by its LorasEditor; GUI thread. Alt+Up and Alt+Down move it.
class LoraRow final : public QWidget {
    Q_OBJECT

public:
    //! \param title  of the field, for screen readers
    LoraRow(const QString &title, int number, QWidget *parent);
    Q_DISABLE_COPY_MOVE(LoraRow)

    void show(const QJsonObject &item, const ModelFilter &filter, const Resources &resources);
    ModelCombo *combo() const { return m_combo; }
    NumberSpin *weight() const { return m_weight; }

signals:
    void edited(const QJsonObject &item);
    void removeRequested();
    void moveRequested(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ModelCombo *m_combo;
    NumberSpin *m_weight;
    QJsonObject m_item;
};

} // namespace Triptych
