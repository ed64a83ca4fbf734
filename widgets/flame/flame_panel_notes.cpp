// SPDX-License-Identifier: GPL-3.0-or-later
// What is put down in flame graphs.
#include "widgets/flame/flame_notes.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"

#include <QMenu>
#include <QScopedValueRollback>

#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr std::array kFrameKinds{AnnotationKind::Note, AnnotationKind::Callout, AnnotationKind::Highlight};

}  // namespace

void FlamePanel::followNotes(ViewState* state) {
    if (ViewState* before = model_->state()) {
        before->annotations()->disconnect(this);
        before->annotationTools()->removeMaker(this);
    }
    notes_->follow(state);
    wantedNote_ = 0;
    if (!state) return;
    state->annotationTools()->addMaker(this, [this](AnnotationKind kind) { return annotate(kind); });
    connect(state->annotations(), &Annotations::goToRequested, this, &FlamePanel::goToNote);
    connect(state->annotations(), &Annotations::editRequested, this, [this](std::uint64_t id) {
        if (goToNote(id)) notes_->edit(id);
    });
}

// Of a key or a menu, while the keyboard is in the graph.
bool FlamePanel::annotate(AnnotationKind kind) {
    if (!view_->hasFocus()) return false;
    const std::uint32_t node = view_->selected() != FlameTree::kNone ? view_->selected() : view_->hovered();
    if (focus_)
        emit told(tr("Annotations are of whole stacks: leave callers and callees first"));
    else if (std::ranges::find(kFrameKinds, kind) == kFrameKinds.end())
        emit told(tr("A flame graph takes notes, call-outs and highlights"));
    else if (node == FlameTree::kNone || node == FlameTree::kRoot)
        emit told(tr("Select a frame first"));
    else
        notes_->add(kind, node);
    return true;
}

void FlamePanel::addNoteActions(QMenu* menu, std::uint32_t node) {
    QMenu* kinds = menu->addMenu(tr("Annotate"));
    kinds->setObjectName(QStringLiteral("flameAnnotate"));
    for (const AnnotationKind kind : kFrameKinds)
        kinds->addAction(kindName(kind), this, [this, kind, node] { notes_->add(kind, node); });
}

// False: it is not in a flame graph.
bool FlamePanel::goToNote(std::uint64_t id) {
    ViewState* state = model_->state();
    const Annotation* a = state ? state->annotations()->find(id) : nullptr;
    if (!a || a->from.of != LaneAnchor::Of::Frame) return false;
    if (a->hidden)
        state->annotations()->change(id, Annotations::Change::Hide,
                                     [](Annotation& now) { now.hidden = false; });
    state->annotations()->setShown(true);
    state->annotations()->select(id);
    wantedNote_ = id;
    emit wanted();
    if (focus_) goTo({});
    showNote();
    return true;
}

// Another time or weight may have no such frame, which is said.
void FlamePanel::showNote() {
    ViewState* state = model_->state();
    if (wantedNote_ == 0 || !view_->tree() || !isVisible()) return;
    const Annotation* a = state->annotations()->find(std::exchange(wantedNote_, 0));
    if (!a) return;
    const std::uint32_t node = notes_->nodeOf(*a);
    if (node == FlameTree::kNone)
        return emit told(tr("%1 is not in this flame graph").arg(placeName(a->from)));
    const QScopedValueRollback quiet(changing_, true);  // its spans are not asked for
    view_->goTo(node);
}

}  // namespace golanes
