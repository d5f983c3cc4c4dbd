// SPDX-License-Identifier: Apache-2.0
#include "gui/loadreporter.h"

#include "gui/dialogs/loadreportdialog.h"
#include "gui/messagebar.h"
#include "gui/serversession.h"

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

LoadReporter::LoadReporter(ServerSession *session, const std::shared_ptr<WorkflowHandle> &handle,
                           MessageArea *messages, QWidget *panel)
    : QObject(panel)
    , m_handle(handle)
    , m_messages(messages)
    , m_panel(panel)
{
    connect(handle->review(), &LoadReview::changed, this, &LoadReporter::update);
    connect(session, &ServerSession::resourcesChanged, this, &LoadReporter::update);
    update();
}

void LoadReporter::update()
{
    const QList<LoadNote> notes = m_handle->review()->notes();
    if (notes.isEmpty()) {
        m_shown.clear();
        return m_messages->clear(u"warnings"_s);
    }
    const bool isNotice = std::all_of(notes.cbegin(), notes.cend(), [](const LoadNote &note) {
        return note.kind == LoadNote::Kind::Version;
    });
    const QString text = notes.size() == 1 || isNotice ? notes.first().message : summary(notes);
    if (text == m_shown)
        return;
    m_shown = text;
    m_messages->show(u"warnings"_s, isNotice ? MessageBar::Level::Info : MessageBar::Level::Warning, text,
                     tr("Details"), [this] { showDetails(); });
}

void LoadReporter::showDetails()
{
    auto *dialog = new LoadReportDialog(m_handle, m_panel); // deletes itself, or goes with the panel
    connect(dialog, &LoadReportDialog::fieldWanted, this, &LoadReporter::fieldWanted);
    dialog->show();
}

//! \param notes  sorted by kind
QString LoadReporter::summary(const QList<LoadNote> &notes)
{
    QStringList parts;
    for (qsizetype i = 0; i < notes.size();) {
        const LoadNote::Kind kind = notes.at(i).kind;
        int count = 0;
        for (; i < notes.size() && notes.at(i).kind == kind; ++i)
            ++count;
        switch (kind) {
        case LoadNote::Kind::Replaced:
            parts << tr("%Ln replaced", nullptr, count);
            break;
        case LoadNote::Kind::Missing:
            parts << tr("%Ln not on this server", nullptr, count);
            break;
        case LoadNote::Kind::Unfit:
            parts << tr("%Ln value(s) unfit", nullptr, count);
            break;
        case LoadNote::Kind::LeftOut:
            parts << tr("%Ln other", nullptr, count);
            break;
        case LoadNote::Kind::Version: // nothing is lost by it
            break;
        }
    }
    //: %1 is a list such as "1 replaced, 2 not on this server"
    return tr("Not as in the file: %1.").arg(parts.join(u", "_s));
}

} // namespace Triptych
