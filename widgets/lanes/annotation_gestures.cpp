// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/annotation_gestures.h"

#include "core/session/anchored_lane.h"
#include "widgets/annotate/label_keys.h"
#include "widgets/annotate/note_editor.h"
#include "widgets/lanes/annotation_menu.h"
#include "widgets/lanes/annotation_of.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag
constexpr double kHundredths = 100;

bool isPoint(AnnotationKind kind) {
    return kind == AnnotationKind::Note || kind == AnnotationKind::Callout;
}

// Kinds of which one wants to say at once what they mean.
bool isExplained(AnnotationKind kind) {
    return isPoint(kind) || kind == AnnotationKind::Bracket || kind == AnnotationKind::Bookmark;
}

bool isDelete(const QKeyEvent& event) {
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
}

Qt::CursorShape cursorOver(AnnotationHit::Part part) {
    using Part = AnnotationHit::Part;
    if (part == Part::Label) return Qt::OpenHandCursor;
    return part == Part::Body ? Qt::PointingHandCursor : Qt::SizeAllCursor;
}

}  // namespace

AnnotationGestures::AnnotationGestures(LaneView* view, ViewState* state)
    : QObject(view), view_(view), state_(state), editor_(new NoteEditor(state->annotations(), view)) {
    view->installEventFilter(this);
    connect(state->annotationTools(), &AnnotationTools::wanted, this, &AnnotationGestures::make);
    connect(state->annotationTools(), &AnnotationTools::toolChanged, view, [this] {
        view_->setCursor(state_->annotationTools()->tool() ? Qt::CrossCursor : Qt::ArrowCursor);
    });
    connect(state->annotations(), &Annotations::editRequested, this, &AnnotationGestures::edit);
    connect(state->annotations(), &Annotations::goToRequested, this, &AnnotationGestures::goTo);
    connect(editor_, &NoteEditor::closed, view, qOverload<>(&QWidget::update));
}

std::uint64_t AnnotationGestures::edited() const {
    return editor_->annotation();
}

bool AnnotationGestures::eventFilter(QObject* watched, QEvent* event) {
    if (!state_->trace()) return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return doubleClick(*static_cast<QMouseEvent*>(event));
        case QEvent::ContextMenu:
            return menu(*static_cast<QContextMenuEvent*>(event));
        case QEvent::ShortcutOverride:
            // Del and arrows are keys of lanes as well: they are for what is selected.
            if (!isOwnKey(*static_cast<QKeyEvent*>(event))) return false;
            event->accept();
            return true;
        case QEvent::KeyRelease:
            if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) endLabelMove();
            return false;
        case QEvent::FocusOut:  // the release of the key goes elsewhere
            endLabelMove();
            return false;
        case QEvent::KeyPress:
            return key(*static_cast<QKeyEvent*>(event));
        default:
            return QObject::eventFilter(watched, event);
    }
}

std::optional<AnnotationHit> AnnotationGestures::hitAt(QPointF point) const {
    if (point.x() < view_->scene().headerWidth) return std::nullopt;
    return view_->annotations().picture().hit(point, state_->annotations()->selected());
}

LaneAnchor AnnotationGestures::laneAt(QPointF point) const {
    const auto target = view_->targetAt(point);
    return target ? anchorOf(state_->sources(), target->lane, target->row) : LaneAnchor();
}

Timestamp AnnotationGestures::timeAt(QPointF point, Qt::KeyboardModifiers modifiers) const {
    const TimeRange seen = state_->visible();
    return state_->annotations()->fromStart(
        std::clamp(view_->snappedTimeAt(point, modifiers), seen.begin, seen.end));
}

void AnnotationGestures::make(AnnotationKind kind) {
    const auto made = annotationOf(kind, *state_, *view_);
    if (!made) return state_->annotationTools()->take(kind);
    Annotations& all = *state_->annotations();
    if (kind == AnnotationKind::Interval) state_->marks()->liftMeasure();
    if (kind == AnnotationKind::Box) state_->area()->lift();
    all.beginGesture();
    const std::uint64_t id = all.add(*made);
    isExplained(kind) ? edit(id) : all.endGesture();
}

