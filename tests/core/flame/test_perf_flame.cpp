// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_tree.h"
#include "core/flame/folded.h"
#include "core/flame/perf_flame.h"
#include "core/open.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <vector>

using namespace golanes;
using namespace golanes::test;
using nlohmann::json;

namespace {

using Folded = std::map<std::string, std::uint64_t>;

PerfPtr open(const std::string& path) {
    Job job;
    const auto recording = openRecording(std::filesystem::exists(path) ? path : path + ".zst", job);
    return recording ? std::get<PerfPtr>(*recording) : nullptr;
}

std::shared_ptr<const PerfFlame> flameOf(const PerfPtr& perf, bool raw) {
    SymbolOptions options;
    options.places.symfs = sharedData() + "/elf";
    options.places.kallsyms = sharedData() + "/elf/kallsyms.zst";
    options.raw = raw;
    SymbolCache cache;
    Job job;
    return PerfFlame::build(perf, **symbolize(*perf, options, cache, job), job);
}

PerfEventIndex cpuClock(const PerfRecording& perf) {
    for (std::uint16_t e = 0; e < perf.events.size(); ++e)
        if (perf.strings[perf.events[e].name].starts_with("cpu-clock")) return PerfEventIndex(e);
    return {};
}

void addLine(Folded& folded, const std::string& line) {
    const std::size_t blank = line.rfind(' ');
    folded[line.substr(0, blank)] += std::stoull(line.substr(blank + 1));
}

// "comm;a;b 3" without the name of the thread, which flame graphs leave out.
std::string withoutComm(const std::string& line) {
    return line.substr(line.find(';') + 1);
}

Folded foldedOf(const PerfFlame& flame, const PerfFlameQuery& query) {
    Job job;
    std::ostringstream out;
    writeFolded(*flameTree(flame.weigh(query, job), {}), out);
    Folded folded;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) addLine(folded, line);
    return folded;
}

}  // namespace

