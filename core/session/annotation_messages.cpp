// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lane_words.h"
#include "core/session/saved_messages.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace golanes {

namespace {

constexpr std::int64_t kFarthest = std::int64_t{1} << 60;
constexpr std::int32_t kFarthestLabel = 1'000'000;  // 10,000 pixels

// Kind::NONE stands for what no version knows.
saved::Kind messageOf(AnnotationKind kind) {
    return static_cast<saved::Kind>(static_cast<int>(kind) + 1);
}
static_assert(saved::BOOKMARK == static_cast<int>(AnnotationKind::Bookmark) + 1);

}  // namespace

Timestamp confinedTime(std::int64_t t) {
    return std::clamp(t, -kFarthest, kFarthest);
}

void store(TimeRange range, saved::Range& out) {
    out.set_begin(range.begin);
    out.set_end(range.end);
}

TimeRange loadAnyWay(const saved::Range& in) {
    return {confinedTime(in.begin()), confinedTime(in.end())};
}

TimeRange loadForward(const saved::Range& in) {
    const TimeRange range = loadAnyWay(in);
    return {std::min(range.begin, range.end), std::max(range.begin, range.end)};
}

void store(const LaneAnchor& anchor, saved::Anchor& out) {
    out.clear_of();
    using Of = LaneAnchor::Of;
    if (anchor.of == Of::Lane) out.set_lane(std::string(wordOf(anchor.kind)));
    if (anchor.of == Of::Group) out.set_group(std::string(wordOf(anchor.group)));
    if (anchor.of == Of::Chart) out.set_chart(anchor.path);
    if (anchor.of == Of::Frame) out.set_frame(anchor.path);
    out.set_number(anchor.number);
    out.set_nth(anchor.nth);
    out.set_row(anchor.row);
    out.set_height(anchor.height);
}

LaneAnchor load(const saved::Anchor& in) {
    LaneAnchor out;
    using Of = LaneAnchor::Of;
    if (const auto kind = laneKindOf(in.lane()); in.has_lane() && kind) {
        out.of = Of::Lane;
        out.kind = *kind;
    } else if (const auto group = laneGroupOf(in.group()); in.has_group() && group) {
        out.of = Of::Group;
        out.group = *group;
    } else if (in.has_chart() || in.has_frame()) {
        out.of = in.has_chart() ? Of::Chart : Of::Frame;
        out.path = in.has_chart() ? in.chart() : in.frame();
    }
    out.number = in.number();
    out.nth = in.nth();
    out.row = in.row();
    // What is not a number would not be equal to itself.
    if (std::isfinite(in.height())) out.height = in.height();
    return out;
}

void store(const Annotation& annotation, saved::Annotation& out) {
    out.set_id(annotation.id);
    out.set_kind(messageOf(annotation.kind));
    store(annotation.range, *out.mutable_range());
    store(annotation.from, *out.mutable_from());
    store(annotation.to, *out.mutable_to());
    out.set_text(annotation.text);
    out.set_query(annotation.query);
    out.mutable_style()->set_colour(annotation.style.colour);
    out.mutable_style()->set_filled(annotation.style.filled);
    out.mutable_style()->set_number(annotation.style.number);
    out.set_label_dx(annotation.label.dx);
    out.set_label_dy(annotation.label.dy);
    out.set_hidden(annotation.hidden);
}

bool isKnown(const saved::Annotation& in) {
    return in.id() != 0 && in.kind() > saved::NONE &&
           static_cast<std::size_t>(in.kind()) <= kAnnotationKindCount;
}

Annotation load(const saved::Annotation& in) {
    const auto label = [](std::int32_t d) { return std::clamp(d, -kFarthestLabel, kFarthestLabel); };
    Annotation out;
    out.id = in.id();
    out.kind = static_cast<AnnotationKind>(in.kind() - 1);
    out.range = out.kind == AnnotationKind::Arrow ? loadAnyWay(in.range()) : loadForward(in.range());
    out.from = load(in.from());
    out.to = load(in.to());
    out.text = in.text();
    out.query = in.query();
    constexpr std::uint32_t kColours = std::numeric_limits<std::uint8_t>::max();
    out.style.colour = static_cast<std::uint8_t>(std::min(in.style().colour(), kColours));
    out.style.filled = in.style().filled();
    out.style.number = in.style().number();
    out.label = {label(in.label_dx()), label(in.label_dy())};
    out.hidden = in.hidden();
    return out;
}

}  // namespace golanes
