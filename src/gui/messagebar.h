// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Triptych {

//! One line of news at the top of the panel concerned: symbol, sentence, at most one action, close. Owned by its
//! MessageArea; GUI thread.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Level { Info, Warning, Problem };

    MessageBar(Level level, const QString &text, QWidget *parent);
    Q_DISABLE_COPY_MOVE(MessageBar)

    void setAction(const QString &text, std::function<void()> run);
    QString text() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateSymbol();

    Level m_level;
    QLabel *m_symbol;
    QLabel *m_text;
    QPushButton *m_action = nullptr;
};

//! The bars of one panel, keyed by cause: a second message about a cause replaces the first, and a bar goes when its cause
//! is gone. GUI thread.
class MessageArea final : public QWidget {
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(MessageArea)

    //! \param cause  e.g. "connection"; any fixed word
    void show(const QString &cause, MessageBar::Level level, const QString &text, const QString &action = {},
              std::function<void()> run = {});
    void clear(const QString &cause);
    QString text(const QString &cause) const; //!< empty when there is no such bar

private:
    QHash<QString, MessageBar *> m_bars;
    QVBoxLayout *m_layout;
};

} // namespace Triptych
