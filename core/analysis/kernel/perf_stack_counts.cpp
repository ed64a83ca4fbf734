// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/perf_stack_counts.h"

#include "core/base/id_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace golanes {

namespace {

constexpr const char* kUnknown = "[unknown]";

std::vector<bool> countedEvents(const PerfRecording& r) {
    std::vector<bool> clocks(r.events.size());
    std::vector<bool> all(r.events.size());
    for (std::size_t e = 0; e < r.events.size(); ++e) {
        all[e] = r.events[e].kind == PerfEventKind::Sampling;
        clocks[e] = all[e] && r.strings[r.events[e].name].starts_with("cpu-clock");
    }
    return std::ranges::find(clocks, true) != clocks.end() ? clocks : all;
}

class Counter {
  public:
    Counter(const PerfRecording& recording, const PerfSymbols& symbols) : r_(recording), symbols_(symbols) {}

    // The samples of one thread that had one name.
    void count(std::span<const std::uint32_t> rows, const std::string& comm,
               const std::vector<bool>& events) {
        IdMap<std::uint64_t> perStack;
        std::vector<PerfStackId> seen;
        for (const std::uint32_t row : rows) {
            if (!events[r_.samples.event[row].value]) continue;
            const PerfStackId stack = r_.samples.stack[row];
            const std::uint64_t* n = perStack.find(stack.value);
            if (!n) seen.push_back(stack);
            perStack.set(stack.value, (n ? *n : 0) + samplesOf(row));
        }
        for (const PerfStackId stack : seen) add(stack, comm, *perStack.find(stack.value));
    }
    PerfStackCounts take() { return std::move(counts_); }

  private:
    void add(PerfStackId stack, const std::string& comm, std::uint64_t n) {
        std::vector<const PerfLine*> lines;  // the innermost first
        for (PerfStackId s = stack; s != kNoPerfStack; s = r_.stacks[s].parent) {
            for (const PerfLine& line : symbols_.of(r_.stacks[s].frame)) lines.push_back(&line);
        }
        counts_.depths[lines.size()] += n;
        counts_.leaves[lines.empty() ? "[no stack]" : nameOf(*lines.front())] += n;
        if (!lines.empty()) counts_.leafFiles[binaryOf(*lines.front())] += n;
        std::string folded = comm;
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) folded += ';' + nameOf(**line);
        counts_.folded[folded] += n;
    }
    // A line of folded stacks stands for many.
    std::uint64_t samplesOf(std::uint32_t row) const {
        return r_.info.form == PerfInfo::Form::Folded ? r_.samples.period[row] : 1;
    }
    std::string nameOf(const PerfLine& line) const {
        const std::string_view name = symbols_.nameOf(line.function);
        return name.empty() ? kUnknown : std::string(name);
    }
    std::string binaryOf(const PerfLine& line) const {
        const PerfBinaryIndex binary = symbols_.functions[line.function.value].binary;
        return binary.valid() ? symbols_.binaries[binary.value].path : kUnknown;
    }

    const PerfRecording& r_;
    const PerfSymbols& symbols_;
    PerfStackCounts counts_;
};

}  // namespace

PerfStackCounts perfStackCounts(const PerfRecording& r, const PerfSymbols& symbols) {
    const std::vector<bool> events = countedEvents(r);
    Counter counter(r, symbols);
    for (std::size_t t = 0; t < r.threads.size(); ++t) {
        const PerfThread& thread = r.threads[t];
        const auto rows = r.samplesByThread[t];
        const auto comms = std::span(r.comms).subspan(thread.firstComm, thread.commCount);
        const auto before = [&](std::size_t comm) {
            const Timestamp end =
                comm < comms.size() ? comms[comm].time : std::numeric_limits<Timestamp>::max();
            return static_cast<std::size_t>(
                std::ranges::lower_bound(rows, end, {},
                                         [&](std::uint32_t row) { return r.samples.time[row]; }) -
                rows.begin());
        };
        std::size_t begin = 0;
        for (std::size_t c = 0; c <= comms.size(); ++c) {
            const std::size_t end = c == comms.size() ? rows.size() : std::max(begin, before(c));
            const std::string comm =
                c == 0 ? fmt::format(":{}", thread.tid) : std::string(r.strings[comms[c - 1].name]);
            if (end > begin) counter.count(rows.subspan(begin, end - begin), comm, events);
            begin = end;
        }
    }
    return counter.take();
}

}  // namespace golanes
