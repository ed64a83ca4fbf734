// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_panel.h"

#include "core/base/format.h"
#include "core/flame/same_frame.h"
#include "widgets/flame/flame_legend.h"
#include "widgets/flame/flame_notes.h"
#include "widgets/flame/flame_words.h"
#include "widgets/flame/frame_spans.h"
#include "widgets/flame/missing_names.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace golanes {

namespace {

constexpr std::size_t kMostBack = 200;
constexpr int kMostCrumbs = 5;
constexpr auto kSilenced = "missingNamesSilenced";  // of the state: nothing is said of them

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString link(const QString& to, const QString& text) {
    return QStringLiteral("<a href='%1'>%2</a>").arg(to, text.toHtmlEscaped());
}

}  // namespace

void FlamePanel::follow(ViewState* state, ProfilePtr profile) {
    if (model_->state()) model_->state()->disconnect(this);
    if (state != model_->state()) {
        placed_.reset();
        forget();
    }
    chips_->follow(state);
    followNotes(state);
    model_->follow(state, std::move(profile));
    if (!state) return;
    connect(state, &ViewState::hoverChanged, this, &FlamePanel::markHovered);
    connect(state, &ViewState::selectionChanged, this, &FlamePanel::markHovered);
}

void FlamePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    model_->setWanted(true);
}

void FlamePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    model_->setWanted(false);
}

FlameChoice FlamePanel::choice() const {
    return model_->source() ? model_->source()->choices().value(model_->choice()) : FlameChoice();
}

FlameTreePtr FlamePanel::shown() const {
    return focus_ ? sandwich_.callees : model_->tree();
}

void FlamePanel::takeSource() {
    const QScopedValueRollback changing(changing_, true);
    weight_->clear();
    // What has no times stands in no lanes either.
    const bool timed = !model_->source() || !model_->source()->isTimeless();
    for (QWidget* w :
         {static_cast<QWidget*>(who_), static_cast<QWidget*>(time_), static_cast<QWidget*>(link_)})
        w->setVisible(timed);
    if (const FlameSourcePtr& source = model_->source()) {
        for (const FlameChoice& c : source->choices()) {
            weight_->addItem(c.name);
            weight_->setItemData(weight_->count() - 1, c.meaning, Qt::ToolTipRole);
        }
        weight_->setCurrentIndex(model_->choice());
        weight_->setToolTip(choice().meaning);
    }
}

// Of other stacks functions are others. Where one is stays by their names, when only those have changed.
void FlamePanel::takeStacks(const FlameTreePtr& tree) {
    const FlameTreePtr before = std::exchange(placed_, tree);
    const bool otherChoice = placedIn_.lock() == model_->source();
    placedIn_ = model_->source();
    if (!before || before->shared() == tree->shared()) return;
    if (otherChoice) return forget();
    if (focus_) focus_ = sameFunction(*before, *focus_, *tree);
    if (focus_ && !focus_->valid()) return forget();
    for (Place& place : back_) {
        place.zoom = tree->path(sameFrame(*before, place.zoom, *tree));
        if (!place.focus) continue;
        place.focus = sameFunction(*before, *place.focus, *tree);
        place.zoom = {*place.focus};
    }
    std::erase_if(back_, [](const Place& place) { return place.focus && !place.focus->valid(); });
}

void FlamePanel::forget() {
    back_.clear();
    focus_.reset();
    place_ = {};
    view_->forget();
    callers_->forget();
}

void FlamePanel::takeSelection() {
    const QScopedValueRollback changing(changing_, true);
    for (int i = 1; i < FlameModel::kWhoCount; ++i) {
        const QString name = model_->nameOf(static_cast<FlameModel::Who>(i));
        const QStringList texts{{}, tr("only %1"), tr("all of %1"), tr("%1"), tr("on %1")};
        const int row = who_->findData(i);
        if (name.isEmpty() && row >= 0) who_->removeItem(row);
        if (name.isEmpty()) continue;
        if (row < 0) who_->addItem({}, i);
        who_->setItemText(who_->findData(i), texts[i].arg(name));
    }
    who_->setCurrentIndex(std::max(0, who_->findData(static_cast<int>(model_->who()))));
    who_->setEnabled(who_->count() > 1);
}

void FlamePanel::takeTree() {
    if (!model_->tree()) return showHint(model_->busy() ? tr("Adding up stacks…") : emptyHint());
    showTree();
}

