// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/prompter.h"

#include <QTimer>

namespace Triptych::Test {

//! Answers questions as the test wrote down, one step of the event loop later, as a dialog would. Owned by the test.
//!
//! An empty answer is a person who cancels.
class ScriptedPrompter final : public Prompter {
public:
    QString path; //!< of openWorkflow, saveAs and chooseFolder
    QStringList paths; //!< of openPictures
    QString name; //!< of askName
    bool agrees = false; //!< to confirm
    QStringList asked; //!< what was suggested or asked, oldest first

    void openWorkflow(QWidget *, const QString &folder, TakePath done) override
    {
        answer(folder, path, done);
    }
    void openVideo(QWidget *, const QString &folder, TakePath done) override { answer(folder, path, done); }
    void saveAs(QWidget *, const QString &suggested, TakePath done) override
    {
        answer(suggested, path, done);
    }
    void chooseFolder(QWidget *, const QString &folder, TakePath done) override
    {
        answer(folder, path, done);
    }
    void askName(QWidget *, const QString &label, const QString &, TakePath done) override
    {
        answer(label, name, done);
    }

    void openPictures(QWidget *, const QString &folder, TakePaths done) override
    {
        asked.append(folder);
        if (!paths.isEmpty())
            QTimer::singleShot(0, this, [done, chosen = paths] { done(chosen); });
    }

    void confirm(QWidget *, const QString &question, const QString &, std::function<void()> done) override
    {
        asked.append(question);
        if (agrees)
            QTimer::singleShot(0, this, done);
    }

private:
    void answer(const QString &question, const QString &text, const TakePath &done)
    {
        asked.append(question);
        if (!text.isEmpty())
            QTimer::singleShot(0, this, [done, text] { done(text); });
    }
};

} // namespace Triptych::Test
