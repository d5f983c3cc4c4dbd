// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/librarydialog.h"

#include "invoke/client.h"

#include "ui_librarydialog.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

enum Role { IdRole = Qt::UserRole + 1, SearchRole };

} // namespace

LibraryDialog::LibraryDialog(Client *client, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LibraryDialog>())
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->list->setModel(m_proxy);
    m_ui->list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_ui->filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text);
        m_ui->list->setCurrentIndex(m_proxy->index(0, 0));
    });
    connect(m_ui->list, &QListView::activated, this, &LibraryDialog::choose);
    connect(m_ui->openButton, &QPushButton::clicked, this, &LibraryDialog::choose);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::close);
    showStatus(tr("Asking the server…"));
    deliver(
        client->workflows.list(), this, [this](const QList<WorkflowEntry> &entries) { fill(entries); },
        [this](const Error &error) { showStatus(error.message); });
}

LibraryDialog::~LibraryDialog() = default;

void LibraryDialog::fill(const QList<WorkflowEntry> &entries)
{
    for (const WorkflowEntry &entry : entries) {
        auto *item = new QStandardItem(entry.name); // the model takes it
        item->setData(entry.id, IdRole);
        item->setData(QStringList{entry.name, entry.tags, entry.description}.join(u'\n'), SearchRole);
        if (!entry.description.isEmpty())
            item->setToolTip(u"<qt>"_s + entry.description.toHtmlEscaped() + u"</qt>"_s);
        m_model->appendRow(item);
    }
    m_ui->list->setCurrentIndex(m_proxy->index(0, 0));
    showStatus(entries.isEmpty() ? tr("The server's library is empty.") : QString());
}

void LibraryDialog::choose()
{
    const QString id = m_ui->list->currentIndex().data(IdRole).toString();
    if (id.isEmpty())
        return;
    emit workflowChosen(id);
    close();
}

void LibraryDialog::showStatus(const QString &text)
{
    m_ui->status->setText(text);
    m_ui->status->setVisible(!text.isEmpty());
}

} // namespace Triptych