void FlamePanel::showTree() {
    const FlameTreePtr& tree = model_->tree();
    if (!tree) return;
    const QScopedValueRollback changing(changing_, true);
    const bool otherStacks = !placed_ || placed_->shared() != tree->shared();
    takeStacks(tree);
    if (tree->total().count == 0) {
        view_->setTree(tree, {});
        showScope();
        return showHint(emptyHint());
    }
    stack_->setCurrentIndex(1);
    if (focus_) {
        sandwich_ = sandwichOf(*tree, *focus_);
        callers_->setTree(sandwich_.callers, {}, false);
        view_->setTree(sandwich_.callees, {}, false);
    } else {
        sandwich_ = {};
        view_->setTree(tree, rootText(choice(), *tree));
    }
    if (otherStacks) {
        place_ = {view_->zoomPath(), focus_};
        markHovered();
    }
    callers_->setVisible(focus_.has_value());
    view_->setGrowth(flame_->isChecked() && !focus_ ? FlameGrowth::Up : FlameGrowth::Down);
    showInferred();
    showScope();
    showWay();
    showFrame();
    showMatches();
    showMissing();
    notes_->setShown(!focus_);
    showNote();
}

void FlamePanel::showInferred() {
    const FlameTreePtr& tree = model_->tree();
    std::vector<bool> mostly(model_->inferred().size());
    for (std::uint32_t n = 0; n < mostly.size(); ++n)
        mostly[n] = 2 * model_->inferred()[n] > (*tree)[n].total.count;
    // What a function calls and is called by is of another tree.
    if (focus_) mostly.clear();
    legend_->setTree(tree, std::ranges::find(mostly, true) != mostly.end());
    view_->setInferred(std::move(mostly));
}

// Of perf data whose programs were not found a flame graph tells next to nothing: what to do about it.
void FlamePanel::showMissing() {
    const PerfSymbolsPtr symbols = model_->state() ? model_->state()->held().symbols : nullptr;
    const QString text = symbols && model_->tree() ? missingNamesText(*model_->tree(), *symbols) : QString();
    missingText_->setText(text);
    missingText_->setToolTip(text);
    missing_->setVisible(!text.isEmpty() && !model_->state()->property(kSilenced).toBool());
}

// Of this recording, as long as it is open.
void FlamePanel::closeMissing() {
    missing_->hide();
    if (!model_->state()) return;
    model_->state()->setProperty(kSilenced, true);
    emit told(tr("The menu of the perf badge has Programs and Symbols too"));
}

void FlamePanel::showScope() {
    const bool timeless = model_->source() && model_->source()->isTimeless();
    const Narrowing by = timeless ? Narrowing() : model_->narrowing();
    chips_->say(by, model_->range());
    scope_->setVisible(!timeless && !by.area);
    scope_->setText(
        tr("in the visible %1").arg(QString::fromStdString(formatDuration(model_->range().length()))));
    who_->setItemText(0, everybodyText());
    note_->setToolTip(scopeNote());
    note_->setVisible(!note_->toolTip().isEmpty() && model_->tree() && model_->tree()->total().count > 0);
}

QString FlamePanel::scopeNote() const {
    return model_->source() ? model_->source()->noteOn(model_->choice(), model_->scope()) : QString();
}

// Of the time and whom it is about, for files and reports.
QString FlamePanel::scopeText() const {
    QStringList parts;
    for (const QString& part : {scope_->isHidden() ? QString() : scope_->text(), chips_->text(),
                                note_->isHidden() ? QString() : note_->text()})
        if (!part.isEmpty()) parts << part;
    return parts.join(QStringLiteral(" · "));
}

// Who counts unless somebody is chosen: one goroutine has a name, and those of an area or a filter are not
// everybody.
QString FlamePanel::everybodyText() const {
    const std::vector<bool>& own = model_->scope().goroutines;
    const Narrowing& by = model_->narrowing();
    if (model_->who() != FlameModel::Who::All || own.empty()) return tr("everybody");
    if (std::ranges::count(own, true) != 1) return by.area ? tr("all selected") : tr("all that pass");
    const auto g = static_cast<std::uint32_t>(std::ranges::find(own, true) - own.begin());
    return QStringLiteral("G%1").arg(model_->state()->trace()->goroutine(GoroutineIndex(g)).id);
}

void FlamePanel::showHint(const QString& hint) {
    hint_->setText(hint);
    stack_->setCurrentIndex(0);
    missing_->hide();
    legend_->setTree(nullptr);
    way_->clear();
    frame_->clear();
    share_->clear();
}

