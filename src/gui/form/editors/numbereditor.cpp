// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/numbereditor.h"

#include "gui/form/arithmetic.h"
#include "gui/form/editors/frameindexeditor.h"
#include "gui/form/wheelguard.h"
#include "gui/style/icon.h"
#include "jobs/workflowhandle.h"

#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSensibleSteps = 1000; // more cannot be aimed at with a mouse
constexpr int kSpinBesideSlider = 76;
constexpr int kSliderNeeds = 160; // px; in a narrower column the spin box stands alone
constexpr double kLargestSeed = 4294967295.0; // of InvokeAI's seeds (workflow-semantics.md 2.4)

bool isInteger(const FormField &field)
{
    return field.field.type.name == u"IntegerField"_s;
}

bool isSeed(const FormField &field)
{
    return field.settings.showShuffle || (isInteger(field) && field.fieldName == u"seed"_s);
}

double stepOf(const FormField &field, double range)
{
    const auto multiple = field.editorBounds.multipleOf;
    if (multiple && *multiple > 0)
        return *multiple;
    if (isInteger(field))
        return 1;
    return range <= 2 ? 0.01 : 0.1;
}

bool wantsSlider(const FormField &field, const NumberSteps &steps)
{
    if (!steps.isFinite())
        return false;
    switch (field.settings.component) {
    case FieldSettings::Component::Slider:
    case FieldSettings::Component::NumberInputAndSlider:
        return true;
    case FieldSettings::Component::NumberInput:
        return false;
    default:
        return !isSeed(field) && steps.stepCount() <= kSensibleSteps;
    }
}

} // namespace

NumberSteps stepsOf(const FormField &field)
{
    const Bounds &bounds = field.editorBounds;
    NumberSteps steps;
    steps.wholeNumbers = isInteger(field);
    steps.multipleOf = bounds.multipleOf;
    // The page offers 0.1 where 0.05 is legal; here only whole numbers step back from an excluded bound.
    const double apart = steps.wholeNumbers ? 1 : 0;
    if (bounds.minimum)
        steps.minimum = *bounds.minimum;
    else if (bounds.exclusiveMinimum)
        steps.minimum = *bounds.exclusiveMinimum + apart;
    if (bounds.maximum)
        steps.maximum = *bounds.maximum;
    else if (bounds.exclusiveMaximum)
        steps.maximum = *bounds.exclusiveMaximum - apart;
    steps.step = stepOf(field, steps.maximum - steps.minimum);
    // Rounded inwards: a bound that is no multiple could not be reached by a valid value.
    if (steps.multipleOf && *steps.multipleOf > 0) {
        steps.minimum = std::ceil(steps.minimum / steps.step) * steps.step;
        steps.maximum = std::floor(steps.maximum / steps.step) * steps.step;
    }
    return steps;
}

void shareRow(QSlider *slider, NumberSpin *spin, int width, bool isWanted)
{
    const bool isShown = isWanted && width >= kSliderNeeds;
    slider->setVisible(isShown);
    spin->setMaximumWidth(isShown ? kSpinBesideSlider : QWIDGETSIZE_MAX);
}

NumberEditor::NumberEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_steps(stepsOf(setup.field))
    , m_spin(new NumberSpin(m_steps, this))
    , m_handle(setup.handle)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_spin, 1);
    m_spin->setObjectName(u"spin"_s);
    const QString fallback = numberText(setup.field.field.defaultValue);
    m_spin->setPlaceholder(fallback.isEmpty() ? tr("Not set") : fallback);
    setInput(m_spin);
    WheelGuard::protect(m_spin);
    connect(m_spin, &NumberSpin::edited, this, [this](const QJsonValue &value) {
        emit refused({});
        emit edited(value);
    });
    connect(m_spin, &NumberSpin::refused, this, [this] { emit refused(tr("This is not a number yet.")); });
    if (wantsSlider(setup.field, m_steps))
        addSlider();
    if (isSeed(setup.field)) {
        m_spin->setButtonSymbols(
            QAbstractSpinBox::NoButtons); // the next seed is no better; ten digits need the room
        addDice();
        if (m_handle && isInteger(setup.field) && !setup.field.isConnected())
            addLock();
    }
}

