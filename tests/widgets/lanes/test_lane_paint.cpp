// SPDX-License-Identifier: GPL-3.0-or-later
// Paints plans and looks, column by column, whether the picture says what the plan says.
#include "tests/support/service_trace.h"
#include "widgets/lanes/label_cache.h"
#include "widgets/lanes/lane_paint.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QTest>

#include <random>

using namespace golanes;
using test::ServiceTrace;

class LanePaintTest : public QObject {
    Q_OBJECT

  private:
    static constexpr int kWidth = 600;
    static constexpr int kLeft = 7;
    static constexpr int kTop = 5;

    static LaneGeometry geometry(double scale, bool vector) {
        LaneGeometry g;
        g.left = kLeft;
        g.top = kTop;
        g.width = kWidth;
        g.scale = scale;
        g.rowHeight = static_cast<int>(18 * scale);
        g.vector = vector;
        return g;
    }
    QImage paint(const LanePlan& plan, const LaneGeometry& g) {
        QImage image(kWidth + 2 * kLeft, g.top + g.rows * g.rowHeight + 4, QImage::Format_RGB32);
        image.fill(theme_.color(Surface::Lane));
        QPainter painter(&image);
        paintSpans(painter, plan, g, theme_);
        return image;
    }
    // Spans of every width with gaps between, as a planner could make them.
    static LanePlan randomPlan(unsigned seed) {
        std::mt19937 random(seed);
        const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
        LanePlan plan;
        plan.clear({LaneKind::Goroutine, 0});
        for (int x = below(5); x < kWidth;) {
            const int x1 = std::min(kWidth, x + 1 + below(below(3) ? 5 : 60));
            plan.spans.push_back({x, x1, static_cast<ColorRole>(below(9)), false, 0, kMerged, 2});
            x = x1 + (below(3) ? 0 : below(6));
        }
        return plan;
    }

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyColumnHasItsColour_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("vector");
        for (double scale : {1.0, 1.5, 2.0})
            for (bool vector : {false, true})
                QTest::addRow("scale %g%s", scale, vector ? ", vector" : "") << scale << vector;
    }
    void everyColumnHasItsColour() {
        QFETCH(double, scale);
        QFETCH(bool, vector);
        const LaneGeometry g = geometry(scale, vector);
        const int y = g.spanRow(0).center().y();
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const LanePlan plan = randomPlan(seed);
            const QImage image = paint(plan, g);
            for (int x = 0; x < kWidth; ++x) {
                const QRgb seen = image.pixel(kLeft + x, y);
                const PlanSpan* span = spanAt(plan, 0, x);
                if (!span) {
                    QCOMPARE(seen, theme_.color(Surface::Lane).rgb());
                    continue;
                }
                const bool mayBeEdge = x == span->x0 || x + 1 == span->x1;
                QVERIFY(seen == theme_.fill(span->role).rgb() ||
                        (mayBeEdge && seen == theme_.edge(span->role).rgb()));
            }
        }
    }

    void narrowSpansHaveNoSidesAndWideOnesDo() {
        LanePlan plan;
        plan.clear({LaneKind::Goroutine, 0});
        plan.spans = {{10, 13, ColorRole::Network, false, 0, 1, 1},
                      {20, 40, ColorRole::Network, false, 0, 2, 1}};
        const LaneGeometry g = geometry(1, false);
        const QImage image = paint(plan, g);
        const int y = g.spanRow(0).center().y();
        for (int x = 10; x < 13; ++x)
            QCOMPARE(image.pixel(kLeft + x, y), theme_.fill(ColorRole::Network).rgb());
        QCOMPARE(image.pixel(kLeft + 20, y), theme_.edge(ColorRole::Network).rgb());
        QCOMPARE(image.pixel(kLeft + 39, y), theme_.edge(ColorRole::Network).rgb());
        QCOMPARE(image.pixel(kLeft + 30, g.spanRow(0).top()), theme_.edge(ColorRole::Network).rgb());
    }

    // A proc that is half busy looks so, and many runs have no outline as if they were one.
    void busySharesAreBars() {
        for (const bool vector : {false, true}) {
            LanePlan plan;
            plan.clear({LaneKind::Proc, 0});
            plan.spans = {{10, 60, ColorRole::Running, false, 0, kMerged, 90},
                          {60, 61, ColorRole::Running, false, 0, 1, 1},
                          {80, 200, ColorRole::Running, false, 0, 2, 1}};
            plan.busy.assign(kWidth, LanePlan::kAllBusy);
            for (std::size_t x = 10; x < 60; ++x) plan.busy[x] = 128;
            plan.busy[60] = 1;
            const LaneGeometry g = geometry(1, vector);
            const QImage image = paint(plan, g);
            const QRect row = g.spanRow(0);
            const QRgb full = theme_.fill(ColorRole::Running).rgb(), lane = theme_.color(Surface::Lane).rgb();
            const auto filled = [&](int x) {
                int n = 0;
                for (int y = row.top(); y <= row.bottom(); ++y) n += image.pixel(kLeft + x, y) == full;
                return n;
            };
            for (int x = 10; x < 60; ++x) {
                QCOMPARE(filled(x), (row.height() + 1) / 2);
                QCOMPARE(image.pixel(kLeft + x, row.bottom()), full);
                // What is there is seen at any height.
                QVERIFY(image.pixel(kLeft + x, row.top()) != lane);
                QVERIFY(image.pixel(kLeft + x, row.top()) != theme_.edge(ColorRole::Running).rgb());
            }
            QCOMPARE(filled(60), 1);
            QVERIFY(image.pixel(kLeft + 60, row.top()) != lane);
            QCOMPARE(filled(100), row.height() - 2);  // one run: with its edge
        }
    }

    void paleNarrowSpansKeepAnEdgeAboveAndBelow() {
        theme_.setMode(Theme::Mode::Light);
        QVERIFY(theme_.needsEdge(ColorRole::Runnable));
        LanePlan plan;
        plan.clear({LaneKind::Goroutine, 0});
        plan.spans = {{10, 11, ColorRole::Runnable, false, 0, 1, 1}};
        const LaneGeometry g = geometry(1, false);
        const QImage image = paint(plan, g);
        const QRect row = g.spanRow(0);
        QCOMPARE(image.pixel(kLeft + 10, row.top()), theme_.edge(ColorRole::Runnable).rgb());
        QCOMPARE(image.pixel(kLeft + 10, row.bottom()), theme_.edge(ColorRole::Runnable).rgb());
        QCOMPARE(image.pixel(kLeft + 10, row.center().y()), theme_.fill(ColorRole::Runnable).rgb());
    }

    void inferredIsHatched() {
        LanePlan plan;
        plan.clear({LaneKind::Goroutine, 0});
        plan.spans = {{0, 300, ColorRole::Channel, false, 0, 1, 1},
                      {300, 600, ColorRole::Channel, true, 0, 2, 1}};
        const LaneGeometry g = geometry(1, false);
        const QImage image = paint(plan, g);
        const auto colours = [&](int from, int to) {
            QSet<QRgb> out;
            for (int x = from; x < to; ++x) out << image.pixel(kLeft + x, g.spanRow(0).center().y());
            return out.size();
        };
        QCOMPARE(colours(10, 290), 1);
        QVERIFY(colours(310, 590) > 1);
    }

    // Every kind of lane, at every zoom: nothing is painted outside of the lane's room.
    void staysInItsRoom() {
        const ServiceTrace service = ServiceTrace::make();
        const Trace& trace = *service.trace;
        LabelCache labels{QFont()};
        for (std::size_t group = 0; group < kLaneGroupCount; ++group) {
            for (const LaneKey& lane : lanesOf(trace, static_cast<LaneGroup>(group))) {
                for (Duration length : {trace.range.length(), Duration{50'000}, Duration{100}}) {
                    const Timestamp begin = ServiceTrace::at(length == trace.range.length() ? 0 : 480);
                    LanePlan plan;
                    planLane(trace, lane, TimeAxis({begin, begin + length}, kWidth), plan);
                    LaneGeometry g = geometry(2, false);
                    g.rows = rowsOf(trace, lane);
                    QImage image(kWidth + 2 * kLeft, g.top + g.rows * g.rowHeight + 9, QImage::Format_RGB32);
                    image.fill(Qt::magenta);
                    QPainter painter(&image);
                    painter.fillRect(g.body(), theme_.color(Surface::Lane));
                    painter.setClipRect(image.rect());
                    paintLane(painter, trace, plan, g, theme_, labels);
                    painter.end();
                    for (int y = 0; y < image.height(); ++y)
                        for (int x = 0; x < image.width(); ++x)
                            if (!g.body().adjusted(-kLeft, 0, kLeft, 0).contains(x, y))
                                QCOMPARE(image.pixel(x, y), QColor(Qt::magenta).rgb());
                }
            }
        }
    }

  private:
    Theme theme_;
};

QTEST_MAIN(LanePaintTest)
#include "test_lane_paint.moc"
