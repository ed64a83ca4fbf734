// SPDX-License-Identifier: GPL-3.0-or-later
// pprof profiles in the window: alone, dropped, and compared.
#include "core/open.h"
#include "tests/support/made_profile.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/drop_plan.h"
#include "widgets/window/main_window.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

namespace {

Result<Recording> open(const std::string& path, Job&, const OpenOptions&) {
    const bool base = path.find("/base") != std::string::npos;
    return Recording(base ? test::madeProfile({{"main.main;main.work", 100}})
                          : test::madeProfile({{"main.main;main.work", 300}}));
}

}  // namespace

class TestProfiles : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString write(const char* name) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile file(path);
        // A column, and the empty text: enough to be recognised.
        if (!file.open(QIODevice::WriteOnly) || file.write("\x0a\x04\x08\x01\x10\x02\x32\x00", 8) != 8)
            qFatal("cannot write");
        return path;
    }
    struct Window {
        explicit Window(const QString& ini)
            : settings(ini), window(&settings, &theme, {open, [] { return std::uint64_t{1} << 30; }}) {
            window.resize(780, 560);
            window.show();
        }
        Settings settings;
        Theme theme;
        MainWindow window;
    };
    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
    }

    void opensAsAFlameGraph() {
        Window w(ini());
        w.window.openFiles({write("base.pb")});
        DocumentPage* page = w.window.currentPage();
        QVERIFY(page);
        QTRY_VERIFY(page->document()->profile());
        auto* flame = page->findChild<FlamePanel*>();
        QVERIFY(flame);
        QTRY_VERIFY(flame->isVisible() && flame->view()->tree());
        QCOMPARE(flame->view()->tree()->total().weight, std::uint64_t{1'000'000'000});
        QCOMPARE(flame->findChild<QComboBox*>(QStringLiteral("flameWeight"))->currentText(),
                 QStringLiteral("cpu"));
        // Nothing that is about time stands beside it.
        for (const QDockWidget* dock : w.window.findChildren<QDockWidget*>()) QVERIFY(!dock->isVisible());
        QVERIFY(!flame->findChild<QComboBox*>(QStringLiteral("flameWho"))->isVisible());
        QCOMPARE(w.window.findChild<QLabel*>(QStringLiteral("statusVisible"))->text(), QString());
    }

    void twoAreCompared() {
        Window w(ini());
        w.window.compareFiles({{write("base.pb")}, {write("new.pb")}});
        ComparePage* page = w.window.currentComparison();
        QVERIFY(page);
        for (const Side side : kSides) QTRY_VERIFY(page->pane(side).document->profile());
        auto* panel = page->findChild<FlameDiffPanel*>();
        QTRY_VERIFY(panel->isVisible() && panel->view()->tree());
        const FlameDiffPtr& diff = panel->model()->answer().diff;
        QCOMPARE((*diff)[FlameTree::kRoot].total.base->weight, std::uint64_t{1'000'000'000});
        QCOMPARE((*diff)[FlameTree::kRoot].total.candidate->weight, std::uint64_t{3'000'000'000});
        const auto* tabs = page->findChild<QTabBar*>(QStringLiteral("reportTabs"));
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Flame Graph"));
        QVERIFY(!tabs->isTabVisible(0) && !tabs->isTabVisible(1));
        page->swapSides();
        QTRY_VERIFY(panel->model()->answer().diff &&
                    (*panel->model()->answer().diff)[FlameTree::kRoot].change == FlameChange::Shrunk);
    }

    void droppedBesideOneItIsCompared() {
        const DropItem item{write("new.pb"), QStringLiteral("new.pb"), {}, true};
        InFront front;
        front.path = write("base.pb");
        front.isProfile = true;
        const auto zones = dropZones({item}, front);
        QCOMPARE(zones.size(), 2);
        QCOMPARE(zones[1].does, DropZone::Does::CompareWithFront);
        // Not with a trace.
        front.isProfile = false;
        front.isTrace = true;
        QCOMPARE(dropZones({item}, front).size(), 1);
    }
};

QTEST_MAIN(TestProfiles)
#include "test_profiles.moc"
