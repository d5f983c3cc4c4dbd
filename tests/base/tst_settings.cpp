// SPDX-License-Identifier: Apache-2.0
#include "base/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! The table of what is remembered between two starts.
class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void givesTheDefaultWhereNothingIsStored();
    void remembersOverARestart();
    void givesTheDefaultForAValueOfAnotherType();
    void hasOneKeyPerRow();

private:
    QTemporaryDir m_dir;
};

void TestSettings::givesTheDefaultWhereNothingIsStored()
{
    const Settings settings(m_dir.filePath(u"none.ini"_s));
    QCOMPARE(settings.value(Setting::ThumbnailSizePx), QVariant(124));
    QCOMPARE(settings.value(Setting::LastBoard), QVariant(u"none"_s));
    QCOMPARE(settings.value(Setting::WindowGeometry).typeId(), static_cast<int>(QMetaType::QByteArray));
}

void TestSettings::remembersOverARestart()
{
    const QString file = m_dir.filePath(u"a.ini"_s);
    const QByteArray geometry("\0\x01\xff[General]\n", 12);
    {
        Settings settings(file);
        settings.setValue(Setting::ThumbnailSizePx, 200);
        settings.setValue(Setting::LastServer, u"http://größe:9090/"_s);
        settings.setValue(Setting::WindowGeometry, geometry);
    }
    const Settings again(file);
    QCOMPARE(again.value(Setting::ThumbnailSizePx), QVariant(200));
    QCOMPARE(again.value(Setting::LastServer).toString(), u"http://größe:9090/"_s);
    QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), geometry);
}

void TestSettings::givesTheDefaultForAValueOfAnotherType()
{
    const QString file = m_dir.filePath(u"b.ini"_s);
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(u"gallery/thumbnailSizePx"_s, u"large"_s);
    }
    QCOMPARE(Settings(file).value(Setting::ThumbnailSizePx), QVariant(124));
}

void TestSettings::hasOneKeyPerRow()
{
    QStringList keys;
#define TRIPTYCH_SETTING(name, key, fallback) keys.append(QString::fromLatin1(key));
#include "base/settings.def"
#undef TRIPTYCH_SETTING
    QCOMPARE(keys.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