bool AnnotationGestures::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    const QPointF point = event.position();
    pressed_ = point;
    moved_ = false;
    if (edited() != 0) view_->setFocus();  // which ends the typing
    const auto tool = state_->annotationTools()->tool();
    if (tool && point.x() >= view_->scene().headerWidth) {
        drag_ = Drag::Pressed;
        return true;
    }
    const auto& measure = state_->marks()->measure();
    const auto hit = hitAt(point);
    if (!hit || (measure && measure->live)) {
        if (!event.modifiers()) state_->annotations()->select(0);
        return false;
    }
    id_ = hit->id;
    using Part = AnnotationHit::Part;
    drag_ = hit->part == Part::Label  ? Drag::Label
            : hit->part == Part::From ? Drag::From
            : hit->part == Part::To   ? Drag::To
                                      : Drag::Body;
    if (const auto* placed = view_->annotations().picture().find(id_); placed && placed->label)
        grabbed_ = point - placed->label->topLeft();
    state_->annotations()->select(id_);
    start_ = *state_->annotations()->find(id_);
    return true;
}

bool AnnotationGestures::move(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (drag_ == Drag::None) return hover(point, event.modifiers());
    if (!moved_ && (point - pressed_).manhattanLength() < kDragStart) return true;
    if (!moved_) {
        moved_ = true;
        if (drag_ == Drag::Pressed) begin(pressed_, event.modifiers());
        if (drag_ != Drag::New) state_->annotations()->beginGesture();
    }
    dragTo(point, event.modifiers());
    return true;
}

// With a tool the instant that would be taken is shown, and nothing of the lanes is told.
bool AnnotationGestures::hover(QPointF point, Qt::KeyboardModifiers modifiers) {
    const bool tool = state_->annotationTools()->tool().has_value();
    const auto hit = tool ? std::nullopt : hitAt(point);
    if (!tool && !hit) return false;
    const bool inTime = point.x() >= view_->scene().headerWidth;
    const auto time = [&] { return tool ? view_->snappedTimeAt(point, modifiers) : view_->timeAt(point); };
    state_->setCursor(inTime ? std::optional(time()) : std::nullopt);
    state_->setHover(std::nullopt);
    view_->setCursor(hit ? cursorOver(hit->part) : Qt::CrossCursor);
    return true;
}

// A drag with a tool: what it puts down is there at once, and follows the hand.
void AnnotationGestures::begin(QPointF point, Qt::KeyboardModifiers modifiers) {
    const AnnotationKind kind = *state_->annotationTools()->tool();
    if (isPoint(kind) || kind == AnnotationKind::Highlight) return;
    Annotation a;
    a.kind = kind;
    const Timestamp t = timeAt(point, modifiers);
    a.range = {t, t};
    a.from = a.to = laneAt(point);
    state_->annotations()->beginGesture();
    id_ = state_->annotations()->add(a);
    drag_ = Drag::New;
}

// A press with a tool: notes, call-outs and highlights stand there; intervals and brackets span what is
// there.
void AnnotationGestures::place(QPointF point) {
    AnnotationTools& tools = *state_->annotationTools();
    const AnnotationKind kind = *tools.tool();
    const auto target = view_->targetAt(point);
    if (!target) return;
    std::optional<Annotation> made;
    if (isPoint(kind)) {
        made.emplace();
        made->kind = kind;
        const Timestamp t = state_->annotations()->fromStart(view_->timeAt(point));
        made->range = {t, t};
        made->from = anchorOf(state_->sources(), target->lane, target->row);
    } else if (kind == AnnotationKind::Highlight) {
        state_->setSelection(target);
        made = annotationOf(kind, *state_, *view_);
    } else if (kind == AnnotationKind::Interval || kind == AnnotationKind::Bracket ||
               kind == AnnotationKind::Box) {
        made = annotationOver(kind, *state_, *target);
    }
    if (!made) return;  // the tool stays in the hand: it needs a drag
    tools.take(std::nullopt);
    state_->annotations()->beginGesture();
    const std::uint64_t id = state_->annotations()->add(*made);
    isExplained(kind) ? edit(id) : state_->annotations()->endGesture();
}

