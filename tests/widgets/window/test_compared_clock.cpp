// SPDX-License-Identifier: GPL-3.0-or-later
// Perf data beside a run that is compared: read once, and measured by the clock that is set.
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"
#include "widgets/window/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>
#include <string>

using namespace golanes;

class TestComparedClock : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { twins_ = test::makeTwins({.samples = true}); }
    void init() { test::failOnWarnings(); }

    void metricsFollowTheClockThatIsSet() {
        constexpr int kLongMs = 60'000;
        const QTemporaryDir dir;
        Settings settings(dir.filePath(QStringLiteral("settings.ini")));
        Theme theme;
        std::atomic<int> read = 0;
        const auto open = [this, &read](const std::string& path, Job&,
                                        const OpenOptions&) -> Result<Recording> {
            if (path.ends_with(".trace")) return twins_.trace;
            ++read;
            // Each reader makes the stacks of its own right.
            return test::makeTwins({.samples = true}).perf;
        };
        MainWindow window(&settings, &theme, {open, [] { return std::uint64_t{0}; }});
        window.resize(1000, 700);
        window.show();
        const QString base = QStringLiteral("/nowhere/base.trace");
        const QString other = QStringLiteral("/nowhere/new.trace");
        window.compareFiles({{base}, {other}});
        ComparePage& page = *window.currentComparison();
        for (const QString& run : {base, other})
            page.setCompanions(run, {QStringLiteral("/nowhere/perf.data"), {}, {}});
        PerfCompanion* perf = page.pane(Side::Base).document->perf();
        QTRY_VERIFY_WITH_TIMEOUT(perf->kernel() && onCpu(page), kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!page.query().busy(), kLongMs);
        QCOMPARE(read.load(), 2);  // once for each side
        const double before = *onCpu(page);
        // Half of what perf saw is beyond the trace then.
        perf->setByHand(perf->offset() + twins_.trace->range.length() / 2);
        QTRY_VERIFY_WITH_TIMEOUT(onCpu(page) && *onCpu(page) < 0.8 * before, kLongMs);
        perf->undo();
        QTRY_VERIFY_WITH_TIMEOUT(onCpu(page) && *onCpu(page) == before, kLongMs);
        QCOMPARE(read.load(), 2);
    }

  private:
    // The share of time on a CPU of the base; none: not measured.
    static std::optional<double> onCpu(const ComparePage& page) {
        const auto& comparison = page.query().comparison();
        const ComparisonRow* row = comparison ? comparison->find("perf.on_cpu.share") : nullptr;
        if (!row || row->sides.base->median == 0) return std::nullopt;
        return row->sides.base->median;
    }

    test::Twins twins_;
};

QTEST_MAIN(TestComparedClock)
#include "test_compared_clock.moc"
