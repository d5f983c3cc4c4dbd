// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/imageeditor.h"

#include "gallery/durationtext.h"

#include "gui/form/editors/pictureview.h"
#include "gui/form/elidedlabel.h"
#include "gui/form/linkbutton.h"
#include "gui/style/flatstyle.h"
#include "gui/style/icon.h"
#include "jobs/workflowhandle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {
constexpr int kThumbnail = 56;
constexpr int kSmallThumbnail = 40; // where two fields share the width
constexpr int kWideField = 220; // px
constexpr int kMargin = 6;
} // namespace

ImageEditor::ImageEditor(const EditorSetup &setup, MediaKind kind, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_handle(setup.handle)
    , m_context(setup.context)
    , m_kind(kind)
    , m_words(MediaWords::of(kind))
    , m_key(kind == MediaKind::Picture ? u"image_name"_s : u"video_name"_s)
{
    setAcceptDrops(true);
    makeParts();
    setInput(m_view);
    connect(m_view, &PictureView::activated, this, &ImageEditor::activate);
    connect(m_view, &PictureView::clearRequested, this, &ImageEditor::clear);
    connect(m_view, &PictureView::pasteRequested, this, &ImageEditor::paste);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ImageEditor::updatePaste);
    if (m_context.thumbnails) {
        const auto show = [this](const QString &name) {
            if (name == m_name)
                showPicture();
        };
        connect(m_context.thumbnails, &ThumbnailStore::thumbnailReady, this, show);
        connect(m_context.thumbnails, &ThumbnailStore::thumbnailFailed, this, show);
    }
    if (m_handle) {
        connect(m_handle, &WorkflowHandle::uploadChanged, this, [this](int index) {
            if (m_handle->tree().fields().at(index).firstIndex == field().firstIndex)
                showPicture();
        });
    }
    updatePaste();
    showPicture();
}

void ImageEditor::makeParts()
{
    m_view = new PictureView(this);
    m_view->setObjectName(u"picture"_s);
    m_firstLine = new ElidedLabel(QPalette::Text, this);
    m_secondLine = new ElidedLabel(QPalette::PlaceholderText, this);
    m_uploadRow = makeUploadRow();
    m_filledButtons = makeFilledButtons();
    m_emptyButtons = makeEmptyButtons();
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addStretch();
    lines->addWidget(m_firstLine);
    lines->addWidget(m_secondLine);
    lines->addWidget(m_uploadRow);
    lines->addWidget(m_filledButtons);
    lines->addWidget(m_emptyButtons);
    lines->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    row->setSpacing(8);
    row->addWidget(m_view, 0, Qt::AlignVCenter);
    row->addLayout(lines, 1);
    m_view->setSide(kThumbnail);
}

QToolButton *ImageEditor::addTool(QWidget *row, const QString &iconName, const QString &tip)
{
    auto *button = new QToolButton(row);
    button->setObjectName(iconName);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    setControlLook(button, ControlLook::Small);
    button->setMaximumHeight(24);
    row->layout()->addWidget(button);
    return button;
}

QWidget *ImageEditor::makeUploadRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_progress = new QProgressBar(row);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress, 1);
    QToolButton *cancel = addTool(row, u"close"_s, tr("Cancel the upload"));
    cancel->setObjectName(u"cancelUpload"_s); // the other "close" clears
    connect(cancel, &QToolButton::clicked, this, &ImageEditor::clear);
    return row;
}

QWidget *ImageEditor::makeFilledButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    QToolButton *folder = addTool(row, u"folder"_s, m_words.choose);
    folder->setVisible(canBrowse());
    connect(folder, &QToolButton::clicked, this, &ImageEditor::browse);
    QToolButton *paste = addTool(row, u"paste"_s, m_words.paste);
    connect(paste, &QToolButton::clicked, this, &ImageEditor::paste);
    m_pasteButtons.append(paste);
    connect(addTool(row, u"close"_s, tr("Clear")), &QToolButton::clicked, this, &ImageEditor::clear);
    m_retry = new QPushButton(tr("Retry"), row);
    m_retry->setObjectName(u"retry"_s);
    m_retry->setToolTip(tr("Retry"));
    m_retry->setAccessibleName(tr("Retry"));
    setControlLook(m_retry, ControlLook::Small);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_handle)
            m_handle->retryUpload(field().index);
    });
    layout->addWidget(m_retry);
    layout->addStretch();
    return row;
}

