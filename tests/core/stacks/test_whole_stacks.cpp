// SPDX-License-Identifier: GPL-3.0-or-later
// Stacks of Go code in all recordings of the collection: how many of them perf's own callchains lead to a
// beginning, and how many ours; who calls whom; and what the Go trace of the same run adds.
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/stacks/join_goroutines.h"
#include "core/stacks/repair_stacks.h"
#include "core/stacks/stack_ends.h"
#include "core/store/perf_validate.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

using namespace golanes;
using namespace golanes::test;

namespace {

using Count = unsigned long long;

SymbolOptions options() {
    SymbolOptions options;
    options.places.symfs = sharedData() + "/elf";
    options.places.kallsyms = sharedData() + "/elf/kallsyms.zst";
    return options;
}

// Assembly that has other uses for the frame pointer.
bool clobbersFramePointer(std::string_view function) {
    return function.find("sha256.block") != std::string_view::npos;
}

// A recording, read and named.
struct Opened {
    explicit Opened(const std::string& path) {
        const auto recording = openRecording(std::filesystem::exists(path) ? path : path + ".zst", job);
        if (recording) perf = std::get<PerfPtr>(*recording);
    }
    PerfSymbolsPtr symbols() { return *symbolize(*perf, options(), cache, job); }
    StackEnds ends() { return stackEnds(*perf, *symbols()); }
    bool repair() { return repairStacks(perf, options().places, cache, job).has_value(); }
    bool join(const Trace& trace) {
        const auto correlation = correlate(trace, *perf, job);
        map = correlation->map;
        const auto code = MappedCode::find(*perf, options().places, cache, job);
        auto stacks = joinedStacks(*perf, trace, *correlation, *code, job);
        if (!stacks || !correlation->known()) return false;
        replaceStacks(perf, *std::move(stacks));
        return true;
    }
    // The user part of a sample's stack, inlined calls included, from the innermost.
    std::vector<std::string> functionsOf(const PerfSymbols& s, std::size_t row) const {
        std::vector<std::string> functions;
        for (PerfStackId id = perf->samples.stack[row]; id != kNoPerfStack; id = perf->stacks[id].parent) {
            const PerfFrameId frame = perf->stacks[id].frame;
            if (perf->stacks.frame(frame).mode != PerfMode::User) continue;
            for (const PerfLine& line : s.of(frame)) functions.emplace_back(s.nameOf(line.function));
        }
        return functions;
    }

    inline static SymbolCache cache;  // the recordings share programs
    Job job;
    PerfPtr perf;
    ClockMap map;
};

// A recording with repaired stacks, and how they ended before and do now.
struct Repaired {
    explicit Repaired(const std::string& path) : recording(path) {
        if (!recording.perf) return;
        before = recording.ends();
        if (recording.repair()) after = recording.ends();
    }
    // Each is repaired once.
    static Repaired& of(const QString& path) {
        static std::map<QString, std::unique_ptr<Repaired>> all;
        std::unique_ptr<Repaired>& one = all[path];
        if (!one) one = std::make_unique<Repaired>(path.toStdString());
        return *one;
    }

    Opened recording;
    StackEnds before;
    std::optional<StackEnds> after;  // none where it could not be repaired
};

// Functions of the runtime that are called from these and nowhere else.
bool calledRightly(const std::string& callee, const std::string& caller) {
    if (callee == "runtime.futex") return caller == "runtime.futexsleep" || caller == "runtime.futexwakeup";
    if (callee == "runtime.write1")
        return caller == "runtime.write" || caller == "runtime.wakeNetPoll" ||
               caller == "runtime.netpollBreak";
    if (callee == "runtime.epollwait") return caller == "runtime.netpoll";
    if (callee.ends_with("syscall.Syscall6") || callee.ends_with("syscall/linux.Syscall6"))
        return caller.find("yscall") != std::string::npos;
    return true;
}

}  // namespace

class TestWholeStacks : public QObject {
    Q_OBJECT

