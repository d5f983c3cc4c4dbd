// SPDX-License-Identifier: Apache-2.0
#include "jobs/starters.h"

#include "demo/demonodes.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

ModelChoice model(const QString &name, const QString &base, const QString &type, const QString &variant = {})
{
    return {u"key-"_s + name, {}, name, base, type, u"diffusers"_s, variant, {}};
}

QList<ModelChoice> fluxModels()
{
    return {model(u"Schnell"_s, u"flux"_s, u"main"_s), model(u"T5"_s, u"any"_s, u"t5_encoder"_s),
            model(u"CLIP"_s, u"any"_s, u"clip_embed"_s), model(u"AE"_s, u"flux"_s, u"vae"_s)};
}

} // namespace

//! Which starter a server can run, and with which models.
class TestStarters : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void listsEveryFileOfTheFolder();
    void cannotRunWithoutModels();
    void namesWhatIsMissing();
    void choosesOneModelForEachField();
    void takesNoModelOfAnotherBase();
    void prefersAControlNetForEdges();
    void prefersAModelForPlainPictures();
    void namesANodeTypeThatTheServerLacks();

private:
    Starter find(const QString &file, const QList<ModelChoice> &models) const;

    std::unique_ptr<NodeTemplates> m_templates;
};

void TestStarters::initTestCase()
{
    Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(QJsonDocument(buildOpenApi({})).toJson());
    QVERIFY(templates.ok());
    m_templates = std::make_unique<NodeTemplates>(templates.take());
}

Starter TestStarters::find(const QString &file, const QList<ModelChoice> &models) const
{
    const QList<Starter> list = starters(*m_templates, models);
    for (const Starter &starter : list) {
        if (starter.path.endsWith(file + u".json"_s))
            return starter;
    }
    return {};
}

void TestStarters::listsEveryFileOfTheFolder()
{
    const QList<Starter> list = starters(*m_templates, {});
    const QDir folder(QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/starters"));
    QStringList files;
    for (const Starter &starter : list)
        files << starter.path.section(u'/', -1);
    files.sort();
    QCOMPARE(files, folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name));
}

void TestStarters::cannotRunWithoutModels()
{
    const QList<Starter> list = starters(*m_templates, {});
    QVERIFY(!list.isEmpty());
    for (const Starter &starter : list)
        QVERIFY2(!starter.canRun(), qPrintable(starter.path));
}

void TestStarters::namesWhatIsMissing()
{
    const Starter control = find(u"sdxl-control-image"_s, {model(u"XL"_s, u"sdxl"_s, u"main"_s)});
    QCOMPARE(control.needs.missing, QStringList{u"ControlNet"_s});
    const Starter text = find(u"flux-text-to-image"_s, fluxModels().mid(0, 2));
    QCOMPARE(text.needs.missing, (QStringList{u"CLIP text encoder"_s, u"VAE"_s}));
}

void TestStarters::choosesOneModelForEachField()
{
    const Starter starter = find(u"flux-text-to-image"_s, fluxModels());
    QVERIFY(starter.canRun());
    QCOMPARE(starter.needs.models, (QStringList{u"Schnell"_s, u"T5"_s, u"CLIP"_s, u"AE"_s}));
    QCOMPARE(starter.needs.values[u"model.t5_encoder_model"_s][u"key"_s].toString(), u"key-T5"_s);
    QCOMPARE(starter.needs.values.size(), 4);
}

//! The field allows SD1.5 and SDXL; a ControlNet of one does not work with a model of the other.
void TestStarters::takesNoModelOfAnotherBase()
{
    const Starter starter =
        find(u"sd15-control-image"_s,
             {model(u"SD"_s, u"sd-1"_s, u"main"_s), model(u"Canny"_s, u"sdxl"_s, u"controlnet"_s)});
    QCOMPARE(starter.needs.missing, QStringList{u"ControlNet"_s});
}

void TestStarters::prefersAControlNetForEdges()
{
    const Starter starter =
        find(u"sd15-control-image"_s,
             {model(u"SD"_s, u"sd-1"_s, u"main"_s), model(u"A depth"_s, u"sd-1"_s, u"controlnet"_s),
              model(u"sd15_CANNY"_s, u"sd-1"_s, u"controlnet"_s)});
    QVERIFY(starter.needs.models.contains(u"sd15_CANNY"_s));
}

void TestStarters::prefersAModelForPlainPictures()
{
    const Starter starter = find(u"sd15-text-to-image"_s,
                                 {model(u"A"_s, u"sd-1"_s, u"main"_s, u"inpaint"_s),
                                  model(u"B"_s, u"sd-1"_s, u"main"_s, u"normal"_s)});
    QCOMPARE(starter.needs.models, QStringList{u"B"_s});
}

void TestStarters::namesANodeTypeThatTheServerLacks()
{
    QJsonObject json = buildOpenApi({});
    QJsonObject components = json[u"components"_s].toObject();
    QJsonObject schemas = components[u"schemas"_s].toObject();
    schemas.remove(u"FluxDenoiseInvocation"_s);
    components[u"schemas"_s] = schemas;
    json[u"components"_s] = components;
    const Result<NodeTemplates> older = NodeTemplates::fromOpenApi(QJsonDocument(json).toJson());
    QVERIFY(older.ok());
    const QList<Starter> list = starters(older.value(), fluxModels());
    for (const Starter &starter : list) {
        if (starter.base == "flux"_L1)
            QVERIFY(starter.needs.missing.first().contains(u"flux_denoise"_s));
    }
}

QTEST_GUILESS_MAIN(TestStarters)
#include "tst_starters.moc"
