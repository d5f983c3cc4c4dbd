// SPDX-License-Identifier: Apache-2.0
#include "workflow/generators.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct GeneratorText {
    Q_DECLARE_TR_FUNCTIONS(GeneratorText)
};

// The server's queue takes 10,000 items by default; a list that cannot even be shown is a slip of the keyboard.
constexpr int kMaxCount = 100000;

using Numbers = std::vector<double>;

Numbers range(int count, const std::function<double(int)> &at)
{
    Numbers numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(at(i));
    return numbers;
}

struct Settings {
    explicit Settings(const QJsonObject &generator, quint32 freshSeed) : json(generator), fresh(freshSeed) { }

    double number(const char *key) const { return json.value(QLatin1StringView(key)).toDouble(); }
    QString text(const char *key) const { return json.value(QLatin1StringView(key)).toString(); }
    int count() const { return std::clamp(json.value("count"_L1).toInt(), 0, kMaxCount); }
    //! JavaScript takes a seed modulo 2^32.
    quint32 seed() const
    {
        const QJsonValue value = json.value("seed"_L1);
        return value.isDouble() ? static_cast<quint32>(value.toInteger()) : fresh;
    }

    QJsonObject json;
    quint32 fresh;
};

Numbers arithmetic(const Settings &settings)
{
    const double start = settings.number("start");
    const double step = settings.number("step");
    if (step == 0)
        return {start};
    return range(settings.count(), [=](int i) { return start + i * step; });
}

//! \param shaped  what happens to the way from start to a value
Numbers linear(const Settings &settings, const std::function<double(double)> &shaped)
{
    const double start = settings.number("start");
    const double way = settings.number("end") - start;
    const int count = settings.count();
    if (count == 1)
        return {start};
    return range(count, [=](int i) { return start + shaped(way * (static_cast<double>(i) / (count - 1))); });
}

//! \param shaped  what becomes of a random number in [0, 1)
Numbers random(const Settings &settings, const std::function<double(double)> &shaped)
{
    std::mt19937 engine(settings.seed());
    return range(settings.count(), [&](int) { return shaped(static_cast<double>(engine()) / 4294967296.0); });
}

//! `splitOn` as the body of a JSON string, so that \n is a line break; else as it stands. Qt's own reader takes escapes
//! that are none.
QString separator(const QString &splitOn)
{
    static const QRegularExpression body(uR"(^([^"\\\x00-\x1f]|\\(["\\/bfnrt]|u[0-9a-fA-F]{4}))*$)"_s);
    if (!body.match(splitOn).hasMatch())
        return splitOn;
    return QJsonDocument::fromJson("[\"" + splitOn.toUtf8() + "\"]").array().first().toString();
}

QStringList parts(const Settings &settings)
{
    const QString input = settings.text("input");
    const QString splitOn = settings.text("splitOn");
    return splitOn.isEmpty() ? QStringList(input) : input.split(separator(splitOn));
}

//! The number at the start of each part ("4x" is 4); parts without one are dropped.
Numbers leadingNumbers(const Settings &settings, const QRegularExpression &pattern)
{
    Numbers numbers;
    const QStringList items = parts(settings);
    for (const QString &part : items) {
        const QRegularExpressionMatch match = pattern.match(part.trimmed());
        const double number = match.hasMatch() ? match.captured().toDouble() : std::nan("");
        if (std::isfinite(number))
            numbers.push_back(number);
    }
    return numbers;
}

//! Halves go up as in JavaScript: std::round(-2.5) is -3 (trap 37). Adding 0.5 would lose odd numbers above 2^52.
double roundedUp(double number)
{
    const double below = std::floor(number);
    return number - below >= 0.5 ? below + 1 : below;
}

Numbers floatsOf(const QString &kind, const Settings &settings)
{
    static const QRegularExpression pattern(uR"(^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)"_s);
    if (kind == "arithmetic_sequence"_L1)
        return arithmetic(settings);
    if (kind == "linear_distribution"_L1)
        return linear(settings, [](double way) { return way; });
    if (kind == "parse_string"_L1)
        return leadingNumbers(settings, pattern);
    const double low = settings.number("min");
    const double span = settings.number("max") - low;
    return random(settings, [=](double r) { return r * span + low; });
}

Numbers integersOf(const QString &kind, const Settings &settings)
{
    static const QRegularExpression pattern(uR"(^[+-]?\d+)"_s);
    if (kind == "arithmetic_sequence"_L1)
        return arithmetic(settings);
    if (kind == "linear_distribution"_L1)
        return linear(settings, roundedUp);
    if (kind == "parse_string"_L1)
        return leadingNumbers(settings, pattern);
    const double low = settings.number("min");
    const double span = settings.number("max") - low + 1;
    return random(settings, [=](double r) { return std::floor(r * span) + low; });
}

//! Whole numbers as integers, so that they are written without a fraction.
QJsonArray json(const Numbers &numbers)
{
    QJsonArray list;
    for (const double number : numbers) {
        const bool isExact = std::floor(number) == number && std::abs(number) < 9.0e15;
        list << (isExact ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(number));
    }
    return list;
}

QJsonArray textsOf(const Settings &settings)
{
    QStringList texts = parts(settings); // not trimmed: a space may belong to a prompt
    texts.removeAll(QString());
    return QJsonArray::fromStringList(texts);
}

//! "float_generator_parse_string" -> "parse_string"
QString kindName(const QString &type)
{
    return type.section(u"_generator_"_s, 1);
}

const GeneratorKind *find(GeneratorFamily family, const QString &type)
{
    const std::vector<GeneratorKind> &kinds = generatorKinds(family);
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&type](const GeneratorKind &kind) { return kind.type == type; });
    return found == kinds.end() ? nullptr : &*found;
}

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
}

