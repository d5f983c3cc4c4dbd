// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/connectpage.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"
#include "invoke/client.h"

#include "ui_connectpage.h"

#include <QEvent>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

const QUrl kUsualAddress(u"http://127.0.0.1:9090/"_s); // server-api.md 0.1

} // namespace

ConnectPage::ConnectPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ConnectPage>())
{
    m_ui->setupUi(this);
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.15);
    heading.setWeight(QFont::DemiBold);
    m_ui->heading->setFont(heading);
    for (QLabel *label : {m_ui->subheading, m_ui->hint, m_ui->foundFact, m_ui->demoFact})
        label->setForegroundRole(QPalette::PlaceholderText);
    updateSymbols();
    setProblem({});
    m_ui->foundLabel->hide();
    m_ui->foundFrame->hide();
    setFocusProxy(m_ui->address);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(200);
    connect(&m_lookSoon, &QTimer::timeout, this, &ConnectPage::lookAround);
    connect(m_ui->connectButton, &QPushButton::clicked, this, &ConnectPage::submit);
    connect(m_ui->address, &QLineEdit::returnPressed, this, &ConnectPage::submit);
    connect(m_ui->address, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(m_ui->demoButton, &QPushButton::clicked, this, &ConnectPage::demoRequested);
    connect(m_ui->foundButton, &QPushButton::clicked, this, [this] { emit connectRequested(kUsualAddress); });
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::setAddress(const QString &address)
{
    m_ui->address->setText(address);
}

void ConnectPage::setProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
    m_ui->address->setAccessibleDescription(sentence);
}

void ConnectPage::setBusy(bool busy)
{
    m_ui->connectButton->setEnabled(!busy);
    m_ui->connectButton->setText(busy ? tr("Connecting…") : tr("Connect"));
}

void ConnectPage::submit()
{
    const Result<QUrl> address = HttpTransport::parseAddress(m_ui->address->text());
    if (!address) {
        setProblem(address.error().message);
        return;
    }
    setProblem({});
    emit connectRequested(address.value());
}

void ConnectPage::lookAround()
{
    m_probe = std::make_unique<Client>(kUsualAddress);
    deliver(
        m_probe->app.version(), this,
        [this](const QString &version) {
            m_ui->foundName->setText(m_probe->displayName());
            m_ui->foundFact->setText(tr("InvokeAI %1").arg(version));
            m_ui->foundLabel->show();
            m_ui->foundFrame->show();
        },
        [](const Error &) {}); // nothing there is no news
}

void ConnectPage::updateSymbols()
{
    const Theme &theme = Theme::current(this);
    const QColor text = theme.palette.color(QPalette::WindowText);
    m_ui->logo->setPixmap(icon(u"triptych-line"_s, text).pixmap(QSize(52, 52), devicePixelRatioF()));
    m_ui->foundSymbol->setPixmap(icon(u"server"_s, text).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_ui->demoSymbol->setPixmap(icon(u"images"_s, text).pixmap(QSize(24, 24), devicePixelRatioF()));
    QPalette problem = m_ui->problem->palette();
    problem.setColor(QPalette::WindowText, theme.problem);
    m_ui->problem->setPalette(problem);
}

void ConnectPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_lookSoon.start();
}

void ConnectPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_lookSoon.stop();
}

void ConnectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateSymbols();
    QWidget::changeEvent(event);
}

} // namespace Triptych
