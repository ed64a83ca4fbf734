// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions of both sides, from made runs whose lengths are known.
#include "tests/widgets/compare/two_traces.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/session/page_file.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

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
        panel_ = std::make_unique<DistributionPanel>(source, &theme_);
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
