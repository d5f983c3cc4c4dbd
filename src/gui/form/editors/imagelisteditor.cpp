// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/imagelisteditor.h"

#include "base/reply.h"
#include "gui/form/editors/picturemime.h"
#include "gui/form/editors/picturestrip.h"
#include "gui/form/linkbutton.h"
#include "gui/style/flatstyle.h"
#include "gui/style/icon.h"
#include "jobs/workflowhandle.h"
#include "transfer/picturefiles.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

PictureCell cellOf(const ListUploads::Entry &entry, ThumbnailStore *thumbnails)
{
    PictureCell cell;
    if (entry.isUpload()) {
        cell.state = entry.isRefused() ? PictureCell::State::Refused : PictureCell::State::Uploading;
        if (!entry.upload)
            return cell;
        cell.label = entry.upload->displayName();
        cell.image = entry.upload->preview();
        cell.fraction = entry.upload->fraction();
        if (entry.isRefused())
            cell.reason = entry.upload->error().message;
        return cell;
    }
    cell.name = entry.item.toObject().value(u"image_name"_s).toString();
    cell.label = cell.name;
    if (!thumbnails || cell.name.isEmpty()) {
        cell.state = cell.name.isEmpty() ? PictureCell::State::Broken : PictureCell::State::Waiting;
        return cell;
    }
    cell.image = thumbnails->thumbnail(cell.name);
    if (!cell.image.isNull())
        return cell;
    cell.state = thumbnails->isBroken(cell.name) ? PictureCell::State::Broken : PictureCell::State::Waiting;
    if (cell.state == PictureCell::State::Waiting)
        thumbnails->request(cell.name);
    return cell;
}

} // namespace

ImageListEditor::ImageListEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_list(setup.handle ? setup.handle->listUploads() : new ListUploads(setup.state, nullptr, this))
    , m_context(setup.context)
    , m_strip(new PictureStrip(this))
{
    setAcceptDrops(true);
    m_strip->setObjectName(u"strip"_s);
    m_strip->viewport()->setAcceptDrops(false); // drops are the whole field's
    m_strip->setAcceptDrops(false);
    setInput(m_strip);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 4);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(makeTools());
    connectStrip();
    connect(m_list, &ListUploads::changed, this, [this](int index) {
        if (index == field().firstIndex)
            showPictures();
    });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ImageListEditor::showState);
    if (m_context.thumbnails) {
        const auto show = [this](const QString &name) {
            const QList<PictureCell> &cells = m_strip->cells();
            if (std::any_of(cells.cbegin(), cells.cend(),
                            [&name](const auto &cell) { return cell.name == name; }))
                showPictures();
        };
        connect(m_context.thumbnails, &ThumbnailStore::thumbnailReady, this, show);
        connect(m_context.thumbnails, &ThumbnailStore::thumbnailFailed, this, show);
    }
    showPictures();
}

QWidget *ImageListEditor::makeTools()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(8);
    auto *browse = new LinkButton(tr("Browse"), {}, row);
    browse->setObjectName(u"browse"_s);
    browse->setVisible(m_context.chooseImageFiles || m_context.chooseImageFile);
    connect(browse, &LinkButton::clicked, this, &ImageListEditor::browse);
    auto *paste = new LinkButton(tr("Paste"), {}, row);
    paste->setObjectName(u"paste"_s);
    connect(paste, &LinkButton::clicked, this, &ImageListEditor::paste);
    m_pasteButton = paste;
    m_state = new QLabel(row);
    m_state->setObjectName(u"state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_retry = new QPushButton(tr("Retry"), row);
    m_retry->setObjectName(u"retry"_s);
    setControlLook(m_retry, ControlLook::Small);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_list->retry(field().index); });
    m_remove = new QToolButton(row);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setIcon(icon(u"close"_s));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove the selected pictures from the list (Delete)"));
    m_remove->setAccessibleName(tr("Remove the selected pictures"));
    setControlLook(m_remove, ControlLook::Small);
    connect(m_remove, &QToolButton::clicked, this,
            [this] { m_list->remove(field().index, m_strip->selectedRows()); });
    layout->addWidget(browse);
    layout->addWidget(paste);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_retry);
    layout->addWidget(m_remove);
    return row;
}

void ImageListEditor::connectStrip()
{
    connect(m_strip, &PictureStrip::addRequested, this, &ImageListEditor::browse);
    connect(m_strip, &PictureStrip::pasteRequested, this, &ImageListEditor::paste);
    connect(m_strip, &PictureStrip::selectionChanged, this, &ImageListEditor::showState);
    connect(m_strip, &PictureStrip::removeRequested, this,
            [this](const QList<int> &rows) { m_list->remove(field().index, rows); });
    connect(m_strip, &PictureStrip::moveRequested, this, [this](const QList<int> &rows, int before) {
        int at = before;
        for (const int row : rows)
            at -= row < before ? 1 : 0;
        m_list->move(field().index, rows, before);
        QList<int> moved;
        for (int i = 0; i < rows.size(); ++i)
            moved.append(at + i);
        m_strip->select(moved, at);
    });
    connect(m_strip, &PictureStrip::activated, this, [this](int row) {
        if (const QString name = m_strip->cells().at(row).name; !name.isEmpty())
            emit imageActivated(name);
    });
}

void ImageListEditor::setValue(const QJsonValue &)
{
    showPictures(); // ListUploads knows the value, and what is between its pictures
}

void ImageListEditor::setProblem(const QString &text)
{
    FieldEditor::setProblem(text);
    m_hasProblem = !text.isEmpty();
    setProblemShown(this, m_hasProblem);
    update();
}

