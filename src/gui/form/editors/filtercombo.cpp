// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/filtercombo.h"

#include <QCompleter>
#include <QLineEdit>

namespace Triptych {

namespace {

constexpr int kVisibleRows = 14;

} // namespace

FilterCombo::FilterCombo(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setMaxVisibleItems(kVisibleRows);
    auto *completer = new QCompleter(model(), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kVisibleRows);
    setCompleter(completer);
    connect(this, &QComboBox::activated, this, [this](int row) {
        lineEdit()->setModified(false);
        if (row >= 0)
            emit chosen(row);
    });
    // After QComboBox, which looks first whether the text is the name of a row.
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FilterCombo::leave);
}

void FilterCombo::showRow(int row, const QString &text)
{
    m_shownRow = row;
    m_shownText = text;
    if (currentIndex() != row)
        setCurrentIndex(row);
    const QString shown = row >= 0 ? itemText(row) : text;
    if (lineEdit()->text() != shown)
        lineEdit()->setText(shown);
    lineEdit()->setModified(false);
    lineEdit()->setCursorPosition(0); // a long name is known by its beginning
    setToolTip(shown);
}

int FilterCombo::onlyRowMatching(const QString &text) const
{
    int found = -1;
    bool isUnique = true;
    for (int row = 0; row < count(); ++row) {
        if (itemText(row).compare(text, Qt::CaseInsensitive) == 0)
            return row;
        if (!itemText(row).contains(text, Qt::CaseInsensitive))
            continue;
        isUnique = found < 0;
        found = row;
    }
    return isUnique ? found : -1;
}

void FilterCombo::leave()
{
    if (!lineEdit()->isModified())
        return;
    const QString text = lineEdit()->text().trimmed();
    const int row = text.isEmpty() ? -1 : onlyRowMatching(text);
    const bool wasSet = m_shownRow >= 0 || !m_shownText.isEmpty();
    showRow(m_shownRow, m_shownText);
    if (row >= 0)
        emit chosen(row);
    else if (text.isEmpty() && wasSet)
        emit emptied();
}

} // namespace Triptych
