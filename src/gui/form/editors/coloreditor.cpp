// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/coloreditor.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSwatch(32, 16);
constexpr int kSquare = 4; // of the ground that shows through

QIcon swatchIcon(const QColor &colour, qreal scale)
{
    QPixmap pixmap(kSwatch * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(QColor(0xbb, 0xbb, 0xbb));
    QPainter painter(&pixmap);
    for (int y = 0; y < kSwatch.height(); y += kSquare) {
        for (int x = y % (2 * kSquare); x < kSwatch.width(); x += 2 * kSquare)
            painter.fillRect(x, y, kSquare, kSquare, QColor(0x77, 0x77, 0x77));
    }
    if (colour.isValid())
        painter.fillRect(QRect(QPoint(), kSwatch), colour);
    return pixmap;
}

} // namespace

QColor colourOf(const QJsonValue &value)
{
    const auto part = [&value](const QString &key, int fallback) { return value[key].toInt(fallback); };
    const QColor colour(part(u"r"_s, -1), part(u"g"_s, -1), part(u"b"_s, -1), part(u"a"_s, 255));
    return value.isObject() ? colour : QColor();
}

QJsonValue colourValue(const QColor &colour)
{
    return QJsonObject{
        {u"r"_s, colour.red()}, {u"g"_s, colour.green()}, {u"b"_s, colour.blue()}, {u"a"_s, colour.alpha()}};
}

QColor colourFromHex(const QString &text)
{
    QString digits = text.trimmed();
    if (digits.startsWith(u'#'))
        digits.remove(0, 1);
    const bool hasAlpha = digits.size() == 8;
    if (digits.size() != 3 && digits.size() != 6 && !hasAlpha)
        return {};
    QColor colour(u"#"_s + (hasAlpha ? digits.left(6) : digits));
    bool ok = true;
    const int alpha = hasAlpha ? digits.right(2).toInt(&ok, 16) : 255;
    if (!ok)
        return {};
    if (colour.isValid())
        colour.setAlpha(alpha);
    return colour;
}

QString hexOf(const QColor &colour)
{
    if (!colour.isValid())
        return {};
    const QString opaque = colour.name(QColor::HexRgb);
    return colour.alpha() == 255 ? opaque : opaque + u"%1"_s.arg(colour.alpha(), 2, 16, QChar(u'0'));
}

ColorEditor::ColorEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_swatch(new QToolButton(this))
    , m_hex(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_swatch);
    row->addWidget(m_hex, 1);
    m_swatch->setObjectName(u"swatch"_s);
    m_swatch->setIconSize(kSwatch);
    m_swatch->setToolTip(tr("Choose a colour"));
    m_swatch->setAccessibleName(tr("Choose a colour for %1").arg(setup.field.title));
    m_hex->setObjectName(u"hex"_s);
    m_hex->setPlaceholderText(tr("Not set"));
    m_hex->setMinimumWidth(0);
    setInput(m_hex);
    setTabOrder(m_hex, m_swatch);
    connect(m_swatch, &QToolButton::clicked, this, &ColorEditor::openDialog);
    connect(m_hex, &QLineEdit::textEdited, this, &ColorEditor::readHex);
    connect(m_hex, &QLineEdit::editingFinished, this, &ColorEditor::showColour);
    showColour();
}

void ColorEditor::setValue(const QJsonValue &value)
{
    const QColor colour = colourOf(value);
    const bool isTyped = m_hex->hasFocus() && colourFromHex(m_hex->text()) == colour;
    m_colour = colour;
    if (!isTyped)
        showColour();
    m_swatch->setIcon(swatchIcon(m_colour, devicePixelRatioF()));
    emit factChanged();
}

QString ColorEditor::fact() const
{
    if (!m_colour.isValid() || m_colour.alpha() == 255)
        return {};
    return tr("%1 %").arg(qRound(m_colour.alphaF() * 100));
}

void ColorEditor::showColour()
{
    const QString text = hexOf(m_colour);
    if (m_hex->text() != text)
        m_hex->setText(text);
    m_swatch->setIcon(swatchIcon(m_colour, devicePixelRatioF()));
    if (m_isRefused) {
        m_isRefused = false;
        emit refused({});
    }
}

void ColorEditor::readHex(const QString &text)
{
    const QColor colour = colourFromHex(text);
    m_isRefused = !text.trimmed().isEmpty() && !colour.isValid();
    emit refused(m_isRefused ? tr("Six or eight digits from 0 to F make a colour.") : QString());
    if (!m_isRefused)
        emit edited(colour.isValid() ? colourValue(colour) : QJsonValue(QJsonValue::Undefined));
}

void ColorEditor::openDialog()
{
    auto *dialog = new QColorDialog(m_colour.isValid() ? m_colour : QColor(Qt::white), this);
    dialog->setObjectName(u"colorDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::ShowAlphaChannel);
    dialog->setWindowTitle(field().title);
    // Every step of the choice is shown in the form; Cancel puts back what was there.
    const QJsonValue before = m_colour.isValid() ? colourValue(m_colour) : QJsonValue(QJsonValue::Undefined);
    connect(dialog, &QColorDialog::currentColorChanged, this,
            [this](const QColor &colour) { emit edited(colourValue(colour)); });
    connect(dialog, &QDialog::rejected, this, [this, before] { emit edited(before); });
    dialog->show();
}

FieldEditor *makeColorEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ColorEditor(setup, parent);
}

} // namespace Triptych
