// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions of both sides, from made runs whose lengths are known.
#include "tests/widgets/compare/two_traces.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/side_names.h"
#include "widgets/session/page_file.h"
#include "widgets/session/report_item.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace golanes;
using test::RunBuilder;

namespace {

// Each goroutine is ready for 1 µs, its regions take 0.5 µs each.
TracePtr run(int goroutines, std::initializer_list<std::string_view> regions) {
    RunBuilder b;
    double t = 5;
    std::uint64_t id = 10;
    for (int i = 0; i < goroutines; ++i, t += 15) b.goroutine(t, id++, "main.worker", regions);
    return b.finish(t + 100);
}

// Runs that nobody has read yet have four goroutines; "/broken" cannot be read.
Result<TracePtr> open(const std::string& path, Job&, const OpenOptions&) {
    if (path == "/broken") return fail(ErrorCode::NotATrace, "no trace");
    return run(4, {"parse"});
}

}  // namespace

class TestDistributionPanel : public QObject {
    Q_OBJECT

    Theme theme_;
    SideNames names_;
    std::unique_ptr<DistributionPanel> panel_;

    QComboBox* box(const char* name) const { return panel_->findChild<QComboBox*>(QLatin1String(name)); }
    QString text(const char* label) const { return panel_->findChild<QLabel*>(QLatin1String(label))->text(); }
    const DistributionAnswer& answer() const { return *panel_->query().answer(); }
    void choose(const char* name, const QString& key) {
        box(name)->setCurrentIndex(box(name)->findData(key));
        QTRY_VERIFY(!panel_->query().busy());
    }
    void look(DistributionPlot::Look look) {
        box("distributionLook")->setCurrentIndex(static_cast<int>(look));
    }

  private slots:
    void init() {
        test::failOnWarnings();
        DocumentSource source;
        source.open = open;
        source.availableMemory = [] { return std::uint64_t{1} << 32; };
        panel_ = std::make_unique<DistributionPanel>(source, &theme_, &names_);
        panel_->resize(800, 400);
        panel_->setRuns(
            {{{QStringLiteral("/a"), run(6, {"parse", "write"})}, {QStringLiteral("/b"), nullptr}},
             {{QStringLiteral("/c"), run(3, {"parse"})}, {QStringLiteral("/broken"), nullptr}}});
        // Nothing is read for what nobody sees.
        QVERIFY(!panel_->query().busy());
        panel_->show();
        QTRY_VERIFY(panel_->query().answer());
    }
    void cleanup() { panel_.reset(); }

    void poolsTheRunsOfASide() {
        QCOMPARE(answer().kind, LatencyKind::Region);
        QCOMPARE(answer().sides.base.pooled.quantiles.count, std::uint64_t{6 * 2 + 4});
        QCOMPARE(answer().sides.base.runs.size(), std::size_t{2});
        QCOMPARE(answer().sides.base.runs[1].quantiles.count, std::uint64_t{4});
        // What cannot be read is no run, and one run has no curve of its own.
        QCOMPARE(answer().sides.candidate.pooled.quantiles.count, std::uint64_t{3});
        QVERIFY(answer().sides.candidate.runs.empty());
        for (const QuantileShift& s : answer().shift) QCOMPARE(s.difference(), Duration{0});
        QVERIFY(text("distributionSummary").startsWith(QStringLiteral("Base: 16 regions")));
        choose("distributionKind", QStringLiteral("runnable"));
        QCOMPARE(answer().kind, LatencyKind::Runnable);
        QCOMPARE(answer().sides.base.pooled.quantiles.count, std::uint64_t{10});
        QCOMPARE(answer().sides.candidate.pooled.quantiles.p50, Duration{1000});
    }

    void tellsBothSidesAtAPlace() {
        const QString ecdf = panel_->plot()->tipAt(2.75);  // 562 ns
        QVERIFY2(ecdf.contains(QStringLiteral("562 ns or less")), qPrintable(ecdf));
        QCOMPARE(ecdf.count(QStringLiteral("100.00 %")), 2);
        QCOMPARE(panel_->plot()->tipAt(2.5).count(QStringLiteral(">0.00 %")), 2);
        look(DistributionPlot::Look::Histogram);
        QCOMPARE(panel_->plot()->tipAt(2.65).count(QStringLiteral("100.00 %")), 2);
        look(DistributionPlot::Look::Difference);
        const QString shift = panel_->plot()->tipAt(0);
        for (const char* part : {"P0", "Base", "New", "500 ns", "difference", "×1"})
            QVERIFY2(shift.contains(QString::fromUtf8(part)), qPrintable(shift));
        const QPointF at = panel_->plot()->rect().center();
        QMouseEvent move(QEvent::MouseMove, at, panel_->plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         {});
        QApplication::sendEvent(panel_->plot(), &move);
        QVERIFY(panel_->plot()->cursorAt());
    }