void ImageListEditor::showPictures()
{
    QList<PictureCell> cells;
    const QList<ListUploads::Entry> entries = m_list->entries(field().index);
    for (const ListUploads::Entry &entry : entries)
        cells.append(cellOf(entry, m_context.thumbnails));
    m_strip->setCells(cells);
    showState();
    emit factChanged();
    update();
}

void ImageListEditor::showState()
{
    const QList<PictureCell> &cells = m_strip->cells();
    int open = 0;
    int refused = 0;
    for (const PictureCell &cell : cells) {
        open += cell.state == PictureCell::State::Uploading ? 1 : 0;
        refused += cell.state == PictureCell::State::Refused ? 1 : 0;
    }
    if (m_dropState == DropState::Hot)
        m_state->setText(tr("Add to the list"));
    else
        m_state->setText(open > 0 ? tr("Uploading %Ln picture(s)", nullptr, open) : QString());
    m_retry->setVisible(refused > 0);
    m_remove->setVisible(!cells.isEmpty());
    const bool canRemove = !m_strip->selectedRows().isEmpty();
    if (!canRemove && m_remove->hasFocus())
        m_strip->setFocus();
    m_remove->setEnabled(canRemove);
    m_pasteButton->setEnabled(offersPictures(QGuiApplication::clipboard()->mimeData()));
}

QString ImageListEditor::fact() const
{
    const int count = static_cast<int>(m_strip->cells().size());
    return count > 0 ? tr("%Ln picture(s)", nullptr, count) : QString();
}

void ImageListEditor::browse()
{
    const auto done = [self = QPointer(this)](const QStringList &paths) {
        if (!self)
            return;
        QList<PictureSource> pictures;
        for (const QString &path : paths)
            pictures.append({{}, path, {}, {}});
        self->insert(self->m_strip->cells().size(), pictures);
    };
    if (m_context.chooseImageFiles)
        m_context.chooseImageFiles(this, done);
    else if (m_context.chooseImageFile)
        m_context.chooseImageFile(this, [done](const QString &path) { done({path}); });
}

void ImageListEditor::paste()
{
    QList<PictureSource> pictures = offeredPictures(QGuiApplication::clipboard()->mimeData());
    for (PictureSource &picture : pictures) {
        if (!picture.image.isNull())
            picture.displayName = tr("Pasted picture");
    }
    const QList<int> rows = m_strip->selectedRows();
    insert(rows.isEmpty() ? m_strip->cells().size() : rows.last() + 1, pictures);
}

//! Folders are read in the pool first; see pictureFilesIn().
void ImageListEditor::insert(qsizetype at, const QList<PictureSource> &pictures)
{
    QStringList paths;
    for (const PictureSource &picture : pictures) {
        if (!picture.path.isEmpty())
            paths.append(picture.path);
    }
    if (paths.isEmpty()) {
        take(at, pictures);
        return;
    }
    const Reply<QStringList> files =
        QtConcurrent::run([paths]() -> Result<QStringList> { return pictureFilesIn(paths, kMostFiles); });
    deliver(
        files, this,
        [this, at](const QStringList &found) {
            if (found.isEmpty())
                emit refused(tr("There are no pictures in that folder."));
            QList<PictureSource> sources;
            for (const QString &path : found)
                sources.append({{}, path, {}, {}});
            take(at, sources);
        },
        [this](const Error &error) { emit refused(error.message); });
}

void ImageListEditor::take(qsizetype at, const QList<PictureSource> &pictures)
{
    if (pictures.isEmpty())
        return;
    if (const Status status = m_list->insert(field().index, at, pictures); !status)
        emit refused(status.error().message);
}

void ImageListEditor::setDropState(DropState state)
{
    if (state != DropState::Hot)
        m_strip->setDropMark(-1);
    if (m_dropState == state)
        return;
    m_dropState = state;
    showState();
    update();
}

void ImageListEditor::setDragOffered(const QMimeData *mime)
{
    if (m_dropState != DropState::Hot)
        setDropState(isEnabled() && offersPictures(mime) ? DropState::Possible : DropState::None);
}

bool ImageListEditor::isOwnDrag(const QDropEvent &event) const
{
    return event.source() == m_strip;
}

int ImageListEditor::placeOf(const QDropEvent &event) const
{
    return m_strip->rowBefore(m_strip->viewport()->mapFrom(this, event.position().toPoint()));
}

void ImageListEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isOwnDrag(*event) && !offersPictures(event->mimeData()))
        return;
    event->setDropAction(isOwnDrag(*event) ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    setDropState(DropState::Hot);
    emit dragEntered();
}

void ImageListEditor::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(isOwnDrag(*event) ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    m_strip->setDropMark(placeOf(*event));
}

void ImageListEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropState(DropState::None);
    emit dragLeft();
}

void ImageListEditor::dropEvent(QDropEvent *event)
{
    const int before = placeOf(*event);
    setDropState(DropState::None);
    emit dragLeft();
    event->setDropAction(isOwnDrag(*event) ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    if (isOwnDrag(*event))
        emit m_strip->moveRequested(m_strip->selectedRows(), before);
    else
        insert(before, offeredPictures(event->mimeData()));
}

void ImageListEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawDropFrame(&painter, this,
                  {m_dropState, !m_strip->cells().isEmpty() || m_hasProblem, m_strip->hasFocus()});
}

FieldEditor *makeImageListEditor(const EditorSetup &setup, QWidget *parent)
{
    if (!setup.field.storedValue.isUndefined() && !setup.field.storedValue.isArray())
        return makeRawJsonEditor(setup, parent); // nothing foreign is hidden behind an empty list
    return new ImageListEditor(setup, parent);
}

} // namespace Triptych
