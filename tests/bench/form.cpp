// SPDX-License-Identifier: Apache-2.0
// From the text of a workflow to the first picture of its form, against the same number of bare widgets in a
// QFormLayout, in interleaved rounds; and from one edit to its repaint.
#include "bench/benchreport.h"

#include "gui/form/formview.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"
#include "jobs/workflowhandle.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

constexpr QSize kViewSize(344, 900);
constexpr double kGoal30 = 1.2;
constexpr double kFirstPaint400Ms = 16;
constexpr double kEditMs = 1;

struct Kind {
    QString type;
    QJsonObject schema;
    QJsonValue value;
};

//! As often as in real forms: texts, whole numbers, choices.
QList<Kind> kinds()
{
    const QJsonArray options{u"euler"_s, u"ddim"_s, u"heun"_s, u"lms"_s};
    return {{u"text"_s, {{u"type"_s, u"string"_s}}, u"a sail on a calm sea"_s},
            {u"number"_s, {{u"type"_s, u"integer"_s}}, 30},
            {u"choice"_s, {{u"enum"_s, options}, {u"type"_s, u"string"_s}}, u"heun"_s}};
}

QString nameOf(int field)
{
    return u"field%1"_s.arg(field);
}

QByteArray openApi(int count)
{
    QJsonObject properties{{u"type"_s, QJsonObject{{u"default"_s, u"bench"_s}}}};
    for (int i = 0; i < count; ++i) {
        QJsonObject schema = kinds().at(i % 3).schema;
        schema.insert(u"field_kind"_s, u"input"_s);
        schema.insert(u"input"_s, u"any"_s);
        schema.insert(u"title"_s, u"Field %1"_s.arg(i));
        properties.insert(nameOf(i), schema);
    }
    const QJsonObject node{{u"class"_s, u"invocation"_s},
                           {u"version"_s, u"1.0.0"_s},
                           {u"properties"_s, properties},
                           {u"output"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/Out"_s}}}};
    const QJsonObject output{{u"class"_s, u"output"_s}, {u"properties"_s, QJsonObject{}}};
    const QJsonObject schemas{{u"Node"_s, node}, {u"Out"_s, output}};
    return QJsonDocument(QJsonObject{{u"paths"_s, QJsonObject{}},
                                     {u"components"_s, QJsonObject{{u"schemas"_s, schemas}}}})
        .toJson();
}

QByteArray workflow(int count)
{
    QJsonObject inputs;
    QJsonObject elements;
    QJsonArray children;
    for (int i = 0; i < count; ++i) {
        inputs.insert(nameOf(i), QJsonObject{{u"name"_s, nameOf(i)}, {u"value"_s, kinds().at(i % 3).value}});
        const QJsonObject field{{u"nodeId"_s, u"n"_s}, {u"fieldName"_s, nameOf(i)}};
        elements.insert(nameOf(i),
                        QJsonObject{{u"id"_s, nameOf(i)},
                                    {u"type"_s, u"node-field"_s},
                                    {u"parentId"_s, u"root"_s},
                                    {u"data"_s, QJsonObject{{u"fieldIdentifier"_s, field}}}});
        children.append(nameOf(i));
    }
    elements.insert(
        u"root"_s,
        QJsonObject{{u"id"_s, u"root"_s},
                    {u"type"_s, u"container"_s},
                    {u"data"_s, QJsonObject{{u"layout"_s, u"column"_s}, {u"children"_s, children}}}});
    const QJsonObject data{
        {u"id"_s, u"n"_s}, {u"type"_s, u"bench"_s}, {u"version"_s, u"1.0.0"_s}, {u"inputs"_s, inputs}};
    return QJsonDocument(
               QJsonObject{
                   {u"name"_s, u"Bench"_s},
                   {u"meta"_s, QJsonObject{{u"version"_s, u"4.0.0"_s}, {u"category"_s, u"user"_s}}},
                   {u"nodes"_s,
                    QJsonArray{
                        QJsonObject{{u"id"_s, u"n"_s}, {u"type"_s, u"invocation"_s}, {u"data"_s, data}}}},
                   {u"edges"_s, QJsonArray{}},
                   {u"form"_s, QJsonObject{{u"rootElementId"_s, u"root"_s}, {u"elements"_s, elements}}}})
        .toJson();
}

//! Shown and painted; what a person would see first.
void paintFirst(QWidget *view)
{
    view->resize(kViewSize);
    view->show();
    const QPixmap picture = view->grab();
    Q_UNUSED(picture);
}

std::unique_ptr<QWidget> bareForm(int count)
{
    auto area = std::make_unique<QScrollArea>();
    area->setWidgetResizable(true);
    auto *page = new QWidget;
    auto *layout = new QFormLayout(page);
    for (int i = 0; i < count; ++i) {
        const Kind kind = kinds().at(i % 3);
        QWidget *widget = nullptr;
        if (i % 3 == 0) {
            widget = new QLineEdit(kind.value.toString());
        } else if (i % 3 == 1) {
            auto *spin = new QSpinBox;
            spin->setValue(kind.value.toInt());
            widget = spin;
        } else {
            auto *combo = new QComboBox;
            const QJsonArray options = kind.schema[u"enum"_s].toArray();
            for (const QJsonValue &option : options)
                combo->addItem(option.toString());
            widget = combo;
        }
        layout->addRow(u"Field %1"_s.arg(i), widget);
    }
    area->setWidget(page);
    return area;
}

struct Times {
    Bench::Series ours, bare, edit;
};

void measureEdits(int count, const QByteArray &text, const std::shared_ptr<const NodeTemplates> &templates,
                  int rounds, Bench::Series *edits)
{
    const auto handle = WorkflowHandle::open(text, {}, templates, nullptr).take();
    FormView view(handle, {});
    paintFirst(&view);
    while (!view.isComplete())
        QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    for (int round = 0; round < rounds; ++round) {
        const int field = round % qMin(count, 15) / 3 * 3; // a text on screen
        edits->add(Bench::measure([&] {
            handle->state()->setValue(field, u"edit %1"_s.arg(round));
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(); // paints
        }));
    }
}

bool run(int count, int rounds)
{
    const auto templates =
        std::make_shared<const NodeTemplates>(NodeTemplates::fromOpenApi(openApi(count)).take());
    const QByteArray text = workflow(count);
    Times times;
    for (int round = 0; round < rounds; ++round) {
        times.bare.add(Bench::measure([count] { paintFirst(bareForm(count).get()); }));
        QCoreApplication::processEvents();
        times.ours.add(Bench::measure([&] {
            const auto handle = WorkflowHandle::open(text, {}, templates, nullptr).take();
            FormView view(handle, {});
            paintFirst(&view);
        }));
        QCoreApplication::processEvents();
    }
    measureEdits(count, text, templates, rounds * 5, &times.edit);
    Bench::printHeader(u"\n%L1 fields"_s.arg(count));
    Bench::print(u"workflow to first paint"_s, times.ours);
    Bench::print(u"bare widgets in a QFormLayout"_s, times.bare);
    Bench::print(u"one edit to its repaint"_s, times.edit);
    bool met = Bench::printRatio(u"form : bare widgets"_s, times.ours, times.bare, count == 30 ? kGoal30 : 0);
    if (count == 400) {
        met = times.ours.median() <= kFirstPaint400Ms && met;
        std::printf("%-44s %9.3f  goal <= %.0f ms: %s\n", "first paint", times.ours.median(),
                    kFirstPaint400Ms, times.ours.median() <= kFirstPaint400Ms ? "met" : "MISSED");
    }
    std::printf("%-44s %9.3f  goal <= %.0f ms: %s\n", "edit", times.edit.median(), kEditMs,
                times.edit.median() <= kEditMs ? "met" : "MISSED");
    return met && times.edit.median() <= kEditMs;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 15;
    bool met = true;
    for (const int count : {30, 100, 400})
        met = run(count, rounds) && met;
    return met ? 0 : 1;
}
