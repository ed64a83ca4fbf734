// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"
#include "core/base/id_map.h"
#include "core/import/go/v2/cursor.h"
#include "core/import/go/v2/tables.h"
#include "core/store/trace_builder.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace golanes::v2 {

// Plays the scheduler: takes the events of all threads one at a time, says which may come next by the states
// and sequence numbers of goroutines, procs and the collector, and hands those that may to the TraceBuilder.
// The rules are those of Go's reader (golang/go src/internal/trace/order.go), with two differences, both for
// the user's good: misnested regions are noted instead of refused, and after a broken generation the next one
// starts afresh.
class Order {
  public:
    explicit Order(TraceBuilder& builder);

    // To be called before the events of a generation. `fresh`: nothing is known of earlier ones (the first
    // generation, or the first after a gap), so that statuses tell the state instead of confirming it.
    void beginGeneration(Tables& tables, bool fresh);

    enum class Step : std::uint8_t {
        Advanced,  // handed to the builder
        NotYet,    // another thread's event must come first
        Broken,    // no order of events explains it: see problem()
    };
    Step advance(Cursor& cursor);
    const std::string& problem() const { return problem_; }

    // Events that stand outside of the threads' order.
    void sync(Timestamp t, std::optional<ClockSnapshot> clock,
              std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches);
    void sample(const TableSample& s);

    // From here on nothing is known of anything, until the next fresh generation. Costs what has become known
    // since the last time.
    void loseAll();
    Timestamp lastTime() const { return last_; }

  private:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    // Sequence numbers count within a generation; a status sets them to 0.
    struct Sequence {
        std::uint32_t generation = 0;
        std::uint64_t number = 0;
    };
    struct G {
        Sequence sequence;
        std::uint8_t status = 0;  // GoStatus; GoBad: lost in a gap
        bool assisting = false;
        bool hasRegions = false;
        bool stopsWorld = false;
    };
    struct P {
        std::uint64_t id = 0;
        ProcIndex index;
        Sequence sequence;
        std::uint8_t status = 0;  // ProcStatus; ProcBad: lost in a gap
        bool sweeping = false;
        bool told = false;         // its states are in the store already: it was lost, not unborn
        std::uint32_t holder = 0;  // the thread that was given it last
    };
    struct M {
        std::uint64_t id = 0;
        ThreadIndex index;
        std::uint32_t g = kNone;  // goroutine it executes
        std::uint32_t p = kNone;  // proc it holds
    };
    struct OpenRegion {
        std::uint64_t task;
        StringId name;
    };
    struct OpenTask {
        std::uint64_t parent;
        StringId name;
    };
    static constexpr std::uint8_t kDead = 0xff;  // status of a goroutine that has ended

    enum class Need : std::uint8_t { No, Maybe, Yes };
    enum class Gc : std::uint8_t { Undetermined, NotRunning, Running };

    // Handlers of events, by topic: order_procs.cpp, order_goroutines.cpp, order_syscalls.cpp,
    // order_ranges.cpp, order_annotations.cpp.
    Step dispatch(const WireEvent& ev);
    void hold(std::uint32_t slot);  // the thread of the event gets the proc
    const M* holderOf(std::uint32_t slot);
    Step procStart(const WireEvent& ev);
    Step procStop(const WireEvent& ev);
    Step procSteal(const WireEvent& ev);
    Step procStatus(const WireEvent& ev);
    Step goStatus(const WireEvent& ev);
    Step goStatusInSyscall(std::uint32_t g, std::uint64_t thread, EventContext& context);
    Step goCreate(const WireEvent& ev);
    Step goStart(const WireEvent& ev);
    Step goStop(const WireEvent& ev);
    Step goUnblock(const WireEvent& ev);
    Step goSwitch(const WireEvent& ev);
    Step goSyscallBegin(const WireEvent& ev);
    Step goSyscallEnd(const WireEvent& ev);
    Step goSyscallEndBlocked(const WireEvent& ev);
    Step goCreateSyscall(const WireEvent& ev);
    Step goDestroySyscall(const WireEvent& ev);
    Step gcActive(const WireEvent& ev);
    Step gcBegin(const WireEvent& ev);
    Step gcEnd(const WireEvent& ev);
    Step sweepActive(const WireEvent& ev);
    Step sweepBegin(const WireEvent& ev);
    Step sweepEnd(const WireEvent& ev);
    Step stwBegin(const WireEvent& ev);
    Step stwEnd(const WireEvent& ev);
    Step assistActive(const WireEvent& ev);
    Step assistBegin(const WireEvent& ev);
    Step assistEnd(const WireEvent& ev);
    Step heap(const WireEvent& ev);
    Step procsChange(const WireEvent& ev);
    Step goLabel(const WireEvent& ev);
    Step taskBegin(const WireEvent& ev);
    Step taskEnd(const WireEvent& ev);
    Step regionBegin(const WireEvent& ev);
    Step regionEnd(const WireEvent& ev);
    void closeRegion(std::vector<OpenRegion>& open, OpenRegion region, StackId stack);
    Step userLog(const WireEvent& ev);
    Step experimental(const WireEvent& ev);