QString countProblem(const QJsonObject &generator)
{
    for (const QString &key : {u"count"_s, u"maxPrompts"_s}) {
        const QJsonValue value = generator.value(key);
        if (!value.isUndefined() && (!isWhole(value) || value.toDouble() > kMaxCount || value.toDouble() < 0))
            return GeneratorText::tr("The number of values must be whole, from 0 to %1.").arg(kMaxCount);
    }
    return {};
}

//! Of the family's whole or broken numbers, texts; null is right only where the default is null.
QString keyProblem(GeneratorFamily family, const QString &key, const QJsonValue &fallback,
                   const QJsonValue &value)
{
    const bool isMissing = value.isNull() || value.isUndefined();
    if (fallback.isNull() && isMissing)
        return {};
    const bool isText = fallback.isString() || key == "board_id"_L1;
    const bool mustBeWhole = !isText && (family == GeneratorFamily::Integer || key == "seed"_L1);
    const bool fits = isText ? value.isString() : mustBeWhole ? isWhole(value) : value.isDouble();
    if (fits)
        return {};
    if (isText) //: %1 is a setting of a generator
        return GeneratorText::tr("“%1” must be a text.").arg(key);
    return mustBeWhole ? GeneratorText::tr("“%1” must be a whole number.").arg(key)
                       : GeneratorText::tr("“%1” must be a number.").arg(key);
}

std::vector<GeneratorKind> numberKinds(const QString &prefix, double step, int end, const QString &input)
{
    return {
        {prefix + u"arithmetic_sequence"_s, {{u"start"_s, 0}, {u"step"_s, step}, {u"count"_s, 10}}},
        {prefix + u"linear_distribution"_s, {{u"start"_s, 0}, {u"end"_s, end}, {u"count"_s, 10}}},
        {prefix + u"random_distribution_uniform"_s,
         {{u"min"_s, 0}, {u"max"_s, end}, {u"count"_s, 10}, {u"seed"_s, QJsonValue::Null}}},
        {prefix + u"parse_string"_s, {{u"input"_s, input}, {u"splitOn"_s, u","_s}}},
    };
}

std::vector<GeneratorKind> stringKinds()
{
    const QString prefix = u"string_generator_"_s;
    return {
        {prefix + u"parse_string"_s, {{u"input"_s, u"foo,bar,baz,qux"_s}, {u"splitOn"_s, u","_s}}},
        {prefix + u"dynamic_prompts_combinatorial"_s, {{u"input"_s, QString()}, {u"maxPrompts"_s, 10}}, true},
        {prefix + u"dynamic_prompts_random"_s,
         {{u"input"_s, QString()}, {u"count"_s, 10}, {u"seed"_s, QJsonValue::Null}},
         true},
    };
}

} // namespace

std::optional<GeneratorFamily> generatorFamily(const QString &typeName)
{
    static const QHash<QString, GeneratorFamily> families{
        {u"FloatGeneratorField"_s, GeneratorFamily::Float},
        {u"IntegerGeneratorField"_s, GeneratorFamily::Integer},
        {u"StringGeneratorField"_s, GeneratorFamily::String},
        {u"ImageGeneratorField"_s, GeneratorFamily::Image}};
    const auto found = families.constFind(typeName);
    return found == families.cend() ? std::nullopt : std::optional(*found);
}

