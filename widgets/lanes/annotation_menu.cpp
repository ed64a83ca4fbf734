// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/annotation_menu.h"

#include "core/base/format.h"
#include "core/session/anchored_lane.h"
#include "widgets/annotate/annotation_actions.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/query_text.h"
#include "widgets/session/view_state.h"

namespace golanes {

namespace {

QString laneWords(const ViewState& state, const LaneAnchor& anchor) {
    if (anchor.of == LaneAnchor::Of::Group) return groupTitle(anchor.group);
    if (anchor.of == LaneAnchor::Of::Chart || anchor.of == LaneAnchor::Of::Frame) return placeName(anchor);
    if (anchor.of != LaneAnchor::Of::Lane || !state.trace()) return {};
    const auto lane = laneOf(state.sources(), anchor);
    return lane ? laneTitle(state.sources(), *lane) : LaneView::tr("not in this recording");
}

// Of charts whose axis is lengths, not time.
QString lengthWords(TimeRange lengths) {
    const QString first = text(formatDuration(lengths.begin));
    if (lengths.empty()) return first;
    return first + QStringLiteral(" … ") + text(formatDuration(lengths.end));
}

// All of it as lines of text.
QString plainText(const ViewState& state, const Annotation& a) {
    const QString time = annotationTime(state, a);
    QStringList lines{time.isEmpty() ? kindName(a.kind) : kindName(a.kind) + QStringLiteral(": ") + time};
    if (const QString lanes = annotationLanes(state, a); !lanes.isEmpty()) lines << lanes;
    if (!a.text.empty()) lines << annotationText(a);
    return lines.join(u'\n') + u'\n';
}

}  // namespace

QString annotationLanes(const ViewState& state, const Annotation& a) {
    if (!a.query.empty()) return queryWords(a.query);
    const QString from = laneWords(state, a.from), to = laneWords(state, a.to);
    if (to.isEmpty() || to == from) return from;
    return from + (a.kind == AnnotationKind::Arrow ? QStringLiteral(" → ") : QStringLiteral(" … ")) + to;
}

QString annotationTime(const ViewState& state, const Annotation& a) {
    if (!state.trace() || a.from.of == LaneAnchor::Of::Frame) return {};
    if (a.from.of == LaneAnchor::Of::Chart && !isChartOverTime(a.from)) return lengthWords(a.range);
    const TimeRange time = state.annotations()->timeOf(a);
    if (a.kind == AnnotationKind::Highlight && time.empty()) return LaneView::tr("all the time");
    const QString begin = timeText(state, time.begin);
    if (time.begin == time.end) return begin;
    const Duration length = time.end > time.begin ? time.length() : -time.length();
    return begin + QStringLiteral(" · ") + text(formatDuration(length));
}

QMenu* makeAnnotationMenu(ViewState& state, const Theme& theme, std::uint64_t id, QWidget* parent) {
    const Annotation* a = state.annotations()->find(id);
    return annotationActions(*state.annotations(), theme, id, a ? plainText(state, *a) : QString(), parent);
}

}  // namespace golanes
