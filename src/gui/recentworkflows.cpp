// SPDX-License-Identifier: Apache-2.0
#include "gui/recentworkflows.h"

#include "base/settings.h"
#include "jobs/workflowloader.h"

#include <QFileInfo>
#include <QMenu>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! One line of the settings: where it is, and what it was called there.
QString lineOf(const WorkflowOrigin &source, const QString &title)
{
    return toText(source) + u'\n' + QString(title).replace(u'\n', u' ');
}

QString placeOf(const WorkflowOrigin &source)
{
    switch (source.kind) {
    case WorkflowOrigin::Kind::File:
        return QFileInfo(source.location).fileName();
    case WorkflowOrigin::Kind::Library:
        return RecentWorkflows::tr("library");
    case WorkflowOrigin::Kind::ServerImage:
        return RecentWorkflows::tr("picture");
    case WorkflowOrigin::Kind::Example:
    case WorkflowOrigin::Kind::Clipboard:
        break;
    }
    return {};
}

} // namespace

RecentWorkflows::RecentWorkflows(Settings *settings, QMenu *menu, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_menu(menu)
{
    connect(menu, &QMenu::aboutToShow, this, &RecentWorkflows::fill);
}

void RecentWorkflows::note(const WorkflowOrigin &source, const QString &title)
{
    if (placeOf(source).isEmpty())
        return;
    QStringList lines = m_settings->value(Setting::RecentWorkflows).toStringList();
    const QString line = lineOf(source, title);
    if (!lines.isEmpty() && lines.first() == line)
        return;
    lines.removeIf([&](const QString &other) { return other.section(u'\n', 0, 0) == toText(source); });
    lines.prepend(line);
    m_settings->setValue(Setting::RecentWorkflows, lines.mid(0, kMaxCount));
}

void RecentWorkflows::fill()
{
    m_menu->clear();
    const QStringList lines = m_settings->value(Setting::RecentWorkflows).toStringList();
    for (const QString &line : lines) {
        const WorkflowOrigin source = workflowSourceFromText(line.section(u'\n', 0, 0));
        const QString place = placeOf(source);
        if (place.isEmpty())
            continue; // a settings file of another version
        QString text = tr("%1 (%2)").arg(line.section(u'\n', 1), place);
        QAction *action = m_menu->addAction(text.replace(u'&', u"&&"_s));
        if (source.kind == WorkflowOrigin::Kind::File)
            action->setStatusTip(source.location);
        connect(action, &QAction::triggered, this, [this, source] { emit chosen(source); });
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("No workflow has been opened yet"))->setEnabled(false);
}

} // namespace Triptych
