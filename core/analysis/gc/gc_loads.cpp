// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_loads.h"

#include "core/store/go_track.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace golanes {

namespace {

// What makes a goroutine work for the collector, or ends that.
struct Mark {
    enum class Type : std::uint8_t { AssistBegin, AssistFound, AssistEnd, WorkerLabel };
    GoroutineIndex goroutine;
    Timestamp time;
    Type type;
    ProcIndex proc;
    GoroutineIndex actor;  // context of AssistFound
};

bool executes(GoState s) {
    return s == GoState::Running || s == GoState::Syscall;
}

class LoadFinder {
  public:
    LoadFinder(const Trace& trace, GcWork work) : trace_(trace), work_(work) {
        std::vector<MetricSample> procs = trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)];
        if (trace.info.startProcs) procs.insert(procs.begin(), *trace.info.startProcs);
        if (procs.empty()) return;
        since_ = procs.front().time;
        for (const MetricSample& m : procs) {
            loads_.push_back({m.time, GcLoad::Type::Procs, 0, static_cast<std::int64_t>(m.value)});
        }
        addStops();
        if (work != GcWork::StopTheWorld) addMarking();
        std::ranges::stable_sort(loads_, {}, &GcLoad::time);
    }

    std::vector<GcLoad> take() { return std::move(loads_); }

  private:
    void addStops() {
        for (const Range& r : trace_.ranges) {
            if (r.kind != RangeKind::StopTheWorld || !countsAsStop(r)) continue;
            if (r.begun) add(r.start, GcLoad::Type::Stop, {}, 1);
            if (!r.openAtEnd) add(r.end, GcLoad::Type::Stop, {}, -1);
        }
    }

    // Go's reader of v1 traces counted every stop, that of v2 traces counts those of garbage collection.
    bool countsAsStop(const Range& r) const {
        return trace_.info.v1 || trace_.strings[r.reason].find("GC") != std::string_view::npos;
    }

    void addMarking() {
        std::vector<Mark> marks = collectMarks();
        std::ranges::sort(marks, [](const Mark& a, const Mark& b) {
            return std::tie(a.goroutine.value, a.time) < std::tie(b.goroutine.value, b.time);
        });
        for (auto first = marks.cbegin(); first != marks.cend();) {
            const auto last = std::find_if(first, marks.cend(),
                                           [&](const Mark& m) { return m.goroutine != first->goroutine; });
            follow(first->goroutine, {first, last});
            first = last;
        }
    }

    std::vector<Mark> collectMarks() const {
        std::vector<Mark> marks;
        for (const Range& r : trace_.ranges) {
            if (r.kind != RangeKind::MarkAssist) continue;
            if (r.begun) marks.push_back({r.scopeGoroutine, r.start, Mark::Type::AssistBegin, r.proc, {}});
            if (!r.openAtEnd) {
                marks.push_back({r.scopeGoroutine, r.end, Mark::Type::AssistEnd, r.endProc, {}});
            }
        }
        // After the second Sync all that is on is known: what is found later only repeats it.
        const Timestamp complete =
            trace_.syncs.size() > 1 ? trace_.syncs[1].time : std::numeric_limits<Timestamp>::max();
        for (const Repeat& r : trace_.repeats) {
            if (r.kind == EventKind::RangeActive && r.range == RangeKind::MarkAssist && r.time < complete) {
                marks.push_back({r.subject, r.time, Mark::Type::AssistFound, r.proc, r.goroutine});
            }
        }
        for (const Label& l : trace_.labels) {
            const std::string_view text = trace_.strings[l.text];
            if (text.starts_with("GC ") && text != "GC (idle)") {
                marks.push_back({l.goroutine, labelTime(l), Mark::Type::WorkerLabel, l.proc, {}});
            }
        }
        std::erase_if(marks, [this](const Mark& m) { return !m.goroutine.valid() || m.time < since_; });
        return marks;
    }

    // In v1 traces start and label are one event, which the importer had to part.
    Timestamp labelTime(const Label& l) const {
        if (!trace_.info.v1 || !l.goroutine.valid()) return l.time;
        const GoTrack track(trace_, l.goroutine);
        const std::uint32_t i = track.at(l.time);
        return i < track.size() ? track.start(i) : l.time;
    }

    // Walks the marks of one goroutine and, while it works for the collector, its starts and stops.
    void follow(GoroutineIndex g, std::span<const Mark> marks) {
        const GoTrack track(trace_, g);
        bool assists = false;
        bool worker = false;
        for (std::size_t m = 0; m < marks.size(); ++m) {
            apply(marks[m], assists, worker);
            const Timestamp until =
                m + 1 < marks.size() ? marks[m + 1].time : std::numeric_limits<Timestamp>::max();
            const auto starts = track.starts();
            auto i =
                static_cast<std::uint32_t>(std::ranges::upper_bound(starts, marks[m].time) - starts.begin());
            for (; (assists || worker) && i < track.size() && starts[i] < until; ++i) {
                const bool before = i > 0 && executes(track.state(i - 1).state);
                const bool now = executes(track.state(i).state);
                if (before == now) continue;
                const std::int64_t step = now ? 1 : -1;
                const ProcIndex proc = trace_.goSpans.proc[track.span(i)];
                const bool both = assists && worker && work_ == GcWork::All;
                add(starts[i], GcLoad::Type::Load, proc, both ? 2 * step : step);
                if (!now && work_ == GcWork::All) worker = false;
            }
        }
    }

    void apply(const Mark& m, bool& assists, bool& worker) {
        switch (m.type) {
            case Mark::Type::AssistBegin:
                assists = true;
                add(m.time, GcLoad::Type::Load, m.proc, 1);
                break;
            case Mark::Type::AssistFound: {
                const bool on = executesAt(work_ == GcWork::All ? m.goroutine : m.actor, m.time);
                if (on) add(m.time, GcLoad::Type::Backdate, m.proc, 1);
                if (on || work_ == GcWork::AllAsCmdTrace) add(m.time, GcLoad::Type::Load, m.proc, 1);
                assists = true;
                break;
            }
            case Mark::Type::AssistEnd:
                if (!assists && work_ == GcWork::All) return;  // its begin is before all this
                assists = false;
                add(m.time, GcLoad::Type::Load, m.proc, -1);
                break;
            case Mark::Type::WorkerLabel:
                worker = true;
                add(m.time, GcLoad::Type::Load, m.proc, 1);
                break;
        }
    }

    // Whether the goroutine is known to execute at `t`, by what is seen since the first GOMAXPROCS.
    bool executesAt(GoroutineIndex g, Timestamp t) const {
        if (!g.valid()) return false;
        const GoTrack track(trace_, g);
        const std::uint32_t i = track.at(t);
        return i < track.size() && track.start(i) >= since_ && executes(track.state(i).state);
    }

    void add(Timestamp t, GcLoad::Type type, ProcIndex proc, std::int64_t value) {
        if (t < since_ || (type == GcLoad::Type::Load && !proc.valid())) return;
        loads_.push_back({t, type, proc.valid() ? trace_.proc(proc).id : 0, value});
    }

    const Trace& trace_;
    const GcWork work_;
    Timestamp since_ = 0;
    std::vector<GcLoad> loads_;
};

}  // namespace

std::vector<GcLoad> gcLoads(const Trace& trace, GcWork work) {
    return LoadFinder(trace, work).take();
}

}  // namespace golanes
