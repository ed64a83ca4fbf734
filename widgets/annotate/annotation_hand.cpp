// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/annotation_hand.h"

#include "widgets/annotate/annotation_actions.h"
#include "widgets/annotate/label_keys.h"
#include "widgets/annotate/note_editor.h"
#include "widgets/session/annotations.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag
constexpr double kHundredths = 100;

bool isDelete(const QKeyEvent& event) {
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
}

bool isEdit(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_F2;
}

}  // namespace

AnnotationHand::AnnotationHand(View view) : QObject(view.mouse), view_(std::move(view)) {
    view_.mouse->installEventFilter(this);
    if (view_.keys != view_.mouse) view_.keys->installEventFilter(this);
}

void AnnotationHand::follow(Annotations* annotations) {
    drag_ = Drag::None;
    annotations_ = annotations;
    delete editor_;
    if (!annotations) return;
    editor_ = new NoteEditor(annotations, view_.mouse);
    connect(editor_, &NoteEditor::closed, this, view_.repaint);
}

std::uint64_t AnnotationHand::edited() const {
    return editor_ ? editor_->annotation() : 0;
}

// The selected one, if it can be seen here.
std::uint64_t AnnotationHand::selectedHere() const {
    const std::uint64_t id = annotations_->selected();
    return id != 0 && view_.picture().find(id) ? id : 0;
}

bool AnnotationHand::eventFilter(QObject* watched, QEvent* event) {
    if (!annotations_) return false;
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return watched == view_.mouse && press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return watched == view_.mouse && move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return watched == view_.mouse && release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return watched == view_.mouse && doubleClick(*static_cast<QMouseEvent*>(event));
        case QEvent::ContextMenu:
            return menu(*static_cast<QContextMenuEvent*>(event));
        case QEvent::ShortcutOverride:
            if (!isOwnKey(*static_cast<QKeyEvent*>(event))) return false;
            event->accept();
            return true;
        case QEvent::KeyPress:
            return key(*static_cast<QKeyEvent*>(event));
        case QEvent::KeyRelease:
            if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) endLabelMove();
            return false;
        case QEvent::FocusOut:  // the release of the key goes elsewhere
            endLabelMove();
            return false;
        default:
            return false;
    }
}

bool AnnotationHand::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    const QPointF point = event.position();
    view_.mouse->setFocus();  // which ends typing
    const auto hit = view_.picture().hit(point, annotations_->selected());
    if (!hit) {
        if (selectedHere() != 0) annotations_->select(0);
        return false;
    }
    id_ = hit->id;
    using Part = AnnotationHit::Part;
    drag_ = hit->part == Part::Label ? Drag::Label : hit->part == Part::To ? Drag::To : Drag::From;
    pressed_ = point;
    moved_ = false;
    if (const auto* placed = view_.picture().find(id_); placed && placed->label)
        grabbed_ = point - placed->label->topLeft();
    annotations_->select(id_);
    return true;
}

bool AnnotationHand::move(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (drag_ == Drag::None) {
        const auto hit = view_.picture().hit(point, annotations_->selected());
        if (hit) view_.mouse->setCursor(Qt::PointingHandCursor);
        if (!hit && view_.mouse->cursor().shape() == Qt::PointingHandCursor) view_.mouse->unsetCursor();
        return false;
    }
    if (!moved_ && (point - pressed_).manhattanLength() < kDragStart) return true;
    if (!std::exchange(moved_, true)) annotations_->beginGesture();
    annotations_->change(id_, Annotations::Change::Move, [&](Annotation& a) {
        if (drag_ != Drag::Label) return void(view_.put(a, drag_ == Drag::To, point));
        const auto* placed = view_.picture().find(id_);
        if (!placed) return;
        const QPointF by = (point - grabbed_ - placed->wished.topLeft()) * kHundredths;
        a.label = {static_cast<std::int32_t>(std::lround(by.x())),
                   static_cast<std::int32_t>(std::lround(by.y()))};
    });
    return true;
}

bool AnnotationHand::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || std::exchange(drag_, Drag::None) == Drag::None) return false;
    annotations_->endGesture();
    view_.repaint();
    return true;
}

bool AnnotationHand::doubleClick(const QMouseEvent& event) {
    const auto hit =
        event.button() == Qt::LeftButton ? view_.picture().hit(event.position(), 0) : std::nullopt;
    if (hit) edit(hit->id);
    return hit.has_value();
}

bool AnnotationHand::menu(const QContextMenuEvent& event) {
    std::uint64_t id = 0;
    QPoint at = event.globalPos();
    if (event.reason() == QContextMenuEvent::Mouse) {
        if (const auto hit = view_.picture().hit(view_.mouse->mapFromGlobal(QPointF(at)), 0)) id = hit->id;
    } else if (const auto* placed = view_.picture().find(annotations_->selected())) {
        id = placed->shape.id;
        at = view_.mouse->mapToGlobal(
            (placed->label ? placed->label->center() : placed->shape.from).toPoint());
    }
    const Annotation* a = annotations_->find(id);
    if (!a) return false;
    annotations_->select(id);
    QMenu* menu = annotationActions(*annotations_, *view_.theme, id, view_.asText(*a), view_.mouse);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(at);
    return true;
}

void AnnotationHand::endLabelMove() {
    if (std::exchange(movesLabel_, false)) annotations_->endGesture();
}

bool AnnotationHand::isOwnKey(const QKeyEvent& event) const {
    const std::uint64_t id = selectedHere();
    if (id == 0) return false;
    return isDelete(event) || isEdit(event) || (labelStep(event) && view_.picture().find(id)->label);
}

bool AnnotationHand::key(const QKeyEvent& event) {
    if (!isOwnKey(event)) return false;
    const std::uint64_t id = selectedHere();
    if (isDelete(event)) {
        annotations_->remove(id);
    } else if (isEdit(event)) {
        edit(id);
    } else {
        const bool repeats = std::exchange(movesLabel_, true);
        moveLabelBy(*annotations_, view_.picture(), id, *labelStep(event), repeats);
    }
    return true;
}

void AnnotationHand::edit(std::uint64_t id) {
    if (!annotations_ || !annotations_->find(id)) return;
    annotations_->setShown(true);
    annotations_->select(id);
    // What is being made is one step with its text.
    if (!annotations_->inGesture()) annotations_->beginGesture();
    QRectF at(view_.mouse->rect().center(), QSizeF());
    if (const auto* placed = view_.picture().find(id)) at = placed->label.value_or(placed->wished);
    editor_->open(id, at);
}

}  // namespace golanes
