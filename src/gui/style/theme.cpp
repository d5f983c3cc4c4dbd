// SPDX-License-Identifier: Apache-2.0
#include "gui/style/theme.h"

#include <QApplication>
#include <QWidget>

namespace Triptych {

namespace {

struct StyleRow {
    QColor Theme::*colour;
    QRgb dark;
    QRgb light;
};

constexpr StyleRow kStyleRows[] = {
    {&Theme::accent, 0xff6aa2ff, 0xff2f6fd6},
    {&Theme::dockTitle, 0xff262626, 0xffe9e9e9},
    {&Theme::buttonHover, 0xff434343, 0xffffffff},
    {&Theme::edgeHover, 0xff5e5e5e, 0xff9c9c9c},
    {&Theme::panelLine, 0xff1b1b1b, 0xffcfcfcf},
    {&Theme::innerLine, 0xff3a3a3a, 0xffdedede},
    {&Theme::loading, 0xff2e2e2e, 0xffeeeeee},
    {&Theme::hover, 0xff353535, 0xffe7e7e7},
    {&Theme::selectedCell, 0xff2c3648, 0xffe6effc},
    {&Theme::selectedRow, 0xff33456a, 0xffd3e3fb},
    {&Theme::problem, 0xffff8a80, 0xffb3261e},
    {&Theme::warning, 0xffe6b95c, 0xff855800},
    {&Theme::ok, 0xff74c788, 0xff1a7338},
    {&Theme::barInfo, 0xff2b3546, 0xffe6effc},
    {&Theme::barInfoLine, 0xff3d4f6e, 0xffb9d0f4},
    {&Theme::barWarning, 0xff3c3422, 0xfffbf0d6},
    {&Theme::barWarningLine, 0xff5d4f2b, 0xffe6d09b},
    {&Theme::barError, 0xff432c2b, 0xfffbe6e4},
    {&Theme::barErrorLine, 0xff6b403d, 0xffecbcb8},
    {&Theme::star, 0xffffd24a, 0xffffd24a},
    {&Theme::badge, 0xd2121212, 0xd2121212},
    {&Theme::badgeText, 0xffffffff, 0xffffffff},
    {&Theme::surround, 0xff1e1e1e, 0xff1e1e1e},
};

struct PaletteRow {
    QPalette::ColorRole role;
    QRgb dark;
    QRgb light;
    QRgb darkOff; //!< in a disabled widget
    QRgb lightOff;
};

constexpr PaletteRow kPaletteRows[] = {
    {QPalette::Window, 0xff2b2b2b, 0xfff3f3f3, 0xff2b2b2b, 0xfff3f3f3},
    {QPalette::Base, 0xff232323, 0xffffffff, 0xff282828, 0xfff6f6f6},
    {QPalette::AlternateBase, 0xff272727, 0xfff8f8f8, 0xff282828, 0xfff6f6f6},
    {QPalette::Button, 0xff393939, 0xfffbfbfb, 0xff303030, 0xfff5f5f5},
    {QPalette::Midlight, 0xff474747, 0xffe4e4e4, 0xff393939, 0xffececec},
    {QPalette::Mid, 0xff4a4a4a, 0xffbdbdbd, 0xff3c3c3c, 0xffd8d8d8},
    {QPalette::Dark, 0xff1d1d1d, 0xffcccccc, 0xff222222, 0xffdcdcdc},
    {QPalette::Light, 0xffc4c4c4, 0xffffffff, 0xff5a5a5a, 0xfff3f3f3},
    {QPalette::Shadow, 0xff1b1b1b, 0xff8c8c8c, 0xff1b1b1b, 0xffc4c4c4},
    {QPalette::WindowText, 0xffdddddd, 0xff202020, 0xff757575, 0xff999999},
    {QPalette::Text, 0xffdddddd, 0xff202020, 0xff757575, 0xff999999},
    {QPalette::ButtonText, 0xffdddddd, 0xff202020, 0xff757575, 0xff999999},
    {QPalette::BrightText, 0xffffffff, 0xff000000, 0xff757575, 0xff999999},
    {QPalette::PlaceholderText, 0xffa3a3a3, 0xff626262, 0xff6a6a6a, 0xffa4a4a4},
    {QPalette::Highlight, 0xff4170bd, 0xff2f6fd6, 0xff4a4a4a, 0xffbdbdbd},
    {QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0xff9a9a9a, 0xfff8f8f8},
    {QPalette::Link, 0xff6aa2ff, 0xff235fbe, 0xff757575, 0xff999999},
    {QPalette::LinkVisited, 0xff6aa2ff, 0xff235fbe, 0xff757575, 0xff999999},
    {QPalette::ToolTipBase, 0xff1d1d1d, 0xffffffff, 0xff1d1d1d, 0xffffffff},
    {QPalette::ToolTipText, 0xffdddddd, 0xff202020, 0xff757575, 0xff999999},
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    {QPalette::Accent, 0xff6aa2ff, 0xff2f6fd6, 0xff757575, 0xff999999},
#endif
};

enum class Look { Dark, Light };

Theme makeTheme(Look look)
{
    const bool dark = look == Look::Dark;
    Theme theme;
    for (const StyleRow &row : kStyleRows)
        theme.*row.colour = QColor::fromRgba(dark ? row.dark : row.light);
    for (const PaletteRow &row : kPaletteRows) {
        theme.palette.setColor(QPalette::All, row.role, QColor::fromRgba(dark ? row.dark : row.light));
        theme.palette.setColor(QPalette::Disabled, row.role,
                               QColor::fromRgba(dark ? row.darkOff : row.lightOff));
    }
    return theme;
}

} // namespace

const Theme &Theme::dark()
{
    static const Theme theme = makeTheme(Look::Dark);
    return theme;
}

const Theme &Theme::light()
{
    static const Theme theme = makeTheme(Look::Light);
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const Theme &Theme::current(const QWidget *widget)
{
    return of(widget ? widget->palette() : QApplication::palette());
}

} // namespace Triptych
