// SPDX-License-Identifier: Apache-2.0
#include "support/standin.h"
#include "support/waitfor.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;

//! What fields refer to by an id, from a server.
class TestPresetsApi : public QObject {
    Q_OBJECT

private slots:
    void listsPresetsAndPrompts();
    void leavesOutARecordWithoutAnId();
};

void TestPresetsApi::listsPresetsAndPrompts()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    QVERIFY(standIn.client->has(QStringLiteral("/api/v1/style_presets/")));
    const auto presets = waitFor(standIn.client->presets.stylePresets());
    QVERIFY(presets.ok());
    QCOMPARE(presets->size(), 3);
    QVERIFY(!presets->first().id.isEmpty() && !presets->first().name.isEmpty());
    const auto prompts = waitFor(standIn.client->presets.systemPrompts());
    QVERIFY(prompts.ok());
    QCOMPARE(prompts->size(), 2);
}

void TestPresetsApi::leavesOutARecordWithoutAnId()
{
    QVERIFY(!NamedRecord::fromJson({{QStringLiteral("name"), QStringLiteral("x")}}).ok());
}

QTEST_GUILESS_MAIN(TestPresetsApi)
#include "tst_presetsapi.moc"
