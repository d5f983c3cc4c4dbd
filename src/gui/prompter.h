// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace Triptych {

//! The few questions that need a dialog of their own; a seam, so that tests answer them by script.
//!
//! Owned by the application; GUI thread. Every answer comes by callback; no answer comes when the person cancels.
class Prompter : public QObject {
    Q_OBJECT

public:
    using TakePath = std::function<void(const QString &path)>;
    using TakePaths = std::function<void(const QStringList &paths)>;

    using QObject::QObject;
    Q_DISABLE_COPY_MOVE(Prompter)

    virtual void openWorkflow(QWidget *parent, const QString &folder, TakePath done) = 0; //!< JSON or PNG
    virtual void openPictures(QWidget *parent, const QString &folder, TakePaths done) = 0;
    virtual void openVideo(QWidget *parent, const QString &folder, TakePath done) = 0; //!< MP4
    virtual void saveAs(QWidget *parent, const QString &suggested, TakePath done) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &folder, TakePath done) = 0;
    //! \param question  one sentence. Only for what cannot be undone.
    virtual void confirm(QWidget *parent, const QString &question, const QString &action,
                         std::function<void()> done) = 0;
    virtual void askName(QWidget *parent, const QString &label, const QString &value, TakePath done) = 0;
};

//! The real one: the desktop's own dialogs, never blocking.
class DialogPrompter final : public Prompter {
    Q_OBJECT

public:
    using Prompter::Prompter;

    void openWorkflow(QWidget *parent, const QString &folder, TakePath done) override;
    void openPictures(QWidget *parent, const QString &folder, TakePaths done) override;
    void openVideo(QWidget *parent, const QString &folder, TakePath done) override;
    void saveAs(QWidget *parent, const QString &suggested, TakePath done) override;
    void chooseFolder(QWidget *parent, const QString &folder, TakePath done) override;
    void confirm(QWidget *parent, const QString &question, const QString &action,
                 std::function<void()> done) override;
    void askName(QWidget *parent, const QString &label, const QString &value, TakePath done) override;
};

} // namespace Triptych