QWidget *ImageEditor::makeEmptyButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *browse = new LinkButton(tr("Browse"), {}, row);
    browse->setObjectName(u"browseLink"_s);
    browse->setVisible(canBrowse());
    connect(browse, &LinkButton::clicked, this, &ImageEditor::browse);
    auto *paste = new LinkButton(tr("Paste"), {}, row);
    paste->setObjectName(u"pasteLink"_s);
    connect(paste, &LinkButton::clicked, this, &ImageEditor::paste);
    m_pasteButtons.append(paste);
    for (LinkButton *button : {browse, paste})
        layout->addWidget(button);
    layout->addStretch();
    return row;
}

bool ImageEditor::canBrowse() const
{
    return canUpload() && (isVideo() ? bool(m_context.chooseVideoFile) : bool(m_context.chooseImageFile));
}

const Upload *ImageEditor::upload() const
{
    return m_handle ? m_handle->upload(field().index) : nullptr;
}

void ImageEditor::setValue(const QJsonValue &value)
{
    const QString name = value[m_key].toString();
    if (name != m_name) {
        m_name = name;
        m_info = {};
        // The handle has let go of the upload by now; its preview stands in until the server's thumbnail is there.
        if (!m_preview.isNull() && m_previewName.isEmpty())
            m_previewName = name;
        askInfo();
    }
    m_isRefused = false;
    showPicture();
}

void ImageEditor::askInfo()
{
    if (m_name.isEmpty() || !m_context.askImageInfo)
        return;
    m_context.askImageInfo(m_name, this, [this, name = m_name](const ImageInfo &info) {
        if (name != m_name)
            return;
        m_info = info;
        showPicture();
    });
}

void ImageEditor::setProblem(const QString &text)
{
    FieldEditor::setProblem(text);
    m_hasProblem = !text.isEmpty();
    setProblemShown(this, m_hasProblem);
    showPicture(); // a refused upload is told as a problem of the field
    update();
}

void ImageEditor::showPicture()
{
    const Upload *upload = this->upload();
    const bool isUnderWay = upload && upload->state() != Upload::State::Failed;
    if (isUnderWay && !upload->preview().isNull()) {
        m_preview = upload->preview();
        m_previewName.clear();
    }
    QImage image;
    if (isUnderWay)
        image = upload->preview();
    else if (!m_name.isEmpty() && m_context.thumbnails)
        image = m_context.thumbnails->thumbnail(m_name);
    if (image.isNull() && !m_name.isEmpty() && m_previewName == m_name)
        image = m_preview;
    const bool isBroken = m_context.thumbnails && m_context.thumbnails->isBroken(m_name);
    if (image.isNull() && !m_name.isEmpty() && m_context.thumbnails && !isBroken)
        m_context.thumbnails->request(m_name);
    m_view->setPicture(image, m_name, isBroken ? u"broken-picture"_s : isVideo() ? u"play"_s : u"image"_s);
    showLines(upload);
}

