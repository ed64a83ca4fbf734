// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/annotations.h"

#include "widgets/session/action_list.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QUndoCommand>

#include <algorithm>

namespace golanes {

namespace {

// Not of the bounds: beside a longer recording more can be looked at than was recorded.
Timestamp startOf(const ViewState& state) {
    return state.trace() ? state.trace()->range.begin : 0;
}

}  // namespace

// One annotation becomes another: what was not there before is made by it, what is not there after is taken
// away.
class Annotations::Edit : public QUndoCommand {
  public:
    Edit(Annotations* of, std::uint64_t id, std::optional<Annotation> before, std::optional<Annotation> after,
         std::size_t at, int gesture)
        : of_(of),
          id_(id),
          before_(std::move(before)),
          after_(std::move(after)),
          at_(at),
          gesture_(gesture) {}

    void undo() override { of_->put(id_, before_, at_); }
    void redo() override { of_->put(id_, after_, at_); }
    int id() const override { return 1; }  // of commands that merge
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Edit*>(other);
        if (gesture_ == 0 || next->gesture_ != gesture_ || next->id_ != id_) return false;
        after_ = next->after_;
        if (before_) setText(next->text());
        setObsolete(before_ == after_);
        return true;
    }

  private:
    Annotations* of_;
    std::uint64_t id_;
    std::optional<Annotation> before_, after_;
    std::size_t at_;  // its place in the list
    int gesture_;
};

Annotations::Annotations(ViewState* state, ActionList* actions)
    : QObject(state), state_(state), matches_(new QueryMatches(state, this)) {
    makeActions(actions);
    // What is found of them is drawn as if they were others.
    connect(matches_, &QueryMatches::changed, this, &Annotations::changed);
    state->lifts()->add(
        LiftOrder::Rank::Annotation, [this] { return selected_ != 0; }, [this] { select(0); });
    connect(this, &Annotations::selectionChanged, state->lifts(), &LiftOrder::changed);
    // One thing is selected at a time.
    connect(state, &ViewState::selectionChanged, this, [this] {
        if (state_->selection()) select(0);
    });
}

Annotations::~Annotations() {
    undo_.disconnect(this);
}

void Annotations::makeActions(ActionList* actions) {
    const auto add = [&](const char* name, const QString& text, const QStringList& keys) {
        return actions->add(ActionMenu::Annotate, name, text, keys);
    };
    QAction* undo = add("undo", tr("Undo"), {QStringLiteral("Ctrl+Z")});
    QAction* redo = add("redo", tr("Redo"), {QStringLiteral("Ctrl+Shift+Z")});
    connect(undo, &QAction::triggered, &undo_, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &undo_, &QUndoStack::redo);
    const auto follow = [this, undo, redo] {
        const auto named = [](const QString& verb, const QString& what) {
            return what.isEmpty() ? verb : tr("%1: %2", "undo: what").arg(verb, what);
        };
        undo->setEnabled(undo_.canUndo());
        redo->setEnabled(undo_.canRedo());
        undo->setText(named(tr("Undo"), undo_.undoText()));
        redo->setText(named(tr("Redo"), undo_.redoText()));
    };
    for (const auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&undo_, signal, this, follow);
    for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&undo_, signal, this, follow);
    follow();
    QAction* show = add("showAnnotations", tr("Show Annotations"), {});
    show->setCheckable(true);
    show->setChecked(shown_);
    connect(show, &QAction::triggered, this, &Annotations::setShown);
    QAction* all = add("removeAnnotations", tr("Delete All Annotations"), {});
    connect(all, &QAction::triggered, this, &Annotations::removeAll);
    const auto count = [this, show, all] {
        show->setChecked(shown_);
        show->setEnabled(state_->trace() != nullptr);
        all->setEnabled(!all_.empty());
    };
    connect(this, &Annotations::changed, this, count);
    connect(state_, &ViewState::traceChanged, this, count);
    count();
}

