// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with perf data and profiles beside them, compared in the window from real files.
#include "core/open.h"
#include "tests/support/shared_data.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/session/open_with_stacks.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/run_files.h"
#include "widgets/window/session_page.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::sharedData;

class TestComparedPerf : public QObject {
    Q_OBJECT

    QString trace_, perf_, profile_, otherTrace_, otherPerf_, otherProfile_;

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const QString of = QString::fromStdString(sharedData()) + QStringLiteral("/combined/");
        trace_ = of + QStringLiteral("go1.27-systemwide/orders.trace");
        perf_ = of + QStringLiteral("go1.27-systemwide/perf.data.zst");
        profile_ = of + QStringLiteral("go1.27-systemwide/cpu.pb.gz");
        otherTrace_ = of + QStringLiteral("go1.24-mono/orders.trace");
        otherProfile_ = of + QStringLiteral("go1.24-mono/cpu.pb.gz");
        otherPerf_ = of + QStringLiteral("go1.24-mono/perf.data.zst");
    }
    void init() { test::failOnWarnings(); }

    void filesBelongToTheTraceBeforeThem() {
        const RunFiles files = runFiles({trace_, perf_, profile_, otherTrace_});
        QCOMPARE(files.runs, QStringList({trace_, otherTrace_}));
        QCOMPARE(files.beside.at(trace_).all(), QStringList({perf_, profile_}));
        QVERIFY(!files.beside.contains(otherTrace_));
        // What comes first belongs to the first.
        QCOMPARE(runFiles({perf_, trace_}).beside.at(trace_).perf, perf_);
        // Without a trace profiles are runs, or stand beside what is there already.
        QCOMPARE(runFiles({profile_}).runs, QStringList(profile_));
        QCOMPARE(runFiles({profile_, perf_}, true).loose.all(), QStringList({perf_, profile_}));
    }

    void areInTheLanesAndMeasured() {
        const QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("settings.ini")));
        Theme theme;
        MainWindow window(&settings, &theme, {openWithStacks, availableMemory});
        window.resize(1000, 700);
        window.show();
        window.compareFiles({{trace_, perf_, profile_}, {otherTrace_, otherPerf_}});
        ComparePage& page = *window.currentComparison();
        QCOMPARE(page.files(), (PerSide<QStringList>{{trace_}, {otherTrace_}}));
        QTRY_VERIFY_WITH_TIMEOUT(page.pane(Side::Base).state->kernel(), 60'000);
        // Perf data that are there already are not waited for.
        auto* kept = SessionPage::of(qobject_cast<DocumentPage*>(page.pane(Side::Base).widget));
        kept->restore(kept->kept(), KeptState::Unchecked,
                      {.perf = perf_.toStdString(), .cpuStat = {}, .dump = {}});
        QVERIFY(kept->isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(page.query().comparison(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!page.query().busy() && page.query().comparison()->find("perf.on_cpu.share"),
                                 60'000);
        QVERIFY2(page.query().failures().isEmpty(), qPrintable(page.query().failures().join(u'\n')));
        const ComparisonRow* onCpu = page.query().comparison()->find("perf.on_cpu.share");
        QVERIFY(onCpu->sides.base->median > 0 && onCpu->sides.base->median <= 1);
        QVERIFY(page.query().comparison()->find("profiles.cpu.cpu.at_once"));
        // One side has profiles only: nothing to compare.
        auto* flames = page.findChild<FlameDiffPanel*>();
        auto* of = flames->findChild<QComboBox*>(QStringLiteral("flameDiffOf"));
        QCOMPARE(of->count(), 1);
        page.setCompanions(otherTrace_, {otherPerf_, {}, {otherProfile_}});
        QTRY_COMPARE(of->count(), 2);
        QCOMPARE(of->itemText(1), QStringLiteral("CPU profiles"));
        flames->model()->setWanted(true);
        of->setCurrentIndex(1);
        QTRY_VERIFY(flames->model()->answer().diff &&
                    flames->model()->choice().name.contains(QStringLiteral("cpu")));
        QVERIFY(flames->model()->source()->isTimeless());
        of->setCurrentIndex(0);
        QTRY_VERIFY(flames->model()->answer().diff && !flames->model()->source()->isTimeless());
        // For each request instead of each second.
        QVERIFY(page.query().comparison()->find("gc.per_second"));
        page.findChild<QComboBox*>(QStringLiteral("countsPer"))->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(page.query().comparison()->find("gc.per_request"), 60'000);
        QVERIFY(!page.query().comparison()->find("gc.per_second"));
    }
};

QTEST_MAIN(TestComparedPerf)
#include "test_compared_perf.moc"
