// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

class QListView;
class QToolButton;

namespace Triptych {

class ItemListModel;
class ItemView;

//! Edits a list of numbers or texts: add, remove, reorder by drag or Alt+Up and Alt+Down, paste many lines.
//!
//! Owned by its FieldFrame; GUI thread. Each item with a problem is marked; an item that does not fit stays as it is.
class ListEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ListEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ListEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    QToolButton *addTool(QWidget *row, const QString &iconName, const QString &tip);
    bool takeKey(const QKeyEvent &event);
    void add();
    void paste();
    void copy() const;
    void remove();
    void move(int step);
    void editNext();
    void updateTools();
    QList<int> selectedRows() const; //!< ascending

    ItemListModel *m_model;
    ItemView *m_view;
    QWidget *m_pasteButton = nullptr;
    QList<QWidget *> m_selectionTools;
    QList<QWidget *> m_moveTools; // hidden where there is no room: keys and the mouse move as well
    bool m_isSet = false; // an empty list is not the same as none
};

} // namespace Triptych
