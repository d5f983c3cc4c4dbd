// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/loadreportdialog.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include "ui_loadreportdialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSymbolPx = 16;
constexpr double kHeadingSize = 1.15; // look.md, Numbers

QIcon symbolOf(LoadNote::Kind kind, const Theme &theme)
{
    switch (kind) {
    case LoadNote::Kind::Missing:
    case LoadNote::Kind::Unfit:
        return icon(u"error"_s, theme.problem);
    case LoadNote::Kind::Version:
        return icon(u"info"_s, theme.accent);
    case LoadNote::Kind::Replaced:
    case LoadNote::Kind::LeftOut:
        break;
    }
    return icon(u"warning"_s, theme.warning);
}

} // namespace

LoadReportDialog::LoadReportDialog(const std::shared_ptr<WorkflowHandle> &handle, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LoadReportDialog>())
    , m_handle(handle)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->intro->setText(
        tr("“%1” differs from its file in this. The file itself stays as it is.").arg(handle->title()));
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    // Queued: the row whose button was clicked is made anew.
    connect(handle->review(), &LoadReview::changed, this, &LoadReportDialog::fill, Qt::QueuedConnection);
    fill();
    m_ui->closeButton->setFocus();
}

LoadReportDialog::~LoadReportDialog() = default;

void LoadReportDialog::fill()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    const QList<LoadNote> notes = m_handle->review()->notes();
    for (int i = 0; i < notes.size() && i < kMaxRows; ++i) {
        if (i == 0 || notes.at(i - 1).kind != notes.at(i).kind)
            addHeading(column, loadNoteTitle(notes.at(i).kind));
        addNote(column, notes.at(i), i);
    }
    if (notes.isEmpty())
        column->addWidget(new QLabel(tr("There is no difference any more."), page));
    if (const int more = static_cast<int>(notes.size()) - kMaxRows; more > 0)
        column->addWidget(new QLabel(tr("And %Ln more: “Copy all” has them.", nullptr, more), page));
    column->addStretch();
    m_ui->scroll->setWidget(page); // the former page goes
    if (auto *same = page->findChild<QPushButton *>(focused))
        same->setFocus(); // the key that took it back takes it again
}

void LoadReportDialog::addHeading(QVBoxLayout *column, const QString &text)
{
    auto *heading = new QLabel(text, column->parentWidget());
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * kHeadingSize);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    if (column->count() > 0)
        column->addSpacing(8);
    column->addWidget(heading);
}

void LoadReportDialog::addNote(QVBoxLayout *column, const LoadNote &note, int number)
{
    auto *symbol = new QLabel(column->parentWidget());
    symbol->setPixmap(
        symbolOf(note.kind, Theme::current(this)).pixmap(QSize(kSymbolPx, kSymbolPx), devicePixelRatioF()));
    const bool isKept = m_handle->review()->keepsFileValue(note.nodeId, note.fieldName);
    auto *text = new QLabel(isKept ? tr("%1 This was taken back.").arg(note.message) : note.message);
    text->setObjectName(u"note%1"_s.arg(number));
    text->setTextFormat(Qt::PlainText); // names out of files
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    const bool hasButton = note.kind == LoadNote::Kind::Replaced || note.index >= 0;
    // The first line stands on the line of the buttons, however many follow.
    const int top =
        hasButton ? (m_ui->copyButton->sizeHint().height() - text->fontMetrics().height()) / 2 : 0;
    text->setContentsMargins(0, top, 0, 0);
    symbol->setContentsMargins(0, top, 0, 0);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    if (note.kind == LoadNote::Kind::Replaced) {
        auto *back = new QPushButton(isKept ? tr("Replace it") : tr("Take back"));
        back->setObjectName(u"takeBack%1"_s.arg(number));
        connect(back, &QPushButton::clicked, this, [this, note, isKept] {
            m_handle->review()->keepFileValue(note.nodeId, note.fieldName, !isKept);
        });
        row->addWidget(back, 0, Qt::AlignTop);
    }
    if (note.index >= 0) {
        auto *show = new QPushButton(tr("Show field"));
        show->setObjectName(u"showField%1"_s.arg(number));
        connect(show, &QPushButton::clicked, this, [this, note] { emit fieldWanted(note.index); });
        row->addWidget(show, 0, Qt::AlignTop);
    }
    column->addLayout(row);
}

QString LoadReportDialog::plainText() const
{
    QStringList lines;
    const QList<LoadNote> notes = m_handle->review()->notes();
    for (int i = 0; i < notes.size(); ++i) {
        if (i == 0 || notes.at(i - 1).kind != notes.at(i).kind)
            lines << loadNoteTitle(notes.at(i).kind);
        lines << u"- "_s + notes.at(i).message;
    }
    return lines.join(u'\n');
}

} // namespace Triptych
