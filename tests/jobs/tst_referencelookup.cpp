// SPDX-License-Identifier: Apache-2.0
#include "jobs/referencelookup.h"
#include "demo/demovideos.h"
#include "support/standin.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;

//! The server is asked for what a workflow names, and the handle is told.
class TestReferenceLookup : public QObject {
    Q_OBJECT

private slots:
    void namesThePictureThatIsGone();
    void namesTheVideoThatIsGone_data();
    void namesTheVideoThatIsGone();
    void endsWhereThereIsNothingToAsk();

private:
    static std::shared_ptr<WorkflowHandle> open(const StandIn &standIn, const QByteArray &pictureName);
};

std::shared_ptr<WorkflowHandle> TestReferenceLookup::open(const StandIn &standIn,
                                                          const QByteArray &pictureName)
{
    const QByteArray json =
        R"({"meta": {"version": "4.0.0"}, "edges": [], "nodes": [{"id": "b", "type": "invocation",
        "data": {"type": "img_blur", "version": "1.2.2", "inputs": {"image": {"value": {"image_name": ")"
        + pictureName + R"("}}}}}]})";
    return WorkflowHandle::open(json, {}, standIn.templates(), nullptr).take();
}

void TestReferenceLookup::namesThePictureThatIsGone()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    const std::shared_ptr<WorkflowHandle> handle = open(standIn, "gone.png");
    QCOMPARE(handle->problems().size(), 0); // not judged before the server has answered
    ReferenceLookup lookup(standIn.client.get(), handle);
    QSignalSpy finished(&lookup, &ReferenceLookup::finished);
    lookup.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(handle->problems().size(), 1);
    QVERIFY(handle->problems().first().message.contains(u"gone.png"_s));
}

void TestReferenceLookup::namesTheVideoThatIsGone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<int>("problems");
    const QByteArray own("c17e0a52-6b3d-4f08-a41c-000000000001.mp4");
    QTest::newRow("there") << own << false << 0;
    QTest::newRow("gone") << QByteArray("gone.mp4") << false << 1;
    QTest::newRow("server without videos") << own << true << 1;
}

void TestReferenceLookup::namesTheVideoThatIsGone()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isOld);
    QFETCH(int, problems);
    StandIn standIn;
    addDemoVideos(*standIn.server.library());
    if (isOld)
        standIn.server.setFaults(DemoServer::Fault::NoGalleryRoutes);
    QVERIFY(standIn.connectClient());
    const QByteArray json =
        R"({"meta": {"version": "4.0.0"}, "edges": [], "nodes": [{"id": "v", "type": "invocation",
        "data": {"type": "video", "version": "1.0.0", "inputs": {"video": {"value": {"video_name": ")"
        + name + R"("}}}}}]})";
    const std::shared_ptr<WorkflowHandle> handle =
        WorkflowHandle::open(json, {}, standIn.templates(), nullptr).take();
    ReferenceLookup lookup(standIn.client.get(), handle);
    QSignalSpy finished(&lookup, &ReferenceLookup::finished);
    lookup.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(handle->problems().size(), problems);
    QVERIFY(problems == 0 || handle->problems().first().message.contains(u"no video “"_s));
}

void TestReferenceLookup::endsWhereThereIsNothingToAsk()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    const std::shared_ptr<WorkflowHandle> handle =
        WorkflowHandle::open(R"({"meta": {"version": "4.0.0"}, "nodes": [], "edges": []})", {},
                             standIn.templates(), nullptr)
            .take();
    ReferenceLookup lookup(standIn.client.get(), handle);
    QSignalSpy finished(&lookup, &ReferenceLookup::finished);
    lookup.start();
    QCOMPARE(finished.size(), 0); // never at once
    QTRY_COMPARE(finished.size(), 1);
}

QTEST_MAIN(TestReferenceLookup)
#include "tst_referencelookup.moc"
