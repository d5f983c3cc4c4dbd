// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/starterdialog.h"

#include "gui/dialogs/carddelegate.h"
#include "gui/dialogs/listkeys.h"
#include "gui/dialogs/starterlist.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"

#include "ui_starterdialog.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The symbol of a task, told by its file's name.
QString symbolOf(const QString &path)
{
    const std::pair<QString, QString> symbols[]{
        {u"text-to"_s, u"text"_s},     {u"image-to"_s, u"image"_s},     {u"control"_s, u"edit"_s},
        {u"reference"_s, u"target"_s}, {u"upscale"_s, u"fullscreen"_s}, {u"prompts"_s, u"grid-small"_s}};
    for (const auto &[part, symbol] : symbols) {
        if (path.contains(part))
            return symbol;
    }
    return u"image"_s;
}

CardParts cardOf(const Starter &starter)
{
    CardParts parts;
    parts.title = starter.title;
    parts.line = starter.description;
    parts.note = StarterList::note(starter);
    parts.badge = starter.family;
    parts.symbol = icon(symbolOf(starter.path));
    parts.isDim = !starter.canRun();
    return parts;
}

} // namespace

StarterDialog::StarterDialog(ServerSession *session, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::StarterDialog>())
    , m_session(session)
    , m_list(new StarterList(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->list->setModel(m_list);
    m_ui->list->setItemDelegate(new CardDelegate(
        [this](const QModelIndex &index) { return cardOf(m_list->starter(index.row())); }, this));
    m_ui->list->setMouseTracking(true);
    m_ui->filter->installEventFilter(this);
    m_ui->family->addItem(tr("All families"));
    connect(m_ui->filter, &QLineEdit::textChanged, this, &StarterDialog::applyFilter);
    connect(m_ui->family, &QComboBox::currentIndexChanged, this, &StarterDialog::applyFilter);
    connect(m_ui->list, &QListView::activated, this, &StarterDialog::choose);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StarterDialog::updateButton);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StarterDialog::choose);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::close);
    connect(session, &ServerSession::templatesReady, this, &StarterDialog::fill);
    connect(session, &ServerSession::resourcesChanged, this, &StarterDialog::fill);
    fill();
    m_ui->filter->setFocus();
}

StarterDialog::~StarterDialog() = default;

void StarterDialog::fill()
{
    const bool isKnown = m_session && m_session->templates() && m_session->resources().modelsKnown;
    m_ui->status->setText(isKnown ? QString() : tr("Asking the server for its models…"));
    m_ui->status->setVisible(!isKnown);
    if (!isKnown)
        return updateButton();
    m_list->setStarters(starters(*m_session->templates(), m_session->resources().models));
    if (m_ui->family->count() == 1)
        m_ui->family->addItems(m_list->families());
    applyFilter();
}

void StarterDialog::applyFilter()
{
    const int row = m_ui->list->currentIndex().row();
    const QString current = row >= 0 && row < m_list->rowCount() ? m_list->starter(row).path : QString();
    const QString family = m_ui->family->currentIndex() > 0 ? m_ui->family->currentText() : QString();
    m_list->setFilter(m_ui->filter->text(), family);
    m_ui->list->setCurrentIndex(m_list->index(std::max(0, m_list->rowOf(current))));
    updateButton();
}

void StarterDialog::updateButton()
{
    const int row = m_ui->list->currentIndex().row();
    m_ui->openButton->setEnabled(row >= 0 && m_list->starter(row).canRun());
}

void StarterDialog::choose()
{
    const int row = m_ui->list->currentIndex().row();
    if (row < 0 || !m_list->starter(row).canRun())
        return;
    emit starterChosen(m_list->starter(row));
    close();
}

bool StarterDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filter && movesInList(m_ui->list, event))
        return true;
    return QDialog::eventFilter(watched, event);
}

} // namespace Triptych
