// SPDX-License-Identifier: Apache-2.0
#include "gui/prompter.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace Triptych {

namespace {

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void DialogPrompter::openWorkflow(QWidget *parent, const QString &folder, TakePath done)
{
    QFileDialog *dialog = fileDialog(parent, tr("Open workflow"), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Workflows (*.json *.png)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [done](const QString &path) { done(path); });
    dialog->open();
}

void DialogPrompter::openPictures(QWidget *parent, const QString &folder, TakePaths done)
{
    QFileDialog *dialog = fileDialog(parent, tr("Add pictures"), folder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [done](const QStringList &paths) { done(paths); });
    dialog->open();
}

void DialogPrompter::openVideo(QWidget *parent, const QString &folder, TakePath done)
{
    QFileDialog *dialog = fileDialog(parent, tr("Choose a video"), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Videos (*.mp4)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [done](const QString &path) { done(path); });
    dialog->open();
}

void DialogPrompter::saveAs(QWidget *parent, const QString &suggested, TakePath done)
{
    QFileDialog *dialog = fileDialog(parent, tr("Save picture as"), {});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, [done](const QString &path) { done(path); });
    dialog->open();
}

void DialogPrompter::chooseFolder(QWidget *parent, const QString &folder, TakePath done)
{
    QFileDialog *dialog = fileDialog(parent, tr("Choose a folder"), folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [done](const QString &path) { done(path); });
    dialog->open();
}

void DialogPrompter::confirm(QWidget *parent, const QString &question, const QString &action,
                             std::function<void()> done)
{
    auto *box = new QMessageBox(QMessageBox::Question, QString(), question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *yes = box->addButton(action, QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [done] { done(); });
    box->open();
}

void DialogPrompter::askName(QWidget *parent, const QString &label, const QString &value, TakePath done)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLabelText(label);
    dialog->setTextValue(value);
    connect(dialog, &QInputDialog::textValueSelected, this, [done](const QString &text) { done(text); });
    dialog->open();
}

} // namespace Triptych
