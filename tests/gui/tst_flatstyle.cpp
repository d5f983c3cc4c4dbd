// SPDX-License-Identifier: Apache-2.0
#include "gui/style/flatstyle.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

//! WCAG 2 relative luminance contrast, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

int countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class TestFlatStyle : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void controlsAreAsHighAsTheirTextAndTen();
    void smallButtonIs24High();
    void progressBarIsFourPixelsThin();
    void dockTitleIs28High();
    void defaultButtonIsFilledWithHighlight();
    void problemEdgeShowsAndGoes();
    void focusEdgeShowsTheAccent();
    void textIsReadable_data();
    void textIsReadable();
    void themeIsToldByThePalette();
    void everyIconDrawsInTheTextColour_data();
    void everyIconDrawsInTheTextColour();
    void iconFollowsTheLook();
};

void TestFlatStyle::initTestCase()
{
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
}

void TestFlatStyle::controlsAreAsHighAsTheirTextAndTen()
{
    QLineEdit line;
    QSpinBox spin;
    QComboBox combo;
    QPushButton button(u"Run"_s);
    const int wished = line.fontMetrics().height() + 10;
    QCOMPARE(line.sizeHint().height(), wished);
    QCOMPARE(spin.sizeHint().height(), wished);
    QCOMPARE(combo.sizeHint().height(), wished);
    QCOMPARE(button.sizeHint().height(), wished);
}

void TestFlatStyle::smallButtonIs24High()
{
    QPushButton button(u"Show"_s);
    setControlLook(&button, ControlLook::Small);
    QCOMPARE(button.sizeHint().height(), 24);
}

void TestFlatStyle::progressBarIsFourPixelsThin()
{
    QCOMPARE(QProgressBar().sizeHint().height(), 4);
}

void TestFlatStyle::dockTitleIs28High()
{
    QMainWindow window;
    QFont font = window.font();
    font.setPixelSize(13);
    window.setFont(font);
    auto *dock = new QDockWidget(u"Queue"_s, &window);
    auto *content = new QWidget;
    dock->setWidget(content);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.resize(400, 300);
    window.show();
    QVERIFY(qAbs(content->y() - 28) <= 1);
}

void TestFlatStyle::defaultButtonIsFilledWithHighlight()
{
    QPushButton button;
    button.resize(80, 28);
    QCOMPARE(button.grab().toImage().pixelColor(40, 14), Theme::dark().palette.color(QPalette::Button));
    button.setDefault(true);
    QCOMPARE(button.grab().toImage().pixelColor(40, 14), Theme::dark().palette.color(QPalette::Highlight));
}

void TestFlatStyle::problemEdgeShowsAndGoes()
{
    QLineEdit line;
    line.resize(100, 28);
    QCOMPARE(countOf(line.grab().toImage(), Theme::dark().problem), 0);
    setProblemShown(&line, true);
    QVERIFY(countOf(line.grab().toImage(), Theme::dark().problem) > 200);
    setProblemShown(&line, false);
    QCOMPARE(countOf(line.grab().toImage(), Theme::dark().problem), 0);
}

void TestFlatStyle::focusEdgeShowsTheAccent()
{
    QWidget window;
    auto *line = new QLineEdit(&window);
    line->resize(100, 28);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line->clearFocus();
    QCOMPARE(countOf(line->grab().toImage(), Theme::dark().accent), 0);
    line->setFocus();
    QVERIFY(countOf(line->grab().toImage(), Theme::dark().accent) > 300);
}

void TestFlatStyle::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme &theme : {Theme::dark(), Theme::light()}) {
        const QByteArray look =
            &theme == &Theme::dark() || theme.palette == Theme::dark().palette ? "dark " : "light ";
        const auto add = [&look](const char *name, const QColor &text, const QColor &ground) {
            QTest::newRow(QByteArray(look + name).constData()) << text << ground;
        };
        const auto colour = [&theme](QPalette::ColorRole role) { return theme.palette.color(role); };
        add("text on window", colour(QPalette::Text), colour(QPalette::Window));
        add("secondary on window", colour(QPalette::PlaceholderText), colour(QPalette::Window));
        add("secondary on base", colour(QPalette::PlaceholderText), colour(QPalette::Base));
        add("secondary on hover", colour(QPalette::PlaceholderText), theme.hover);
        add("text on selected row", colour(QPalette::Text), theme.selectedRow);
        add("white on highlight", colour(QPalette::HighlightedText), colour(QPalette::Highlight));
        add("link on window", colour(QPalette::Link), colour(QPalette::Window));
        add("problem on window", theme.problem, colour(QPalette::Window));
        add("warning on window", theme.warning, colour(QPalette::Window));
        add("ok on window", theme.ok, colour(QPalette::Window));
        add("text on bar", colour(QPalette::Text), theme.barError);
    }
}

void TestFlatStyle::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void TestFlatStyle::themeIsToldByThePalette()
{
    QWidget widget;
    QCOMPARE(Theme::current(&widget).accent, Theme::dark().accent);
    widget.setPalette(Theme::light().palette);
    QCOMPARE(Theme::current(&widget).accent, Theme::light().accent);
}

void TestFlatStyle::everyIconDrawsInTheTextColour_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 45);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name != u"triptych"_s) // the program's logo has its own colours
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestFlatStyle::everyIconDrawsInTheTextColour()
{
    QFETCH(QString, name);
    const QColor text = Theme::dark().palette.color(QPalette::Text);
    for (int size : {16, 24, 48}) {
        const QImage image = icon(name).pixmap(QSize(size, size), 1.0).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        int covered = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                covered += pixel.alpha() > 100 ? 1 : 0;
                if (pixel.alpha() == 255)
                    QCOMPARE(pixel.rgb(), text.rgb());
            }
        }
        QVERIFY2(covered > 0 && covered < size * size / 2, qPrintable(QString::number(covered)));
    }
}

void TestFlatStyle::iconFollowsTheLook()
{
    const QIcon stop = icon(u"play"_s);
    const auto middle = [&stop](QIcon::Mode mode, QIcon::State state) {
        return stop.pixmap(QSize(16, 16), 1.0, mode, state).toImage().pixelColor(8, 8);
    };
    QCOMPARE(middle(QIcon::Normal, QIcon::Off), Theme::dark().palette.color(QPalette::Text));
    QCOMPARE(middle(QIcon::Normal, QIcon::On), Theme::dark().accent);
    QCOMPARE(middle(QIcon::Disabled, QIcon::Off),
             Theme::dark().palette.color(QPalette::Disabled, QPalette::Text));
    QApplication::setPalette(Theme::light().palette);
    QCOMPARE(middle(QIcon::Normal, QIcon::Off), Theme::light().palette.color(QPalette::Text));
    QApplication::setPalette(Theme::dark().palette);
}

QTEST_MAIN(TestFlatStyle)
#include "tst_flatstyle.moc"
