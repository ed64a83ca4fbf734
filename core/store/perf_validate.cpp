// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_validate.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

class Validator {
  public:
    explicit Validator(const PerfRecording& r) : r_(r) {}

    std::vector<std::string> findings() && { return std::move(findings_); }

    void samples() {
        const PerfSampleColumns& s = r_.samples;
        check(std::ranges::is_sorted(s.time.span()), "samples are not in the order of time");
        for (std::size_t i = 0; i < s.size(); ++i) {
            check(r_.range.contains(s.time[i]), "a sample lies outside of the range");
            check(isThread(s.thread[i]), "a sample has no thread");
            check(s.stack[i].value < r_.stacks.nodes().size(), "a sample has no stack");
            check(s.event[i].value < r_.events.size(), "a sample has no event");
        }
        rows(r_.samplesByThread, s.size(), "samplesByThread",
             [&](std::size_t i) { return s.thread[i].value; });
        rows(r_.samplesByCpu, s.size(), "samplesByCpu", [&](std::size_t i) { return s.cpu[i]; });
        rows(r_.samplesByEvent, s.size(), "samplesByEvent", [&](std::size_t i) { return s.event[i].value; });
    }

    void stacks() {
        const auto& nodes = r_.stacks.nodes();
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            check(nodes[i].parent.value < i, "a stack comes before its parent");
            check(nodes[i].frame.value < r_.stacks.frames().size(), "a stack has no frame");
        }
        for (const PerfFrame& f : r_.stacks.frames()) {
            if (!f.mapping.valid()) continue;
            check(f.mapping.value < r_.mappings.size(), "a frame has no mapping");
            const PerfMapping& m = r_.mappings[f.mapping.value];
            check(f.address >= m.begin && f.address < m.end, "a frame lies outside of its mapping");
        }
    }

    void names() {
        for (std::size_t t = 0; t < r_.threads.size(); ++t) {
            const PerfThread& thread = r_.threads[t];
            check(std::size_t{thread.firstComm} + thread.commCount <= r_.comms.size(),
                  "a thread has foreign names");
            const auto own = std::span(r_.comms).subspan(thread.firstComm, thread.commCount);
            check(std::ranges::is_sorted(own, {}, &PerfComm::time), "names are not in the order of time");
            for (const PerfComm& c : own) check(c.thread.value == t, "a thread has the name of another");
        }
        for (const PerfTask& t : r_.tasks) check(isThread(t.thread), "a task has no thread");
    }

    void scheduling() {
        ordered(r_.switches, "switches");
        for (const PerfSwitch& s : r_.switches) {
            check(isThread(s.previous) && isThread(s.next), "a switch has no threads");
            check(s.sample < r_.samples.size(), "a switch has no sample");
        }
        ordered(r_.switchRecords, "switch records");
        check(std::ranges::is_sorted(r_.runs, {}, &PerfRun::start), "runs are not in the order of time");
        std::vector<Timestamp> free(r_.threads.size(), kBeforeAll);
        for (const PerfRun& run : r_.runs) {
            check(isThread(run.thread), "a run has no thread");
            check(run.start <= run.end && run.start >= r_.range.begin && run.end <= r_.range.end,
                  "a run lies outside of the range");
            check(run.start >= free[run.thread.value], "a thread has two CPUs");
            free[run.thread.value] = run.end;
        }
        rows(r_.runsByThread, r_.runs.size(), "runsByThread",
             [&](std::size_t i) { return r_.runs[i].thread.value; });
        rows(r_.runsByCpu, r_.runs.size(), "runsByCpu", [&](std::size_t i) { return r_.runs[i].cpu; });
        ordered(r_.wakeups, "wake-ups");
        for (const PerfWakeup& w : r_.wakeups) check(isThread(w.woken), "a wake-up wakes no thread");
    }

    void syscalls() {
        check(std::ranges::is_sorted(r_.syscalls, {}, &PerfSyscall::start),
              "calls are not in the order of time");
        for (const PerfSyscall& c : r_.syscalls) {
            check(c.start <= c.end, "a call ends before it begins");
            check(c.enter != kNoPerfSample || c.exit != kNoPerfSample, "nothing tells of a call");
            check(std::size_t{c.firstArgument} + c.argumentCount <= r_.syscallArguments.size(),
                  "a call has foreign arguments");
        }
        rows(r_.syscallsByThread, r_.syscalls.size(), "syscallsByThread",
             [&](std::size_t i) { return r_.syscalls[i].thread.value; });
    }

    void parts() {
        bySample(r_.values, "values");
        bySample(r_.branchStacks, "branch stacks");
        bySample(r_.userStates, "user states");
        bySample(r_.rawPayloads, "raw payloads");
        for (const PerfPart& p : r_.branchStacks)
            check(p.first + p.count <= r_.branches.size(), "a branch stack is cut");
        for (const PerfPart& p : r_.rawPayloads)
            check(p.first + p.count <= r_.rawBytes.size(), "a payload is cut");
        for (const PerfUserState& u : r_.userStates) {
            check(u.firstRegister + u.registerCount <= r_.userRegisters.size(), "registers are cut");
            check(u.firstByte + u.stackBytes <= r_.userStack.size(), "a stack dump is cut");
        }
        ordered(r_.counts, "counts");
        ordered(r_.losses, "losses");
    }

  private:
    void check(bool holds, std::string_view finding) {
        if (holds || std::ranges::find(findings_, finding) != findings_.end()) return;
        findings_.emplace_back(finding);
    }
    bool isThread(PerfThreadIndex t) const { return t.value < r_.threads.size(); }

    template <class Table>
    void ordered(const Table& table, std::string_view name) {
        using Row = typename Table::value_type;
        check(std::ranges::is_sorted(table, {}, &Row::time),
              fmt::format("{} are not in the order of time", name));
    }
    template <class Table>
    void bySample(const Table& table, std::string_view name) {
        using Row = typename Table::value_type;
        check(std::ranges::is_sorted(table, {}, &Row::sample),
              fmt::format("{} are not in the order of samples", name));
        check(table.empty() || table.back().sample < r_.samples.size(),
              fmt::format("{} have no sample", name));
    }
    template <class GroupOf>
    void rows(const PerfRows& index, std::size_t count, std::string_view name, GroupOf groupOf) {
        std::size_t found = 0;
        bool inOrder = true;
        bool ofGroup = true;
        for (std::size_t g = 0; g < index.groups(); ++g) {
            const auto own = index[g];
            found += own.size();
            inOrder = inOrder && std::ranges::is_sorted(own);
            for (const std::uint32_t row : own) ofGroup = ofGroup && row < count && groupOf(row) == g;
        }
        check(inOrder, fmt::format("{} is not in the order of its table", name));
        check(ofGroup, fmt::format("{} has a row of another group", name));
        std::size_t expected = 0;
        for (std::size_t i = 0; i < count; ++i) expected += groupOf(i) < index.groups();
        check(found == expected, fmt::format("{} does not have all rows", name));
    }

    const PerfRecording& r_;
    std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> validate(const PerfRecording& recording) {
    Validator v(recording);
    v.samples();
    v.stacks();
    v.names();
    v.scheduling();
    v.syscalls();
    v.parts();
    return std::move(v).findings();
}

}  // namespace golanes
