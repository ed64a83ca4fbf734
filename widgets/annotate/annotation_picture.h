// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/annotate/annotation_shape.h"
#include "widgets/annotate/note_layout.h"

#include <QFont>
#include <QHash>

#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

// The part of an annotation that a hand can take.
struct AnnotationHit {
    enum class Part : std::uint8_t { Label, From, To, Body };
    std::uint64_t id = 0;
    Part part = Part::Body;
};

// Annotations over a picture: where their labels stand, and what is at a point. Lengths are
// device-independent pixels of the picture.
class AnnotationPicture {
  public:
    struct Placed {
        AnnotationShape shape;
        QRectF wished;                // where its label would stand by itself
        std::optional<QRectF> label;  // where it stands; none: it has none, or there is no room for it
        NoteLayout text;
    };

    // Labels keep to `room`. `leading`: the one in the hand, whose label gives way to no other; 0: none.
    void lay(std::vector<AnnotationShape> shapes, const QRectF& room, const QFont& font,
             std::uint64_t leading = 0);

    // In the order in which they are drawn.
    const std::vector<Placed>& placed() const { return placed_; }
    const Placed* find(std::uint64_t id) const;
    const QRectF& room() const { return room_; }
    const QFont& font() const { return font_; }
    // What lies uppermost at a point; of the selected one its ends before all.
    std::optional<AnnotationHit> hit(QPointF point, std::uint64_t selected) const;

  private:
    NoteLayout layoutOf(const QString& text, const QFont& font);

    std::vector<Placed> placed_;
    QRectF room_;
    QFont font_;
    QHash<QString, NoteLayout> layouts_;  // of texts that were shown last
};

// Radius of the disc of a call-out.
inline constexpr double kDisc = 10;

}  // namespace golanes
