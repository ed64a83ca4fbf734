// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

class QMenu;
class QWidget;

namespace golanes {

struct Annotation;
class Theme;
class ViewState;

// The context menu of an annotation. The caller owns it.
QMenu* makeAnnotationMenu(ViewState& state, const Theme& theme, std::uint64_t id, QWidget* parent);

// Where an annotation is: "G57 main.worker → G31 main.main", "Heap"; "" where it belongs to no lane.
QString annotationLanes(const ViewState& state, const Annotation& annotation);
// When it is; of what takes time its begin and its length too.
QString annotationTime(const ViewState& state, const Annotation& annotation);

}  // namespace golanes
