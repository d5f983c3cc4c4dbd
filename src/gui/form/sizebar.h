// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QJsonValue;
class QLabel;
class QToolButton;

namespace Triptych {

class FieldEditor;
class WorkflowHandle;

//! The line under a width and a height of one node: ratio, lock, swap, and the size in megapixels.
//!
//! Owned by FormView; GUI thread. Keeps the ratio that is locked and nothing else; while it is locked, an edit of one side
//! by the person moves the other.
class SizeBar final : public QWidget {
    Q_OBJECT

public:
    //! \param width, height  fields of the handle's form
    SizeBar(WorkflowHandle *handle, int width, int height, QWidget *parent);
    Q_DISABLE_COPY_MOVE(SizeBar)

    void attach(FieldEditor *editor); //!< of the width or the height, when it is made

private:
    QToolButton *addTool(const QString &iconName, const QString &tip);
    QSize value() const; //!< empty while one of the two is no number
    void showSize();
    void set(const QString &step, QSize size);
    void swap();
    void chooseRatio(int row);
    void setLocked(bool locked);
    void follow(int index, const QJsonValue &value);
    QSize rounded(double width, double height) const;

    WorkflowHandle *m_handle;
    int m_width;
    int m_height;
    QComboBox *m_ratio;
    QToolButton *m_lock;
    QLabel *m_area;
    double m_lockedRatio = 0; // width : height; 0 = not locked
};

} // namespace Triptych
