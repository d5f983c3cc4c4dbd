// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

FieldTemplate field(const QString &path)
{
    return *templates()->find(path.section(u'.', 0, 0))->input(path.section(u'.', 1));
}

const FieldType &typeOf(const FieldTemplate &field)
{
    return FieldRegistry::instance().find(field);
}

Resources server()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {{u"k1"_s, u"h1"_s, u"Big"_s, u"sdxl"_s, u"main"_s, u"diffusers"_s, {}, {}},
                        {u"k2"_s, u"h2"_s, u"Small"_s, u"sd-1"_s, u"main"_s, u"diffusers"_s, {}, {}},
                        {u"k3"_s, u"h3"_s, u"Twin"_s, u"sdxl"_s, u"main"_s, {}, {}, {}},
                        {u"k4"_s, u"h4"_s, u"Twin"_s, u"sdxl"_s, u"main"_s, {}, {}, {}}};
    resources.boardsKnown = true;
    resources.boards = {{u"b1"_s, u"Cats"_s}, {u"b2"_s, u"Dogs"_s}, {u"b3"_s, u"Dogs"_s}};
    return resources;
}

QJsonValue one(const char *json)
{
    return array(json).first();
}

} // namespace

class TestFieldRegistry : public QObject {
    Q_OBJECT

private slots:
    void readsTextOfACommandLine_data();
    void readsTextOfACommandLine();
    void refusesTextThatDoesNotFit_data();
    void refusesTextThatDoesNotFit();
    void saysWhatIsWrongWithAValue_data();
    void saysWhatIsWrongWithAValue();
    void readKeepsWhatDoesNotFit_data();
    void readKeepsWhatDoesNotFit();
    void refusalNamesTheRange();
    void editorFollowsTheType_data();
    void editorFollowsTheType();
    void resolvesModelsFirstHitWins_data();
    void resolvesModelsFirstHitWins();
    void formatAloneDoesNotNarrowTheModels();
};

void TestFieldRegistry::readsTextOfACommandLine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text as it is") << u"string.value"_s << u" a  b\n"_s << QJsonValue(u" a  b\n"_s);
    QTest::newRow("integer") << u"noise.seed"_s << u"4294967295"_s << QJsonValue(qint64(4294967295));
    QTest::newRow("64 bits") << u"integer.value"_s << u"9223372036854775807"_s
                             << QJsonValue(qint64(9223372036854775807));
    QTest::newRow("float") << u"float.value"_s << u"0.25"_s << QJsonValue(0.25);
    QTest::newRow("float step with tolerance")
        << u"denoise_latents.strength"_s << u"0.3"_s << QJsonValue(0.3);
    QTest::newRow("single of single-or-list") << u"denoise_latents.cfg_scale"_s << u"7"_s << QJsonValue(7);
    QTest::newRow("true") << u"blank_image.flip"_s << u"true"_s << QJsonValue(true);
    QTest::newRow("enum number") << u"flux_text_encoder.t5_max_seq_len"_s << u"512"_s << QJsonValue(512);
    QTest::newRow("enum label") << u"noise.kind"_s << u"Stable"_s << QJsonValue(u"SD"_s);
    QTest::newRow("scheduler") << u"denoise_latents.scheduler"_s << u"ddim"_s << QJsonValue(u"ddim"_s);
    QTest::newRow("colour") << u"blank_image.color"_s << u"#01020304"_s << one("[{'r':1,'g':2,'b':3,'a':4}]");
    QTest::newRow("opaque colour") << u"blank_image.color"_s << u"#ff0000"_s
                                   << one("[{'r':255,'g':0,'b':0,'a':255}]");
    QTest::newRow("model name") << u"main_model_loader.model"_s << u"Big"_s
                                << one("[{'key':'k1','hash':'h1','name':'Big','base':'sdxl','type':'main'}]");
    QTest::newRow("model key") << u"main_model_loader.model"_s << u"k3"_s
                               << one("[{'key':'k3','hash':'h3','name':'Twin','base':'sdxl','type':'main'}]");
    QTest::newRow("image") << u"save_image.image"_s << u"a.png"_s << one("[{'image_name':'a.png'}]");
    QTest::newRow("board word") << u"l2i.board"_s << u"none"_s << QJsonValue(u"none"_s);
    QTest::newRow("board name") << u"l2i.board"_s << u"Cats"_s << one("[{'board_id':'b1'}]");
    QTest::newRow("board id") << u"l2i.board"_s << u"b2"_s << one("[{'board_id':'b2'}]");
    QTest::newRow("names of pictures, one a line")
        << u"image_collection.images"_s << u"a.png\nb.png\n"_s
        << one("[[{'image_name':'a.png'},{'image_name':'b.png'}]]");
    QTest::newRow("list") << u"image_collection.images"_s << u"[{\"image_name\":\"a\"}]"_s
                          << one("[[{'image_name':'a'}]]");
    QTest::newRow("raw null is unset")
        << u"iterate.collection"_s << u"null"_s << QJsonValue(QJsonValue::Undefined);
}

