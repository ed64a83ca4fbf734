// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/search.h"

#include "widgets/session/action_list.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QDateTime>

#include <utility>

namespace golanes {

namespace {

// What times mean that are typed: those of the wall clock in the system's time zone.
TimeFrame frameOf(const ViewState& state) {
    TimeFrame frame{state.bounds(), state.wallOffset(), state.timeZero()->chosen()};
    if (frame.wall) {
        const qint64 seconds = (*frame.wall + frame.trace.begin) / 1'000'000'000;
        *frame.wall += QDateTime::fromSecsSinceEpoch(seconds).offsetFromUtc() * std::int64_t{1'000'000'000};
    }
    return frame;
}

}  // namespace

Search::Search(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    addActions(actions);
}

void Search::addActions(ActionList* actions) {
    const auto add = [&](const char* name, const QString& text, const QStringList& keys, auto&& f) {
        connect(actions->add(ActionMenu::Go, name, text, keys), &QAction::triggered, this, f);
    };
    add("search", tr("Search…"), {QStringLiteral("Ctrl+F"), QStringLiteral("/")},
        [this] { emit inputRequested(Mode::Find); });
    add("goTo", tr("Go to Goroutine or Time…"), {QStringLiteral("G")},
        [this] { emit inputRequested(Mode::GoTo); });
    add("nextMatch", tr("Next Match"), {QStringLiteral("F3")}, [this] { step(1); });
    add("previousMatch", tr("Previous Match"), {QStringLiteral("Shift+F3")}, [this] { step(-1); });
    copyReference_ =
        actions->add(ActionMenu::Go, "copyReference", tr("Copy Reference"), {QStringLiteral("Ctrl+Shift+C")});
    copyReference_->setEnabled(false);
    connect(copyReference_, &QAction::triggered, this, &Search::referenceRequested);
    actions->addSeparator();
}

void Search::reset() {
    copyReference_->setEnabled(state_->trace() != nullptr);
    finding_.cancel();
    walking_.cancel();
    index_.reset();
    chosen_.reset();
    walk_ = {};
    pending_ = 0;
    found_.clear();
    emit walkChanged();
    find();  // the same in the other trace
}

void Search::setQuery(const QString& query) {
    if (query == query_) return;
    query_ = query;
    chosen_.reset();
    walk_ = {};
    pending_ = 0;
    walking_.cancel();
    goWhenFound_ = false;
    emit walkChanged();
    find();
}

void Search::find() {
    if (query_.trimmed().isEmpty() || !state_->trace()) {
        finding_.cancel();
        found_.clear();
        emit foundChanged();
        return;
    }
    auto work = [trace = state_->trace(), index = index_, query = query_.toStdString(),
                 frame = frameOf(*state_)](Job& job) -> Answer {
        const IndexPtr made = index ? index : SearchIndex::make(*trace, job);
        if (!made) return {};
        return {made, search(*trace, *made, query, {.frame = frame}, job)};
    };
    finding_.run(std::move(work), [this](Answer answer) {
        index_ = std::move(answer.index);
        found_ = std::move(answer.groups);
        emit foundChanged();
        // Not found yet: what is there may be the first part of the recording only.
        if (!goWhenFound_) return;
        if (found_.empty()) return emit notFound(query_);
        goWhenFound_ = false;
        choose(found_.front().best.front());
    });
    emit foundChanged();
}

void Search::choose(const SearchHit& hit) {
    chosen_ = hit;
    pending_ = 0;
    walk_ = {};
    if (hit.kind == SearchKind::Time) {
        emit walkChanged();
        emit arrived(*chosen_, {});
        return;
    }
    go(WalkStep::First, {hit.kind, 0, state_->goal().begin});
}

void Search::chooseBest() {
    if (busy() || !state_->trace())
        goWhenFound_ = true;
    else if (!found_.empty())
        choose(found_.front().best.front());
    else if (!query_.trimmed().isEmpty())
        emit notFound(query_);
}

void Search::step(int by) {
    if (!chosen_) return chooseBest();
    if (chosen_->kind == SearchKind::Time) return choose(SearchHit(*chosen_));
    if (walking_.busy())
        pending_ += by;
    else if (walk_.count > 0)
        go(by > 0 ? WalkStep::Next : WalkStep::Previous, walk_.place);
}

void Search::go(WalkStep step, const SearchPlace& from) {
    walking_.run([trace = state_->trace(), hit = *chosen_, step,
                  from](Job& job) { return walk(*trace, hit, step, from, job); },
                 [this](SearchWalk found) {
                     walk_ = std::move(found);
                     emit walkChanged();
                     if (walk_.count > 0) emit arrived(*chosen_, walk_.place);
                     if (pending_ == 0) return;
                     const int by = pending_ > 0 ? 1 : -1;
                     pending_ -= by;
                     this->step(by);
                 });
}

}  // namespace golanes
