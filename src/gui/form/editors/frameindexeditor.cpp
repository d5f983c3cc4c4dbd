// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/frameindexeditor.h"

#include "gui/form/editors/numbereditor.h"
#include "gui/form/formcontext.h"
#include "gui/form/wheelguard.h"
#include "jobs/workflowhandle.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QSlider>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostPictures = 10'000'000; // a record with nonsense in it must not overflow

int pictureCount(const ImageInfo &info)
{
    const double count = info.durationSeconds * info.fps;
    return count > 0 && count < kMostPictures ? static_cast<int>(std::lround(count)) : 0;
}

} // namespace

FrameIndexEditor::FrameIndexEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_handle(setup.handle)
    , m_context(setup.context)
    , m_spin(new NumberSpin(stepsOf(setup.field), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    m_spin->setObjectName(u"spin"_s);
    m_spin->setPlaceholder(tr("Not set"));
    m_slider->setObjectName(u"slider"_s);
    m_slider->setAccessibleName(field().title);
    m_slider->setMinimumWidth(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(m_slider, 1);
    row->addWidget(m_spin, 1);
    setInput(m_spin);
    WheelGuard::protect(m_spin);
    WheelGuard::protect(m_slider);
    setTabOrder(m_spin, m_slider);
    connect(m_spin, &NumberSpin::edited, this, [this](const QJsonValue &value) {
        emit refused({});
        emit edited(value);
    });
    connect(m_spin, &NumberSpin::refused, this, [this] { emit refused(tr("This is not a number yet.")); });
    // Not valueChanged(): a range that shrinks moves the handle, and that is not the user.
    connect(m_slider, &QSlider::actionTriggered, this, [this] { takeSlider(m_slider->sliderPosition()); });
    connect(setup.state, &FormState::valueChanged, this, &FrameIndexEditor::followVideo);
    setCount(0);
    followVideo();
}

//! What the node's field `video` will be sent with: from the form, or from the file where the form does not show it.
QJsonValue FrameIndexEditor::video() const
{
    const int index = state()->tree().indexOf(field().nodeId, u"video"_s);
    if (index >= 0)
        return state()->tree().fields().at(index).isConnected() ? QJsonValue() : state()->value(index);
    const WorkflowNode *node = m_handle ? m_handle->document().node(field().nodeId) : nullptr;
    const NodeInput *input = node ? node->input(u"video"_s) : nullptr;
    return input ? input->value : QJsonValue();
}

void FrameIndexEditor::followVideo()
{
    const QString name = video()[u"video_name"_s].toString();
    if (name == m_name)
        return;
    m_name = name;
    setCount(0);
    if (name.isEmpty() || !m_context.askImageInfo)
        return;
    m_context.askImageInfo(name, this, [this, name](const ImageInfo &info) {
        if (name == m_name)
            setCount(pictureCount(info));
    });
}

void FrameIndexEditor::setCount(int count)
{
    m_count = count;
    shareRow(m_slider, m_spin, width(), m_count > 1);
    showPosition();
    emit factChanged();
}

int FrameIndexEditor::positionOf(const QJsonValue &value) const
{
    const double number = value.toDouble();
    return static_cast<int>(qBound(0.0, number < 0 ? number + m_count : number, qMax(0.0, m_count - 1.0)));
}

void FrameIndexEditor::showPosition()
{
    m_slider->setRange(0, qMax(0, m_count - 1));
    m_slider->setPageStep(qMax(1, m_count / 10));
    m_slider->setValue(positionOf(m_value));
}

void FrameIndexEditor::setValue(const QJsonValue &value)
{
    m_value = value;
    m_spin->setValue(value);
    showPosition();
}

void FrameIndexEditor::takeSlider(int position)
{
    if (positionOf(m_value) == position && m_value.isDouble())
        return; // -1 stays -1 where it points already
    emit refused({});
    emit edited(position);
}

QString FrameIndexEditor::fact() const
{
    //: %n pictures (frames) of a video
    return m_count > 1 ? tr("of %n frame(s)", nullptr, m_count) : QString();
}

void FrameIndexEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    setCount(m_count);
}

} // namespace Triptych
