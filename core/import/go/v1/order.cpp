// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/order.h"

#include "core/import/go/v1/event_writer.h"
#include "core/import/go/v1/frontier.h"
#include "core/import/go/v1/goroutine_ids.h"
#include "core/import/go/v1/order_rule.h"
#include "core/import/go/v1/proc_stream.h"
#include "core/import/go/v1/sys_exits.h"
#include "core/import/go/v1/waiting_lanes.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes::v1 {

namespace {

EventType withoutLocal(EventType t) {
    switch (t) {
        case EventType::GoStartLocal:
            return EventType::GoStart;
        case EventType::GoUnblockLocal:
            return EventType::GoUnblock;
        case EventType::GoSysExitLocal:
            return EventType::GoSysExit;
        default:
            return t;
    }
}

// Merges the heads of all procs. A proc whose head may come next stands in `ready_`, ordered by time; one
// whose head has to wait for another event of some goroutine stands in `waiting_`.
class Orderer {
  public:
    Orderer(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
            EventPipe& pipe, Problems& problems)
        : index_(index), job_(job), problems_(problems), exits_(index.sysExits), out_(pipe, ids_) {
        for (std::size_t i = 0; i < index.procs.size(); ++i) {
            lanes_.emplace_back(file, format, index.procs[i], static_cast<std::uint16_t>(i));
        }
        cut_ = !index.complete || index.ticksPerSecond == 0;
    }

    void run() {
        for (std::uint32_t lane = 0; lane < lanes_.size(); ++lane) arrive(lane);
        arriveSample();
        while (!out_.abandoned() && !job_.cancelled()) {
            if (cut_ && lostBefore(ready_.empty() ? INT64_MAX : ready_.top().ticks)) {
                force();
            } else if (!ready_.empty()) {
                const std::uint32_t lane = ready_.pop().lane;
                lane == sampleLane() ? takeSample() : follow(lane);
            } else if (!force()) {
                break;
            }
        }
        while (!exits_.empty()) write(exits_.take());
        out_.finish();
    }

  private:
    struct Goroutine {
        OrderState state;
        std::uint32_t waiting = 0;  // lanes that wait for it
    };
    static constexpr std::uint32_t kCollector = ~std::uint32_t{0};  // the collector's pseudo goroutine

    // Samples are ordered like the events of a proc of their own.
    std::uint32_t sampleLane() const { return static_cast<std::uint32_t>(lanes_.size()); }

    Goroutine& goroutine(std::uint32_t number) {
        if (number == kCollector) return collector_;
        if (number >= goroutines_.size()) goroutines_.resize(std::max<std::size_t>(ids_.size(), 64) * 2);
        return goroutines_[number];
    }
    // The goroutine that the rule is about.
    static std::uint32_t subject(const OrderRule& rule, const Event& e) {
        if (rule.subject == OrderSubject::Collector) return kCollector;
        return rule.subject == OrderSubject::Self ? e.goroutine : e.target;
    }

    // Decodes the next head of `lane` and files it. False when it is neither ready nor there.
    bool advance(std::uint32_t lane) {
        if (!lanes_[lane].advance(ids_)) return false;
        const auto& head = lanes_[lane].head();
        const OrderRule& rule = orderRule(head.event.type);
        if (rule.subject == OrderSubject::None) return true;
        const std::uint32_t number = subject(rule, head.event);
        if (rule.allows(goroutine(number).state, head.sequence)) return true;
        await(lane, number, rule.need(head.sequence));
        return false;
    }
    void await(std::uint32_t lane, std::uint32_t number, const OrderNeed& need) {
        waiting_.add(lane, ticksOf(lane), number, need);
        ++goroutine(number).waiting;
    }
    void arrive(std::uint32_t lane) {
        if (advance(lane)) makeReady(lane);
    }
    void makeReady(std::uint32_t lane) { ready_.push({ticksOf(lane), lane}); }

    // Takes the head of `lane` and those behind it, as long as no other proc comes first.
    void follow(std::uint32_t lane) {
        for (;;) {
            if (!take(lane)) return;
            if (!advanceAfter(lane)) return;
            if (out_.abandoned()) return;
            if (cut_ || !ready_.passesThrough(ticksOf(lane))) return makeReady(lane);
        }
    }

    // Applies and writes the head of `lane`. False when its goroutine has changed since it was found ready.
    bool take(std::uint32_t lane) {
        written_ = nullptr;
        const auto& head = lanes_[lane].head();
        const OrderRule& rule = orderRule(head.event.type);
        if (rule.subject == OrderSubject::None) {
            write(head.event);
            return true;
        }
        const std::uint32_t number = subject(rule, head.event);
        if (!rule.allows(goroutine(number).state, head.sequence)) {
            await(lane, number, rule.need(head.sequence));
            return false;
        }
        apply(rule, number, head);
        return true;
    }

    void apply(const OrderRule& rule, std::uint32_t number, const ProcStream::Head& head) {
        Goroutine& g = goroutine(number);
        const std::uint64_t before = g.state.sequence;
        rule.apply(g.state, head.sequence);
        switch (head.event.type) {
            case EventType::GoSysExit:
                writeSysExit(head);
                break;
            case EventType::GoSysBlock:
            case EventType::GoInSyscall:
                write(head.event);
                beginWait(head.event, head.event.type == EventType::GoSysBlock ? before : g.state.sequence);
                break;
            default:
                write(head.event);
        }
        if (g.waiting > 0) wake(number, g);
    }

