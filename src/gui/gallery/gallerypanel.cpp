// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gallerypanel.h"

#include "gallery/wantedrows.h"
#include "gui/gallery/imagegrid.h"
#include "gui/gallery/pictureexport.h"
#include "gui/messagebar.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSearchDelay{300};
constexpr int kMinThumbnailPx = ImageGrid::kMinThumbnail;
constexpr int kMaxThumbnailPx = 256;

QToolButton *segment(QWidget *parent, const QString &name, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    return button;
}

} // namespace

GalleryPanel::GalleryPanel(ServerSession *session, Prompter *prompter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompter(prompter)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_images(segment(this, u"showImages"_s, tr("Images")))
    , m_assets(segment(this, u"showAssets"_s, tr("Assets")))
    , m_search(new QLineEdit(this))
    , m_order(new QToolButton(this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_messages(new MessageArea(this))
    , m_grid(new ImageGrid(this))
    , m_export(new PictureExport(session, prompter, m_messages, this))
{
    buildTools();
    m_grid->setModel(&session->images);
    m_grid->setAccessibleName(tr("Pictures"));
    m_grid->setMimeProvider([this](const QModelIndexList &indexes) { return m_export->dragData(indexes); });
    connect(m_export, &PictureExport::filesArrived, m_grid, &ImageGrid::continueDrag);
    connectModel();
    updateTitle();
    updateEmptyText();
}

void GalleryPanel::buildTools()
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.15);
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    m_title->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_images->setChecked(true);
    m_search->setObjectName(u"searchPictures"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search pictures by prompt, model or seed"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(72);
    m_search->setMaximumWidth(180);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_order->setObjectName(u"sortPictures"_s);
    m_order->setIcon(icon(u"sort"_s));
    m_order->setCheckable(true);
    m_order->setAutoRaise(true);
    m_order->setToolTip(tr("Oldest first"));
    m_order->setAccessibleName(tr("Oldest first"));
    m_size->setObjectName(u"thumbnailSize"_s);
    m_size->setRange(kMinThumbnailPx, kMaxThumbnailPx);
    m_size->setFixedWidth(80);
    m_size->setAccessibleName(tr("Thumbnail size"));
    m_size->setToolTip(tr("Thumbnail size"));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(12, 6, 8, 6);
    tools->setSpacing(8);
    tools->addWidget(m_title);
    tools->addWidget(m_count);
    tools->addStretch(1);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(0);
    kinds->addWidget(m_images);
    kinds->addWidget(m_assets);
    tools->addLayout(kinds);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_order);
    tools->addWidget(m_size);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_messages);
    layout->addWidget(m_grid, 1);
}

void GalleryPanel::connectModel()
{
    ImageListModel *model = &m_session->images;
    connect(m_images, &QToolButton::clicked, this, [this] { setKind(false); });
    connect(m_assets, &QToolButton::clicked, this, [this] { setKind(true); });
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &GalleryPanel::applySearch);
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_order, &QToolButton::toggled, this, &GalleryPanel::applySearch);
    connect(m_size, &QSlider::valueChanged, this, &GalleryPanel::setThumbnailSize);
    connect(m_grid, &ImageGrid::thumbnailSizeChanged, this, &GalleryPanel::setThumbnailSize);
    connect(m_grid, &ImageGrid::visibleRangeChanged, this, &GalleryPanel::showWanted);
    connect(m_grid, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit imageActivated(index.row()); });
    connect(m_grid, &ImageGrid::starToggled, this, [this](const QModelIndex &index) {
        m_session->images.setStarred({index.row()}, !index.data(StarredRole).toBool());
    });
    connect(m_grid, &ImageGrid::filesDropped, this, [this](const QList<QUrl> &urls) {
        QStringList paths;
        for (const QUrl &url : urls) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
        upload(paths);
    });
    connect(m_grid, &ImageGrid::imageDropped, this, [this](const QImage &image) {
        m_session->uploads.addImage(image, tr("Dropped picture"), m_session->images.query().boardId);
    });
    connect(m_grid, &ImageGrid::emptyActionTriggered, this, &GalleryPanel::addPictures);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_export->prefetch(selectedRows());
        emit statusChanged();
        emit actionsChanged();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &GalleryPanel::updateTitle);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &GalleryPanel::updateTitle);
    connect(model, &QAbstractItemModel::modelReset, this, &GalleryPanel::updateTitle);
    connect(model, &ImageListModel::loaded, this, [this] {
        m_messages->clear(u"list"_s);
        updateTitle();
        updateEmptyText();
    });
    connect(&m_session->boards, &BoardListModel::loaded, this, &GalleryPanel::updateTitle);
    connect(&m_session->uploads, &Uploads::failed, this, [this](const Error &error) {
        m_messages->show(error.message, MessageBar::Level::Problem, error.message); // one bar a file
    });
    connect(&m_session->downloads, &Downloads::failed, this, [this](const QString &name, const Error &error) {
        m_messages->show(name, MessageBar::Level::Problem, error.message);
    });
    connect(&m_session->downloads, &Downloads::saved, this, [this](const QString &, const QString &path) {
        m_messages->show(u"saved"_s, MessageBar::Level::Info, tr("Saved as %1").arg(path));
    });
}

