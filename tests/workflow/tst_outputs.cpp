// SPDX-License-Identifier: Apache-2.0
#include "workflow/outputs.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject saving(QJsonObject node)
{
    QJsonObject data = node.value(u"data"_s).toObject();
    data.insert(u"isIntermediate"_s, false);
    node.insert(u"data"_s, data);
    return node;
}

QStringList ids(const QJsonObject &json)
{
    const Result<WorkflowDocument> document = load(json);
    QStringList ids;
    for (const OutputNode &output :
         OutputRules(templates()).outputNodes(*document, FormTree(*document, *templates())))
        ids << output.nodeId + (output.isIntermediate ? u"*"_s : QString());
    return ids;
}

QStringList names(const QJsonObject &session)
{
    QStringList names;
    for (const OutputImage &image : mapOutputs(session, OutputRules(templates())))
        names << image.nodeId + u'/' + image.imageName;
    return names;
}

} // namespace

class TestOutputs : public QObject {
    Q_OBJECT

private slots:
    void typesThatSaveFollowFromTheSchema_data();
    void typesThatSaveFollowFromTheSchema();
    void nodesThatReachTheGalleryAreResults();
    void sinksAreResultsWhenNothingReachesTheGallery();
    void outputKnowsItsBoardField();
    void picturesAreSortedByIteration();
    void everyPicturePropertyCounts();
    void pictureThatWasOnlyHandedOnIsLeftOut();
    void intermediatePicturesCountOnlyAlone();
    void brokenSessionGivesNothing_data();
    void brokenSessionGivesNothing();
};

void TestOutputs::typesThatSaveFollowFromTheSchema_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("saves");
    QTest::newRow("image output") << u"l2i"_s << true;
    QTest::newRow("without a board") << u"save_image"_s << true;
    QTest::newRow("latents") << u"denoise_latents"_s << false;
    QTest::newRow("handed on") << u"image"_s << false;
    QTest::newRow("list handed on") << u"image_collection"_s << false;
    QTest::newRow("batch") << u"integer_batch"_s << false;
    QTest::newRow("unknown") << u"nothing"_s << false;
}

void TestOutputs::typesThatSaveFollowFromTheSchema()
{
    QFETCH(QString, type);
    QTEST(OutputRules(templates()).savesImages(type), "saves");
}

void TestOutputs::nodesThatReachTheGalleryAreResults()
{
    QCOMPARE(ids(workflow(
                 {node(u"l"_s, u"l2i"_s), saving(node(u"m"_s, u"l2i"_s)), node(u"s"_s, u"save_image"_s)})),
             (QStringList{u"m"_s, u"s"_s}));
}

void TestOutputs::sinksAreResultsWhenNothingReachesTheGallery()
{
    const QJsonArray nodes{node(u"b"_s, u"blank_image"_s), node(u"l"_s, u"l2i"_s), node(u"i"_s, u"image"_s)};
    QCOMPARE(ids(workflow(nodes, {edge(u"b"_s, u"image"_s, u"i"_s, u"image"_s)})), QStringList{u"l*"_s});
}

void TestOutputs::outputKnowsItsBoardField()
{
    const Result<WorkflowDocument> document =
        load(workflow({saving(node(u"l"_s, u"l2i"_s)), node(u"n"_s, u"noise"_s)}, {},
                      {{u"exposedFields"_s,
                        array("[{'nodeId':'n','fieldName':'seed'},{'nodeId':'l','fieldName':'board'}]")}}));
    const QList<OutputNode> outputs =
        OutputRules(templates()).outputNodes(*document, FormTree(*document, *templates()));
    QCOMPARE(outputs.size(), 1);
    QCOMPARE(outputs.first().boardInputIndex, 1);
}

void TestOutputs::picturesAreSortedByIteration()
{
    const QJsonObject session = object(
        "{'graph':{'nodes':{'l':{'type':'l2i'},'s':{'type':'save_image'}}},'executed_history':['s','l'],"
        "'prepared_source_mapping':{'p1':'l','p2':'l','p3':'l','q':'s'},"
        "'prepared_iteration_paths':{'p1':[10],'p2':[2],'p3':[2]},"
        "'results':{'p1':{'type':'image_output','image':{'image_name':'a'},'width':8},'p2':{'image':{'image_"
        "name':'z'}},"
        "'p3':{'image':{'image_name':'z'}},'q':{'image':{'image_name':'m'}}}}");
    QCOMPARE(names(session), (QStringList{u"s/m"_s, u"l/z"_s, u"l/a"_s}));
}

void TestOutputs::everyPicturePropertyCounts()
{
    QCOMPARE(imageNames(
                 object("{'type':'t','width':5,'mask':{'image_name':'m'},'image':{'image_name':'i'},"
                        "'collection':[{'image_name':'c2'},{'image_name':'c1'},5],'video':{'video_name':'v'},"
                        "'output_meta':{'image_name':'no'}}")),
             (QStringList{u"c2"_s, u"c1"_s, u"i"_s, u"m"_s, u"v"_s}));
}

void TestOutputs::pictureThatWasOnlyHandedOnIsLeftOut()
{
    const QJsonObject session =
        object("{'graph':{'nodes':{'s':{'type':'save_image'}}},'execution_graph':{'nodes':{'s':"
               "{'image':{'image_name':'in'}}}},"
               "'results':{'s':{'collection':[{'image_name':'in'},{'image_name':'new'}]}}}");
    QCOMPARE(names(session), QStringList{u"s/new"_s});
}

void TestOutputs::intermediatePicturesCountOnlyAlone()
{
    const char *both = "{'graph':{'nodes':{'a':{'type':'l2i','is_intermediate':true},'b':{'type':'l2i','is_"
                       "intermediate':%1}}},"
                       "'results':{'a':{'image':{'image_name':'a'}},'b':{'image':{'image_name':'b'}}}}";
    QCOMPARE(names(object(QByteArray(both).replace("%1", "false").constData())), QStringList{u"b/b"_s});
    QCOMPARE(names(object(QByteArray(both).replace("%1", "true").constData())),
             (QStringList{u"a/a"_s, u"b/b"_s}));
}

void TestOutputs::brokenSessionGivesNothing_data()
{
    QTest::addColumn<QByteArray>("session");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("redacted") << QByteArray(
        "{'graph':{'nodes':{}},'results':{'a':{'image':{'image_name':'a'}}}}");
    QTest::newRow("wrong types") << QByteArray(
        "{'graph':5,'results':[],'prepared_source_mapping':'x','executed_history':{}}");
    QTest::newRow("results without a picture")
        << QByteArray("{'graph':{'nodes':{'a':{'type':'l2i'}}},'results':{'a':5}}");
}

void TestOutputs::brokenSessionGivesNothing()
{
    QFETCH(QByteArray, session);
    QVERIFY(names(object(session.constData())).isEmpty());
}

QTEST_GUILESS_MAIN(TestOutputs)
#include "tst_outputs.moc"
