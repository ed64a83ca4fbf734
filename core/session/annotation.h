// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/session/lane_anchor.h"

#include <cstdint>
#include <string>

namespace golanes {

enum class AnnotationKind : std::uint8_t {
    Note,       // text at `range.begin` in `from`
    Arrow,      // from `range.begin` in `from` to `range.end` in `to`; time may run backwards along it
    Box,        // `range` over the lanes from `from` to `to`; both None: over all
    Interval,   // measured: `range` in `from`, with its length
    Bracket,    // spans `range` beside the lanes from `from` to `to`
    Highlight,  // the thing that `from` names, over `range` (empty: always); or what `query` finds
    Callout,    // a number at `range.begin` in `from`, explained by the text
    Bookmark,   // `range` by name: where to come back to
};
inline constexpr std::size_t kAnnotationKindCount = 8;

struct AnnotationStyle {
    std::uint8_t colour = 0;   // of the theme's colours of annotations, in their order; 0: the usual one
    bool filled = false;       // its area, or its label's background
    std::uint32_t number = 0;  // of a call-out; 0: none
    bool operator==(const AnnotationStyle&) const = default;
};

// Where the label stands, 1/100 device-independent pixels from where it would by itself.
struct LabelOffset {
    std::int32_t dx = 0;
    std::int32_t dy = 0;
    bool operator==(const LabelOffset&) const = default;
};

// What somebody put down about a place in a recording.
struct Annotation {
    std::uint64_t id = 0;  // within its recording, never used again; 0: not put down yet
    AnnotationKind kind = AnnotationKind::Note;
    // ns of the recording's clock after its start; of an instant [t, t). An arrow that leads back in time
    // has its end before its begin; of all others begin <= end.
    TimeRange range;
    LaneAnchor from;
    LaneAnchor to;
    std::string text;  // UTF-8, several lines; **bold** and *italic* are all there is of markup
    // Of a highlight: whose results it is of, "": of `from`. Its first line is a filter of spans ("": any),
    // its second, if there is one, a part of the name of a function on their stacks.
    std::string query;
    AnnotationStyle style;
    LabelOffset label;
    bool hidden = false;
    bool operator==(const Annotation&) const = default;
};

}  // namespace golanes