QString FlamePanel::emptyHint() const {
    const FlameSourcePtr& source = model_->source();
    if (progress_->gaveUp())
        return tr("Cancelled.\nWhat is seen or selected may be less: zoom in the lanes, or select an area.");
    if (!source)
        return model_->state() ? tr("Gathering stacks…") : tr("Open a recording to see its flame graph.");
    if (source->thingsOf(model_->choice()) == 0u) return source->advice(model_->choice());
    if (source->isTimeless()) return source->advice(model_->choice());
    const Narrowing& by = model_->narrowing();
    QString text = by.area ? tr("Nothing of this kind in the selected area.")
                           : tr("Nothing of this kind in the visible time.");
    if (by.filtered)
        text += QLatin1Char('\n') + tr("Only goroutines that pass the filter of the lanes count.");
    if (const QString note = scopeNote(); !note.isEmpty()) text += QLatin1Char('\n') + note;
    if (model_->who() != FlameModel::Who::All)
        text += QLatin1Char('\n') +
                tr("Only %1 counts: choose “everybody” for the rest.").arg(model_->nameOf(model_->who()));
    return text + QLatin1Char('\n') +
           (by.area ? tr("Esc lifts the area; Shift+drag selects another.")
                    : tr("Zoom out in the lanes, or choose another weight."));
}

// "all › main.main › …": where the zoom is, and what is folded or hidden, each with a link to undo it.
void FlamePanel::showWay() {
    const FlameTreePtr tree = shown();
    if (!tree) return;
    QStringList crumbs;
    if (!back_.empty()) crumbs << link(QStringLiteral("back"), tr("◀ back"));
    const bool inside = focus_ || view_->zoomed() != FlameTree::kRoot;
    QStringList way{inside ? link(QStringLiteral("all"), tr("all")) : tr("all")};
    if (focus_)
        way << tr("callers and callees of <b>%1</b>").arg(toText(tree->name(*focus_)).toHtmlEscaped());
    std::vector<std::uint32_t> nodes;
    // The function that all is about is named already.
    const std::uint32_t told = focus_ ? 1 : 0;
    for (std::uint32_t n = view_->zoomed(); (*tree)[n].depth > told; n = (*tree)[n].parent)
        nodes.push_back(n);
    const int skipped = std::max(0, static_cast<int>(nodes.size()) - kMostCrumbs);
    if (skipped > 0) way << tr("%1 more").arg(skipped);
    for (int i = static_cast<int>(nodes.size()) - 1 - skipped; i >= 0; --i) {
        const std::uint32_t n = nodes[static_cast<std::size_t>(i)];
        const QString name = toText(shortFunction(tree->name((*tree)[n].function)));
        way << (i == 0 ? name.toHtmlEscaped() : link(QStringLiteral("zoom%1").arg(n), name));
    }
    crumbs << way.join(QStringLiteral(" › "));
    for (const StringId p : model_->shape().hidden)
        crumbs << link(QStringLiteral("unhide%1").arg(p.value),
                       tr("%1 hidden ✕").arg(toText(tree->stacks().text(p))));
    for (const StringId p : model_->shape().folded)
        crumbs << link(QStringLiteral("unfold%1").arg(p.value),
                       tr("%1 folded ✕").arg(toText(tree->stacks().text(p))));
    way_->setText(crumbs.join(QStringLiteral(" &nbsp; ")));
}

// The frame under the pointer, or the selected one, or what is zoomed to.
void FlamePanel::showFrame() {
    const FlameView* from = callers_->hovered() != FlameTree::kNone ? callers_ : view_;
    const FlameTreePtr& tree = from->tree();
    if (!tree || tree->total().count == 0) return frame_->clear();
    std::uint32_t node = from->hovered();
    if (node == FlameTree::kNone) node = from->selected();
    if (node == FlameTree::kNone) node = from->zoomed();
    frame_->setText(frameLine(choice(), *tree, node, from->zoomed()));
}

void FlamePanel::showMatches() {
    const FlameMatches& matches = view_->matches();
    const FlameTreePtr tree = shown();
    share_->setVisible(matches.active());
    if (!matches.active() || !tree) return share_->clear();
    if (matches.frames.empty()) return share_->setText(tr("not here"));
    const QString share = shareText(matches.weight.weight, tree->total().weight);
    share_->setText(
        matches.frames.size() == 1
            ? tr("%1 in 1 frame").arg(share)
            : tr("%1 in %2 frames").arg(share, QString::fromStdString(formatCount(matches.frames.size()))));
}

