// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/numberspin.h"
#include "gui/form/fieldeditor.h"

class QSlider;

namespace Triptych {

//! Edits the number of one picture of a video (`ui_component: "video-frame-index"`, workflow-semantics.md 3.3): a spin box,
//! and a slider over the pictures of the video in the same node's field `video` where the server has told its length.
//!
//! A negative number counts from the end and is kept as typed; the slider stands where it points. Owned by its FieldFrame;
//! GUI thread.
class FrameIndexEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit FrameIndexEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(FrameIndexEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QJsonValue video() const;
    void followVideo();
    void setCount(int count);
    void showPosition();
    void takeSlider(int position);
    int positionOf(const QJsonValue &value) const;

    WorkflowHandle *m_handle;
    const FormContext &m_context;
    NumberSpin *m_spin;
    QSlider *m_slider;
    QString m_name; // of the video
    int m_count = 0; // its pictures; 0 while unknown
    QJsonValue m_value = QJsonValue::Undefined; // as shown
};

} // namespace Triptych