class TestPerfFlame : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
    }

    void foldedStacksAreThoseThatPerfPrints() {
        const std::string folder = sharedData() + "/combined/go1.22-mono/";
        const PerfPtr perf = open(folder + "perf.data");
        QVERIFY(perf);
        Folded expected;
        std::ifstream in(folder + "perf.folded.txt");
        for (std::string line; std::getline(in, line);) addLine(expected, withoutComm(line));
        QVERIFY(expected.size() > 100);
        const PerfFlameQuery query{
            .weight = PerfWeight::Samples, .event = cpuClock(*perf), .range = perf->range, .threads = {}};
        const Folded own = foldedOf(*flameOf(perf, true), query);
        // The vDSO is not among the files, so that perf knows names in it that we do not.
        std::uint64_t differ = 0;
        for (const auto& [stack, n] : expected) {
            const auto found = own.find(stack);
            if (stack.find("vdso") == std::string::npos && stack.find("[unknown]") == std::string::npos &&
                (found == own.end() || found->second != n))
                ++differ;
        }
        QCOMPARE(differ, 0u);
        std::uint64_t perfs = 0, ours = 0;
        for (const auto& [stack, n] : expected) perfs += n;
        for (const auto& [stack, n] : own) ours += n;
        QCOMPARE(ours, perfs);
    }

    void weightsAgreeWithCountingEverySample_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"go1.22-mono", "go1.24-dwarf", "go1.27-systemwide", "go1.24-mono"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void weightsAgreeWithCountingEverySample() {
        QFETCH(QString, file);
        const PerfPtr perf = open(sharedData() + "/combined/" + file.toStdString() + "/perf.data");
        QVERIFY(perf);
        const auto flame = flameOf(perf, false);
        std::mt19937_64 random(1);
        const auto any = [&](std::int64_t n) {
            return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
        };
        Job job;
        for (int i = 0; i < 30; ++i) {
            PerfFlameQuery query;
            query.weight = i % 2 ? PerfWeight::Periods : PerfWeight::Samples;
            query.event = PerfEventIndex(
                static_cast<std::uint16_t>(any(static_cast<std::int64_t>(perf->events.size()))));
            const Timestamp begin = perf->range.begin + any(perf->range.length());
            query.range = {begin, begin + any(perf->range.length())};
            for (std::size_t t = 0; t < perf->threads.size() && i % 3 == 0; ++t)
                query.threads.push_back(any(2) == 0);
            std::map<std::uint32_t, FlameWeight> expected, got;
            for (std::size_t s = 0; s < perf->samples.size(); ++s) {
                if (perf->samples.event[s] == query.event && query.range.contains(perf->samples.time[s]) &&
                    query.has(perf->samples.thread[s]))
                    expected[flame->of(perf->samples.stack[s]).value].add(
                        {i % 2 ? perf->samples.period[s] : 1, 1});
            }
            for (const auto& row : flame->weigh(query, job).rows) got[row.stack.value] = row.self;
            QVERIFY(got == expected);
        }
    }

    // Of each frame of a graph, the samples that have it at that place and do not hold it.
    void inferredFramesAreCounted() {
        const PerfPtr perf = open(sharedData() + "/combined/go1.24-mono/perf.data");
        QVERIFY(perf);
        SymbolOptions options;
        options.places.symfs = sharedData() + "/elf";
        SymbolCache cache;
        Job job;
        QVERIFY(repairStacks(perf, options.places, cache, job));
        const auto flame = PerfFlame::build(perf, **symbolize(*perf, options, cache, job), job);
        PerfFlameQuery query;
        query.event = cpuClock(*perf);
        query.range = {perf->range.begin, perf->range.end + 1};
        const FlameTreePtr tree = flameTree(flame->weigh(query, job), {});
        const auto inferred = flame->inferredIn(query, *tree, job);
        QCOMPARE(inferred.size(), tree->nodes().size());
        std::map<std::vector<std::uint32_t>, std::uint64_t> expected;  // by functions from the root on
        for (std::size_t s = 0; s < perf->samples.size(); ++s) {
            if (perf->samples.event[s] != query.event) continue;
            for (PerfStackId p = perf->samples.stack[s]; p != kNoPerfStack; p = perf->stacks[p].parent) {
                if (!perf->stacks.frame(perf->stacks[p].frame).inferred) continue;
                const PerfStackId caller = perf->stacks[p].parent;
                const FlameStackId end = caller == kNoPerfStack ? kFlameRoot : flame->of(caller);
                for (FlameStackId f = flame->of(p); f != end; f = (*flame->stacks())[f].parent) {
                    std::vector<std::uint32_t> path;
                    for (FlameStackId g = f; g != kFlameRoot; g = (*flame->stacks())[g].parent)
                        path.insert(path.begin(), (*flame->stacks())[g].function.value);
                    ++expected[path];
                }
            }
        }
        QVERIFY(!expected.empty());
        std::size_t marked = 0;
        for (std::uint32_t n = 1; n < tree->nodes().size(); ++n) {
            std::vector<std::uint32_t> path;
            for (const FlameFunctionId f : tree->path(n)) path.push_back(f.value);
            const auto found = expected.find(path);
            QCOMPARE(inferred[n], found == expected.end() ? 0 : found->second);
            QVERIFY(inferred[n] <= (*tree)[n].total.count);
            marked += inferred[n] > 0;
        }
        QCOMPARE(marked, expected.size());
    }

    void timeOffTheCpuIsWhatIsBetweenRuns() {
        const PerfPtr perf = open(sharedData() + "/combined/go1.27-systemwide/perf.data");
        QVERIFY(perf);
        const auto flame = flameOf(perf, false);
        QVERIFY(flame->knowsOffCpu());
        Job job;
        const TimeRange range{perf->range.begin + perf->range.length() / 3,
                              perf->range.end - perf->range.length() / 3};
        std::uint64_t all = 0;
        for (std::uint32_t t = 0; t < perf->threads.size(); ++t) {
            PerfFlameQuery query{.weight = PerfWeight::OffCpu, .event = {}, .range = range, .threads = {}};
            query.threads.resize(perf->threads.size());
            query.threads[t] = true;
            // Between the first run and the last, a thread is on the CPU or off it.
            const auto runs = perf->runsByThread[t];
            std::uint64_t off = 0;
            for (std::size_t i = 0; i + 1 < runs.size(); ++i)
                off += static_cast<std::uint64_t>(
                    TimeRange{perf->runs[runs[i]].end, perf->runs[runs[i + 1]].start}
                        .clippedTo(range)
                        .length());
            const std::uint64_t got = flame->weigh(query, job).total.weight;
            QCOMPARE(got, off);
            all += got;
        }
        const PerfFlameQuery query{.weight = PerfWeight::OffCpu, .event = {}, .range = range, .threads = {}};
        QCOMPARE(flame->weigh(query, job).total.weight, all);
        QVERIFY(all > 0);
    }
};

QTEST_GUILESS_MAIN(TestPerfFlame)
#include "test_perf_flame.moc"
