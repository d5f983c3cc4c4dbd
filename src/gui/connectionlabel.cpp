// SPDX-License-Identifier: Apache-2.0
#include "gui/connectionlabel.h"

#include "gui/serversession.h"
#include "gui/form/linkbutton.h"
#include "gui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Full, half and empty disc: the state is told by shape and not by colour alone.
QPixmap disc(const QColor &colour, double filled, qreal ratio)
{
    constexpr int kEdge = 12;
    QPixmap pixmap(QSize(kEdge, kEdge) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(2, 2, kEdge - 4, kEdge - 4);
    painter.setPen(QPen(colour, 1.5));
    painter.drawEllipse(circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (filled >= 1)
        painter.drawEllipse(circle);
    else if (filled > 0)
        painter.drawPie(circle, -90 * 16, 180 * 16);
    return pixmap;
}

} // namespace

ConnectionLabel::ConnectionLabel(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_symbol(new QLabel(this))
    , m_state(new QLabel(this))
    , m_retry(new LinkButton(tr("Try now"), {}, this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setObjectName(u"serverName"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName(u"connectionState"_s);
    m_retry->setObjectName(u"retryConnection"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4); // the height of a menu title
    layout->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_symbol),
                          static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_retry)})
        layout->addWidget(part);
    connect(m_retry, &LinkButton::clicked, this, [this] {
        if (m_session)
            m_session->client.retryNow();
    });
    update();
}

void ConnectionLabel::setSession(ServerSession *session)
{
    m_session = session;
    if (session) {
        connect(&session->client, &Client::stateChanged, this, &ConnectionLabel::update);
        connect(session, &ServerSession::templatesReady, this, &ConnectionLabel::update);
    }
    update();
}

void ConnectionLabel::update()
{
    const Theme &theme = Theme::current(this);
    const QColor quiet = theme.palette.color(QPalette::PlaceholderText);
    const Client::State state = m_session ? m_session->client.state() : Client::State::Idle;
    m_name->setText(!m_session                ? QString()
                        : m_session->isDemo() ? tr("Demo")
                                              : m_session->client.displayName());
    m_name->setVisible(m_session);
    m_retry->setVisible(state == Client::State::Lost);
    switch (state) {
    case Client::State::Idle:
        m_symbol->setPixmap(disc(quiet, 0, devicePixelRatioF()));
        m_state->setText(tr("No server"));
        break;
    case Client::State::Connecting:
        m_symbol->setPixmap(disc(theme.warning, 0.5, devicePixelRatioF()));
        m_state->setText(tr("Connecting"));
        break;
    case Client::State::Ready:
        m_symbol->setPixmap(disc(theme.ok, 1, devicePixelRatioF()));
        m_state->setText(tr("Connected  %1").arg(m_session->client.version()));
        break;
    case Client::State::Lost:
        m_symbol->setPixmap(disc(theme.problem, 0, devicePixelRatioF()));
        m_state->setText(tr("Offline"));
        break;
    }
    layout()->activate();
    adjustSize();
    emit sizeChanged();
}

} // namespace Triptych