void GalleryPanel::showBoard(const QString &boardId)
{
    ImageQuery query = m_session->images.query();
    query.boardId = boardId;
    m_session->images.setQuery(query);
    m_grid->scrollToTop();
    updateTitle();
    updateEmptyText();
}

void GalleryPanel::setKind(bool assets)
{
    ImageQuery query = m_session->images.query();
    query.kind = assets ? ImageQuery::Kind::Assets : ImageQuery::Kind::Images;
    m_session->images.setQuery(query);
    updateEmptyText();
}

void GalleryPanel::applySearch()
{
    ImageQuery query = m_session->images.query();
    query.searchTerm = m_search->text().trimmed();
    query.oldestFirst = m_order->isChecked();
    m_session->images.setQuery(query);
    updateEmptyText();
}

void GalleryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GalleryPanel::setThumbnailSize(int px)
{
    const int size = qBound(kMinThumbnailPx, px, kMaxThumbnailPx);
    m_size->setValue(size);
    m_grid->setThumbnailSize(size);
    emit thumbnailSizeChanged(size);
}

void GalleryPanel::updateTitle()
{
    const QString board = m_session->boards.nameOf(m_session->images.query().boardId);
    m_title->setText(board);
    //: %1 is a board's name; shown while files are dragged over the pictures
    m_grid->setDropText(tr("Add to %1").arg(board));
    m_count->setText(QLocale().toString(m_session->images.rowCount()));
    emit statusChanged();
}

void GalleryPanel::updateEmptyText()
{
    const ImageQuery &query = m_session->images.query();
    if (m_session->images.isLoading())
        m_grid->setEmptyText({}, {});
    else if (!query.searchTerm.isEmpty())
        m_grid->setEmptyText(tr("No picture matches “%1”.").arg(query.searchTerm), {});
    else if (query.kind == ImageQuery::Kind::Assets)
        m_grid->setEmptyText(tr("No assets on this board yet. Drop files here to upload them."),
                             tr("Add pictures…"));
    else
        m_grid->setEmptyText(tr("No pictures on this board yet. Drop files here or run a workflow."),
                             tr("Add pictures…"));
}

void GalleryPanel::showWanted(int first, int last)
{
    const int direction = first < m_lastFirst ? -1 : 1;
    m_lastFirst = first;
    m_session->images.setWantedRows(wantedRows(first, last, m_grid->geometryOfCells().columns(), direction,
                                               m_session->images.rowCount()));
    emit statusChanged();
}

QList<int> GalleryPanel::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = m_grid->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void GalleryPanel::selectRow(int row)
{
    m_grid->setCurrentIndex(m_session->images.index(row));
}

void GalleryPanel::focusGrid()
{
    m_grid->setFocus();
}

void GalleryPanel::activateCurrent()
{
    if (m_grid->currentIndex().isValid())
        emit imageActivated(m_grid->currentIndex().row());
}

QString GalleryPanel::currentName() const
{
    return m_session->images.name(m_grid->currentIndex().row());
}

QString GalleryPanel::placeText() const
{
    const RowSpan visible = m_grid->visibleRows();
    if (visible.isEmpty())
        return {};
    const GridGeometry &geometry = m_grid->geometryOfCells();
    const auto line = [&](int row) { return QLocale().toString(row / geometry.columns() + 1); };
    return tr("rows %1–%2 of %3")
        .arg(line(visible.first), line(visible.last), QLocale().toString(geometry.lineCount()));
}

QString GalleryPanel::countText() const
{
    return tr("%Ln image(s)", nullptr, m_session->images.rowCount());
}

QString GalleryPanel::selectionText() const
{
    int count = 0;
    const QItemSelection selection = m_grid->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count == 0 ? QString() : tr("%1 selected").arg(QLocale().toString(count));
}

void GalleryPanel::copySelected()
{
    m_export->copy(selectedRows());
}

void GalleryPanel::saveSelected()
{
    m_export->save(selectedRows());
}

void GalleryPanel::saveImage(const QString &imageName)
{
    m_export->saveImage(imageName);
}

void GalleryPanel::toggleStar()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const ImageInfo *first = m_session->images.info(rows.first());
    m_session->images.setStarred(rows, !(first && first->starred));
}

void GalleryPanel::addPictures()
{
    m_prompter->openPictures(this, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                             [this](const QStringList &paths) { upload(paths); });
}

void GalleryPanel::upload(const QStringList &paths)
{
    for (const QString &path : paths)
        m_session->uploads.addMedia(path, m_session->images.query().boardId);
    if (m_session->images.query().kind == ImageQuery::Kind::Images && !paths.isEmpty()) {
        m_messages->show(u"uploads"_s, MessageBar::Level::Info,
                         tr("Uploaded pictures are listed under Assets."), tr("Show"), [this] {
                             m_assets->setChecked(true);
                             setKind(true);
                             m_messages->clear(u"uploads"_s);
                         });
    }
}

} // namespace Triptych