void TestFieldRegistry::readsTextOfACommandLine()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const Result<QJsonValue> result = typeOf(field(path)).fromText(field(path), text, server());
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QTEST(result.value(), "value");
}

void TestFieldRegistry::refusesTextThatDoesNotFit_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << u"noise.seed"_s << u"x"_s;
    QTest::newRow("empty number") << u"noise.seed"_s << u""_s;
    QTest::newRow("fraction") << u"noise.seed"_s << u"1.5"_s;
    QTest::newRow("65 bits") << u"integer.value"_s << u"9223372036854775808"_s;
    QTest::newRow("below") << u"noise.seed"_s << u"-1"_s;
    QTest::newRow("exclusive") << u"noise.width"_s << u"0"_s;
    QTest::newRow("multiple") << u"noise.width"_s << u"100"_s;
    QTest::newRow("infinite") << u"float.value"_s << u"inf"_s;
    QTest::newRow("no bool") << u"blank_image.flip"_s << u"yes"_s;
    QTest::newRow("no choice") << u"denoise_latents.scheduler"_s << u"gone"_s;
    QTest::newRow("too long") << u"flux_text_encoder.prompt"_s << u"abcdef"_s;
    QTest::newRow("colour") << u"blank_image.color"_s << u"#12345"_s;
    QTest::newRow("colour sign") << u"blank_image.color"_s << u"#+12345"_s;
    QTest::newRow("other base") << u"main_model_loader.model"_s << u"Small"_s;
    QTest::newRow("two models") << u"main_model_loader.model"_s << u"Twin"_s;
    QTest::newRow("two boards") << u"l2i.board"_s << u"Dogs"_s;
    QTest::newRow("no board") << u"l2i.board"_s << u"Birds"_s;
    QTest::newRow("no image") << u"save_image.image"_s << u" "_s;
    QTest::newRow("no JSON") << u"iterate.collection"_s << u"a.png"_s;
    QTest::newRow("two JSON values") << u"iterate.collection"_s << u"[1],[2]"_s;
    QTest::newRow("too many items")
        << u"image_collection.images"_s
        << u"[{\"image_name\":\"a\"},{\"image_name\":\"b\"},{\"image_name\":\"c\"},{\"image_name\":\"d\"}]"_s;
}

void TestFieldRegistry::refusesTextThatDoesNotFit()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const Result<QJsonValue> result = typeOf(field(path)).fromText(field(path), text, server());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY(!result.error().message.isEmpty());
}

void TestFieldRegistry::saysWhatIsWrongWithAValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *name, const QString &path, const char *json, bool isFine) {
        QTest::newRow(name) << path << one(json) << isFine;
    };
    row("list in single-or-list", u"denoise_latents.cfg_scale"_s, "[[7,8.5]]", true);
    row("bad item of the list", u"denoise_latents.cfg_scale"_s, "[[7,0]]", false);
    row("list in a single number", u"noise.seed"_s, "[[1]]", false);
    row("text in a number", u"noise.seed"_s, "['5']", false);
    row("number in a text", u"string.value"_s, "[5]", false);
    row("whole float in an integer", u"noise.seed"_s, "[5.0]", true);
    row("0.7 is a multiple of 0.1", u"denoise_latents.strength"_s, "[0.7]", true);
    row("0.75 is not", u"denoise_latents.strength"_s, "[0.75]", false);
    row("enum text for a number", u"flux_text_encoder.t5_max_seq_len"_s, "['512']", false);
    row("image without a name", u"save_image.image"_s, "[{'image_name':''}]", false);
    row("image", u"save_image.image"_s, "[{'image_name':'a'}]", true);
    row("board", u"l2i.board"_s, "[{'board_id':'b1'}]", true);
    row("board that is gone", u"l2i.board"_s, "[{'board_id':'x'}]", false);
    row("board as a number", u"l2i.board"_s, "[5]", false);
    row("model under another key", u"main_model_loader.model"_s,
        "[{'key':'x','name':'Big','base':'sdxl','type':'main'}]", true);
    row("model that the filter excludes", u"main_model_loader.model"_s, "[{'key':'k2'}]", false);
    row("old model form", u"main_model_loader.model"_s, "[{'model_name':'Big','base_model':'sdxl'}]", true);
    row("model as a text", u"main_model_loader.model"_s, "['Big']", false);
    row("empty list with a minimum", u"blank_image.names"_s, "[[]]", false);
    row("short item", u"blank_image.names"_s, "[['ab','c']]", false);
    row("list field with a text", u"blank_image.names"_s, "['ab']", false);
    row("colour without alpha", u"blank_image.color"_s, "[{'r':1,'g':2,'b':3}]", false);
}

