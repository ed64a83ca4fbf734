// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/order.h"

#include "core/import/go/v1/event_writer.h"
#include "core/import/go/v1/frontier.h"
#include "core/import/go/v1/goroutine_ids.h"
#include "core/import/go/v1/order_rule.h"
#include "core/import/go/v1/proc_stream.h"
#include "core/import/go/v1/sys_exits.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace golanes::v1 {

namespace {

constexpr std::uint32_t kNobody = ~std::uint32_t{0};

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
// whose head has to wait for another event of some goroutine is on that goroutine's waiting list.
class Orderer {
  public:
    Orderer(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
            EventPipe& pipe, Problems& problems)
        : index_(index), job_(job), problems_(problems), exits_(index.sysExits), out_(pipe, ids_) {
        for (std::size_t i = 0; i < index.procs.size(); ++i) {
            lanes_.push_back({ProcStream(file, format, index.procs[i], static_cast<std::uint16_t>(i))});
        }
        // Every waiting head can be looked at for every event that is forced: that must not take for ever.
        forceBudget_ = 1'000'000'000 + index.events * 16;
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
    struct Lane {
        ProcStream stream;
        std::uint32_t nextWaiting = kNobody;  // on the list of the same goroutine
        bool waiting = false;
    };
    struct Goroutine {
        OrderState state;
        std::uint32_t waiting = kNobody;  // first lane of its list
    };

    // Samples are ordered like the events of a proc of their own.
    std::uint32_t sampleLane() const { return static_cast<std::uint32_t>(lanes_.size()); }

    Goroutine& goroutine(std::uint32_t number) {
        if (number >= goroutines_.size()) goroutines_.resize(std::max<std::size_t>(ids_.size(), 64) * 2);
        return goroutines_[number];
    }
    // The goroutine that the rule is about, or the collector's pseudo goroutine.
    Goroutine& subject(const OrderRule& rule, const Event& e) {
        if (rule.subject == OrderSubject::Collector) return collector_;
        return goroutine(rule.subject == OrderSubject::Self ? e.goroutine : e.target);
    }

    // Decodes the next head of `lane` and files it. False when it is neither ready nor there.
    bool advance(std::uint32_t lane) {
        Lane& l = lanes_[lane];
        if (!l.stream.advance(ids_)) return false;
        const auto& head = l.stream.head();
        const OrderRule& rule = orderRule(head.event.type);
        if (rule.subject == OrderSubject::None) return true;
        Goroutine& g = subject(rule, head.event);
        if (rule.allows(g.state, head.sequence)) return true;
        await(lane, g);
        return false;
    }
    void await(std::uint32_t lane, Goroutine& g) {
        firstWaiting_ = std::min(firstWaiting_, ticksOf(lane));
        lanes_[lane].nextWaiting = g.waiting;
        lanes_[lane].waiting = true;
        g.waiting = lane;
        ++waiting_;
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
        const auto& head = lanes_[lane].stream.head();
        const OrderRule& rule = orderRule(head.event.type);
        if (rule.subject == OrderSubject::None) {
            write(head.event);
            return true;
        }
        Goroutine& g = subject(rule, head.event);
        if (!rule.allows(g.state, head.sequence)) {
            await(lane, g);
            return false;
        }
        apply(rule, g, head);
        return true;
    }

    void apply(const OrderRule& rule, Goroutine& g, const ProcStream::Head& head) {
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
        if (g.waiting != kNobody) wake(g);
    }

    // Moves the lanes that waited for `g` and may go on now.
    void wake(Goroutine& g) {
        std::uint32_t* link = &g.waiting;
        while (*link != kNobody) {
            const std::uint32_t lane = *link;
            Lane& l = lanes_[lane];
            const auto& head = l.stream.head();
            if (!orderRule(head.event.type).allows(g.state, head.sequence)) {
                link = &l.nextWaiting;
                continue;
            }
            *link = l.nextWaiting;
            l.waiting = false;
            --waiting_;
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
        const std::size_t before = waiting_;
        const bool ready = advance(lane);
        if (isCall) {
            const bool hasHead = ready || waiting_ > before;
            if (lanes_[lane].stream.blocksNext(caller, hasHead, ids_)) call->flags |= Event::Blocks;
        }
        return ready;
    }

    // In a file that lacks a part: some head waits for an event that should have come before `ticks` and,
    // as all times rise, will not come any more.
    bool lostBefore(std::int64_t ticks) {
        if (waiting_ == 0 || firstWaiting_ >= ticks || forceBudget_ < lanes_.size()) return false;
        forceBudget_ -= lanes_.size();
        firstWaiting_ = INT64_MAX;
        for (std::uint32_t i = 0; i < lanes_.size(); ++i) {
            if (lanes_[i].waiting) firstWaiting_ = std::min(firstWaiting_, ticksOf(i));
        }
        return firstWaiting_ < ticks;
    }

    // Lets the earliest waiting head go on, against the rules. False when there is none, or too much of it.
    bool force() {
        if (waiting_ == 0) return false;
        if (forceBudget_ < lanes_.size()) {
            problems_.add(Severity::Loss, "order-abandoned", 0, [] {
                return std::string("most events lack the ones before them; the rest was left out");
            });
            return false;
        }
        forceBudget_ -= lanes_.size();
        std::uint32_t first = kNobody;
        for (std::uint32_t i = 0; i < lanes_.size(); ++i) {
            if (!lanes_[i].waiting) continue;
            if (first == kNobody || ticksOf(i) < ticksOf(first)) first = i;
        }
        const auto& head = lanes_[first].stream.head();
        const OrderRule& rule = orderRule(head.event.type);
        Goroutine& g = subject(rule, head.event);
        for (std::uint32_t* link = &g.waiting; *link != kNobody; link = &lanes_[*link].nextWaiting) {
            if (*link != first) continue;
            *link = lanes_[first].nextWaiting;
            break;
        }
        lanes_[first].waiting = false;
        --waiting_;
        problems_.add(Severity::Loss, "order-broken", head.event.offset, [&] {
            return fmt::format(
                "{} of goroutine {} lacks the event before it; shown at its time all the same",
                specOf(head.event.type, 21).name,
                ids_.id(rule.subject == OrderSubject::Target ? head.event.target : head.event.goroutine));
        });
        written_ = nullptr;
        forced_ = true;
        apply(rule, g, head);
        forced_ = false;
        if (advanceAfter(first)) makeReady(first);
        return true;
    }
    std::int64_t ticksOf(std::uint32_t lane) const { return lanes_[lane].stream.head().event.ticks; }

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
    std::vector<Lane> lanes_;
    std::vector<Goroutine> goroutines_;
    Goroutine collector_;
    Frontier ready_;
    std::size_t waiting_ = 0;  // lanes on a waiting list
    SysExits exits_;
    std::size_t sample_ = 0;
    std::int64_t last_ = INT64_MIN;
    std::uint64_t forceBudget_;
    bool forced_ = false;                    // what is written lacks the event before it
    bool cut_ = false;                       // the file lacks a part
    std::int64_t firstWaiting_ = INT64_MAX;  // no waiting head is earlier
    EventWriter out_;
    Event* written_ = nullptr;
};

}  // namespace

void orderEvents(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
                 EventPipe& pipe, Problems& problems) {
    Orderer(file, format, index, job, pipe, problems).run();
}

}  // namespace golanes::v1
