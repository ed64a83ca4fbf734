// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <optional>

namespace golanes {

class LaneView;
struct Target;
class ViewState;

// The annotation of a kind that can be made of what is selected, measured or pointed at; none: of nothing. A
// note and a call-out stand at the selected thing or the pointer, a bracket spans the selected thing, a
// highlight is of its goroutine (or its lane), a box of the selected area, an interval of what is measured.
std::optional<Annotation> annotationOf(AnnotationKind kind, const ViewState& state, const LaneView& view);
// An interval or bracket over a span that is pointed at.
std::optional<Annotation> annotationOver(AnnotationKind kind, const ViewState& state, const Target& target);

}  // namespace golanes