    static void rows() {
        QTest::addColumn<QString>("path");
        for (const std::string& truth : sharedFiles("perf.data.truth.json")) {
            const std::string file = truth.substr(0, truth.size() - std::string(".truth.json").size());
            QTest::newRow(file.c_str()) << QString::fromStdString(sharedData() + "/" + file);
        }
    }

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
    }

    void theyReachABeginning_data() { rows(); }
    void theyReachABeginning() {
        QFETCH(QString, path);
        const Repaired& repaired = Repaired::of(path);
        QVERIFY(repaired.after);
        QCOMPARE(validate(*repaired.recording.perf), std::vector<std::string>());
        const StackEnds &before = repaired.before, &after = *repaired.after;
        std::uint64_t clobbered = 0;
        for (const auto& [leaf, n] : after.cut) clobbered += clobbersFramePointer(leaf) ? n : 0;
        qInfo(
            "%s: of %llu stacks of Go code perf has %llu of %llu whole; ours %llu, all but %llu in assembly; "
            "%llu "
            "with inferred frames",
            QTest::currentDataTag(), Count{after.samples}, Count{before.whole}, Count{before.samples},
            Count{after.whole}, Count{clobbered}, Count{after.inferred});
        QVERIFY(after.samples >= before.samples);
        QVERIFY(after.whole * 100 >= (after.samples - clobbered) * 99);
        // What is left without an end is the assembly alone.
        for (const auto& [leaf, n] : after.cut) QVERIFY2(clobbersFramePointer(leaf), leaf.c_str());
    }

    void theCallersAreRight_data() { rows(); }
    void theCallersAreRight() {
        QFETCH(QString, path);
        Repaired& repaired = Repaired::of(path);
        QVERIFY(repaired.after);
        Opened& recording = repaired.recording;
        const PerfSymbolsPtr symbols = recording.symbols();
        std::size_t checked = 0;
        for (std::size_t row = 0; row < recording.perf->samples.size(); ++row) {
            const auto functions = recording.functionsOf(*symbols, row);
            if (functions.size() < 2) continue;
            QVERIFY2(calledRightly(functions[0], functions[1]),
                     (functions[0] + " < " + functions[1]).c_str());
            ++checked;
        }
        QVERIFY(checked > 0 || repaired.after->samples == 0);
    }

    void theGoTraceLeadsThemOn_data() { rows(); }
    void theGoTraceLeadsThemOn() {
        QFETCH(QString, path);
        Opened recording(path.toStdString());
        QVERIFY(recording.perf && recording.repair());
        const std::string folder = std::filesystem::path(path.toStdString()).parent_path();
        const auto trace = openTrace(folder + "/orders.trace", recording.job);
        if (!trace || !recording.join(**trace)) QSKIP("no Go trace that belongs to it");
        QCOMPARE(validate(*recording.perf), std::vector<std::string>());
        const PerfSymbolsPtr symbols = recording.symbols();
        std::size_t clobbered = 0;
        std::size_t joined = 0;
        for (std::size_t row = 0; row < recording.perf->samples.size(); ++row) {
            const auto functions = recording.functionsOf(*symbols, row);
            const Timestamp t = recording.map(recording.perf->samples.time[row]);
            // The trace began and ended while perf was recording.
            if (!(*trace)->range.contains(t)) continue;
            if (functions.empty() || !clobbersFramePointer(functions[0])) continue;
            ++clobbered;
            if (functions.size() == 1) continue;
            ++joined;
            QCOMPARE(functions.back(), std::string("runtime.goexit"));
            // Orders are hashed by workers, and by what serves HTTP.
            const std::string& start = functions[functions.size() - 2];
            QVERIFY2(start.starts_with("main.") || start.starts_with("net/http."), start.c_str());
        }
        qInfo("%s: %llu of %llu stacks in such assembly led on", QTest::currentDataTag(), Count{joined},
              Count{clobbered});
        QVERIFY(clobbered > 0);
        QCOMPARE(joined, clobbered);
    }
};

QTEST_GUILESS_MAIN(TestWholeStacks)
#include "test_whole_stacks.moc"