void TestFieldRegistry::saysWhatIsWrongWithAValue()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const QString problem = typeOf(field(path)).problem(field(path), value, server());
    QTEST(problem.isEmpty(), "isFine");
}

void TestFieldRegistry::readKeepsWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("stored");
    for (const QString &path :
         {u"noise.seed"_s, u"l2i.board"_s, u"blank_image.color"_s, u"save_image.image"_s,
          u"main_model_loader.model"_s, u"noise.kind"_s, u"string.value"_s, u"image_collection.images"_s}) {
        QTest::addRow("%s list", qPrintable(path)) << path << one("[[1,{'a':null}]]");
        QTest::addRow("%s object", qPrintable(path)) << path << one("[{'foreign':1}]");
        QTest::addRow("%s number", qPrintable(path)) << path << one("[1e300]");
    }
}

void TestFieldRegistry::readKeepsWhatDoesNotFit()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, stored);
    QCOMPARE(typeOf(field(path)).read(field(path), stored), stored);
    QVERIFY(!typeOf(field(path)).problem(field(path), stored, {}).isEmpty()
            || path == u"image_collection.images"_s);
}

void TestFieldRegistry::refusalNamesTheRange()
{
    const Result<QJsonValue> result =
        typeOf(field(u"noise.seed"_s)).fromText(field(u"noise.seed"_s), u"-1"_s, {});
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(u"4294967295"_s), qPrintable(result.error().message));
}

void TestFieldRegistry::editorFollowsTheType_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("string") << u"string.value"_s << int(EditorKind::Text);
    QTest::newRow("single-or-list") << u"denoise_latents.cfg_scale"_s << int(EditorKind::Number);
    QTest::newRow("enum class") << u"flux_text_encoder.shape"_s << int(EditorKind::Choice);
    QTest::newRow("collection") << u"image_collection.images"_s << int(EditorKind::ImageList);
    QTest::newRow("no editor") << u"denoise_latents.noise"_s << int(EditorKind::RawJson);
    QTest::newRow("old model kind") << u"old_model_loader.model"_s << int(EditorKind::Model);
}

void TestFieldRegistry::editorFollowsTheType()
{
    QFETCH(QString, path);
    QTEST(int(typeOf(field(path)).editor(field(path))), "kind");
}

void TestFieldRegistry::resolvesModelsFirstHitWins_data()
{
    QTest::addColumn<QByteArray>("identifier");
    QTest::addColumn<QString>("key");
    QTest::newRow("key before name") << QByteArray("{'key':'k2','name':'Big'}") << u"k2"_s;
    QTest::newRow("hash before name") << QByteArray("{'key':'x','hash':'h2','name':'Big'}") << u"k2"_s;
    QTest::newRow("name, base, type")
        << QByteArray("{'name':'Small','base':'sd-1','type':'main'}") << u"k2"_s;
    QTest::newRow("other base") << QByteArray("{'name':'Small','base':'flux','type':'main'}") << u"k2"_s;
    QTest::newRow("other type") << QByteArray("{'name':'Small','base':'sd-1','type':'vae'}") << QString();
    QTest::newRow("letters") << QByteArray("{'name':'bIG','type':'main'}") << u"k1"_s;
    QTest::newRow("letters of two") << QByteArray("{'name':'tWIN','type':'main'}") << QString();
    QTest::newRow("old form") << QByteArray("{'model_name':'Small','base_model':'sd-1'}") << u"k2"_s;
    QTest::newRow("nothing") << QByteArray("{}") << QString();
}

void TestFieldRegistry::resolvesModelsFirstHitWins()
{
    QFETCH(QByteArray, identifier);
    const Resources resources = server();
    const ModelChoice *found = resolveModel(object(identifier.constData()), {}, resources.models);
    QTEST(found ? found->key : QString(), "key");
}

void TestFieldRegistry::formatAloneDoesNotNarrowTheModels()
{
    const ModelFilter formatOnly{{}, {}, {}, {u"gguf"_s}, {}};
    const ModelFilter formatAndType{{}, {u"main"_s}, {}, {u"gguf"_s}, {}};
    QVERIFY(offersModel(formatOnly, server().models.first()));
    QVERIFY(!offersModel(formatAndType, server().models.first()));
}

QTEST_GUILESS_MAIN(TestFieldRegistry)
#include "tst_fieldregistry.moc"
