// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/lorarow.h"

#include "gui/form/editors/modelcombo.h"
#include "gui/form/editors/numberspin.h"
#include "gui/form/wheelguard.h"
#include "gui/style/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeightWidth = 76; // px, as a spin box beside a slider

NumberSteps weightSteps()
{
    NumberSteps steps;
    steps.minimum = -10; // what the arrows offer; the server takes any number
    steps.maximum = 10;
    steps.step = 0.05;
    return steps;
}

} // namespace

LoraRow::LoraRow(const QString &title, int number, QWidget *parent)
    : QWidget(parent)
    //: %1 is the title of a field, %2 a position in its list
    , m_combo(new ModelCombo(tr("%1, LoRA %2").arg(title).arg(number), tr("Choose a LoRA"), this))
    , m_weight(new NumberSpin(weightSteps(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_combo, 1);
    row->addWidget(m_weight);
    m_combo->setObjectName(u"lora%1"_s.arg(number));
    WheelGuard::protect(m_combo);
    m_weight->setObjectName(u"weight%1"_s.arg(number));
    WheelGuard::protect(m_weight);
    m_weight->setFixedWidth(kWeightWidth);
    m_weight->setToolTip(tr("Weight"));
    m_weight->setAccessibleName(tr("%1, weight of LoRA %2").arg(title).arg(number));
    auto *close = new QToolButton(this);
    close->setObjectName(u"remove%1"_s.arg(number));
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Remove this LoRA"));
    close->setAccessibleName(tr("%1, remove LoRA %2").arg(title).arg(number));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &LoraRow::removeRequested);
    connect(m_combo, &ModelCombo::chosen, this, [this](const ModelChoice &model) {
        QJsonObject item = m_item;
        item.insert(u"lora"_s, model.toIdentifier());
        emit edited(item);
    });
    connect(m_combo, &ModelCombo::emptied, this, &LoraRow::removeRequested);
    connect(m_weight, &NumberSpin::edited, this, [this](const QJsonValue &weight) {
        QJsonObject item = m_item;
        item.insert(u"weight"_s, weight.isUndefined() ? QJsonValue() : weight);
        emit edited(item);
    });
    for (QWidget *part : std::initializer_list<QWidget *>{m_combo, m_weight, close})
        part->installEventFilter(this);
}

void LoraRow::show(const QJsonObject &item, const ModelFilter &filter, const Resources &resources)
{
    m_item = item;
    if (!m_combo->isBeingTyped())
        m_combo->show(item.value(u"lora"_s).toObject(), filter, resources);
    const QJsonValue weight = item.value(u"weight"_s);
    m_weight->setValue(weight.isDouble() ? weight : QJsonValue(QJsonValue::Undefined));
}

bool LoraRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore(); // the form scrolls
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isArrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (isArrow && key->modifiers() == Qt::AltModifier) {
            emit moveRequested(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Triptych