void AnnotationGestures::dragTo(QPointF point, Qt::KeyboardModifiers modifiers) {
    switch (drag_) {
        case Drag::Label:
            return moveLabel(point);
        case Drag::From:
            return moveEnd(false, point, modifiers);
        case Drag::New:
        case Drag::To:
            return moveEnd(true, point, modifiers);
        case Drag::Body:
            return moveBody(point);
        default:
            return;
    }
}

// All of it in time; highlights that are of all time stay.
void AnnotationGestures::moveBody(QPointF point) {
    const Duration by =
        timeAt(point, Qt::AltModifier) - timeAt(pressed_, Qt::AltModifier);  // nothing catches it
    if (start_.kind == AnnotationKind::Highlight) return;
    state_->annotations()->change(id_, Annotations::Change::Move, [&](Annotation& a) {
        a.range = {start_.range.begin + by, start_.range.end + by};
    });
}

void AnnotationGestures::moveLabel(QPointF point) {
    const auto* placed = view_->annotations().picture().find(id_);
    if (!placed) return;
    const QPointF by = (point - grabbed_ - placed->wished.topLeft()) * kHundredths;
    const LabelOffset offset{static_cast<std::int32_t>(std::lround(by.x())),
                             static_cast<std::int32_t>(std::lround(by.y()))};
    state_->annotations()->change(id_, Annotations::Change::Move,
                                  [offset](Annotation& a) { a.label = offset; });
}

void AnnotationGestures::moveEnd(bool end, QPointF point, Qt::KeyboardModifiers modifiers) {
    const Timestamp t = timeAt(point, modifiers);
    const LaneAnchor lane = laneAt(point);
    bool crossed = false;
    state_->annotations()->change(id_, Annotations::Change::Move, [&](Annotation& a) {
        (end ? a.range.end : a.range.begin) = t;
        const bool laneless = a.from.of == LaneAnchor::Of::None || lane.of == LaneAnchor::Of::None;
        if (a.kind == AnnotationKind::Bookmark || isPoint(a.kind)) a.range.end = a.range.begin = t;
        if (a.kind != AnnotationKind::Bookmark && !laneless) {
            // An interval lies in one lane; boxes and brackets span several, arrows join two.
            if (a.kind == AnnotationKind::Interval || isPoint(a.kind))
                a.from = a.to = lane;
            else
                (end ? a.to : a.from) = lane;
        }
        if (isPoint(a.kind)) a.to = {};
        if (a.kind != AnnotationKind::Arrow && a.range.end < a.range.begin) {
            std::swap(a.range.begin, a.range.end);
            crossed = true;
        }
    });
    // The end in the hand is the other one now.
    if (crossed) drag_ = end ? Drag::From : Drag::To;
}

bool AnnotationGestures::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || drag_ == Drag::None) return false;
    const Drag drag = std::exchange(drag_, Drag::None);
    AnnotationTools& tools = *state_->annotationTools();
    if (drag == Drag::Pressed && tools.tool()) {
        place(event.position());
    } else if (moved_ && tools.tool()) {
        const AnnotationKind kind = *tools.tool();
        tools.take(std::nullopt);
        isExplained(kind) ? edit(id_) : state_->annotations()->endGesture();
    } else {
        state_->annotations()->endGesture();
    }
    view_->update();
    if (edited() == 0) hover(event.position(), event.modifiers());
    return true;
}

