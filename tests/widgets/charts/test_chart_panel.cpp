// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/random_trace.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/charts/chart_files.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/charts/distribution_chart.h"
#include "widgets/charts/event_chart.h"
#include "widgets/charts/latency_chart.h"
#include "widgets/charts/latency_kinds.h"
#include "widgets/charts/mmu_chart.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/page_file.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <cmath>
#include <numeric>

using namespace golanes;
using test::ServiceTrace;

class TestChartPanel : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("golanes.ini")));
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        trace_ = test::runRandomProcess({.seed = 8, .events = 20'000, .maxGap = 4000});
        state_->setTrace(trace_);
        makePanel();
    }
    void cleanup() { panel_.reset(); }

    void theMapIsOfWhatIsSeen() {
        const LatencyChartData* shown = latency()->data();
        QCOMPARE(shown->map.range, trace_->range);
        QCOMPARE(shown->kind, LatencyKind::Task);
        Job job;
        const auto all = latenciesOf(*trace_, wholeOf(*trace_), LatencyKind::Task, kEmptyString, job);
        QCOMPARE(counted(), all.size());
        QVERIFY(summary().startsWith(QString::number(all.size()).append(QStringLiteral(" tasks"))) ||
                all.size() > 999);
        const TimeRange half{trace_->range.begin, trace_->range.begin + trace_->range.length() / 2};
        state_->setVisible(half);
        QTRY_COMPARE(latency()->data()->map.range, half);
        const auto inside =
            std::ranges::count_if(all, [&](const Latency& l) { return half.contains(l.end); });
        QCOMPARE(counted(), static_cast<std::size_t>(inside));
    }

    void oneIsNotMany() {
        const LatencyKindWords tasks = wordsOf(LatencyKind::Task);
        QCOMPARE(tasks.counted(1), QStringLiteral("1 task"));
        QCOMPARE(tasks.counted(0), QStringLiteral("0 tasks"));
        QCOMPARE(tasks.counted(1234), QStringLiteral("1,234 tasks"));
        for (std::size_t k = 0; k < kLatencyKindCount; ++k) {
            const LatencyKindWords words = wordsOf(static_cast<LatencyKind>(k));
            QVERIFY(!words.thing.isEmpty() && words.thing != words.things);
        }
    }

    void draggingSelectsTimeInTheLanes() {
        const QRect plot = latency()->axisRect()->rect();
        const QPoint from(plot.left() + plot.width() / 4, plot.center().y());
        const QPoint to(plot.left() + 3 * plot.width() / 4, plot.center().y() + 5);
        QTest::mousePress(latency(), Qt::LeftButton, {}, from);
        QTest::mouseMove(latency(), from + QPoint(30, 0));
        QTest::mouseMove(latency(), to);
        const TimeRange before = state_->area()->range();
        QVERIFY(state_->area()->any());  // already while it is being drawn
        QTest::mouseRelease(latency(), Qt::LeftButton, {}, to);
        QCOMPARE(state_->area()->range(), before);
        QVERIFY(state_->area()->lanes().isAll());
        const double pixel = double(trace_->range.length()) / plot.width();
        QVERIFY(std::abs(double(before.begin - timeAtPixel(from.x()))) <= pixel);
        QVERIFY(std::abs(double(before.end - timeAtPixel(to.x()))) <= pixel);
        // The map stays, its numbers are the area's, and a chip says so.
        QTRY_VERIFY(panel_->settled() && chip()->isVisible());
        QCOMPARE(latency()->data()->map.range, trace_->range);
        Job job;
        QTRY_COMPARE(latency()->data()->inScope.count,
                     latenciesOf(*trace_, {before, {}}, LatencyKind::Task, kEmptyString, job).size());
        QTest::mouseClick(chip(), Qt::LeftButton);
        QVERIFY(!state_->area()->any());
        QTRY_VERIFY(!chip()->isVisible());
    }

    void whatWasCancelledIsComputedAgain() {
        auto* again = panel_->findChild<QToolButton*>(QStringLiteral("chartAgain"));
        QVERIFY(!again->isVisible());
        panel_->findChild<QToolButton*>(QStringLiteral("chartCancel"))->click();
        QVERIFY(again->isVisible() && !latency()->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(latency()->isVisible());
        QVERIFY(!again->isVisible() && panel_->settled());
    }

    void keysMoveACursorAndSelect() {
        latency()->setFocus();
        QTest::keyClick(latency(), Qt::Key_Right);
        QVERIFY(latency()->cursorAt().has_value());
        const double first = *latency()->cursorAt();
        QTest::keyClick(latency(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(latency(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(state_->area()->any());
        const double column = double(trace_->range.length()) / double(latency()->data()->map.columns);
        QVERIFY(std::abs(*latency()->cursorAt() - first - 2 * column) < 1);
        QVERIFY(std::abs(double(state_->area()->range().length()) - 2 * column) <= 2);
        QTest::keyClick(latency(), Qt::Key_Escape);
        QVERIFY(!state_->area()->any());
    }

    void theWheelZoomsTheLanes() {
        const QRect plot = latency()->axisRect()->rect();
        const QPointF at(plot.left() + plot.width() / 2.0, plot.center().y());
        const Timestamp under = timeAtPixel(at.x());
        wheel(at, {0, 120});
        QVERIFY(state_->visible().length() < trace_->range.length());
        QTRY_COMPARE(latency()->data()->map.range, state_->visible());
        const double pixel = double(state_->visible().length()) / plot.width();
        QVERIFY(std::abs(double(timeAtPixel(at.x()) - under)) <= 2 * pixel);
        const TimeRange zoomed = state_->visible();
        wheel(at, {0, -120}, Qt::ShiftModifier);
        QVERIFY(state_->visible().begin > zoomed.begin);
        QTest::mouseDClick(latency(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(state_->visible(), trace_->range);
        // Ctrl+drag zooms to what is dragged over.
        const QPoint to = at.toPoint() + QPoint(60, 0);
        QTest::mousePress(latency(), Qt::LeftButton, Qt::ControlModifier, at.toPoint());
        moveTo(to, Qt::ControlModifier);
        QTest::mouseRelease(latency(), Qt::LeftButton, Qt::ControlModifier, to);
        QVERIFY(!state_->area()->any());
        QVERIFY(state_->visible().length() < trace_->range.length() / 4);
    }

    void thePointerIsTheSameInstantEverywhere() {
        const QPoint at = latency()->axisRect()->rect().center();
        // An event, for the pointer cannot leave the small screen that tests have at scale 2.
        moveTo(at, {}, Qt::NoButton);
        QVERIFY(state_->cursor().has_value());
        QCOMPARE(*state_->cursor(), timeAtPixel(at.x()));
        state_->setCursor(trace_->range.begin + 1000);
        QCOMPARE(latency()->cursorAt().value_or(-1), 1000.0);
    }

    void whatIsMeasuredIsChosenAndRemembered() {
        QComboBox* kind = option(0);
        choose(kind, QStringLiteral("runnable"));
        QTRY_COMPARE(latency()->data()->kind, LatencyKind::Runnable);
        choose(option(1), QStringLiteral("coarse"));
        const std::size_t medium = latency()->data()->map.columns;
        QTRY_VERIFY(latency()->data()->map.columns < medium);
        panel_.reset();
        makePanel();
        QCOMPARE(latency()->data()->kind, LatencyKind::Runnable);
        QCOMPARE(option(1)->currentData().toString(), QStringLiteral("coarse"));
    }

    void anAreaOfGoroutinesNarrows() {
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, 3});
        state_->area()->set(trace_->range, lanes);
        Scope scope = wholeOf(*trace_);
        scope.goroutines.assign(trace_->goroutines.size(), false);
        scope.goroutines[3] = true;
        choose(option(0), QStringLiteral("runnable"));
        Job job;
        const std::size_t own = latenciesOf(*trace_, scope, LatencyKind::Runnable, kEmptyString, job).size();
        QVERIFY(own > 0);
        QTRY_COMPARE(counted(), own);
        QVERIFY(chip()->text().contains(QStringLiteral("1 goroutine")));
    }

    void theFilterOfTheLanesNarrows() {
        choose(option(0), QStringLiteral("runnable"));
        const QString number = QString::number(trace_->goroutines[3].id);
        state_->goroutineLanes()->setText(QStringLiteral("g == ") + number);
        QTRY_VERIFY(!state_->goroutineLanes()->passing().empty());
        const Scope scope{trace_->range, state_->goroutineLanes()->passing()};
        Job job;
        QTRY_COMPARE(counted(), latenciesOf(*trace_, scope, LatencyKind::Runnable, kEmptyString, job).size());
        QVERIFY(!chip()->isVisible());
        auto* filter = panel_->findChild<QToolButton*>(QStringLiteral("chartFilterChip"));
        QTRY_VERIFY(filter->isVisible());
        QVERIFY(filter->toolTip().contains(QStringLiteral("g == ") + number));
        QTest::mouseClick(filter, Qt::LeftButton);
        QVERIFY(!state_->goroutineLanes()->filtering());
        QTRY_VERIFY(!filter->isVisible());
    }

    // What took as long as is brushed stands out of the lanes.
    void brushingLengthsHighlightsThem() {
        panel_->showChart(QStringLiteral("distribution"));
        auto* chart = qobject_cast<DistributionChart*>(panel_->chart());
        choose(option(0), QStringLiteral("runnable"));
        QTRY_VERIFY(panel_->settled() && chart->distribution() && chart->isVisible());
        chart->replot();
        const QCPRange before = chart->xAxis->range();
        const QRect plot = chart->axisRect()->rect();
        const QPoint from(plot.center().x(), plot.center().y()), to(plot.right() - 2, plot.center().y());
        const double least = std::pow(10, chart->xAxis->pixelToCoord(from.x()));
        QTest::mousePress(chart, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, chart->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(chart, &move);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
        QCOMPARE(chart->xAxis->range(), before);  // nothing is zoomed
        QTRY_VERIFY(state_->highlight()->matches() && !state_->highlight()->busy());
        QVERIFY2(state_->highlight()->what().contains(QStringLiteral("took")),
                 qPrintable(state_->highlight()->what()));
        // Nothing much shorter, and nothing that was not runnable.
        std::size_t marked = 0;
        for (std::uint32_t g = 0; g < trace_->goroutines.size(); ++g) {
            const GoTrack track(*trace_, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (!state_->highlight()->matches()->spans.test(track.span(i))) continue;
                ++marked;
                QCOMPARE(track.state(i).state, GoState::Runnable);
                QVERIFY(double(track.end(i) - track.start(i)) > least / 1.3);
            }
        }
        QVERIFY(marked > 0);
        // Ctrl+drag zooms.
        QTest::mousePress(chart, Qt::LeftButton, Qt::ControlModifier, from);
        QMouseEvent zoom(QEvent::MouseMove, to, chart->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::ControlModifier);
        QApplication::sendEvent(chart, &zoom);
        QTest::mouseRelease(chart, Qt::LeftButton, Qt::ControlModifier, to);
        QVERIFY(chart->xAxis->range().size() < before.size());
    }

    void emptinessSaysWhyAndWhatToDo() {
        const ServiceTrace service = ServiceTrace::make();
        state_->setTrace(service.trace);
        choose(option(0), QStringLiteral("request"));
        QTRY_VERIFY(hint()->isVisible() && hint()->text().contains(QStringLiteral("net/http")));
        choose(option(0), QStringLiteral("task"));
        QTRY_VERIFY(!hint()->isVisible());
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        QTRY_VERIFY(hint()->isVisible() && hint()->text().contains(QStringLiteral("Zoom out")));
        state_->setTrace(nullptr);
        QVERIFY(hint()->isVisible());
    }

    void aPointOfMmuLeadsToItsWorstWindow() {
        showCollections();
        auto* mmu = qobject_cast<MmuChart*>(panel_->chart());
        QTRY_VERIFY(panel_->settled() && mmu->curve() && mmu->isVisible());
        Job job;
        const MmuCurve expected = mmuCurve(*trace_, trace_->range, GcWork::All, 12, job);
        QCOMPARE(mmu->curve()->points.size(), expected.points.size());
        mmu->replot();
        const MmuPoint point = expected.points[expected.points.size() / 2];
        QVERIFY(!point.worst.empty());
        const QPointF at(mmu->xAxis->coordToPixel(std::log10(double(point.window))),
                         mmu->yAxis->coordToPixel(point.utilization[0]));
        QTest::mouseClick(mmu, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(state_->area()->range(), point.worst);
        QVERIFY(state_->visible().begin <= point.worst.begin && state_->visible().end >= point.worst.end);
        QVERIFY(state_->visible().length() < 2 * point.window);
        // The answer is no new question.
        QTRY_VERIFY(panel_->settled());
        QCOMPARE(mmu->curve()->range, expected.range);
        // A brush leads to the worst window of its least length.
        const MmuPoint next = expected.points[expected.points.size() / 2 - 1];
        emit mmu->brushed(std::log10(double(next.window)) - 0.01, std::log10(double(point.window)), true);
        QCOMPARE(state_->area()->range(), next.worst);
        // Another way to count.
        choose(option(0), QStringLiteral("stw"));
        QTRY_VERIFY(panel_->settled() && mmu->curve()->mean > expected.mean);
        // By keys.
        mmu->setFocus();
        QTest::keyClick(mmu, Qt::Key_Home);
        QTest::keyClick(mmu, Qt::Key_Right);
        QTest::keyClick(mmu, Qt::Key_Return);
        QVERIFY(state_->area()->range() != point.worst);
        // An area of the user's is a question.
        const TimeRange half{trace_->range.begin + 1000, trace_->range.begin + trace_->range.length() / 2};
        state_->area()->set(half, LaneSet::all());
        QTRY_VERIFY(panel_->settled() && mmu->curve()->range == half);
        QVERIFY(chip()->isVisible());
    }

    // Second by second: what is brushed goes from the cell where the hand began to the one where it ended, in
    // the order of time; a click is one cell. The selected time stands out in parts of columns.
    void brushingEventsSelectsFromCellToCell() {
        panel_->showChart(QStringLiteral("events"));
        auto* events = panel_->findChild<EventChart*>();
        QTRY_VERIFY(panel_->settled() && events->map());
        const EventMap& map = *events->map();
        QVERIFY(map.total() > 100 && map.columns > 8);
        const auto pixel = [&](std::size_t column, std::size_t row) {
            const TimeRange cell = map.cellTime(column, row);
            const double x =
                double(map.begin - trace_->range.begin) + (double(column) + 0.5) * double(map.period());
            const double y = (double(row) + 0.5) * double(cell.length());
            return QPointF(events->xAxis->coordToPixel(x), events->yAxis->coordToPixel(y)).toPoint();
        };
        QTest::mousePress(events, Qt::LeftButton, {}, pixel(5, 40));
        QTest::mouseMove(events, pixel(4, 20));
        QTest::mouseMove(events, pixel(2, 10));
        QTest::mouseRelease(events, Qt::LeftButton, {}, pixel(2, 10));
        QCOMPARE(state_->area()->range(), (TimeRange{map.cellTime(2, 10).begin, map.cellTime(5, 40).end}));
        // Straight up in one column.
        QTest::mousePress(events, Qt::LeftButton, {}, pixel(3, 5));
        QTest::mouseMove(events, pixel(3, 30));
        QTest::mouseRelease(events, Qt::LeftButton, {}, pixel(3, 30));
        QCOMPARE(state_->area()->range(), (TimeRange{map.cellTime(3, 5).begin, map.cellTime(3, 30).end}));
        QTest::mouseClick(events, Qt::LeftButton, {}, pixel(6, 7));
        QCOMPARE(state_->area()->range(), map.cellTime(6, 7));
        QVERIFY(panel_->findChild<QLabel*>(QStringLiteral("chartSummary"))
                    ->text()
                    .contains(QStringLiteral("events")));
    }

    void theWheelZoomsWhatIsNotTime() {
        showCollections();
        Chart* mmu = panel_->chart();
        QTRY_VERIFY(panel_->settled() && mmu->isVisible());
        const QCPRange whole = mmu->xAxis->range();
        const QPointF at = QRectF(mmu->axisRect()->rect()).center();
        const TimeRange seen = state_->visible();
        QWheelEvent event(at, mmu->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(mmu, &event);
        QVERIFY(mmu->xAxis->range().size() < whole.size());
        QCOMPARE(state_->visible(), seen);
        QTest::keyClick(mmu, Qt::Key_Backspace);
        QVERIFY(std::abs(mmu->xAxis->range().size() - whole.size()) < 1e-9);
    }

    void picturesHoldTheChart() {
        const ChartCaption caption{QStringLiteral("Latency & more"), QStringLiteral("a test")};
        const QString png = folder_->filePath(QStringLiteral("a.png"));
        const Page page = chartPage(*latency(), caption, theme_);
        QCOMPARE(savePage(png, page, 2), QString());
        const QImage image(png);
        QVERIFY(image.width() > 2 * latency()->width());
        const QString svg = folder_->filePath(QStringLiteral("a.svg"));
        QCOMPARE(savePage(svg, page, 1), QString());
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters()) text += xml.text();
        }
        QVERIFY(!xml.hasError());
        for (const char* word : {"Latency & more", "a test", "P99"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
        const QString pdf = folder_->filePath(QStringLiteral("a.pdf"));
        QCOMPARE(savePage(pdf, page, 1), QString());
        QVERIFY(QFileInfo(pdf).size() > 1000);
        const QSignalSpy wanted(panel_.get(), &ChartPanel::pictureWanted);
        QTest::keyClick(latency(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(wanted.value(0).value(0).toBool(), true);
    }

    void coloursFollowTheTheme() {
        theme_.setMode(Theme::Mode::Light);
        const QColor light = cornerColor();
        QCOMPARE(light, theme_.color(Surface::Lane));
        theme_.setMode(Theme::Mode::Dark);
        QTRY_COMPARE(cornerColor(), theme_.color(Surface::Lane));
        QVERIFY(cornerColor() != light);
    }

  private:
    void makePanel() {
        panel_ = std::make_unique<ChartPanel>(&theme_, settings_.get());
        panel_->resize(1000, 400);
        panel_->follow(state_.get());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
        QTRY_VERIFY(panel_->settled() && latency()->data());
        // The plot has its place once it is drawn.
        QTRY_VERIFY(latency()->axisRect()->width() > 300 && panel_->settled());
    }
    // A recording that tells the number of Ps.
    void showCollections() {
        trace_ = test::randomTrace(3, 3000).trace;
        state_->setTrace(trace_);
        panel_->showChart(QStringLiteral("mmu"));
    }
    LatencyChart* latency() const { return qobject_cast<LatencyChart*>(panel_->chart()); }
    QComboBox* option(int i) const {
        return panel_->findChild<QComboBox*>(QStringLiteral("chartOption%1").arg(i));
    }
    QToolButton* chip() const { return panel_->findChild<QToolButton*>(QStringLiteral("chartAreaChip")); }
    QLabel* hint() const { return panel_->findChild<QLabel*>(QStringLiteral("chartHint")); }
    QString summary() const { return panel_->findChild<QLabel*>(QStringLiteral("chartSummary"))->text(); }
    std::size_t counted() const {
        const auto& counts = latency()->data()->map.counts;
        return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    }
    Timestamp timeAtPixel(double x) const {
        return trace_->range.begin + std::llround(latency()->xAxis->pixelToCoord(x));
    }
    static void choose(QComboBox* box, const QString& key) {
        box->setCurrentIndex(box->findData(key));
        QVERIFY(box->currentIndex() >= 0);
        emit box->activated(box->currentIndex());
    }
    void wheel(QPointF at, QPoint delta, Qt::KeyboardModifiers keys = {}) const {
        QWheelEvent event(at, latency()->mapToGlobal(at), {}, delta, Qt::NoButton, keys, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(latency(), &event);
    }
    void moveTo(QPoint at, Qt::KeyboardModifiers keys, Qt::MouseButton held = Qt::LeftButton) const {
        QMouseEvent event(QEvent::MouseMove, at, latency()->mapToGlobal(at), Qt::NoButton, held, keys);
        QApplication::sendEvent(latency(), &event);
    }
    QColor cornerColor() const { return latency()->grab().toImage().pixelColor(1, 1); }

    Theme theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<ViewState> state_;
    TracePtr trace_;
    std::unique_ptr<ChartPanel> panel_;
};

QTEST_MAIN(TestChartPanel)
#include "test_chart_panel.moc"
