// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace Triptych {

//! Which values the generators of one field type make; an enum value per field type of this name.
enum class GeneratorFamily { Float, Integer, String, Image };

//! One way to generate: a row of the table of workflow-semantics.md 3.5.
struct GeneratorKind {
    QString type; //!< what stands in `type`, e.g. "float_generator_linear_distribution"
    QJsonObject defaults; //!< every other key with its default; null where it is unset at first
    bool needsServer = false; //!< generatorQuery() says what to ask
};

//! What the server is asked for the values of a generator.
struct GeneratorQuery {
    enum class Kind { DynamicPrompts, BoardImages };

    Kind kind = Kind::DynamicPrompts;
    QJsonObject dynamicPrompts; //!< body of POST /api/v1/utilities/dynamicprompts
    QString boardId; //!< BoardImages, with the categories of GET /api/v1/boards/{id}/image_names
    QStringList categories;
};

//! \param typeName  of a field, e.g. "FloatGeneratorField"; nothing for types that generate nothing
std::optional<GeneratorFamily> generatorFamily(const QString &typeName);

//! The kinds of a family, the default one first.
const std::vector<GeneratorKind> &generatorKinds(GeneratorFamily family);

//! \p value with its `type` and every missing key; a value that is unset becomes the default kind. What cannot be read is
//! returned as it is, generatorProblem() says why.
QJsonObject completeGenerator(GeneratorFamily family, const QJsonValue &value);

//! Why nothing can be generated from \p value, as one sentence; empty when something can (also nothing at all).
QString generatorProblem(GeneratorFamily family, const QJsonValue &value);

//! What to ask the server for; nothing for kinds that need no server, and for a board generator without a board, which
//! makes nothing. \param freshSeed  for random kinds without a seed of their own
std::optional<GeneratorQuery> generatorQuery(const QJsonObject &generator, quint32 freshSeed);

//! Values of the kinds that need no server, by the page's own arithmetic; empty for the others. Pure: the same
//! arguments give the same list.
//! \param generator  as completeGenerator() gives it
//! \param freshSeed  for random kinds without a seed of their own
QJsonArray generatedValues(const QJsonObject &generator, quint32 freshSeed);

//! An unset seed: every run and every preview will be another one.
bool isUnseededRandom(const QJsonObject &generator);

} // namespace Triptych