void ImageEditor::showLines(const Upload *upload)
{
    const bool isRunning = upload && !upload->isFinished();
    const bool isRefused = upload && upload->state() == Upload::State::Failed;
    const bool isDrag = m_dropState != DropState::None;
    const bool isEmpty = m_name.isEmpty() && !upload && !m_isRefused;
    if (m_dropState == DropState::Refused)
        m_firstLine->setText(m_words.refuse);
    else if (isDrag)
        m_firstLine->setText(m_name.isEmpty() ? m_words.use : m_words.replace);
    else if (isRunning)
        m_firstLine->setText(upload->displayName());
    else
        m_firstLine->setText(!m_name.isEmpty() ? m_name
                                 : canUpload() ? m_words.drop
                                               : tr("This server has no videos"));
    m_secondLine->setText(isDrag ? m_offeredName : stateLine(upload));
    m_secondLine->setForegroundRole(m_dropState == DropState::Hot ? QPalette::Text
                                                                  : QPalette::PlaceholderText);
    m_secondLine->setVisible(!m_secondLine->text().isEmpty());
    m_uploadRow->setVisible(isRunning && !isDrag);
    if (isRunning)
        m_progress->setValue(qRound(upload->fraction() * 100));
    m_retry->setVisible(isRefused);
    m_filledButtons->setVisible(!isEmpty && !isRunning && !isDrag);
    m_emptyButtons->setVisible(isEmpty && !isDrag);
    update();
}

QString ImageEditor::stateLine(const Upload *upload) const
{
    if (upload && !upload->isFinished()) {
        if (upload->state() != Upload::State::Sending)
            return tr("Preparing");
        return tr("Uploading %1 %").arg(qRound(upload->fraction() * 100));
    }
    if (m_name.isEmpty())
        return canUpload() ? QString() : tr("InvokeAI has them from version 6.14 on");
    const bool isRefused = upload && upload->state() == Upload::State::Failed;
    if (m_context.thumbnails && m_context.thumbnails->isBroken(m_name))
        return m_words.broken;
    if (m_info.size.isEmpty())
        return isRefused ? tr("Still in use") : QString();
    const QString size = tr("%1 × %2").arg(m_info.size.width()).arg(m_info.size.height());
    const QString length = durationText(m_info.durationSeconds);
    //: %1 is the size of a video in pixels, %2 its length
    const QString facts = length.isEmpty() ? size : tr("%1, %2").arg(size, length);
    return isRefused ? tr("%1, still in use").arg(facts) : facts;
}

void ImageEditor::updatePaste()
{
    const bool canPaste = offersPicture(QGuiApplication::clipboard()->mimeData(), m_kind);
    for (QWidget *button : std::as_const(m_pasteButtons))
        button->setEnabled(canPaste);
}

void ImageEditor::browse()
{
    if (!canBrowse())
        return;
    const auto &choose = isVideo() ? m_context.chooseVideoFile : m_context.chooseImageFile;
    choose(this, [self = QPointer(this)](const QString &path) {
        if (self && !path.isEmpty())
            self->take({{}, path, {}});
    });
}

void ImageEditor::paste()
{
    take(offeredPicture(QGuiApplication::clipboard()->mimeData(), m_kind));
}

void ImageEditor::clear()
{
    // What was refused goes first: clearing it must not cost the picture that is still in use.
    const bool wasRefused = std::exchange(m_isRefused, false);
    const Upload *upload = this->upload();
    if (upload)
        m_handle->dropUpload(field().index);
    emit refused({});
    if (!upload && !wasRefused && !m_name.isEmpty())
        emit edited(QJsonValue::Undefined);
    showPicture();
}

void ImageEditor::activate()
{
    if (m_name.isEmpty())
        browse();
    else
        emit imageActivated(m_name);
}

void ImageEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    const bool isWide = width() >= kWideField;
    m_view->setSide(isWide ? kThumbnail : kSmallThumbnail);
    m_retry->setText(isWide ? tr("Retry") : QString()); // four buttons share the row
    m_retry->setIcon(isWide ? QIcon() : icon(u"refresh"_s));
}

void ImageEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawDropFrame(&painter, this,
                  {m_dropState, !m_name.isEmpty() || upload() || m_hasProblem, m_view->hasFocus()});
}

FieldEditor *makeImageEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ImageEditor(setup, MediaKind::Picture, parent);
}

FieldEditor *makeVideoEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ImageEditor(setup, MediaKind::Video, parent);
}

} // namespace Triptych
