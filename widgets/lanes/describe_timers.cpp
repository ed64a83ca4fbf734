// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_timers.h"

#include "core/base/format.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/lane_names.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace golanes {

namespace {

constexpr auto kProcsTold = std::size_t(8);

QString shareText(std::uint64_t part, std::uint64_t whole) {
    return Words::tr("%1 (%2 %)")
        .arg(text(formatCount(part)))
        .arg(100 * static_cast<double>(part) / static_cast<double>(whole), 0, 'f', 0);
}

}  // namespace

void describeTimers(DetailBuilder& out, LaneKey lane) {
    const Trace& trace = out.trace();
    const std::uint64_t all = trace.timeline->timers.intervals().size();
    if (all == 0) return;
    if (lane.kind == LaneKind::TimersOfProc) {
        const std::uint64_t here = trace.timeline->timersOfProc[lane.entity].intervals().size();
        return void(out.row(Words::tr("fired here"), shareText(here, all)));
    }
    out.count(Words::tr("fired"), all);
    std::vector<std::pair<std::uint64_t, std::size_t>> procs;  // firings, ProcIndex
    for (std::size_t p = 0; p < trace.timeline->timersOfProc.size(); ++p)
        procs.emplace_back(trace.timeline->timersOfProc[p].intervals().size(), p);
    std::ranges::stable_sort(procs, std::greater(), [](const auto& p) { return p.first; });
    std::uint64_t rest = all;
    for (std::size_t i = 0; i < std::min(procs.size(), kProcsTold); ++i) {
        const auto& [fired, p] = procs[i];
        out.row(Words::tr("on P%1").arg(trace.procs[p].id), shareText(fired, all));
        rest -= fired;
    }
    if (rest > 0) out.row(Words::tr("elsewhere"), shareText(rest, all));
}

}  // namespace golanes
