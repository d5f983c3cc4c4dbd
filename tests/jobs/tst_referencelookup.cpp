// SPDX-License-Identifier: Apache-2.0
#include "jobs/referencelookup.h"
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
