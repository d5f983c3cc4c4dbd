// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/modellist.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Triptych {

namespace {

constexpr int kMargin = 8; // between name, base and edge

//! Base and size, as far as they are known.
QString factsOf(const QModelIndex &index)
{
    const QString base = index.data(ModelList::BaseRole).toString();
    const QString size = index.data(ModelList::SizeRole).toString();
    return base.isEmpty() || size.isEmpty() ? base + size : ModelList::tr("%1 · %2").arg(base, size);
}

bool isSame(const ModelChoice &a, const ModelChoice &b)
{
    return a.key == b.key && a.name == b.name && a.base == b.base;
}

} // namespace

void ModelList::setModels(const ModelFilter &filter, const QList<ModelChoice> &models)
{
    QList<ModelChoice> offered;
    for (const ModelChoice &model : models) {
        if (offersModel(filter, model))
            offered.append(model);
    }
    std::sort(offered.begin(), offered.end(), [](const ModelChoice &a, const ModelChoice &b) {
        return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
    });
    if (std::equal(offered.cbegin(), offered.cend(), m_choices.cbegin(), m_choices.cend(), isSame))
        return;
    beginResetModel();
    m_choices = offered;
    endResetModel();
}

int ModelList::rowOf(const QString &key) const
{
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices.at(row).key == key)
            return row;
    }
    return -1;
}

int ModelList::onlyRowMatching(const QString &text) const
{
    int found = -1;
    bool isUnique = true;
    for (int row = 0; row < m_choices.size(); ++row) {
        const QString &name = m_choices.at(row).name;
        if (name.compare(text, Qt::CaseInsensitive) == 0)
            return row;
        if (!name.contains(text, Qt::CaseInsensitive))
            continue;
        isUnique = found < 0;
        found = row;
    }
    return isUnique ? found : -1;
}

int ModelList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ModelChoice &choice = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return choice.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(choice.name, choice.base);
    case BaseRole:
        return choice.base;
    case SizeRole:
        return choice.sizeBytes > 0
            ? QLocale().formattedDataSize(choice.sizeBytes, 1, QLocale::DataSizeTraditionalFormat)
            : QString();
    default:
        return {};
    }
}

void ModelDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int base = option->fontMetrics.horizontalAdvance(factsOf(index));
    const int room = option->rect.width() - base - 3 * kMargin;
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle, qMax(room, 40));
}

void ModelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->drawText(option.rect.adjusted(kMargin, 0, -kMargin, 0), Qt::AlignVCenter | Qt::AlignTrailing,
                      factsOf(index));
    painter->restore();
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + kMargin};
}

} // namespace Triptych