const std::vector<GeneratorKind> &generatorKinds(GeneratorFamily family)
{
    static const std::vector<GeneratorKind> floats =
        numberKinds(u"float_generator_"_s, 0.1, 1, u"0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1"_s);
    static const std::vector<GeneratorKind> integers =
        numberKinds(u"integer_generator_"_s, 1, 10, u"1,2,3,4,5,6,7,8,9,10"_s);
    static const std::vector<GeneratorKind> strings = stringKinds();
    static const std::vector<GeneratorKind> images{
        {u"image_generator_images_from_board"_s,
         {{u"board_id"_s, QJsonValue::Null}, {u"category"_s, u"images"_s}},
         true}};
    switch (family) {
    case GeneratorFamily::Float:
        return floats;
    case GeneratorFamily::Integer:
        return integers;
    case GeneratorFamily::String:
        return strings;
    case GeneratorFamily::Image:
        break;
    }
    return images;
}

QJsonObject completeGenerator(GeneratorFamily family, const QJsonValue &value)
{
    QJsonObject generator = value.toObject();
    // The page forgets `type` when it loads an image generator; a bare board is one too (trap 29).
    if (!generator.contains(u"type"_s))
        generator.insert(u"type"_s, generatorKinds(family).front().type);
    const GeneratorKind *kind = find(family, generator.value(u"type"_s).toString());
    if (!kind)
        return generator;
    for (auto it = kind->defaults.begin(); it != kind->defaults.end(); ++it) {
        if (!generator.contains(it.key()) && !it->isNull())
            generator.insert(it.key(), *it);
    }
    return generator;
}

QString generatorProblem(GeneratorFamily family, const QJsonValue &value)
{
    if (!value.isObject() && !value.isUndefined())
        return GeneratorText::tr("This is not the description of a generator.");
    const QJsonObject generator = completeGenerator(family, value);
    const GeneratorKind *kind = find(family, generator.value(u"type"_s).toString());
    if (!kind)
        return GeneratorText::tr("“%1” is not a kind of generator for this field.")
            .arg(generator.value(u"type"_s).toString());
    if (const QString problem = countProblem(generator); !problem.isEmpty())
        return problem;
    for (auto it = kind->defaults.begin(); it != kind->defaults.end(); ++it) {
        const QString problem = keyProblem(family, it.key(), *it, generator.value(it.key()));
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

std::optional<GeneratorQuery> generatorQuery(const QJsonObject &generator, quint32 freshSeed)
{
    const QString type = generator.value(u"type"_s).toString();
    const Settings settings(generator, freshSeed);
    GeneratorQuery query;
    if (type == "string_generator_dynamic_prompts_combinatorial"_L1) {
        query.dynamicPrompts = {{u"prompt"_s, settings.text("input")},
                                {u"max_prompts"_s, generator.value(u"maxPrompts"_s)},
                                {u"combinatorial"_s, true}};
        return query;
    }
    if (type == "string_generator_dynamic_prompts_random"_L1) {
        query.dynamicPrompts = {{u"prompt"_s, settings.text("input")},
                                {u"max_prompts"_s, generator.value(u"count"_s)},
                                {u"combinatorial"_s, false},
                                {u"seed"_s, static_cast<qint64>(settings.seed())}};
        return query;
    }
    const QString board = settings.text("board_id");
    if (type != "image_generator_images_from_board"_L1 || board.isEmpty())
        return {};
    query.kind = GeneratorQuery::Kind::BoardImages;
    query.boardId = board;
    query.categories = settings.text("category") == "assets"_L1
        ? QStringList{u"control"_s, u"mask"_s, u"user"_s, u"other"_s}
        : QStringList{u"general"_s};
    return query;
}

QJsonArray generatedValues(const QJsonObject &generator, quint32 freshSeed)
{
    const QString type = generator.value(u"type"_s).toString();
    const Settings settings(generator, freshSeed);
    if (type.startsWith("float_generator_"_L1)) {
        const QJsonValue fixed = generator.value(u"values"_s); // wins over the settings, of floats only
        return fixed.isArray() ? fixed.toArray() : json(floatsOf(kindName(type), settings));
    }
    if (type.startsWith("integer_generator_"_L1))
        return json(integersOf(kindName(type), settings));
    return type == "string_generator_parse_string"_L1 ? textsOf(settings) : QJsonArray();
}

bool isUnseededRandom(const QJsonObject &generator)
{
    const bool isRandom = generator.value(u"type"_s).toString().contains("random"_L1);
    return isRandom && !generator.value(u"seed"_s).isDouble();
}

} // namespace Triptych
