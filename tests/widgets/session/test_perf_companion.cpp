// SPDX-License-Identifier: GPL-3.0-or-later
// Perf data of a document: read, aligned, moved by hand and back; refused when they do not belong to it.
#include "core/clock/align_kernel.h"
#include "core/import/perf/perf_data.h"
#include "tests/support/perf_writer.h"
#include "tests/support/shared_data.h"
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <span>
#include <string>
#include <string_view>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr int kLongMs = 20'000;

// Gives out a trace for one name and perf data for any other.
DocumentSource sourceOf(const Twins& twins) {
    return {[twins](const std::string& path, Job&, const OpenOptions&) -> Result<Recording> {
                if (path.ends_with("go.trace")) return twins.trace;
                return twins.perf;
            },
            [] { return std::uint64_t{0}; }};
}

// Two samples in a library of C++, the second a millisecond after the first.
PerfPtr twoInALibrary() {
    constexpr std::uint64_t kLibrary = 0x7f0000000000;
    PerfWriter w;
    w.event({.name = "cpu-clock", .ids = {11}});
    w.mapping(100, kLibrary + 0x1000, 0x1000, 0x1000, "/opt/shapes.so");
    w.comm(100, 100, "app");
    const auto sample = [&](std::uint64_t time, std::uint64_t address) {
        constexpr std::uint64_t kUserMark = 0xfffffffffffffe00;
        w.sample({.id = 11, .pid = 100, .tid = 100, .time = time, .chain = {kUserMark, kLibrary + address}});
    };
    sample(1'000'000, 0x107f);
    sample(2'000'000, 0x103b);
    const std::string file = w.file();
    Job job;
    const auto perf = readPerfData({std::as_bytes(std::span(file)), {}}, job);
    return perf ? *perf : nullptr;
}

// What is known of each sample's place: "plain_c:29, ?".
QString namesOf(const PerfRecording& perf, const PerfSymbols& symbols) {
    QStringList all;
    for (const PerfStackId stack : perf.samples.stack.span()) {
        const PerfLine& line = symbols.of(perf.stacks[stack].frame).front();
        const std::string_view name = symbols.nameOf(line.function);
        QString text =
            QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).section(u'(', 0, 0);
        if (text.isEmpty()) text = QStringLiteral("?");
        if (line.line > 0) text += QStringLiteral(":%1").arg(line.line);
        all << text;
    }
    return all.join(QStringLiteral(", "));
}

bool isReady(const PerfCompanion* perf) {
    return perf->state() == PerfCompanion::State::Ready;
}

}  // namespace

class TestPerfCompanion : public QObject {
    Q_OBJECT

  private slots:
    void init() { failOnWarnings(); }

    void perfDataOfTheSameRunStandOnTheClockOfTheTrace() {
        TwinPlan plan;
        plan.perfToGo.offset = 123'456'789;
        const Twins twins = makeTwins(plan);
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(twins));
        document.perf()->open(QStringLiteral("/nowhere/perf.data"));
        document.load();
        QTRY_VERIFY_WITH_TIMEOUT(isReady(document.perf()) && document.perf()->kernel(), kLongMs);
        const Correlation& c = document.perf()->correlation();
        QCOMPARE(c.method, CorrelationMethod::Fitted);
        QVERIFY(std::abs(document.perf()->offset() - 123'456'789) < 100'000);
        QVERIFY(!document.perf()->alone());
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->symbols() != nullptr, kLongMs);
    }

    void whatDoesNotBelongTogetherIsNotShown() {
        const Twins one = makeTwins({.seed = 1});
        const Twins other = makeTwins({.seed = 2, .start = 90'000'000'000'000});
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf({one.trace, other.perf}));
        document.load();
        document.perf()->open(QStringLiteral("/nowhere/perf.data"));
        QTRY_VERIFY_WITH_TIMEOUT(isReady(document.perf()), kLongMs);
        QVERIFY(!document.perf()->correlation().known());
        QVERIFY(!document.perf()->correlation().reason.empty());
        QVERIFY(!document.perf()->kernel());
        // By hand it is up to the user.
        document.perf()->setByHand(document.perf()->offset());
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->kernel() != nullptr, kLongMs);
        QCOMPARE(document.perf()->correlation().method, CorrelationMethod::Manual);
        QCOMPARE(document.perf()->kernel()->range.begin, one.trace->range.begin);
        document.perf()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->kernel() == nullptr, kLongMs);
        QVERIFY(!document.perf()->canUndo());
    }

    void openedByItselfItHasItsOwnClock() {
        const Twins twins = makeTwins({});
        Document document(QStringLiteral("/nowhere/perf.data"), sourceOf(twins));
        document.load();
        QTRY_COMPARE_WITH_TIMEOUT(document.state(), Document::State::Ready, kLongMs);
        QVERIFY(document.perf()->alone());
        QCOMPARE(document.trace()->range, twins.perf->range);
        ViewState state;
        state.setTrace(document.trace(), document.perf()->kernel());
        QCOMPARE(state.bounds(), twins.perf->range);
        QVERIFY(!state.sources().kernel->cpus.empty());
    }

    // Quick names before lines, and of both what is looked at before the rest.
    void whatIsVisibleIsNamedFirst() {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(QString::fromStdString(fixture("symbol/shapes-dwarf5.so.zst")),
                            folder.filePath(QStringLiteral("shapes.so.zst"))));
        const PerfPtr perf = twoInALibrary();
        QVERIFY(perf);
        Document document(folder.filePath(QStringLiteral("perf.data")), sourceOf({nullptr, perf}));
        PerfCompanion* companion = document.perf();
        companion->setVisible({1'500'000, 3'000'000});
        QStringList shown;
        connect(companion, &PerfCompanion::symbolsChanged, this, [&] {
            if (companion->symbols()) shown << namesOf(*perf, *companion->symbols());
        });
        document.load();
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 4, kLongMs);
        QCOMPARE(shown[0], QStringLiteral("?, shapes::measure"));
        QCOMPARE(shown[1], QStringLiteral("plain_c, shapes::measure"));
        QCOMPARE(shown[2], QStringLiteral("plain_c, shapes::Square::area:6"));
        QCOMPARE(shown[3], QStringLiteral("plain_c:29, shapes::Square::area:6"));
        // Going elsewhere afterwards names nothing anew.
        companion->setVisible({0, 1'500'000});
        QCoreApplication::processEvents();
        QCOMPARE(shown.size(), 4);
    }

    void aTraceIsNoPerfData() {
        const Twins twins = makeTwins({});
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(twins));
        document.perf()->open(QStringLiteral("/elsewhere/go.trace"));
        QTRY_COMPARE_WITH_TIMEOUT(document.perf()->state(), PerfCompanion::State::Failed, kLongMs);
        document.perf()->close();
        QVERIFY(!document.perf()->any());
    }

    void whatIsLookedAtStaysWhenPerfDataCome() {
        const Twins twins = makeTwins({});
        ViewState state;
        state.setTrace(twins.trace);
        state.setAnimated(false);
        const TimeRange part{state.bounds().begin, state.bounds().begin + state.bounds().length() / 3};
        state.setVisible(part);
        Job job;
        QSignalSpy changed(&state, &ViewState::kernelChanged);
        state.setKernel(kernelAlone(twins.perf, job));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(state.visible(), part);
        Target target;
        target.lane = {LaneKind::KernelThread, 0};
        state.setSelection(target);
        state.setKernel(nullptr);
        QVERIFY(!state.selection());
    }
};

QTEST_MAIN(TestPerfCompanion)
#include "test_perf_companion.moc"