    // Lets go on who waited for what the goroutine is now.
    void wake(std::uint32_t number, Goroutine& g) {
        const OrderState now = g.state;
        for (const OrderNeed& need :
             {OrderNeed{now.status, true, 0}, OrderNeed{now.status, false, now.sequence}}) {
            const std::uint32_t lane = waiting_.take(number, need);
            if (lane == WaitingLanes::kNobody) continue;
            --g.waiting;
            makeReady(lane);
        }
    }

    void beginWait(const Event& e, std::uint64_t sequence) {
        if (index_.sysExits.empty()) return;
        if (exits_.began(e, ids_.id(e.goroutine), sequence)) {
            problems_.add(Severity::Loss, "time-order", e.offset, [&] {
                return fmt::format("the syscall of goroutine {} ends before it begins", ids_.id(e.goroutine));
            });
        }
    }
    void writeSysExit(const ProcStream::Head& head) {
        bool stray = false;
        if (exits_.noted(head.event, ids_.id(head.event.target), head.sequence, stray)) return;
        if (stray) {
            problems_.add(Severity::Loss, "order-broken", head.event.offset, [&] {
                return fmt::format("goroutine {} leaves a syscall that it is not in",
                                   ids_.id(head.event.target));
            });
        }
        write(head.event);
    }

    // As advance(), and finds out whether the syscall that was just written takes the proc away.
    bool advanceAfter(std::uint32_t lane) {
        Event* const call = written_;
        const bool isCall = call && call->type == EventType::GoSysCall;
        const std::uint32_t caller = isCall ? call->goroutine : 0;
        const std::size_t before = waiting_.size();
        const bool ready = advance(lane);
        if (isCall) {
            const bool hasHead = ready || waiting_.size() > before;
            if (lanes_[lane].blocksNext(caller, hasHead, ids_)) call->flags |= Event::Blocks;
        }
        return ready;
    }

    // In a file that lacks a part: some head waits for an event that should have come before `ticks` and,
    // as all times rise, will not come any more.
    bool lostBefore(std::int64_t ticks) const {
        return !waiting_.empty() && waiting_.earliestTicks() < ticks;
    }

    // Lets the earliest waiting head go on, against the rules. False when there is none.
    bool force() {
        if (waiting_.empty()) return false;
        const std::uint32_t lane = waiting_.earliestLane();
        const auto& head = lanes_[lane].head();
        const OrderRule& rule = orderRule(head.event.type);
        const std::uint32_t number = subject(rule, head.event);
        waiting_.remove(lane, head.event.ticks, number, rule.need(head.sequence));
        --goroutine(number).waiting;
        problems_.add(Severity::Loss, "order-broken", head.event.offset, [&] {
            return fmt::format(
                "{} of goroutine {} lacks the event before it; shown at its time all the same",
                specOf(head.event.type, 21).name,
                ids_.id(rule.subject == OrderSubject::Target ? head.event.target : head.event.goroutine));
        });
        written_ = nullptr;
        forced_ = true;
        apply(rule, number, head);
        forced_ = false;
        if (advanceAfter(lane)) makeReady(lane);
        return true;
    }
    std::int64_t ticksOf(std::uint32_t lane) const { return lanes_[lane].head().event.ticks; }

    // Writes the event, and before it what has to be told until then.
    void write(const Event& e) {
        while (exits_.dueBefore(e.ticks)) put(exits_.take());
        put(e);
    }
    void put(const Event& e) {
        written_ = &out_.write(e);
        written_->type = withoutLocal(e.type);
        if (forced_) written_->flags |= Event::Forced;
        if (e.ticks < last_) {
            problems_.add(Severity::Loss, "time-order", e.offset, [&] {
                return fmt::format("an event lies {} ticks before the one that it follows",
                                   static_cast<std::uint64_t>(last_) - static_cast<std::uint64_t>(e.ticks));
            });
            written_->ticks = last_;
        }
        last_ = written_->ticks;
    }

    void arriveSample() {
        if (sample_ < index_.samples.size()) ready_.push({index_.samples[sample_].ticks, sampleLane()});
    }
    void takeSample() {
        const WireSample& s = index_.samples[sample_];
        Event e;
        e.ticks = s.ticks;
        e.offset = s.offset;
        e.goroutine = ids_.numberOf(s.goroutine);
        e.target = static_cast<std::uint32_t>(sample_++);
        e.stack = s.stack;
        e.type = EventType::CPUSample;
        write(e);
        arriveSample();
    }

    const FileIndex& index_;
    Job& job_;
    Problems& problems_;
    GoroutineIds ids_;
    std::vector<ProcStream> lanes_;
    std::vector<Goroutine> goroutines_;
    Goroutine collector_;
    Frontier ready_;
    WaitingLanes waiting_;
    SysExits exits_;
    std::size_t sample_ = 0;
    std::int64_t last_ = INT64_MIN;
    bool forced_ = false;  // what is written lacks the event before it
    bool cut_ = false;     // the file lacks a part
    EventWriter out_;
    Event* written_ = nullptr;
};

}  // namespace

void orderEvents(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
                 EventPipe& pipe, Problems& problems) {
    Orderer(file, format, index, job, pipe, problems).run();
}

}  // namespace golanes::v1