bool AnnotationGestures::doubleClick(const QMouseEvent& event) {
    const auto hit = event.button() == Qt::LeftButton ? hitAt(event.position()) : std::nullopt;
    if (!hit || state_->annotationTools()->tool()) return false;
    edit(hit->id);
    return true;
}

void AnnotationGestures::endLabelMove() {
    if (std::exchange(movesLabel_, false)) state_->annotations()->endGesture();
}

bool AnnotationGestures::isOwnKey(const QKeyEvent& event) const {
    const std::uint64_t selected = state_->annotations()->selected();
    if (selected == 0) return false;
    const auto* placed = view_->annotations().picture().find(selected);
    return isDelete(event) || (labelStep(event) && placed && placed->label);
}

bool AnnotationGestures::key(const QKeyEvent& event) {
    const std::uint64_t selected = state_->annotations()->selected();
    if (selected == 0) return false;
    if (const auto step = labelStep(event)) {
        const bool repeats = std::exchange(movesLabel_, true);
        return moveLabelBy(*state_->annotations(), view_->annotations().picture(), selected, *step, repeats);
    }
    if (isDelete(event)) {
        state_->annotations()->remove(selected);
        return true;
    }
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (enter || event.key() == Qt::Key_F2) edit(selected);
    return enter || event.key() == Qt::Key_F2;
}

bool AnnotationGestures::menu(const QContextMenuEvent& event) {
    std::uint64_t id = 0;
    QPoint at = event.globalPos();
    if (event.reason() == QContextMenuEvent::Mouse) {
        if (const auto hit = hitAt(event.pos())) id = hit->id;
    } else if (const auto* placed = view_->annotations().picture().find(state_->annotations()->selected())) {
        id = placed->shape.id;
        at = view_->mapToGlobal((placed->label ? placed->label->center() : placed->shape.from).toPoint());
    }
    if (id == 0) return false;
    state_->annotations()->select(id);
    QMenu* menu = makeAnnotationMenu(*state_, view_->theme(), id, view_);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(at);
    return true;
}

void AnnotationGestures::edit(std::uint64_t id) {
    Annotations& all = *state_->annotations();
    const Annotation* a = all.find(id);
    if (!a || !isOfLanes(*a)) return;
    all.select(id);
    all.setShown(true);
    view_->layAnnotations();
    const auto* placed = view_->annotations().picture().find(id);
    if (!placed) {
        goTo(id);
        view_->layAnnotations();
        placed = view_->annotations().picture().find(id);
    }
    // What is being made is one step with its text.
    if (!all.inGesture()) all.beginGesture();
    QRectF at(QPointF(view_->scene().headerWidth, view_->height() / 2.0), QSizeF());
    if (placed) at = placed->label.value_or(placed->wished);
    if (a->kind == AnnotationKind::Bookmark && placed) at = QRectF(placed->shape.from, QSizeF(0, 30));
    editor_->open(id, at);
}

void AnnotationGestures::goTo(std::uint64_t id) {
    Annotations& all = *state_->annotations();
    const Annotation* a = all.find(id);
    if (!a || !isOfLanes(*a)) return;
    const TimeRange time = all.timeOf(*a);
    const TimeRange range{std::min(time.begin, time.end), std::max(time.begin, time.end)};
    const TimeRange seen = state_->goal();
    const bool always = a->kind == AnnotationKind::Highlight && range.empty();
    if (range.empty() ? !always && !seen.contains(range.begin) : range.length() > seen.length()) {
        range.empty() ? state_->centerOn(range.begin, ViewState::Motion::Jump) : state_->fitRange(range);
    } else if (!always && !(seen.begin <= range.begin && range.end <= seen.end)) {
        state_->centerOn(range.begin + range.length() / 2, ViewState::Motion::Jump);
    }
    if (const auto lane = laneOf(state_->sources(), a->from)) view_->reveal(*lane);
    if (a->hidden) all.change(id, Annotations::Change::Hide, [](Annotation& now) { now.hidden = false; });
    all.setShown(true);
    all.select(id);
}

}  // namespace golanes
