// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class SettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
    }

    void beginsWithDefaults() {
        const Settings s(ini());
        QCOMPARE(s.theme(), Theme::Mode::System);
        QCOMPARE(s.colorSet(), Theme::ColorSet::Default);
        QCOMPARE(s.laneHeight(), LaneHeight::Normal);
        QCOMPARE(s.timeFormat(), TimeFormat::Relative);
        QCOMPARE(s.headerWidth(), 0);
        QVERIFY(s.inspectorVisible());
        QVERIFY(s.windowGeometry().isEmpty());
        QVERIFY(s.recentFiles().isEmpty());
    }

    void remembersEverything() {
        {
            Settings s(ini());
            s.setTheme(Theme::Mode::Dark);
            s.setColorSet(Theme::ColorSet::ColorBlindSafe);
            s.setLaneHeight(LaneHeight::Roomy);
            s.setTimeFormat(TimeFormat::Wall);
            s.setHeaderWidth(240);
            s.setInspectorVisible(false);
            s.setWindow("geometry", "layout");
            s.setLastFolder(QStringLiteral("/data/traces"));
            s.addRecentFile(QStringLiteral("/data/a.trace"));
        }
        const Settings s(ini());
        QCOMPARE(s.theme(), Theme::Mode::Dark);
        QCOMPARE(s.colorSet(), Theme::ColorSet::ColorBlindSafe);
        QCOMPARE(s.laneHeight(), LaneHeight::Roomy);
        QCOMPARE(s.timeFormat(), TimeFormat::Wall);
        QCOMPARE(s.headerWidth(), 240);
        QVERIFY(!s.inspectorVisible());
        QCOMPARE(s.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(s.windowLayout(), QByteArray("layout"));
        QCOMPARE(s.lastFolder(), QStringLiteral("/data/traces"));
        QCOMPARE(s.recentFiles(), QStringList{QStringLiteral("/data/a.trace")});
    }

    void nonsenseInTheFileFallsBackToDefaults() {
        {
            QSettings raw(ini(), QSettings::IniFormat);
            raw.setValue(QStringLiteral("view/theme"), QStringLiteral("purple"));
            raw.setValue(QStringLiteral("view/laneHeight"), 99);
            raw.setValue(QStringLiteral("view/headerWidth"), QStringLiteral("-7"));
        }
        const Settings s(ini());
        QCOMPARE(s.theme(), Theme::Mode::System);
        QCOMPARE(s.laneHeight(), LaneHeight::Normal);
        QCOMPARE(s.headerWidth(), 0);
    }

    void anOverriddenThemeIsNotSaved() {
        {
            Settings s(ini());
            s.setTheme(Theme::Mode::Light);
            QSignalSpy changed(&s, &Settings::themeChanged);
            s.overrideTheme(Theme::Mode::Dark);
            QCOMPARE(s.theme(), Theme::Mode::Dark);
            QCOMPARE(changed.size(), 1);
        }
        QCOMPARE(Settings(ini()).theme(), Theme::Mode::Light);
    }

    void theLayoutOfAnotherVersionIsIgnored() {
        {
            Settings s(ini());
            s.setWindow("geometry", "layout");
        }
        QSettings(ini(), QSettings::IniFormat)
            .setValue(QStringLiteral("window/layoutVersion"), Settings::kLayoutVersion + 1);
        QVERIFY(Settings(ini()).windowLayout().isEmpty());
        QCOMPARE(Settings(ini()).windowGeometry(), QByteArray("geometry"));
    }

    void recentFilesAreNewestFirstWithoutRepeats() {
        Settings s(ini());
        QSignalSpy changed(&s, &Settings::recentFilesChanged);
        s.addRecentFile(QStringLiteral("/a"));
        s.addRecentFile(QStringLiteral("/b"));
        s.addRecentFile(QStringLiteral("/a"));
        QCOMPARE(s.recentFiles(), (QStringList{QStringLiteral("/a"), QStringLiteral("/b")}));
        QCOMPARE(changed.size(), 3);
        s.removeRecentFile(QStringLiteral("/unknown"));
        QCOMPARE(changed.size(), 3);
        s.removeRecentFile(QStringLiteral("/a"));
        QCOMPARE(s.recentFiles(), QStringList{QStringLiteral("/b")});
        s.clearRecentFiles();
        QVERIFY(s.recentFiles().isEmpty());
    }

    void recentFilesAreLimited() {
        Settings s(ini());
        for (int i = 0; i < Settings::kRecentFiles + 5; ++i) s.addRecentFile(QStringLiteral("/f%1").arg(i));
        QCOMPARE(s.recentFiles().size(), Settings::kRecentFiles);
        QCOMPARE(s.recentFiles().first(), QStringLiteral("/f%1").arg(Settings::kRecentFiles + 4));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_settings.moc"
