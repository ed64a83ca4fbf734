// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overlay_related.h"

#include "core/plan/run_columns.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr double kDim = 0.28;  // of what has nothing to do with the selection

QRect markRect(const PlanMark& mark, const LaneGeometry& g) {
    const QRect row = g.markRow();
    const int reach = 4 * g.separator();
    return {g.left + mark.x - reach, row.top(), 2 * reach + 1, row.height()};
}

// The columns of merged spans of procs and threads in which the goroutine ran there. Found when first wanted:
// most frames show none.
class MergedRuns {
  public:
    MergedRuns(const Trace& trace, GoroutineIndex g, const TimeAxis& axis)
        : trace_(trace), g_(g), axis_(axis) {}

    template <class F>
    void forEach(LaneKey lane, const PlanSpan& s, F f) {
        if (!g_.valid() || s.ref != kMerged || s.count == 0) return;
        if (!columns_) columns_.emplace(trace_, g_, axis_);
        const auto entity = static_cast<std::uint16_t>(lane.entity);
        const auto all =
            lane.kind == LaneKind::Proc ? columns_->on(ProcIndex(entity)) : columns_->on(ThreadIndex(entity));
        const auto first = std::ranges::partition_point(all, [&](const auto& c) { return c.second <= s.x0; });
        for (auto c = first; c != all.end() && c->first < s.x1; ++c)
            f(std::max(c->first, s.x0), std::min(c->second, s.x1));
    }

  private:
    const Trace& trace_;
    GoroutineIndex g_;
    const TimeAxis& axis_;
    std::optional<RunColumns> columns_;
};

}  // namespace

std::vector<QRect> rectsOf(LaneScene& scene, const Related& related) {
    std::vector<QRect> out;
    if (!related.any()) return out;
    const Trace& trace = *scene.held.trace;
    MergedRuns merged(trace, related.goroutine, scene.plans.axis());
    for (const LaneLayout::Row& row : scene.lanes()) {
        const LaneKey lane = scene.layout.key(row);
        const LaneGeometry g = scene.geometry(row);
        const QRect room = scene.roomOf(row);
        const auto add = [&](QRect r) {
            if (r.intersects(room)) out.push_back(r & room);
        };
        if (laneBelongs(trace, lane, related)) {
            add(g.body());
            continue;
        }
        if (isPlot(lane.kind)) continue;
        const LanePlan& plan = scene.plan(row);
        const bool runs = lane.kind == LaneKind::Proc || lane.kind == LaneKind::Thread;
        for (const PlanSpan& s : plan.spans) {
            if (runs)
                merged.forEach(lane, s, [&](int x0, int x1) {
                    const QRect r = spanRect(s, g);
                    add({g.left + x0, r.top(), x1 - x0, r.height()});
                });
            if (s.ref == kMerged || !belongs(trace, lane, s.row, s.ref, related)) continue;
            add(spanRect(s, g));
            // A region of a task: what its goroutine did meanwhile belongs to the task too.
            if (lane.kind == LaneKind::Goroutine && s.row > 0)
                add({g.left + s.x0, g.spanRow(0).top(), s.x1 - s.x0, g.spanRow(0).height()});
        }
        for (const PlanMark& m : plan.marks)
            if (m.ref != kMerged && belongs(trace, lane, 0, m.ref, related)) add(markRect(m, g));
    }
    return out;
}

std::optional<QRect> rectOf(LaneScene& scene, const Target& target) {
    const auto row = scene.layout.rowOf(target.lane);
    if (!row) return std::nullopt;
    const LaneGeometry g = scene.geometry(*row);
    const TimeAxis& axis = scene.plans.axis();
    const QRect room = scene.roomOf(*row);
    const auto seen = [&room](QRect r) {
        return r.intersects(room) ? std::optional(r & room) : std::nullopt;
    };
    if (target.part == Target::Part::Lane) return seen(g.body());
    const int number = static_cast<int>(std::min<std::uint32_t>(target.row, 255));
    const QRect line = target.part == Target::Part::Mark ? g.markRow() : g.spanRow(number);
    const int x0 = std::max(-4, axis.pixelOf(target.span.begin));
    const int x1 = std::max(x0 + 1, axis.pixelFrom(target.span.end));
    if (x1 < 0 || x0 > g.width) return std::nullopt;
    QRect r(g.left + x0, line.top(), std::min(x1, g.width + 4) - x0, line.height());
    if (target.part == Target::Part::Mark) r.adjust(-g.separator() * 4, 0, g.separator() * 4, 0);
    return seen(r);
}

void outline(QPainter& painter, QRect r, int thick, const QColor& color) {
    if (r.width() < 1) r.setWidth(1);
    r.adjust(-thick, -thick, thick, thick);
    painter.fillRect(r.left(), r.top(), r.width(), thick, color);
    painter.fillRect(r.left(), r.bottom() - thick + 1, r.width(), thick, color);
    painter.fillRect(r.left(), r.top(), thick, r.height(), color);
    painter.fillRect(r.right() - thick + 1, r.top(), thick, r.height(), color);
}

void dimOthers(QPainter& painter, const LaneScene& scene, const Theme& theme, const QImage& frame,
               const std::vector<QRect>& related) {
    const QRect area(scene.timeLeft(), 0, scene.columns(), frame.height());
    QColor veil = theme.color(Surface::Lane);
    veil.setAlphaF(static_cast<float>(kDim));
    painter.fillRect(area, veil);
    for (const QRect& r : related) {
        const QRect seen = r & area;
        painter.drawImage(seen.topLeft(), frame, seen);
    }
}

}  // namespace golanes
