// SPDX-License-Identifier: Apache-2.0
#include "gui/form/formview.h"

#include "gui/form/editors/picturemime.h"
#include "gui/form/fieldframe.h"
#include "gui/form/formrow.h"
#include "gui/form/sizebar.h"
#include "gui/form/valuetext.h"
#include "jobs/workflowhandle.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>

using namespace std::chrono_literals;

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kSpacing = 12;
constexpr int kFirstFrames = 16; // fill a screen
constexpr qint64 kSliceMs = 8; // half a frame, so that typing goes on while the rest is made
constexpr double kHeadingSize = 1.15;

bool isSizePair(const FormField &a, const FormField &b)
{
    const auto isSide = [](const FormField &field) {
        return field.editor == EditorKind::Number && field.field.type.name == "IntegerField"_L1
            && !field.isConnected() && !field.isMissing;
    };
    const bool areNamed = (a.fieldName == "width"_L1 && b.fieldName == "height"_L1)
        || (a.fieldName == "height"_L1 && b.fieldName == "width"_L1);
    return areNamed && a.nodeId == b.nodeId && isSide(a) && isSide(b);
}

int placeBehind(QBoxLayout *layout, QWidget *widget)
{
    const int at = layout->indexOf(widget);
    return at < 0 ? -1 : at + 1;
}

} // namespace

FormView::FormView(std::shared_ptr<WorkflowHandle> handle, const FormContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_handle(std::move(handle))
    , m_context(context)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAcceptDrops(true);
    m_dragEnd.setSingleShot(true);
    m_dragEnd.setInterval(100ms);
    connect(&m_dragEnd, &QTimer::timeout, this, [this] { setDragOffered(nullptr); });

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kSpacing);
    setWidget(page);
    fillColumn(m_handle->tree().root(), column);
    if (m_handle->tree().root().children.empty())
        column->addWidget(makeEmptyNote());
    column->addStretch(1);
    while (m_builtCount < qMin<qsizetype>(kFirstFrames, m_frames.size()))
        buildNext();
    QTimer::singleShot(0, this, &FormView::buildSlice);

    FormState *state = m_handle->state();
    connect(state, &FormState::valueChanged, this, [this](int index) {
        if (FieldFrame *frame = m_frameOf.value(index))
            frame->showValue();
    });
    connect(state, &FormState::problemChanged, this, [this](int index) {
        if (FieldFrame *frame = m_frameOf.value(index))
            frame->showProblem();
    });
    connect(qApp, &QApplication::focusChanged, this, &FormView::followFocus);
}

FormView::~FormView()
{
    // The editors refer to the handle's fields and to m_context; QObject would delete them after those members.
    delete takeWidget();
}

void FormView::fillColumn(const FormElement &column, QBoxLayout *layout)
{
    for (const FormElement &element : column.children)
        addElement(element, layout);
    addSizeBar(column, layout);
}

//! Below a width and a height of one node that stand next to each other.
void FormView::addSizeBar(const FormElement &parent, QBoxLayout *layout)
{
    const QList<FormField> &fields = m_handle->tree().fields();
    const FormField *before = nullptr;
    for (const FormElement &element : parent.children) {
        const FormField *field =
            element.kind == FormElement::Kind::Field ? &fields.at(element.fieldIndex) : nullptr;
        if (field && before && isSizePair(*before, *field) && !m_sizeBars.contains(field->index)) {
            const bool isWidthFirst = before->fieldName == "width"_L1;
            const FormField *width = isWidthFirst ? before : field;
            const FormField *height = isWidthFirst ? field : before;
            auto *bar = new SizeBar(m_handle.get(), width->index, height->index, widget());
            m_sizeBars.insert(width->index, bar);
            m_sizeBars.insert(height->index, bar);
            // In a column the bar stands right behind the two, in a row below it.
            const int at = parent.kind == FormElement::Kind::Row
                ? -1
                : placeBehind(layout, m_frameOf.value(field->index));
            layout->insertWidget(at, bar);
        }
        before = field;
    }
}

void FormView::addElement(const FormElement &element, QBoxLayout *layout)
{
    switch (element.kind) {
    case FormElement::Kind::Column: {
        auto *inner = new QVBoxLayout;
        inner->setSpacing(kSpacing);
        layout->addLayout(inner);
        fillColumn(element, inner);
        break;
    }
    case FormElement::Kind::Row:
        layout->addWidget(makeRow(element));
        addSizeBar(element, layout);
        break;
    case FormElement::Kind::Field:
        layout->addWidget(makeFrame(element, false));
        break;
    case FormElement::Kind::Heading:
    case FormElement::Kind::Text:
        layout->addWidget(makeText(element));
        break;
    case FormElement::Kind::Divider:
        layout->addWidget(new FormLine(widget()));
        break;
    }
}

