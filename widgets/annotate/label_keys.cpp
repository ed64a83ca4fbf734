// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/label_keys.h"

#include "widgets/annotate/annotation_picture.h"
#include "widgets/session/annotations.h"

#include <QKeyEvent>

#include <cmath>

namespace golanes {

namespace {

constexpr double kStep = 10;
constexpr double kHundredths = 100;

}  // namespace

std::optional<QPointF> labelStep(const QKeyEvent& event) {
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers & ~Qt::ShiftModifier) return std::nullopt;
    const double step = modifiers & Qt::ShiftModifier ? 1 : kStep;
    switch (event.key()) {
        case Qt::Key_Left:
            return QPointF(-step, 0);
        case Qt::Key_Right:
            return QPointF(step, 0);
        case Qt::Key_Up:
            return QPointF(0, -step);
        case Qt::Key_Down:
            return QPointF(0, step);
        default:
            return std::nullopt;
    }
}

bool moveLabelBy(Annotations& annotations, const AnnotationPicture& picture, std::uint64_t id, QPointF by,
                 bool repeats) {
    const AnnotationPicture::Placed* placed = picture.find(id);
    if (!placed || !placed->label) return false;
    if (!repeats) annotations.beginGesture();
    const QPointF offset = (placed->label->topLeft() + by - placed->wished.topLeft()) * kHundredths;
    annotations.change(id, Annotations::Change::Move, [offset](Annotation& a) {
        a.label = {static_cast<std::int32_t>(std::lround(offset.x())),
                   static_cast<std::int32_t>(std::lround(offset.y()))};
    });
    return true;
}

}  // namespace golanes