void NumberEditor::addSlider()
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(u"slider"_s);
    m_slider->setAccessibleName(field().title);
    const int positions = qMax(1, static_cast<int>(std::lround(qMin(m_steps.stepCount(), kSensibleSteps))));
    m_slider->setRange(0, positions);
    m_slider->setPageStep(qMax(1, positions / 10));
    m_slider->setMinimumWidth(0);
    WheelGuard::protect(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, &NumberEditor::takeSlider);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(0, m_slider, 1);
    row->setStretchFactor(m_spin, 0);
    row->setSpacing(12);
    setTabOrder(m_spin, m_slider);
}

void NumberEditor::addDice()
{
    m_dice = new QToolButton(this);
    QToolButton *dice = m_dice;
    dice->setObjectName(u"dice"_s);
    dice->setIcon(icon(u"dice"_s));
    dice->setToolTip(tr("New number now"));
    dice->setAccessibleName(tr("New number for %1").arg(field().title));
    connect(dice, &QToolButton::clicked, this, &NumberEditor::roll);
    layout()->addWidget(dice);
}

void NumberEditor::addLock()
{
    m_lock = new QToolButton(this);
    m_lock->setObjectName(u"lock"_s);
    m_lock->setCheckable(true);
    layout()->addWidget(m_lock);
    connect(m_lock, &QToolButton::toggled, this,
            [this](bool kept) { m_handle->randomSeeds()->setRandom(field().index, !kept); });
    connect(m_handle->randomSeeds(), &RandomSeeds::changed, this, [this](int index) {
        if (index == field().index)
            showLock();
    });
    showLock();
}

bool NumberEditor::isRandom() const
{
    return m_lock && m_handle->randomSeeds()->isRandom(field().index);
}

//! What each run will use is said, never only shown by a colour.
void NumberEditor::showLock()
{
    const bool random = isRandom();
    if (m_lock->isChecked() == random)
        m_lock->setChecked(!random);
    m_lock->setIcon(icon(random ? u"unlock"_s : u"lock"_s));
    const QString tip = random ? tr("Each run gets a new random number. Click to keep this one.")
                               : tr("Each run uses this number. Click for a new random one in each run.");
    m_lock->setToolTip(tip);
    m_lock->setAccessibleName(tr("Keep the number of %1").arg(field().title));
    m_lock->setAccessibleDescription(tip);
    m_spin->setEnabled(!random);
    m_dice->setEnabled(!random);
    emit factChanged();
}

QString NumberEditor::fact() const
{
    if (!m_lock)
        return {};
    return isRandom() ? tr("New each run") : tr("Kept");
}

void NumberEditor::setValue(const QJsonValue &value)
{
    m_value = value;
    m_spin->setValue(value);
    if (!m_slider)
        return;
    const double part =
        (m_steps.clamped(value).toDouble() - m_steps.minimum) / (m_steps.maximum - m_steps.minimum);
    const int position = value.isDouble() ? static_cast<int>(std::lround(part * m_slider->maximum())) : 0;
    if (m_slider->value() != position)
        m_slider->setValue(position);
}

void NumberEditor::takeSlider(int position)
{
    const auto positionOf = [this](const QJsonValue &value) {
        const double range = m_steps.maximum - m_steps.minimum;
        return std::lround((m_steps.clamped(value).toDouble() - m_steps.minimum) / range
                           * m_slider->maximum());
    };
    if (m_value.isDouble() ? positionOf(m_value) == position : position == 0)
        return; // setValue() moved it, not the user
    const double raw = m_steps.minimum + (m_steps.maximum - m_steps.minimum) * position / m_slider->maximum();
    const QJsonValue value = m_steps.clamped(m_steps.rounded(roundedTo(raw, m_steps.step)));
    emit edited(value);
}

void NumberEditor::roll()
{
    // A bound that the field has counts also below zero; without one a seed is meant.
    const double low = std::isfinite(m_steps.minimum) ? m_steps.minimum : qMin(0.0, m_steps.maximum);
    const double high = qMin(m_steps.maximum, qMax(low, kLargestSeed));
    const double raw = low + QRandomGenerator::global()->generateDouble() * (high - low);
    emit edited(m_steps.clamped(roundedTo(raw, m_steps.step)));
}

void NumberEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    if (!m_slider)
        return;
    shareRow(m_slider, m_spin, width());
}

FieldEditor *makeNumberEditor(const EditorSetup &setup, QWidget *parent)
{
    if (setup.field.settings.component == FieldSettings::Component::FrameIndex)
        return new FrameIndexEditor(setup, parent);
    return new NumberEditor(setup, parent);
}

} // namespace Triptych