QWidget *FormView::makeRow(const FormElement &element)
{
    auto *row = new FormRow(widget());
    for (const FormElement &child : element.children) {
        if (child.kind == FormElement::Kind::Divider) {
            row->addLine();
        } else if (child.kind == FormElement::Kind::Field) {
            row->addPart(makeFrame(child, true));
        } else {
            auto *part = new QWidget(row);
            part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            auto *column = new QVBoxLayout(part);
            column->setContentsMargins({});
            column->setSpacing(kSpacing);
            if (child.kind == FormElement::Kind::Column)
                fillColumn(child, column);
            else
                addElement(child, column);
            row->addPart(part);
        }
    }
    return row;
}

QWidget *FormView::makeText(const FormElement &element)
{
    auto *label = new QLabel(widget());
    label->setTextFormat(Qt::PlainText);
    label->setText(breakable(element.text));
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy, to which it adds height for width
    if (element.kind == FormElement::Kind::Heading) {
        QFont font = label->font();
        font.setWeight(QFont::DemiBold);
        if (font.pixelSize() > 0)
            font.setPixelSize(qRound(font.pixelSize() * kHeadingSize));
        else
            font.setPointSizeF(font.pointSizeF() * kHeadingSize);
        label->setFont(font);
    } else {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return label;
}

QWidget *FormView::makeEmptyNote()
{
    auto *label = new QLabel(tr("This workflow has no inputs. It can be run as it is."));
    label->setObjectName(u"noInputs"_s);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget *FormView::makeFrame(const FormElement &element, bool inRow)
{
    const FormField &field = m_handle->tree().fields().at(element.fieldIndex);
    const EditorSetup setup{field, m_handle->state(), m_handle.get(), m_context};
    auto *frame = new FieldFrame(setup, inRow ? FieldFrame::Place::Row : FieldFrame::Place::Column, widget());
    connect(frame, &FieldFrame::imageActivated, this, &FormView::imageActivated);
    m_frames.append(frame);
    m_frameOf.insert(field.index, frame);
    return frame;
}

//! Strictly in order: the order in which widgets are made is the order of the Tab key.
void FormView::buildNext()
{
    FieldFrame *frame = m_frames.at(m_builtCount++);
    frame->build();
    if (FieldEditor *editor = frame->editor()) {
        if (SizeBar *bar = m_sizeBars.value(frame->field().index))
            bar->attach(editor);
        connect(editor, &FieldEditor::dragEntered, &m_dragEnd, &QTimer::stop);
        connect(editor, &FieldEditor::dragLeft, &m_dragEnd, qOverload<>(&QTimer::start));
    }
}

void FormView::buildSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (!isComplete() && clock.elapsed() < kSliceMs)
        buildNext();
    if (isComplete())
        emit completed();
    else
        QTimer::singleShot(0, this, &FormView::buildSlice);
}

void FormView::setRunTried()
{
    for (FieldFrame *frame : std::as_const(m_frames))
        frame->setRunTried();
}

void FormView::focusField(int index)
{
    FieldFrame *frame = m_frameOf.value(index);
    if (!frame)
        return;
    while (m_builtCount <= m_frames.indexOf(frame))
        buildNext();
    if (frame->editor())
        frame->editor()->setFocus(Qt::OtherFocusReason);
    // Where it stands is known after the layout, which comes with events that are posted by now.
    QTimer::singleShot(0, frame, [this, frame] { ensureWidgetVisible(frame, kMargin, kMargin); });
}

FieldFrame *FormView::frameAround(QWidget *widget) const
{
    for (QWidget *around = widget; around && around != this; around = around->parentWidget()) {
        if (auto *frame = qobject_cast<FieldFrame *>(around))
            return frame;
    }
    return nullptr;
}

void FormView::followFocus(QWidget *old, QWidget *now)
{
    FieldFrame *left = frameAround(old);
    FieldFrame *entered = frameAround(now);
    if (left && left != entered && now)
        left->setActive(false);
    if (entered)
        entered->setActive(true);
}

void FormView::setDragOffered(const QMimeData *mime)
{
    for (qsizetype i = 0; i < m_builtCount; ++i) {
        if (FieldEditor *editor = m_frames.at(i)->editor())
            editor->setDragOffered(mime);
    }
}

void FormView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!offersPicture(event->mimeData()) && !offersPicture(event->mimeData(), MediaKind::Video))
        return;
    m_dragEnd.stop();
    event->accept(); // to hear of its end; nothing is taken between the fields, see dragMoveEvent()
    setDragOffered(event->mimeData());
}

void FormView::dragMoveEvent(QDragMoveEvent *event)
{
    event->ignore();
}

void FormView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragEnd.start();
}

void FormView::dropEvent(QDropEvent *event)
{
    event->ignore();
    setDragOffered(nullptr);
}

} // namespace Triptych
