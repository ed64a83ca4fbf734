// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/go_trace_file.h"
#include "core/store/event_list.h"

#include <cstdint>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace golanes {

// The next change of a proc, from `row` of its spans on, is the theft of one whose thread is not known any
// more.
bool isStolenFromNobody(const Trace& trace, ProcIndex p, std::uint32_t row);

// Writes events of a trace as those of the format from which a reader makes them again. It keeps what readers
// keep (which thread holds which proc and runs which goroutine, and the sequence numbers that put events in
// order), so that events must come in the order of time, after statuses of all that is there before the
// first.
class GoEventWriter {
  public:
    GoEventWriter(const Trace& trace, GoTraceFile& file, int minor);

    // An event of the list, at its time. That of a status which a reader of the file knows already, or does
    // not take, writes nothing.
    void write(const TraceEvent& e);

    // What is there before the first event. What these tell is written at the beginning of the first
    // generation, by startAt().
    void procIs(ProcIndex p, std::uint8_t status, ThreadIndex holder);  // status: v2::ProcStatus
    // `stack`: the goroutine's own, where one is known.
    void goroutineIs(GoroutineIndex g, GoState state, ThreadIndex thread, StackId stack);
    // A range of any kind. One that the format has no word for is written as one that begins; where its
    // goroutine cannot begin one now, its end will be left out.
    void rangeIsOn(std::uint32_t row);
    // Tasks begin in the context of the goroutine that runs first, regions of a goroutine as it runs first.
    void tasksAreOpen(std::vector<std::uint32_t> rows) { openTasks_ = std::move(rows); }
    void regionsAreOpen(GoroutineIndex g, std::vector<std::uint32_t> rows) {
        openRegions_[g.value] = std::move(rows);
    }
    // Begins the first generation, so that what was told stands right before `t`, a ns each: there is room,
    // for each of it had an event at a time of its own.
    void startAt(Timestamp t, const std::optional<ClockSnapshot>& clock);
    // Opens what is open, in the contexts there are: to be called when all goroutines are told of.
    void openAtStart();

    // A proc whose thread is in a system call when the first goroutine on it is told of.
    void startsInSyscall(ProcIndex p) { procs_[p.value].syscallFirst = true; }

  private:
    struct Thread {
        GoroutineIndex goroutine;
        ProcIndex proc;
    };
    struct ProcFacts {
        std::uint64_t sequence = 0;
        ThreadIndex holder;
        std::uint8_t status = 0;  // v2::ProcStatus; ProcBad: not told of yet
        bool syscallFirst = false;
        bool sweeping = false;
    };
    struct Wire {
        ThreadIndex thread;
        std::uint8_t type = 0;
        std::vector<std::uint64_t> args;
    };

    void emit(ThreadIndex m, Timestamp t, std::uint8_t type, std::initializer_list<std::uint64_t> args);
    void goSpan(const TraceEvent& e);
    void stop(const TraceEvent& e);
    void endSyscall(const TraceEvent& e);
    void procSpan(const TraceEvent& e);
    void procStatus(const TraceEvent& e);
    void steal(const TraceEvent& e);
    bool endsInSyscall(const TraceEvent& e) const;
    void rangeStart(const TraceEvent& e);
    void rangeEnd(const TraceEvent& e);
    void repeat(const TraceEvent& e);
    void metric(const TraceEvent& e);
    void sample(const TraceEvent& e);
    void experimental(const TraceEvent& e);
    void goStatus(Timestamp t, ThreadIndex writer, GoroutineIndex g, GoState state, ThreadIndex thread,
                  StackId stack);
    void setProcStatus(Timestamp t, ThreadIndex writer, ProcIndex p, std::uint8_t status);
    void rangeActive(Timestamp t, ThreadIndex m, RangeKind kind, GoroutineIndex g, ProcIndex p);
    bool runsProgram(const Thread& m) const;
    void beginTask(std::uint32_t row, ThreadIndex m, Timestamp t);
    void openIn(ThreadIndex m, Timestamp t);

    Thread& thread(ThreadIndex m) { return threads_[m.valid() ? m.value : threads_.size() - 1]; }
    std::uint64_t number(GoroutineIndex g) const { return trace_.goroutine(g).id; }
    std::uint64_t number(ProcIndex p) const { return trace_.proc(p).id; }
    std::uint64_t number(ThreadIndex m) const;

    const Trace& trace_;
    GoTraceFile& file_;
    int minor_;
    bool starting_ = true;  // events are gathered in start_
    int generations_ = 0;
    std::vector<Wire> start_;
    std::vector<std::uint32_t> sequences_;  // by goroutine
    std::vector<Thread> threads_;           // by ThreadIndex; the last: nobody
    std::vector<ProcFacts> procs_;
    std::uint64_t gcSequence_ = 0;  // of the last event; 0: none yet
    std::unordered_set<std::uint32_t> assisting_;
    std::unordered_set<std::uint32_t> untold_;  // rows of ranges whose end has no beginning in the file
    std::vector<std::uint32_t> openTasks_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> openRegions_;
};

}  // namespace golanes
