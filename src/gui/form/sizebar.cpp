// SPDX-License-Identifier: Apache-2.0
#include "gui/form/sizebar.h"

#include "gui/form/fieldeditor.h"
#include "gui/form/wheelguard.h"
#include "gui/style/flatstyle.h"
#include "gui/style/icon.h"
#include "jobs/workflowhandle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStep = 8; // of latents, where the fields have no multiple of their own
constexpr double kSame = 0.02; // two ratios that nobody tells apart after the rounding

struct Ratio {
    int width;
    int height;
};

constexpr Ratio kRatios[] = {{1, 1}, {4, 3}, {3, 2}, {16, 9}, {21, 9}, {3, 4}, {2, 3}, {9, 16}, {9, 21}};

double toMultiple(double side, const Bounds &bounds)
{
    const double step = bounds.multipleOf && *bounds.multipleOf > 0 ? *bounds.multipleOf : kStep;
    double rounded = qMax(step, std::round(side / step) * step);
    if (bounds.maximum)
        rounded = qMin(rounded, std::floor(*bounds.maximum / step) * step);
    if (bounds.minimum)
        rounded = qMax(rounded, std::ceil(*bounds.minimum / step) * step);
    return rounded;
}

} // namespace

SizeBar::SizeBar(WorkflowHandle *handle, int width, int height, QWidget *parent)
    : QWidget(parent)
    , m_handle(handle)
    , m_width(width)
    , m_height(height)
    , m_ratio(new QComboBox(this))
{
    setObjectName(u"size%1"_s.arg(width));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_ratio);
    m_ratio->setObjectName(u"ratio"_s);
    m_ratio->setAccessibleName(tr("Ratio of width and height"));
    m_ratio->setToolTip(tr("Ratio of width and height; the area stays"));
    m_ratio->setPlaceholderText(tr("Own ratio"));
    m_ratio->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    WheelGuard::protect(m_ratio);
    for (const Ratio &ratio : kRatios)
        m_ratio->addItem(u"%1:%2"_s.arg(ratio.width).arg(ratio.height));
    m_lock = addTool(u"unlock"_s, tr("Keep the ratio"));
    m_lock->setObjectName(u"lock"_s);
    m_lock->setCheckable(true);
    QToolButton *swap = addTool(u"swap"_s, tr("Swap width and height"));
    swap->setObjectName(u"swap"_s);
    row->addStretch(1);
    m_area = new QLabel(this);
    m_area->setObjectName(u"area"_s);
    m_area->setTextFormat(Qt::PlainText);
    m_area->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_area);
    connect(m_ratio, &QComboBox::activated, this, &SizeBar::chooseRatio);
    connect(m_lock, &QToolButton::toggled, this, &SizeBar::setLocked);
    connect(swap, &QToolButton::clicked, this, &SizeBar::swap);
    connect(m_handle->state(), &FormState::valueChanged, this, [this](int index) {
        if (index == m_width || index == m_height)
            showSize();
    });
    showSize();
}

QToolButton *SizeBar::addTool(const QString &iconName, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    layout()->addWidget(button);
    return button;
}

void SizeBar::attach(FieldEditor *editor)
{
    const int index = editor->field().index;
    connect(editor, &FieldEditor::edited, this,
            [this, index](const QJsonValue &value) { follow(index, value); });
}

QSize SizeBar::value() const
{
    const QJsonValue width = m_handle->state()->shownValue(m_width);
    const QJsonValue height = m_handle->state()->shownValue(m_height);
    return width.toInt() > 0 && height.toInt() > 0 ? QSize(width.toInt(), height.toInt()) : QSize();
}

void SizeBar::showSize()
{
    const QSize size = value();
    int row = -1;
    if (!size.isEmpty()) {
        const double ratio = double(size.width()) / size.height();
        for (int i = 0; i < int(std::size(kRatios)) && row < 0; ++i) {
            const double preset = double(kRatios[i].width) / kRatios[i].height;
            row = std::abs(ratio / preset - 1) < kSame ? i : -1;
        }
    }
    if (m_ratio->currentIndex() != row)
        m_ratio->setCurrentIndex(row);
    const double megapixels = double(size.width()) * size.height() / 1e6;
    //: megapixels
    m_area->setText(size.isEmpty() ? QString() : tr("%1 MP").arg(QLocale().toString(megapixels, 'f', 2)));
}

QSize SizeBar::rounded(double width, double height) const
{
    const QList<FormField> &fields = m_handle->tree().fields();
    return {static_cast<int>(toMultiple(width, fields.at(m_width).editorBounds)),
            static_cast<int>(toMultiple(height, fields.at(m_height).editorBounds))};
}

void SizeBar::set(const QString &step, QSize size)
{
    FormState *state = m_handle->state();
    m_handle->history()->group(step, [&] {
        state->setValue(m_width, size.width());
        state->setValue(m_height, size.height());
    });
}

void SizeBar::swap()
{
    const QSize size = value();
    if (size.isEmpty())
        return;
    if (m_lockedRatio > 0)
        m_lockedRatio = 1 / m_lockedRatio;
    set(tr("Swap width and height"), size.transposed());
}

void SizeBar::chooseRatio(int row)
{
    const QSize size = value().isEmpty() ? QSize(512, 512) : value();
    const double ratio = double(kRatios[row].width) / kRatios[row].height;
    const double area = double(size.width()) * size.height();
    if (m_lockedRatio > 0)
        m_lockedRatio = ratio;
    set(tr("Change the ratio"), rounded(std::sqrt(area * ratio), std::sqrt(area / ratio)));
    showSize();
}

void SizeBar::setLocked(bool locked)
{
    const QSize size = value();
    m_lockedRatio = locked && !size.isEmpty() ? double(size.width()) / size.height() : 0;
    if (m_lock->isChecked() != (m_lockedRatio > 0))
        m_lock->setChecked(m_lockedRatio > 0); // nothing to keep
    m_lock->setIcon(icon(m_lockedRatio > 0 ? u"lock"_s : u"unlock"_s));
}

void SizeBar::follow(int index, const QJsonValue &value)
{
    if (m_lockedRatio <= 0 || value.toInt() <= 0)
        return;
    const bool isWidth = index == m_width;
    const double side = value.toDouble();
    const QSize size = isWidth ? rounded(side, side / m_lockedRatio) : rounded(side * m_lockedRatio, side);
    m_handle->history()->extend([this, isWidth, size] {
        if (isWidth)
            m_handle->state()->setValue(m_height, size.height());
        else
            m_handle->state()->setValue(m_width, size.width());
    });
}

} // namespace Triptych