    void saysWhatIsMissing() {
        choose("distributionName", QStringLiteral("write"));
        QCOMPARE(text("distributionHint"), QStringLiteral("Only the Base has regions."));
        choose("distributionKind", QStringLiteral("pause"));
        QVERIFY(text("distributionHint").startsWith(QStringLiteral("Neither side has pauses.")));
        choose("distributionKind", QStringLiteral("region"));
        QVERIFY(text("distributionSummary").startsWith(QStringLiteral("Base: 16 regions")));
    }

    // One axis of latencies and one scale of colours, whichever side has more; zoomed by the hand in either.
    void heatMapsHaveOneScale() {
        PerSide<ViewState> states;
        states.base.setTrace(run(6, {"parse", "write"}));
        states.candidate.setTrace(run(60, {"parse"}));
        for (const Side side : kSides) states[side].setAnimated(false);
        HeatMaps& maps = *panel_->maps();
        maps.follow({&states.base, &states.candidate});
        maps.setHeadings({QStringLiteral("Base · a"), QStringLiteral("New · c")});
        box("distributionLook")->setCurrentIndex(4);
        QTRY_VERIFY(maps.isVisible() && maps.settled() && maps.map(Side::New).data());
        QCOMPARE(maps.map(Side::Base).scale(), maps.map(Side::New).scale());
        QCOMPARE(maps.map(Side::Base).yAxis->range(), maps.map(Side::New).yAxis->range());
        QVERIFY(maps.map(Side::Base).ownScale()->most < maps.map(Side::New).ownScale()->most);
        QCOMPARE(maps.map(Side::Base).scale().most, maps.map(Side::New).ownScale()->most);
        // What only one side has is not "any" on the other.
        choose("distributionName", QStringLiteral("write"));
        QTRY_VERIFY(maps.settled() && !maps.map(Side::New).data());
        QVERIFY(maps.map(Side::Base).ownScale());
        choose("distributionName", QString());
        QTRY_VERIFY(maps.settled() && maps.map(Side::New).data());

        auto* base = panel_->findChild<SideHeatMap*>(QStringLiteral("baseHeatMap"));
        const QPointF at = base->axisRect()->rect().center();
        QWheelEvent wheel(at, base->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        const TimeRange before = states.base.visible();
        QApplication::sendEvent(base, &wheel);
        QVERIFY(states.base.visible().length() < before.length());
        QSignalSpy brushed(&maps, &HeatMaps::brushed);
        const auto mouse = [&](QEvent::Type type, QPointF to, Qt::MouseButtons buttons) {
            QMouseEvent event(type, to, base->mapToGlobal(to), Qt::LeftButton, buttons, {});
            QApplication::sendEvent(base, &event);
        };
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton);
        mouse(QEvent::MouseMove, at + QPointF(60, 0), Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, at + QPointF(60, 0), Qt::NoButton);
        QVERIFY(!brushed.isEmpty());
        QCOMPARE(brushed.last().at(0).value<Side>(), Side::Base);
        QVERIFY(!brushed.last().at(1).value<TimeRange>().empty());
        QVERIFY(brushed.last().at(2).toBool());

        const QByteArray drawn = pageSvg(panel_->page());
        QVERIFY(drawn.contains("Base · a") && drawn.contains("New · c"));
    }

    void addsToTheReport() {
        QSignalSpy reported(panel_.get(), &DistributionPanel::reported);
        names_.setLabel(Side::Base, QStringLiteral(" v1.4 "));
        panel_->findChild<QAction*>(QStringLiteral("distributionToReport"))->trigger();
        QCOMPARE(reported.size(), 1);
        const auto item = reported.first().first().value<ReportItem>();
        QVERIFY(item.picture.svg.contains("Base v1.4"));
        names_.setLabels({});
    }

    void savesPictures() {
        const QTemporaryDir folder;
        for (const auto look : {DistributionPlot::Look::Ecdf, DistributionPlot::Look::Ratio}) {
            this->look(look);
            for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
                const QString path = folder.filePath(QLatin1String(name));
                QCOMPARE(savePage(path, panel_->page(), 2), QString());
                QVERIFY(QFile(path).size() > 1000);
            }
        }
        QFile svg(folder.filePath(QStringLiteral("a.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("New / Base"));
    }
};

QTEST_MAIN(TestDistributionPanel)
#include "test_distribution_panel.moc"
