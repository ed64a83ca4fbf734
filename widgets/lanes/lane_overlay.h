// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "widgets/session/target.h"

#include <QImage>
#include <QPainter>

#include <optional>

namespace golanes {

class ArrowLayer;
struct LaneScene;
class Theme;
class ViewState;

// What is drawn over the lanes and changes with the pointer and the selection.
struct LaneOverlay {
    std::optional<Target> hover;
    std::optional<Target> selection;
    std::optional<Timestamp> cursor;
    std::optional<TimeRange> zoomBox;
    std::optional<std::size_t> focusedBar;  // index of its row in the layout
    bool focused = false;                   // the lanes have the keyboard's focus
    ArrowLayer* arrows = nullptr;
    const ViewState* state = nullptr;  // for the selected area and the marks
};

// `frame`: the lanes as drawn, device pixels; the painter draws on top of it, in device pixels too.
void paintOverlay(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
                  const LaneOverlay& overlay);

// Values at the instant of the cursor (or at the end of what is visible), right-aligned in the names' column.
void paintLiveValues(QPainter& painter, LaneScene& scene, const Theme& theme,
                     std::optional<Timestamp> cursor);

}  // namespace golanes
