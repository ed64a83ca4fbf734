// SPDX-License-Identifier: GPL-3.0-or-later
// What stays bright, and what does not, while spans are highlighted.
#include "core/analysis/kernel/match_kernel.h"
#include "core/clock/align_kernel.h"
#include "core/plan/kernel_lanes.h"
#include "core/store/empty_trace.h"
#include "tests/support/twin_recordings.h"
#include "tests/widgets/lanes_fixture.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/stack_lanes.h"

#include <cstdint>
#include <vector>

using namespace golanes;
using test::ServiceTrace;

class HighlightLayerTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(700);
        state_->setLaneHeight(LaneHeight::Compact);  // too low for labels
        worker_ = {LaneKind::Goroutine, service_.worker.value};
    }
    void cleanup() { view_.reset(); }

    // The worker's region "db" lasts from 120 to 240, while it runs.
    void regionsAreAsBrightAsTheirGoroutine_data() {
        QTest::addColumn<int>("by");
        QTest::addColumn<bool>("bright");
        QTest::addRow("its function") << 0 << true;
        QTest::addRow("another function") << 1 << false;
        QTest::addRow("its state meanwhile") << 2 << true;
        QTest::addRow("another state") << 3 << false;
        QTest::addRow("as long as it ran") << 4 << true;
        QTest::addRow("longer") << 5 << false;
        QTest::addRow("a filter it passes") << 6 << true;
        QTest::addRow("a filter it does not pass") << 7 << false;
    }
    void regionsAreAsBrightAsTheirGoroutine() {
        QFETCH(int, by);
        QFETCH(bool, bright);
        const QRgb before = pixel(worker_, 1, 180);
        QCOMPARE(before, theme_->fill(ColorRole::User).rgb());
        highlight(queryBy(by));
        QCOMPARE(pixel(worker_, 1, 180) == before, bright);
        QCOMPARE(pixel(worker_, 0, 180) == theme_->fill(ColorRole::Running).rgb(), bright);
        state_->highlight()->setOpen(false);
        QCOMPARE(pixel(worker_, 1, 180), before);
    }

    // Frames of a stack track belong to what its goroutine did meanwhile too.
    void stacksAreAsBrightAsTheirGoroutine() {
        state_->lanes()->setStackRows({{{service_.worker.value, std::uint8_t{2}}}, nullptr});
        const LaneKey track{LaneKind::Stack, service_.worker.value};
        const QRgb before = pixel(track, 0, 300);
        QVERIFY(before != theme_->color(Surface::Lane).rgb());
        highlight(queryBy(1));
        QVERIFY(pixel(track, 0, 300) != before);
        highlight(queryBy(0));
        QCOMPARE(pixel(track, 0, 300), before);
    }

    // Threads, CPUs and samples of Linux are veiled but where who told of spans told of them too.
    void lanesOfLinuxAreVeiledWhenTheyAreSpokenOf() {
        Job job;
        const KernelPtr kernel = kernelAlone(test::makeTwins({.samples = true}).perf, job);
        state_->setTrace(emptyTrace(kernel->range), kernel);
        const std::uint32_t row = kernel->ticksByThread[0].front();
        const PerfThreadIndex thread = kernel->perf->samples.thread[row];
        const Timestamp time = kernel->sampleTime[row];
        state_->setVisible({time - 20'000'000, time + 20'000'000}, ViewState::Motion::Jump);
        const LaneKey lane{LaneKind::KernelThread, thread.value};
        const LaneKey cpu{LaneKind::Cpu, kernel->perf->samples.cpu[row]};
        const int ticks = static_cast<int>(kernelRows(*kernel, thread).ticks);
        const auto pixels = [&] {
            return std::vector{pixelAt(lane, 0, time), pixelAt(lane, ticks, time), pixelAt(cpu, 0, time)};
        };
        const std::vector<QRgb> before = pixels();
        const auto tell = [&](const std::vector<KernelThing>& things, bool told) {
            state_->highlight()->setTeller([=](const TracePtr& trace, Job& j) {
                auto none = matchSpans(
                    *trace, [](const SpanFacts&) { return false; }, j);
                return SpanHighlight::Told{none, told ? matchKernel(*kernel, things, j) : nullptr, {}};
            });
            state_->highlight()->setOpen(true);
            QTRY_VERIFY(!state_->highlight()->busy() && state_->highlight()->matches());
        };
        tell({}, false);
        QCOMPARE(pixels(), before);
        tell({{time, thread, row}}, true);
        QCOMPARE(pixels(), before);
        tell({}, true);
        const std::vector<QRgb> veiled = pixels();
        for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(veiled[i] != before[i]);
        state_->highlight()->setOpen(false);
        QCOMPARE(pixels(), before);
    }

    // Nobody takes a track without anything for one that is still to come.
    void aTrackWithoutStacksSaysWhy() {
        const auto said = [&](GoroutineIndex g) {
            view_->reveal({LaneKind::Goroutine, g.value});
            lanes_->grab();
            LanePlan plan;
            planLane(*service_.trace, {LaneKind::Stack, g.value}, lanes_->axis(), plan);
            return emptyStackText(lanes_->scene().sources(), plan);
        };
        QCOMPARE(said(service_.worker), QString());
        state_->setVisible({ServiceTrace::at(120), ServiceTrace::at(200)}, ViewState::Motion::Jump);
        QVERIFY(said(service_.worker).contains(QStringLiteral("visible")));
    }

  private:
    static SpanQuery queryBy(int what) {
        const auto state = [](StateClass c) { return 1u << static_cast<int>(c); };
        SpanQuery q;
        switch (what) {
            case 0:
                q.function = "worker";
                break;
            case 1:
                q.function = "serve";
                break;
            case 2:
                q.classes = state(StateClass::Running);
                break;
            case 3:
                q.classes = state(StateClass::Sleep);
                break;
            case 4:
                q.min = 140'000;
                break;
            case 5:
                q.min = 141'000;
                break;
            case 6:
                q.filter = "g == 3";
                break;
            default:
                q.filter = "g == 2";
        }
        return q;
    }

    void highlight(const SpanQuery& query) {
        SpanHighlight* h = state_->highlight();
        h->setQuery(query);
        h->setOpen(true);
        QTRY_VERIFY(!h->busy() && h->matches());
    }

    // What is painted in a row of a lane at a time.
    QRgb pixel(LaneKey lane, int row, double us) { return pixelAt(lane, row, ServiceTrace::at(us)); }
    QRgb pixelAt(LaneKey lane, int row, Timestamp time) {
        view_->reveal(lane);
        const QImage image = lanes_->grab().toImage();
        const LaneScene& scene = lanes_->scene();
        const LaneGeometry g = scene.geometry(*scene.layout.rowOf(lane));
        const int x = g.left + lanes_->axis().pixelOf(time);
        return image.pixel(x, g.spanRow(row).center().y());
    }

    LaneKey worker_;
};

QTEST_MAIN(HighlightLayerTest)
#include "test_highlight_layer.moc"
