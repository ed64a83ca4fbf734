// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/utilization.h"

#include "core/analysis/gc/gc_loads.h"
#include "core/store/trace_times.h"

#include <algorithm>
#include <map>

namespace golanes {

namespace {

// Sums up steps of collector work into the utilization over time.
class Series {
  public:
    void apply(const GcLoad& load) {
        switch (load.type) {
            case GcLoad::Type::Procs:
                setProcs(load.time, std::max<std::int64_t>(load.value, 0));
                break;
            case GcLoad::Type::Stop:
                stops_ += load.value;
                break;
            case GcLoad::Type::Load:
                addLoad(load.proc, load.value);
                break;
            case GcLoad::Type::Backdate:
                backdate();
                return;  // the load itself follows
        }
        if (procs_ == 0) return;
        const auto procs = static_cast<double>(procs_);
        append({load.time, 1 - (stops_ > 0 ? procs : static_cast<double>(busy_)) / procs});
    }

    void append(UtilizationChange change) {
        if (!changes_.empty()) {
            if (change.utilization == last_) return;
            if (change.time == changes_.back().time) {  // the lowest value at a time stands
                if (change.utilization > last_) return;
                changes_.pop_back();
            }
        }
        changes_.push_back(change);
        last_ = change.utilization;
    }

    std::vector<UtilizationChange> take() {
        applyBackdates();
        return std::move(changes_);
    }

  private:
    void setProcs(Timestamp t, std::int64_t n) {
        if (changes_.empty() && n > 0) append({t, 1});
        for (auto it = loads_.lower_bound(static_cast<std::uint64_t>(n)); it != loads_.end();) {
            busy_ -= it->second > 0;
            it = loads_.erase(it);
        }
        if (procCounts_.empty() || procs_ != n) procCounts_.push_back({t, n});
        procs_ = n;
    }

    void addLoad(std::uint64_t proc, std::int64_t value) {
        if (proc >= static_cast<std::uint64_t>(procs_)) return;
        std::int64_t& load = loads_[proc];
        busy_ -= load > 0;
        load += value;
        busy_ += load > 0;
    }

    // One proc less for everything so far; done at the end for all together.
    void backdate() {
        if (changes_.empty() || procs_ == 0) return;
        backdates_.push_back(changes_.size());
        last_ = std::max(0.0, last_ - 1 / static_cast<double>(procs_));
    }

    void applyBackdates() {
        std::size_t p = 0;
        std::size_t passed = 0;  // backdates that came before this change
        for (std::size_t i = 0; i < changes_.size() && passed < backdates_.size(); ++i) {
            while (passed < backdates_.size() && backdates_[passed] <= i) ++passed;
            while (p + 1 < procCounts_.size() && procCounts_[p + 1].time < changes_[i].time) ++p;
            const auto procs = static_cast<double>(std::max<std::int64_t>(procCounts_[p].count, 1));
            double& u = changes_[i].utilization;
            u = std::max(0.0, u - static_cast<double>(backdates_.size() - passed) / procs);
        }
    }

    struct ProcCount {
        Timestamp time;
        std::int64_t count;
    };

    std::vector<UtilizationChange> changes_;
    double last_ = 1;                              // utilization of the last change, backdates included
    std::map<std::uint64_t, std::int64_t> loads_;  // pieces of work by number of the proc
    std::int64_t busy_ = 0;                        // procs with a load
    std::int64_t procs_ = 0;                       // GOMAXPROCS
    std::int64_t stops_ = 0;
    std::vector<ProcCount> procCounts_;
    std::vector<std::size_t> backdates_;  // how many changes there were at each
};

}  // namespace

std::vector<UtilizationChange> mutatorUtilization(const Trace& trace, GcWork work) {
    const std::vector<GcLoad> loads = gcLoads(trace, work);
    Series series;
    for (const GcLoad& load : loads) series.apply(load);
    if (!loads.empty()) series.append({lastEventTime(trace), 0});
    return series.take();
}

}  // namespace golanes
