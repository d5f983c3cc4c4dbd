// SPDX-License-Identifier: Apache-2.0
#include "../cli/clibench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QString kWorkflow = u"library:default_7dde3e36-d78f-4152-9eea-00ef9c8124ed"_s; // Text to Image - SD1.5

}

//! The command line on a real server; skipped where TRIPTYCH_LIVE_URL is not set.
class TestLiveCli final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_url = qEnvironmentVariable("TRIPTYCH_LIVE_URL");
        if (m_url.isEmpty())
            QSKIP("TRIPTYCH_LIVE_URL is not set");
        m_bench = std::make_unique<CliBench>(m_url);
    }

    void runsThreeSeedsAndSavesTheBytesOfTheServer()
    {
        const CliOutcome got = m_bench->run({u"workflow"_s, u"get"_s, kWorkflow.mid(8)});
        QCOMPARE(got.code, 0);
        QByteArray images;
        for (const int seed : {11, 22, 33}) {
            const QString file = m_bench->path(u"flow-%1.json"_s.arg(seed));
            QVERIFY(prepare(got.out, seed, file));
            const CliOutcome run =
                m_bench->run({u"workflow"_s, u"run"_s, file, u"--set"_s, u"Model=tiny-sd1"_s, u"--set"_s,
                              u"Width=256"_s, u"--set"_s, u"Height=256"_s, u"--out"_s,
                              m_bench->path(u"out"_s), u"--json"_s, u"--timeout"_s, u"300"_s});
            QVERIFY2(run.code == 0, qPrintable(run.err));
            const QJsonObject image = run.events(u"image"_s).value(0);
            const CliOutcome server = m_bench->run({u"image"_s, u"get"_s, image[u"image_name"_s].toString()});
            QFile saved(image[u"path"_s].toString());
            QVERIFY(saved.open(QIODevice::ReadOnly));
            const QByteArray bytes = saved.readAll();
            QVERIFY(bytes == server.out);
            QVERIFY(bytes != images); // another seed, another picture
            images = bytes;
        }
    }

private:
    //! The default workflow draws its seed by a node and has no input for the steps: both are set in a copy.
    static bool prepare(const QByteArray &workflow, int seed, const QString &file)
    {
        QJsonObject json = QJsonDocument::fromJson(workflow).object();
        QJsonArray nodes = json[u"nodes"_s].toArray();
        for (QJsonValueRef value : nodes) {
            QJsonObject node = value.toObject();
            QJsonObject data = node[u"data"_s].toObject();
            QJsonObject inputs = data[u"inputs"_s].toObject();
            const auto set = [&inputs](const QString &name, int number) {
                QJsonObject input = inputs[name].toObject();
                input[u"value"_s] = number;
                inputs[name] = input;
            };
            if (data[u"type"_s] == "rand_int"_L1) {
                set(u"low"_s, seed);
                set(u"high"_s, seed + 1);
            }
            if (data[u"type"_s] == "denoise_latents"_L1)
                set(u"steps"_s, 4);
            data[u"inputs"_s] = inputs;
            node[u"data"_s] = data;
            value = node;
        }
        json[u"nodes"_s] = nodes;
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(json).toJson()) > 0;
    }

    QString m_url;
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TestLiveCli)

#include "tst_live_cli.moc"
