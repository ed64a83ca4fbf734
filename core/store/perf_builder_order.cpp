// SPDX-License-Identifier: GPL-3.0-or-later
// PerfBuilder::finish(), first half: everything in the order of time, callchains become stacks.
#include "core/base/merge_runs.h"
#include "core/base/parallel.h"
#include "core/base/release.h"
#include "core/store/perf_builder.h"
#include "core/store/perf_stack_resolver.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace golanes {

namespace {

constexpr std::size_t kLookEvery = std::size_t{1} << 16;

template <class T>
bool orderByTime(std::vector<T>& table, const Job& job) {
    return mergeRuns(table, job, [](const T& a, const T& b) { return a.time < b.time; });
}

// What of the arrivals needs nothing but their order. False when the job was cancelled.
template <class Arrival>
bool storeFields(const std::vector<Arrival>& arrivals, const std::vector<std::uint32_t>& order,
                 PerfSampleColumns& samples, std::vector<std::uint32_t>& payloads, const Job& job) {
    const std::size_t n = order.size();
    samples.thread = Column<PerfThreadIndex>(n);
    samples.cpu = Column<std::uint16_t>(n);
    samples.event = Column<PerfEventIndex>(n);
    payloads.resize(n);
    for (std::size_t row = 0; row < n; ++row) {
        if (row % kLookEvery == 0 && job.cancelled()) return false;
        const Arrival& s = arrivals[order[row]];
        samples.thread[row] = s.thread;
        samples.cpu[row] = s.cpu;
        samples.event[row] = s.event;
        payloads[row] = s.payload;
    }
    return true;
}

}  // namespace

bool PerfBuilder::orderSamples(const Job& job) {
    order_.resize(times_.size());
    std::iota(order_.begin(), order_.end(), 0u);
    return mergeRuns(order_, job, [this](std::uint32_t a, std::uint32_t b) { return times_[a] < times_[b]; });
}

template <class T>
Column<T> PerfBuilder::ordered(std::vector<T>& values) const {
    Column<T> column(order_.size());
    for (std::size_t row = 0; row < order_.size(); ++row) column[row] = values[order_[row]];
    release(values);
    return column;
}

bool PerfBuilder::orderTables(const Job& job) {
    PerfRecording& r = *recording_;
    return orderByTime(namings_, job) && orderByTime(r.tasks, job) && orderByTime(r.switchRecords, job) &&
           orderByTime(r.losses, job) && orderByTime(r.throttles, job) && orderByTime(r.kernelSymbols, job) &&
           orderByTime(r.counts, job) && orderByTime(changes_, job);
}

bool PerfBuilder::nameThreads(const Job& job) {
    PerfRecording& r = *recording_;
    std::vector<StringId> current(r.threads.size());
    const auto name = [&](Timestamp time, PerfThreadIndex thread, StringId text, bool exec) {
        current[thread.value] = text;
        r.comms.push_back({time, thread, text, exec});
    };
    // The idle thread of every CPU, which no record names.
    if (const PerfThreadIndex* idle = threadIds_.find(0)) {
        name(kBeforeAll, *idle, r.strings.intern("swapper"), false);
    }
    for (const Naming& n : namings_) {
        // A child is called as its parent is, until it takes a name of its own; perf shows it so, too.
        const StringId text = n.parent.valid() ? current[n.parent.value] : n.name;
        if (text.valid()) name(n.time, n.thread, text, n.exec);
    }
    release(namings_);
    const auto before = [](const PerfComm& a, const PerfComm& b) {
        return std::tie(a.thread, a.time) < std::tie(b.thread, b.time);
    };
    if (!mergeRuns(r.comms, job, before)) return false;
    for (std::size_t i = 0; i < r.comms.size(); ++i) {
        PerfThread& t = r.threads[r.comms[i].thread.value];
        if (t.commCount++ == 0) t.firstComm = static_cast<std::uint32_t>(i);
        t.comm = r.comms[i].name;
    }
    return true;
}

bool PerfBuilder::resolveSamples(Job& job) {
    PerfRecording& r = *recording_;
    const std::size_t n = order_.size();
    r.samples.time = ordered(times_);
    r.samples.stack = Column<PerfStackId>(n);
    PerfAddressSpaces spaces;
    PerfStackResolver resolver(chains_, r.stacks);
    const auto resolveStacks = [&] {
        std::size_t change = 0;
        for (std::size_t row = 0; row < n; ++row) {
            if (row % kLookEvery == 0) {
                if (job.cancelled()) return false;
                job.advanceTo(row);
            }
            const Timestamp time = r.samples.time[row];
            while (change < changes_.size() && changes_[change].time <= time) {
                spaces.apply(changes_[change++], r.mappings);
                if (change % kLookEvery == 0 && job.cancelled()) return false;
            }
            const Arrival& s = arrivals_[order_[row]];
            r.samples.stack[row] = resolver.resolve(s.chain, r.threads[s.thread.value].pid, spaces);
        }
        return true;
    };
    bool stored = false, resolved = false;
    runBoth(
        [&] {
            r.samples.period = ordered(periods_);
            stored = storeFields(arrivals_, order_, r.samples, payloads_, job);
        },
        [&] { resolved = resolveStacks(); });
    if (!stored || !resolved) return false;
    if (spaces.forkedWithoutMappings()) {
        r.report.add(Severity::Loss, "mappings-not-inherited",
                     "So many processes were forked that some did not get their parents' mappings.");
    }
    release(arrivals_);
    release(changes_);
    chains_ = PerfChainTable();
    r.stacks.freeze();
    return true;
}

bool PerfBuilder::renumberSampleTables(const Job& job) {
    PerfRecording& r = *recording_;
    if (r.values.empty() && r.branchStacks.empty() && r.userStates.empty() && r.rawPayloads.empty()) {
        release(order_);
        return true;
    }
    std::vector<PerfSampleRow> rows(order_.size());
    for (std::size_t row = 0; row < order_.size(); ++row) {
        rows[order_[row]] = static_cast<PerfSampleRow>(row);
    }
    release(order_);
    const auto renumber = [&](auto& table) {
        for (auto& entry : table) entry.sample = rows[entry.sample];
        using Entry = std::decay_t<decltype(table[0])>;
        return mergeRuns(table, job, [](const Entry& a, const Entry& b) { return a.sample < b.sample; });
    };
    return renumber(r.values) && renumber(r.branchStacks) && renumber(r.userStates) &&
           renumber(r.rawPayloads);
}

void PerfBuilder::setRange() {
    PerfRecording& r = *recording_;
    Timestamp first = std::numeric_limits<Timestamp>::max();
    Timestamp last = std::numeric_limits<Timestamp>::min();
    const auto include = [&](Timestamp a, Timestamp b) {
        first = std::min(first, a);
        last = std::max(last, b);
    };
    const std::size_t n = r.samples.size();
    if (n > 0) include(r.samples.time[0], r.samples.time[n - 1]);
    if (!r.switchRecords.empty()) include(r.switchRecords.front().time, r.switchRecords.back().time);
    if (first <= last) r.range = {first, last + 1};
}

}  // namespace golanes