const Annotation* Annotations::find(std::uint64_t id) const {
    const auto it = std::ranges::find(all_, id, &Annotation::id);
    return it == all_.end() ? nullptr : &*it;
}

void Annotations::reset(std::vector<Annotation> kept, std::uint64_t lastId) {
    all_ = std::move(kept);
    lastId_ = std::max(lastId_, lastId);
    for (const Annotation& a : all_) lastId_ = std::max(lastId_, a.id);
    undo_.clear();
    select(0);
    emit changed();
}

void Annotations::push(std::uint64_t id, std::optional<Annotation> before, std::optional<Annotation> after,
                       const QString& words) {
    const auto it = std::ranges::find(all_, id, &Annotation::id);
    const auto at = static_cast<std::size_t>(it - all_.begin());
    auto* edit = new Edit(this, id, std::move(before), std::move(after), at, gesture_);
    edit->setText(words);
    undo_.push(edit);
}

void Annotations::put(std::uint64_t id, const std::optional<Annotation>& what, std::size_t at) {
    const auto it = std::ranges::find(all_, id, &Annotation::id);
    if (it != all_.end() && what)
        *it = *what;
    else if (it != all_.end())
        all_.erase(it);
    else if (what)
        all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(std::min(at, all_.size())), *what);
    if (!find(selected_)) select(0);
    emit changed();
}

std::uint64_t Annotations::add(Annotation what) {
    what.id = ++lastId_;
    if (what.kind == AnnotationKind::Callout && what.style.number == 0) {
        std::uint32_t highest = 0;
        for (const Annotation& a : all_)
            if (a.kind == AnnotationKind::Callout) highest = std::max(highest, a.style.number);
        what.style.number = highest + 1;
    }
    const std::uint64_t id = what.id;
    const QString words = tr("Add %1").arg(kindName(what.kind));
    setShown(true);
    push(id, std::nullopt, std::move(what), words);
    select(id);
    return id;
}

void Annotations::change(std::uint64_t id, Change what, const Annotation& now) {
    change(id, what, [&now](Annotation& a) { a = now; });
}

void Annotations::change(std::uint64_t id, Change what, const std::function<void(Annotation&)>& edit) {
    const Annotation* before = find(id);
    if (!before) return;
    Annotation after = *before;
    edit(after);
    after.id = id;
    after.kind = before->kind;
    if (after == *before) return;
    const QString name = kindName(after.kind);
    const auto words = [&] {
        switch (what) {
            case Change::Move:
                return tr("Move %1").arg(name);
            case Change::Text:
                return tr("Edit %1").arg(name);
            case Change::Style:
                return tr("Restyle %1").arg(name);
            case Change::Hide:
                return after.hidden ? tr("Hide %1").arg(name) : tr("Show %1").arg(name);
        }
        return QString();
    };
    push(id, *before, std::move(after), words());
}

void Annotations::remove(std::uint64_t id) {
    const Annotation* before = find(id);
    if (before) push(id, *before, std::nullopt, tr("Delete %1").arg(kindName(before->kind)));
}

void Annotations::removeAll() {
    if (all_.empty()) return;
    undo_.beginMacro(tr("Delete All Annotations"));
    while (!all_.empty()) remove(all_.back().id);
    undo_.endMacro();
}

void Annotations::beginGesture() {
    gesture_ = ++lastGesture_;
}

void Annotations::select(std::uint64_t id) {
    if (!find(id)) id = 0;
    if (selected_ == id) return;
    selected_ = id;
    if (id != 0) state_->setSelection(std::nullopt);
    emit selectionChanged();
}

void Annotations::setShown(bool shown) {
    if (shown_ == shown) return;
    shown_ = shown;
    if (!shown) select(0);
    emit changed();
}

TimeRange Annotations::timeOf(const Annotation& a) const {
    const Timestamp start = startOf(*state_);
    return {start + a.range.begin, start + a.range.end};
}

Timestamp Annotations::fromStart(Timestamp t) const {
    return t - startOf(*state_);
}

}  // namespace golanes
