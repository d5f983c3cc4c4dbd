// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/generatorpreview.h"

#include "gui/form/editors/picturestrip.h"
#include "gui/form/elidedlabel.h"
#include "gui/form/valuetext.h"

#include <QJsonObject>
#include <QVBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostNumbers = 60; // more than a line holds
constexpr int kMostTexts = 5;
constexpr int kMostPictures = 12;

} // namespace

GeneratorPreview::GeneratorPreview(const FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    if (m_context.thumbnails) {
        connect(m_context.thumbnails, &ThumbnailStore::thumbnailReady, this, [this](const QString &name) {
            if (m_names.contains(name))
                showPictures();
        });
    }
}

void GeneratorPreview::setLines(const QStringList &lines)
{
    while (m_lines.size() < lines.size()) {
        auto *line = new ElidedLabel(QPalette::PlaceholderText, this);
        m_column->addWidget(line);
        m_lines.append(line);
    }
    for (int i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->setText(lines.value(i));
        m_lines.at(i)->setVisible(i < lines.size());
    }
    setAccessibleDescription(lines.join(u'\n'));
}

void GeneratorPreview::setNote(const QString &sentence)
{
    m_names.clear();
    showPictures();
    setLines({sentence});
}

void GeneratorPreview::setValues(const QJsonArray &values)
{
    m_names.clear();
    QStringList lines;
    if (values.first().isObject()) {
        for (int i = 0; i < values.size() && i < kMostPictures; ++i)
            m_names.append(values.at(i)[u"image_name"_s].toString());
    } else if (values.first().isString()) {
        for (int i = 0; i < values.size() && i < kMostTexts; ++i)
            lines.append(values.at(i).toString().simplified());
        if (values.size() > kMostTexts)
            lines.append(tr("and %Ln more", nullptr, static_cast<int>(values.size()) - kMostTexts));
    } else if (!values.isEmpty()) {
        QStringList numbers;
        for (int i = 0; i < values.size() && i < kMostNumbers; ++i) {
            const QJsonValue value = values.at(i);
            // 0.1 + 0.2 is sent as it is, but nobody wants to read it.
            numbers.append(value.toInteger(0) == value.toInteger(1)
                               ? QString::number(value.toInteger())
                               : QString::number(value.toDouble(), 'g', 6));
        }
        lines.append(numbers.join(u"  "_s));
    } else {
        lines.append(tr("Nothing comes out."));
    }
    showPictures();
    setLines(lines);
}

void GeneratorPreview::showPictures()
{
    if (m_names.isEmpty()) {
        if (m_strip)
            m_strip->hide();
        return;
    }
    if (!m_strip) {
        m_strip = new PictureStrip(this);
        m_strip->setReadOnly();
        m_column->insertWidget(0, m_strip);
    }
    QList<PictureCell> cells;
    for (const QString &name : std::as_const(m_names)) {
        PictureCell cell;
        cell.name = name;
        cell.label = name;
        if (m_context.thumbnails) {
            cell.image = m_context.thumbnails->thumbnail(name);
            if (cell.image.isNull() && !m_context.thumbnails->isBroken(name))
                m_context.thumbnails->request(name);
        }
        cells.append(cell);
    }
    m_strip->setCells(cells);
    m_strip->show();
}

QString GeneratorPreview::text() const
{
    QStringList lines;
    for (const ElidedLabel *line : m_lines) {
        if (!line->isHidden())
            lines.append(line->text());
    }
    return lines.join(u'\n');
}

} // namespace Triptych