void FlamePanel::reshape() {
    FlameShape shape = model_->shape();
    shape.order = time_->isChecked() ? FlameOrder::Time : FlameOrder::LeftHeavy;
    shape.collapseRecursion = recursion_->isChecked();
    model_->setShape(shape);
    showTree();
}

void FlamePanel::takeZoom() {
    showFrame();
    showWay();
    const Place now{view_->zoomPath(), focus_};
    if (changing_ || now == place_) return;
    back_.push_back(place_);
    if (back_.size() > kMostBack) back_.erase(back_.begin());
    place_ = now;
    showWay();
}

void FlamePanel::focusOn(FlameFunctionId function) {
    if (!model_->tree()) return;
    back_.push_back(place_);
    goTo({{function}, function});
}

void FlamePanel::goBack() {
    if (back_.empty()) return;
    const Place place = back_.back();
    back_.pop_back();
    goTo(place);
}

void FlamePanel::goTo(const Place& place) {
    const QScopedValueRollback changing(changing_, true);
    place_ = place;
    focus_ = place.focus;
    callers_->zoomToPath(focus_ ? FlameView::Path{*focus_} : FlameView::Path());
    view_->zoomToPath(place.zoom);
    showTree();
}

void FlamePanel::followLink(const QString& to) {
    FlameShape shape = model_->shape();
    const auto id = [&](const char* word) {
        return StringId(to.mid(static_cast<qsizetype>(qstrlen(word))).toUInt());
    };
    if (to == QLatin1String("back")) return goBack();
    if (to == QLatin1String("all")) {
        back_.push_back(place_);
        return goTo({});
    }
    if (to.startsWith(QLatin1String("zoom"))) return view_->zoomTo(to.mid(4).toUInt());
    if (to.startsWith(QLatin1String("unhide"))) std::erase(shape.hidden, id("unhide"));
    if (to.startsWith(QLatin1String("unfold"))) std::erase(shape.folded, id("unfold"));
    model_->setShape(shape);
}

// What the pointer is on in the lanes, or else what is selected, stands somewhere in the graph, too.
void FlamePanel::markHovered() {
    const ViewState* state = model_->state();
    const FlameSourcePtr& source = model_->source();
    if (!isVisible() || focus_ || !source || !state->trace()) return view_->setMarked({});
    const std::optional<Target> target = state->hover() ? state->hover() : state->selection();
    if (!target) return view_->setMarked({});
    const SpanIndex span = spanOf(*state->trace(), *target);
    const FlameStackId stack = span == kNoSpan ? source->ofTarget(model_->choice(), *target)
                                               : source->ofSpan(model_->choice(), span);
    const FlameStacks& stacks = *source->stacksOf(model_->choice());
    FlameView::Path path;
    for (FlameStackId s = stack; s != kFlameRoot; s = stacks[s].parent) path.push_back(stacks[s].function);
    std::ranges::reverse(path);
    view_->setMarked(path.empty() ? std::nullopt : std::optional(path));
}

// Where the selected function was on the stack stands out of the lanes.
void FlamePanel::highlightSelected() {
    ViewState* state = model_->state();
    const FlameTreePtr& tree = view_->tree();
    if (!link_->isChecked() || !state || !tree || view_->selected() == FlameTree::kNone ||
        view_->selected() == FlameTree::kRoot)
        return;
    const FlameFunctionId f = (*tree)[view_->selected()].function;
    SpanQuery query;
    query.function = std::string(tree->name(f)) + (tree->isPackage(f) ? "." : "");
    const QScopedValueRollback changing(changing_, true);
    // Other shapes have other paths than the stacks.
    FlameShape plain;
    plain.order = model_->shape().order;
    const KernelPtr& kernel = state->held().kernel;
    if (kernel && !focus_ && model_->shape() == plain && model_->source()->knowsThings(model_->choice())) {
        const FrameQuestion frame{model_->source(), model_->choice(), model_->scope(),
                                  tree->path(view_->selected()), tree->total().count};
        state->highlight()->setTeller([frame, kernel](const TracePtr& trace, Job& job) {
            return spansOfFrame(trace, kernel, frame, job);
        });
    } else {
        state->highlight()->setQuery(query);
    }
    if (state->highlight()->isOpen()) return;
    state->highlight()->setOpen(true);
    view_->setFocus();  // its bar takes it
}

}  // namespace golanes