    Step broken(std::string problem);
    Step brokenFor(const WireEvent& ev, std::string_view problem);  // "GoBlock: …"
    // True when the thread has what the event needs; else problem_ says what is missing or too much.
    bool context(const WireEvent& ev, Need p, Need g) {
        const bool ok = m_->index.valid() && fits(p, m_->p) && fits(g, m_->g);
        return ok || explainContext(ev, p, g);
    }
    static bool fits(Need need, std::uint32_t slot) {
        return need == Need::Maybe || (slot != kNone) == (need == Need::Yes);
    }
    bool explainContext(const WireEvent& ev, Need p, Need g);
    bool userContext(const WireEvent& ev) { return context(ev, Need::Yes, Need::Yes); }
    // The running goroutine of the thread, checked: null with problem_ set when it is not in `status`.
    G* current(const WireEvent& ev, std::uint8_t status);
    // The same for events that any living goroutine may cause: another thread that claimed to run it, too,
    // may have ended it.
    bool alive(const WireEvent& ev);
    // Stack and string of an event's argument; false with problem_ set when they do not exist.
    bool stackOf(const WireEvent& ev, std::uint64_t id, StackId& stack);
    TableString* stringOf(const WireEvent& ev, std::uint64_t id);

    bool succeeds(std::uint64_t number, const Sequence& s) const {
        return s.generation == generation_ && number == s.number + 1;
    }
    Sequence sequence(std::uint64_t number) const { return {generation_, number}; }
    // Goroutine, proc, thread by the number in the event; kNone when unknown (or lost in a gap).
    std::uint32_t findG(std::uint64_t id) const;
    std::uint32_t findP(std::uint64_t id) const;
    std::uint32_t findM(std::uint64_t id) const;
    std::uint32_t addG(std::uint64_t id, std::uint8_t status, GoState before);
    std::uint32_t internP(std::uint64_t id);
    std::uint32_t internM(std::uint64_t id);
    void forget(std::uint32_t g);
    GoroutineIndex sampled(std::uint64_t id);

    EventContext contextOf(const M& m) const {
        return {m.g == kNone ? GoroutineIndex() : GoroutineIndex(m.g),
                m.p == kNone ? ProcIndex() : ps_[m.p].index, m.index};
    }
    EventContext here() const { return contextOf(*m_); }
    // Times rise strictly, by 1 ns where the clock stands still, and end with kLongestTrace.
    Timestamp stamp(Timestamp t);
    StateId waiting(TableString& reason);
    StateId runnable(TableString& reason);

    TraceBuilder& builder_;
    Tables* tables_ = nullptr;
    M* m_ = nullptr;  // thread of the event being advanced
    std::uint32_t generation_ = 0;
    bool fresh_ = true;
    Timestamp last_ = 0;
    Timestamp limit_ = 0;
    bool started_ = false;
    std::string problem_;

    std::vector<G> gs_;  // by GoroutineIndex
    std::vector<P> ps_;
    std::vector<M> ms_;
    std::vector<std::uint64_t> gIds_;
    std::vector<std::uint32_t> knownGs_, knownPs_;  // since the last loseAll(); may name one twice
    IdMap<std::uint32_t> gByID_;                    // goroutines that exist
    IdMap<std::uint32_t> gDead_;  // goroutines that have ended: CPU samples may still name them
    IdMap<std::uint32_t> pByID_;
    IdMap<std::uint32_t> mByID_;
    std::unordered_map<std::uint64_t, OpenTask, SeededHash> tasks_;
    std::unordered_map<std::uint32_t, std::vector<OpenRegion>> regions_;  // by goroutine, innermost last
    std::unordered_map<std::uint32_t, std::vector<StringId>>
        stops_;  // reasons of stop-the-worlds, by goroutine
    Gc gc_ = Gc::Undetermined;
    std::uint64_t gcSequence_ = 0;
    StateId running_, syscall_, unknown_, notExist_;
    // Threads looked through for the holder of a proc. No runtime makes that necessary; forged traces may do
    // so for every event.
    static constexpr std::uint64_t kSearches = 10'000'000;
    std::uint64_t searched_ = 0;
};

}  // namespace golanes::v2
