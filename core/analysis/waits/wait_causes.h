// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/waits/blocking.h"
#include "core/analysis/waits/wait_explanation.h"

#include <array>
#include <vector>

namespace golanes {

// Why time was spent waiting, in two steps: for which wait (`via`, the innermost one that was ended by a
// goroutine), and what went on meanwhile (`doing`). "Waits in commitLedger for a mutex, while its holder
// sleeps in commitLedger."
struct WaitCause {
    Place via;
    WaitPart::Why why = WaitPart::Why::State;
    Place doing;  // meaningful when `why` is State; its site is none where nothing tells where it ran
    bool operator==(const WaitCause&) const = default;
};
template <class Key>
struct CauseRow {
    Key key;
    WaitCause cause;
    WaitSum sum;  // counts waits, with all the time of each that has this cause
};

// One row of the matrix of who blocks where and who lets go where.
struct Contention {
    Place blocked;
    FrameId released;   // where the goroutine was that ended the wait; none: no stack tells
    bool lock = false;  // a sync.Mutex or sync.RWMutex: then the holds below have a meaning
    WaitSum wait;
    // What the goroutine that ended the waits was doing while they lasted.
    ClassSums waker{};
    // How long locks had been held when they were released, where it can be inferred: the holder got it, at
    // the same site, after a wait that ended while the other was waiting already.
    TimeCount held;
    Duration longestHeld = 0;
    // Else, when the holder waited for no lock meanwhile, it held it as long as the other waited, at least.
    TimeCount heldAtLeast;
};

// All waits of goroutines (state Waiting) in the scope, explained and summed up.
struct WaitCauses {
    std::vector<CauseRow<Place>> waits;       // by place of the wait
    std::vector<CauseRow<StringId>> groups;   // by start function of who waited
    std::vector<CauseRow<StringId>> tasks;    // by name of the task of the region that it waited in
    std::vector<CauseRow<StringId>> regions;  // by name of that region
    std::vector<Contention> contention;       // waits that goroutines ended
};

// Longest time first. Runs on all CPUs. Of each wait no more than 256 spans of others are looked at.
// Incomplete when the job was cancelled.
WaitCauses waitCauses(const Trace& trace, const Sites& sites, const Scope& scope, Job& job);

// Numbers for causes, for tables of them.
class CauseTable {
  public:
    CauseTable(const Trace& trace, const Sites& sites) : trace_(trace), sites_(sites) {}

    // Number of the cause of a part, made when new: 0, 1, 2…
    std::uint32_t of(const WaitPart& part);
    // The same for one that another table numbered.
    std::uint32_t add(std::uint64_t key);
    std::uint64_t key(std::uint32_t id) const { return keys_[id]; }
    WaitCause operator[](std::uint32_t id) const;

    // A place as 32 bits: its state in the lowest eight.
    std::uint32_t placeNumber(StateId state, StackId stack) const {
        return sites_.numberOf(stack) << 8 | state.value;
    }
    Place place(std::uint32_t number) const {
        return {StateId(static_cast<std::uint8_t>(number)), sites_.site(number >> 8)};
    }

  private:
    const Trace& trace_;
    const Sites& sites_;
    IdMap<std::uint32_t> ids_;         // by key
    std::vector<std::uint64_t> keys_;  // place `via`, place `doing`; that is 255 - why where it is not State
    SpanIndex lastVia_ = kNoSpan;
    std::uint32_t lastViaPlace_ = 0;
    struct Recent {
        std::uint64_t key = ~std::uint64_t{0};
        std::uint32_t id = 0;
    };
    std::array<Recent, 256> recent_{};  // most parts have one of few causes
};

}  // namespace golanes
