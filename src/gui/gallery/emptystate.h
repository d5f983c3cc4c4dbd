// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Triptych {

//! What an empty place shows: a symbol, one sentence, one action. Owned by its parent; GUI thread.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EmptyState)

    //! \param action  label of the button; empty = no button
    void setText(const QString &text, const QString &action);
    QString text() const;

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateSymbol();

    QLabel *m_symbol;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace Triptych
