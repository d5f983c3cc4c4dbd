// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

#include <QPointer>

class QComboBox;

namespace Triptych {

class BoardListModel;

//! Edits a board: automatic, none, or one of the server's boards. Owned by its FieldFrame; GUI thread.
class BoardEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit BoardEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(BoardEditor)

    void setValue(const QJsonValue &value) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void showBoard();

    QPointer<BoardListModel> m_boards;
    QComboBox *m_combo; // item data: "auto", "none" or a board id
    QList<std::pair<QString, QString>> m_rows; // (id, name), as offered
    QString m_id; // as shown
};

} // namespace Triptych
