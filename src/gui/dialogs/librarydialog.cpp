// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/librarydialog.h"

#include "gui/dialogs/carddelegate.h"
#include "gui/dialogs/listkeys.h"
#include "gui/style/icon.h"
#include "invoke/client.h"

#include "ui_librarydialog.h"

#include <QEvent>
#include <QScrollBar>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString categoryText(const QString &category)
{
    return category == "default"_L1 ? LibraryDialog::tr("Comes with the server") : QString();
}

CardParts cardOf(const QModelIndex &index)
{
    CardParts parts;
    parts.title = index.data().toString();
    parts.line = index.data(LibraryModel::DescriptionRole).toString();
    parts.note = index.data(LibraryModel::TagsRole).toStringList().join(u" · "_s);
    parts.badge = categoryText(index.data(LibraryModel::CategoryRole).toString());
    parts.picture = index.data(Qt::DecorationRole).value<QImage>();
    parts.symbol = icon(u"images"_s);
    return parts;
}

} // namespace

LibraryDialog::LibraryDialog(Client *client, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LibraryDialog>())
    , m_model(new LibraryModel(client, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new CardDelegate(cardOf, this));
    m_ui->list->setMouseTracking(true);
    m_ui->filter->installEventFilter(this);
    m_ui->list->viewport()->installEventFilter(this);
    m_ui->category->addItem(tr("All workflows"), QString());
    m_ui->category->addItem(tr("Made by people"), u"user"_s);
    m_ui->category->addItem(tr("Come with the server"), u"default"_s);
    m_ui->tag->addItem(tr("All tags"), QString());
    connect(m_ui->filter, &QLineEdit::textChanged, this, &LibraryDialog::applyFilter);
    connect(m_ui->category, &QComboBox::currentIndexChanged, this, &LibraryDialog::applyFilter);
    connect(m_ui->tag, &QComboBox::currentIndexChanged, this, &LibraryDialog::applyFilter);
    connect(m_ui->list, &QListView::activated, this, &LibraryDialog::choose);
    connect(m_ui->list->verticalScrollBar(), &QScrollBar::valueChanged, this, &LibraryDialog::askForPictures);
    connect(m_ui->openButton, &QPushButton::clicked, this, &LibraryDialog::choose);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::close);
    showStatus(tr("Asking the server…"));
    m_ui->openButton->setEnabled(false);
    deliver(
        client->workflows.list(), this, [this](const QList<WorkflowEntry> &entries) { fill(entries); },
        [this](const Error &error) { showStatus(error.message); });
    m_ui->filter->setFocus();
}

LibraryDialog::~LibraryDialog() = default;

void LibraryDialog::fill(const QList<WorkflowEntry> &entries)
{
    m_model->setEntries(entries);
    const QStringList tags = m_model->tags();
    for (const QString &tag : tags)
        m_ui->tag->addItem(tag, tag);
    applyFilter();
}

void LibraryDialog::applyFilter()
{
    m_model->setFilter({m_ui->filter->text(), m_ui->category->currentData().toString(),
                        m_ui->tag->currentData().toString()});
    m_ui->list->setCurrentIndex(m_model->index(0));
    m_ui->openButton->setEnabled(m_model->rowCount() > 0);
    if (m_model->entryCount() == 0)
        showStatus(tr("The server's library is empty."));
    else if (m_model->rowCount() == 0)
        showStatus(tr("No workflow of the library fits."));
    else
        showStatus(tr("%Ln workflow(s)", nullptr, m_model->rowCount()));
    askForPictures();
}

void LibraryDialog::askForPictures()
{
    const QListView *list = m_ui->list;
    const int first = list->indexAt({0, 0}).row();
    const QModelIndex last = list->indexAt({0, list->viewport()->height() - 1});
    m_model->wantPictures(first, last.isValid() ? last.row() : m_model->rowCount() - 1);
}

void LibraryDialog::choose()
{
    const QString id = m_ui->list->currentIndex().data(LibraryModel::IdRole).toString();
    if (id.isEmpty())
        return;
    emit workflowChosen(id);
    close();
}

void LibraryDialog::showStatus(const QString &text)
{
    m_ui->status->setText(text);
}

bool LibraryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filter && movesInList(m_ui->list, event))
        return true;
    const bool isSeen = event->type() == QEvent::Resize || event->type() == QEvent::Show;
    if (watched == m_ui->list->viewport() && isSeen)
        QMetaObject::invokeMethod(this, &LibraryDialog::askForPictures,
                                  Qt::QueuedConnection); // laid out then
    return QDialog::eventFilter(watched, event);
}

} // namespace Triptych
