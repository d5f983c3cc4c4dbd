// SPDX-License-Identifier: Apache-2.0
#include "gui/form/fieldframe.h"

#include "gui/form/linkbutton.h"
#include "gui/form/valuetext.h"
#include "gui/style/theme.h"
#include "jobs/workflowhandle.h"
#include "workflow/formstate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 4; // between title, editor and problem
constexpr int kDot = 6;
constexpr int kRoomForFactAndReset = 230; // px
constexpr int kUsualHeight = 50; // of a field that is not built yet

//! The mark of a changed field.
class ChangedDot final : public QWidget {
public:
    explicit ChangedDot(QWidget *parent) : QWidget(parent) { setFixedSize(kDot, kDot); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current(this).accent);
        painter.drawEllipse(rect());
    }
};

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace

FieldFrame::FieldFrame(const EditorSetup &setup, Place place, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_place(place)
{
    setObjectName(u"field%1"_s.arg(setup.field.index));
    setMinimumHeight(kUsualHeight);
    // Columns of a row share its width, whatever their editors would like to have.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FieldFrame::build()
{
    if (m_isBuilt)
        return;
    m_isBuilt = true;
    setMinimumHeight(0);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(kGap);
    if (field().isMissing) {
        buildMissing();
        return;
    }
    m_editor = makeEditor(m_setup, this);
    buildHeader();
    buildNotes();
    buildEditor();
    showValue();
    showProblem();
    showParts();
}

//! A layout shows what is added to a visible widget later, by an event; until then it could not take the focus.
void FieldFrame::showParts()
{
    for (QObject *child : children()) {
        auto *part = qobject_cast<QWidget *>(child);
        if (part && !part->testAttribute(Qt::WA_WState_ExplicitShowHide))
            part->show();
    }
}

void FieldFrame::buildMissing()
{
    auto *title = plainLabel(breakable(field().title), this);
    title->setWordWrap(true);
    m_column->addWidget(title);
    auto *reason = new ProblemLine(ProblemLine::Kind::Warning, this);
    reason->setText(field().missingReason);
    m_column->addWidget(reason);
}

void FieldFrame::buildHeader()
{
    m_header = new QHBoxLayout;
    m_header->setSpacing(2 * kGap);
    if (m_editor->showsTitle()) {
        if (m_place == Place::Row) // beside editors that have their title above them
            m_column->addWidget(plainLabel(u" "_s, this));
        m_header->addWidget(m_editor);
    } else {
        // The buddy makes "&" the mark of a shortcut; a foreign title has none.
        auto *title = plainLabel(breakable(field().title).replace(u'&', u"&&"_s), this);
        title->setObjectName(u"title"_s);
        title->setBuddy(m_editor);
        title->setWordWrap(true);
        title->setToolTip(plainToolTip(field().description));
        m_header->addWidget(title, 0);
    }
    m_editor->setToolTip(plainToolTip(field().description));
    m_dot = new ChangedDot(this);
    m_dot->setObjectName(u"changed"_s);
    m_dot->setToolTip(tr("Changed"));
    m_dot->hide();
    m_header->addWidget(m_dot, 0, Qt::AlignVCenter);
    m_header->addStretch(1);
    m_column->addLayout(m_header);
}

void FieldFrame::buildNotes()
{
    if (field().showDescription)
        addNote(field().description);
}

void FieldFrame::addNote(const QString &text)
{
    if (text.isEmpty())
        return;
    auto *note = plainLabel(breakable(text), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    note->setWordWrap(true); // after the policy, to which it adds height for width
    m_column->addWidget(note);
}

void FieldFrame::buildEditor()
{
    if (!m_editor->showsTitle())
        m_column->addWidget(m_editor);
    if (field().isConnected()) {
        m_editor->setEnabled(false);
        addNote(tr("Connected from %1").arg(field().connectedFrom));
    }
    FormState *state = m_setup.state;
    const int index = field().index;
    connect(m_editor, &FieldEditor::edited, state,
            [state, index](const QJsonValue &value) { state->setValue(index, value); });
    connect(m_editor, &FieldEditor::refused, state,
            [state, index](const QString &reason) { state->setExternalProblem(index, reason); });
    connect(m_editor, &FieldEditor::factChanged, this, &FieldFrame::showFact);
    connect(m_editor, &FieldEditor::imageActivated, this, &FieldFrame::imageActivated);
    showFact();
}

void FieldFrame::showFact()
{
    QString fact = m_editor->fact();
    if (fact.isEmpty() && isOnlyAwaited())
        fact = tr("Needed");
    if (!m_fact && !fact.isEmpty()) {
        m_fact = plainLabel({}, this);
        m_fact->setForegroundRole(QPalette::PlaceholderText);
        m_header->addWidget(m_fact);
    }
    if (m_fact)
        m_fact->setText(fact);
}

void FieldFrame::showValue()
{
    if (!m_editor)
        return;
    m_editor->setValue(m_setup.state->shownValue(field().index));
    m_dot->setVisible(m_setup.state->isChanged(field().index));
    showReset();
}

//! A form that was just opened has nothing wrong; what is still to be filled in is said quietly.
bool FieldFrame::isOnlyAwaited() const
{
    return !m_isRunTried && m_setup.state->isAwaited(field().index);
}

void FieldFrame::setRunTried()
{
    m_isRunTried = true;
    showProblem();
}

void FieldFrame::showProblem()
{
    if (!m_editor)
        return;
    const QString problem = isOnlyAwaited() ? QString() : m_setup.state->problem(field().index);
    m_editor->setProblem(problem);
    showFact();
    showLine(m_problem, ProblemLine::Kind::Problem, problem);
    const QString notice = problem.isEmpty() ? m_setup.state->notice(field().index) : QString();
    showLine(m_notice, ProblemLine::Kind::Warning, notice);
}

void FieldFrame::showLine(ProblemLine *&line, ProblemLine::Kind kind, const QString &text)
{
    if (!line && !text.isEmpty()) {
        line = new ProblemLine(kind, this);
        m_column->addWidget(line);
    }
    if (line)
        line->setText(text);
}

void FieldFrame::showReset()
{
    if (!m_editor)
        return;
    const bool isWanted =
        (m_isActive || underMouse()) && !field().isConnected() && m_setup.state->isChanged(field().index);
    if (isWanted && !m_reset) {
        m_reset = new LinkButton(tr("Reset"), u"reset"_s, this);
        m_reset->setObjectName(u"reset"_s);
        m_reset->setToolTip(tr("Back to the workflow's own value"));
        m_header->addWidget(m_reset);
        connect(m_reset, &LinkButton::clicked, this, &FieldFrame::reset);
        // Behind the editor: who goes through the form by Tab comes to the values first.
        QWidget *last = m_editor;
        const QList<QWidget *> parts = m_editor->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if ((part->focusPolicy() & Qt::TabFocus)
                && part->window() == window()) // the popup of a combo is a window
                last = part;
        }
        setTabOrder(last, m_reset);
    }
    if (m_reset)
        m_reset->setVisible(isWanted);
    // In half of a row there is room for one of the two, and none for "Needed" beside a long title.
    const bool hasRoom = width() >= kRoomForFactAndReset;
    if (m_fact)
        m_fact->setVisible(hasRoom || (!isWanted && !isOnlyAwaited()));
}

void FieldFrame::reset()
{
    if (m_reset->hasFocus())
        m_editor->setFocus(); // the button is about to hide
    if (m_setup.handle)
        m_setup.handle->dropUpload(field().index); // one that was refused, or would set another value later
    m_setup.state->setExternalProblem(field().index, {});
    if (m_setup.handle)
        m_setup.handle->history()->endStep(); // what was typed a moment ago is another step
    m_setup.state->resetValue(field().index);
    m_editor->setValue(m_setup.state->shownValue(field().index));
}

void FieldFrame::setActive(bool active)
{
    if (m_isActive == active)
        return;
    m_isActive = active;
    showReset();
}

void FieldFrame::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showReset();
}

void FieldFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showReset(); // what there is room for
}

void FieldFrame::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showReset();
}

} // namespace Triptych
