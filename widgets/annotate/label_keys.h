// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cstdint>
#include <optional>

class QKeyEvent;

namespace golanes {

class AnnotationPicture;
class Annotations;

// How far a key moves the label of the selected annotation: arrows by 10 pixels, with Shift by one; none:
// another key, or arrows with other modifiers.
std::optional<QPointF> labelStep(const QKeyEvent& event);

// Moves a label from where it stands in the picture. While a key repeats it is one step of undo. False: the
// annotation has no label there.
bool moveLabelBy(Annotations& annotations, const AnnotationPicture& picture, std::uint64_t id, QPointF by,
                 bool repeats);

}  // namespace golanes
