// SPDX-License-Identifier: Apache-2.0
#include "gui/workflowpanel.h"

#include "gui/form/formview.h"
#include "gui/loadreporter.h"
#include "gui/messagebar.h"
#include "gui/prompter.h"
#include "gui/runbar.h"
#include "gui/serversession.h"
#include "jobs/referencelookup.h"

#include <QFileInfo>
#include <QLabel>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

WorkflowPanel::WorkflowPanel(ServerSession *session, Prompter *prompter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompter(prompter)
    , m_messages(new MessageArea(this))
    , m_formPlace(new QVBoxLayout)
    , m_empty(new QLabel(this))
    , m_runBar(new RunBar(&session->boards, this))
{
    build();
    m_check.setSingleShot(true);
    m_check.setInterval(0); // several changes in one step of the event loop are checked once
    connect(&m_check, &QTimer::timeout, this, &WorkflowPanel::updateProblems);
    connect(m_runBar, &RunBar::runRequested, this, &WorkflowPanel::run);
    connect(m_runBar, &RunBar::problemActivated, this, &WorkflowPanel::showFirstProblem);
    connect(m_runBar, &RunBar::optionsChanged, this, &WorkflowPanel::valuesChanged);
    connect(m_runBar, &RunBar::optionsChanged, this, &WorkflowPanel::updateItemCount);
    connect(session, &ServerSession::templatesReady, this, &WorkflowPanel::openPending);
    connect(session, &ServerSession::resourcesChanged, this, [this] {
        if (m_handle)
            m_handle->state()->setResources(m_session->resources());
        m_check.start();
    });
    connect(&session->client, &Client::stateChanged, this, &WorkflowPanel::updateReady);
    updateReady();
}

WorkflowPanel::~WorkflowPanel() = default;

void WorkflowPanel::build()
{
    m_empty->setText(tr("Waiting for the server's node types…"));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_formPlace->setContentsMargins({});
    m_formPlace->addWidget(m_empty, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(m_formPlace, 1);
    layout->addWidget(line);
    layout->addWidget(m_runBar);
}

void WorkflowPanel::open(const WorkflowSource &source, const QJsonObject &values, const QByteArray &workflow)
{
    openLater(source, values, workflow, {});
    wakeUp();
}

void WorkflowPanel::openLater(const WorkflowSource &source, const QJsonObject &values,
                              const QByteArray &workflow, const QString &title)
{
    m_source = source;
    m_title = title;
    m_pending = std::make_unique<Pending>(Pending{values, std::nullopt});
    if (!workflow.isEmpty())
        m_pending->bytes = workflow;
    m_isAsleep = true;
    m_isFetching = false;
    ++m_readTurn;
    m_readingOn.reset();
}

void WorkflowPanel::wakeUp()
{
    if (!m_isAsleep)
        return;
    m_isAsleep = false;
    const bool needsServer =
        m_source.kind == WorkflowSource::Kind::Library || m_source.kind == WorkflowSource::Kind::ServerImage;
    if (m_pending->bytes) {
        openPending();
    } else if (!needsServer
               || m_session->client.state() == Client::State::Ready) { // else when the server is there
        fetch();
    }
}

void WorkflowPanel::fetch()
{
    m_isFetching = true;
    const int turn = ++m_readTurn;
    deliver(
        loadWorkflowBytes(m_source, &m_session->client), this,
        [this, turn](const QByteArray &bytes) {
            if (turn != m_readTurn)
                return;
            m_isFetching = false;
            m_pending->bytes = bytes; // may be empty
            openPending();
        },
        [this, turn](const Error &error) {
            if (turn != m_readTurn)
                return;
            m_isFetching = false;
            emit openFailed(error.message);
        });
}

void WorkflowPanel::openPending()
{
    if (!m_session->templates() || m_isFetching || m_isAsleep || m_readingOn == m_session->templates())
        return;
    if (m_pending && !m_pending->bytes)
        return fetch();
    if (m_pending)
        readPending();
    else if (m_handle)
        readAgain();
}

void WorkflowPanel::readPending()
{
    if (m_pending->bytes->size() <= kReadAtOnceBytes) {
        const Result<ReadWorkflow> read = ReadWorkflow::fromBytes(*m_pending->bytes, m_session->templates());
        return read ? showRead(*read) : tellUnread(read.error());
    }
    m_empty->setText(tr("Opening the workflow…"));
    m_readingOn = m_session->templates();
    const int turn = ++m_readTurn;
    deliver(
        readWorkflow(*m_pending->bytes, m_readingOn), this,
        [this, turn](const ReadWorkflow &workflow) {
            if (turn == m_readTurn)
                showRead(workflow);
        },
        [this, turn](const Error &error) {
            if (turn == m_readTurn)
                tellUnread(error);
        });
}

//! Other node types than before: the same workflow on them, with the values that it has when it is read.
void WorkflowPanel::readAgain()
{
    if (m_handle->document().originalBytes().size() <= kReadAtOnceBytes)
        return adopt(reopened(*m_handle, ReadWorkflow(m_handle->document(), m_session->templates()),
                              &m_session->uploads));
    m_readingOn = m_session->templates();
    deliver(
        readWorkflow(m_handle->document(), m_readingOn), this,
        [this, turn = ++m_readTurn](const ReadWorkflow &workflow) {
            if (turn != m_readTurn)
                return;
            m_readingOn.reset();
            adopt(reopened(*m_handle, workflow, &m_session->uploads));
        },
        [](const Error &) {}); // a document that was read once can be read
}

void WorkflowPanel::showRead(const ReadWorkflow &workflow)
{
    m_readingOn.reset();
    const std::shared_ptr<WorkflowHandle> handle =
        WorkflowHandle::open(workflow, m_source, &m_session->uploads);
    m_messages->clear(u"open"_s);
    handle->state()->restore(m_pending->values);
    handle->history()->stack()->clear();
    const std::optional<QJsonObject> used = m_pending->used;
    m_pending.reset();
    adopt(handle);
    emit opened();
    if (used)
        useValues(*used);
}

void WorkflowPanel::tellUnread(const Error &error)
{
    m_readingOn.reset();
    const QString file = m_source.kind == WorkflowSource::Kind::File
        ? QFileInfo(m_source.location).fileName() + u": "_s
        : QString();
    emit openFailed(file + error.message);
}

QString WorkflowPanel::title() const
{
    return m_handle ? m_handle->title() : m_title;
}

QByteArray WorkflowPanel::workflowBytes() const
{
    if (m_handle)
        return m_handle->document().originalBytes();
    return m_pending ? m_pending->bytes.value_or(QByteArray()) : QByteArray();
}

FormContext WorkflowPanel::formContext()
{
    FormContext context;
    context.thumbnails = &m_session->thumbnails;
    context.boards = &m_session->boards;
    context.chooseImageFile = [this](QWidget *parent, std::function<void(const QString &)> done) {
        m_prompter->openPictures(parent, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                 [done](const QStringList &paths) {
                                     if (!paths.isEmpty())
                                         done(paths.first());
                                 });
    };
    context.chooseImageFiles = [this](QWidget *parent, std::function<void(const QStringList &)> done) {
        m_prompter->openPictures(parent, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                 done);
    };
    context.askGenerated = [this](const GeneratorQuery &query, QObject *receiver,
                                  std::function<void(const Result<QJsonArray> &)> done) {
        deliver(
            generatedByServer(&m_session->client, query), receiver,
            [done](const QJsonArray &values) { done(values); }, [done](const Error &error) { done(error); });
    };
    context.chooseVideoFile = [this](QWidget *parent, std::function<void(const QString &)> done) {
        m_prompter->openVideo(parent, QStandardPaths::writableLocation(QStandardPaths::MoviesLocation), done);
    };
    context.askImageInfo = [this](const QString &name, QObject *receiver,
                                  std::function<void(const ImageInfo &)> done) {
        deliver(m_session->client.images.info(name), receiver, done,
                [](const Error &) {}); // the field shows the picture without its size
    };
    context.hasVideos = m_session->uploads.takesVideos();
    return context;
}

void WorkflowPanel::adopt(const std::shared_ptr<WorkflowHandle> &handle)
{
    delete std::exchange(m_form, nullptr);
    m_handle = handle;
    m_showProblems = false;
    FormState *state = m_handle->state();
    state->setResources(m_session->resources());
    m_form = new FormView(m_handle, formContext(), this);
    m_formPlace->addWidget(m_form, 1);
    m_empty->hide();
    connect(m_form, &FormView::imageActivated, this, &WorkflowPanel::imageActivated);
    connect(state, &FormState::valueChanged, this, &WorkflowPanel::valuesChanged);
    connect(state, &FormState::valueChanged, &m_check, qOverload<>(&QTimer::start));
    connect(state, &FormState::problemChanged, &m_check, qOverload<>(&QTimer::start));
    connect(m_handle->history(), &FormHistory::stepped, m_form, &FormView::focusField);
    connect(m_handle.get(), &WorkflowHandle::knownReferencesChanged, &m_check, qOverload<>(&QTimer::start));
    auto *lookup = new ReferenceLookup(&m_session->client, m_handle, m_form); // ends with the form
    connect(lookup, &ReferenceLookup::finished, lookup, &QObject::deleteLater);
    lookup->start();
    delete m_report;
    m_report = new LoadReporter(m_session, m_handle, m_messages, this);
    connect(m_report, &LoadReporter::fieldWanted, m_form, &FormView::focusField);
    updateReady();
    m_check.start();
    emit adopted();
}

void WorkflowPanel::updateReady()
{
    if (m_pending && m_session->client.state() == Client::State::Ready)
        openPending(); // the node types may have been there before the socket
    m_runBar->setReady(m_handle && m_session->client.state() == Client::State::Ready);
    if (!m_handle)
        return;
    if (m_session->client.state() == Client::State::Ready)
        m_messages->clear(u"run"_s);
}

//! How many items a batch makes is good to know before it is queued.
void WorkflowPanel::updateItemCount()
{
    if (!m_handle)
        return;
    const QList<WorkflowNode> &nodes = m_handle->document().nodes();
    const bool isBatch = std::any_of(nodes.cbegin(), nodes.cend(), [](const WorkflowNode &node) {
        return isBatchOrGeneratorType(node.type);
    });
    RunOptions options;
    options.runs = m_runBar->runs();
    m_runBar->setItemCount(isBatch ? m_handle->draft(options).itemCount() : std::nullopt);
}

void WorkflowPanel::updateProblems()
{
    updateItemCount();
    if (!m_handle || !m_showProblems) {
        m_runBar->setProblem({}, 0);
        return;
    }
    const QList<RunProblem> problems = m_handle->problems();
    if (problems.isEmpty())
        m_runBar->setProblem({}, 0);
    else
        m_runBar->setProblem(problems.first().message, static_cast<int>(problems.size()));
}

void WorkflowPanel::showFirstProblem()
{
    if (!m_handle)
        return;
    const QList<RunProblem> problems = m_handle->problems();
    for (const RunProblem &problem : problems) {
        if (problem.index >= 0) {
            m_form->focusField(problem.index);
            return;
        }
    }
}

void WorkflowPanel::run(bool front)
{
    if (!m_handle || m_session->client.state() != Client::State::Ready)
        return;
    m_showProblems = true;
    m_form->setRunTried();
    if (!m_handle->state()->hasPending() && !m_handle->problems().isEmpty()) {
        updateProblems();
        showFirstProblem();
        return;
    }
    RunOptions options;
    options.runs = m_runBar->runs();
    options.front = front;
    const QString board = m_runBar->board();
    options.autoBoard = board == kNoBoard ? QString() : board;
    m_session->submitter.submit(m_handle, options);
    m_check.start();
}

void WorkflowPanel::useValues(const QJsonObject &values)
{
    if (m_pending) { // as soon as there is something to put them into
        m_pending->used = values;
        emit valuesChanged();
        return;
    }
    replaceValues(tr("Use values"), values);
}

void WorkflowPanel::resetForm()
{
    replaceValues(tr("Reset form"), {});
}

//! One step back gives all values back.
void WorkflowPanel::replaceValues(const QString &text, const QJsonObject &values)
{
    if (!m_handle)
        return;
    m_handle->history()->group(text, [this, &values] {
        for (int i = 0; i < m_handle->tree().fields().size(); ++i)
            m_handle->state()->resetValue(i);
        m_handle->state()->restore(values);
    });
}

QJsonObject WorkflowPanel::changedValues() const
{
    if (m_pending)
        return m_pending->used.value_or(m_pending->values);
    return m_handle ? m_handle->state()->changedValues() : QJsonObject();
}

} // namespace Triptych
