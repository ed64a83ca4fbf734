// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_page.h"

#include "core/session/anchored_lane.h"
#include "widgets/lanes/same_target.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/session_view.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"
#include "widgets/window/document_page.h"

#include <QScrollBar>

#include <utility>

namespace golanes {

namespace {

QScrollBar* scrollBarOf(const DocumentPage& page) {
    return page.traceView()->findChild<QScrollBar*>(QStringLiteral("laneScrollBar"));
}

}  // namespace

SessionPage::SessionPage(DocumentPage* page, Settings* settings)
    : QObject(page), page_(page), settings_(settings) {
    follow();
    if (page->document()->trace()) hashFiles();
}

SessionPage* SessionPage::of(const DocumentPage* page) {
    return page ? page->findChild<SessionPage*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void SessionPage::follow() {
    const ViewState* state = page_->viewState();
    connect(state->lanes(), &LaneChoices::changed, this, &SessionPage::changed);
    connect(state->goroutineLanes(), &GoroutineLanes::choicesChanged, this, &SessionPage::changed);
    connect(state->gcBands(), &GcBands::changed, this, &SessionPage::changed);
    connect(state->wakeLinks(), &WakeLinks::arrowsChanged, this, &SessionPage::changed);
    connect(state->marks(), &TimeMarks::changed, this, &SessionPage::changed);
    connect(state->annotations(), &Annotations::changed, this, &SessionPage::changed);
    connect(state->highlight(), &SpanHighlight::changed, this, &SessionPage::changed);
    connect(state->timeZero(), &TimeZero::changed, this, &SessionPage::changed);
    connect(state->area(), &AreaSelection::changed, this, &SessionPage::changed);
    connect(state, &ViewState::foldsChanged, this, &SessionPage::changed);
    connect(state, &ViewState::visibleChanged, this, &SessionPage::changed);
    connect(state, &ViewState::selectionChanged, this, &SessionPage::changed);
    connect(state, &ViewState::timeFormatChanged, this, &SessionPage::changed);
    connect(page_->document(), &Document::traceChanged, this, [this] {
        if (std::exchange(waits_, false)) apply();
        markSettled();
        hashFiles();
        emit changed();
    });
    connect(page_->document()->perf(), &PerfCompanion::changed, this, [this] {
        if (perfWaits_) restorePerf();
        const PerfCompanion* perf = page_->document()->perf();
        if (perf->isRead() && !hashed_.contains(perf->path().toStdString())) hashFiles();
        emit changed();
    });
    connect(page_->document()->perf(), &PerfCompanion::kernelChanged, this, [this] {
        if (perfWaits_) restorePerf();
        markSettled();
    });
    connect(page_->document()->cpuStat(), &CpuStatCompanion::changed, this, [this] {
        const CpuStatCompanion* stat = page_->document()->cpuStat();
        if (stat->state() == CpuStatCompanion::State::Loading) return;
        cpuStatWaits_ = false;
        if (stat->any() && !hashed_.contains(stat->path().toStdString())) hashFiles();
        markSettled();
        emit changed();
    });
    LeakSearch* leaks = LeakSearch::of(page_->viewState());
    const auto dumpChanged = [this, leaks] {
        dumpWaits_ = false;
        if (!leaks->dumpPath().isEmpty() && !hashed_.contains(leaks->dumpPath().toStdString())) hashFiles();
        markSettled();
        emit changed();
    };
    connect(leaks, &LeakSearch::dumpChanged, this, dumpChanged);
    connect(leaks, &LeakSearch::readingChanged, this, [leaks, dumpChanged] {
        if (leaks->reading().isEmpty()) dumpChanged();
    });
}

void SessionPage::restore(const KeptRecording& kept, KeptState state, const Beside& beside) {
    kept_ = kept;
    state_ = state;
    beside_ = beside;
    waits_ = true;
    const auto isNew = [](const auto* companion, const std::string& path) {
        return companion->path() != QString::fromStdString(path);
    };
    CpuStatCompanion* stat = page_->document()->cpuStat();
    if (!beside.cpuStat.empty() && isNew(stat, beside.cpuStat))
        stat->open(QString::fromStdString(beside.cpuStat));
    cpuStatWaits_ = !beside.cpuStat.empty() && stat->state() == CpuStatCompanion::State::Loading;
    dumpWaits_ = !beside.dump.empty();
    if (dumpWaits_) LeakSearch::of(page_->viewState())->openDump(QString::fromStdString(beside.dump));
    PerfCompanion* companion = page_->document()->perf();
    if (kept.perf) {
        QStringList binaries;
        for (const std::string& binary : kept.perf->binaries) binaries << QString::fromStdString(binary);
        if (!binaries.isEmpty()) companion->addBinaries(binaries);
        if (!kept.perf->symfs.empty()) companion->setSymfs(QString::fromStdString(kept.perf->symfs));
        perfWaits_ = !beside.perf.empty();
        if (perfWaits_ && isNew(companion, beside.perf)) companion->open(QString::fromStdString(beside.perf));
    }
    if (page_->document()->trace() && std::exchange(waits_, false)) apply();
    if (perfWaits_) restorePerf();  // another page may have opened them already
    markSettled();
}

void SessionPage::takeOver(const SessionPage& other) {
    kept_ = other.kept();
    state_ = other.state_;
    beside_ = other.beside_;
    waits_ = other.waits_;
    perfWaits_ = other.perfWaits_;
    cpuStatWaits_ = other.cpuStatWaits_;
    hashed_ = other.hashed_;
    if (!waits_) apply();
    saved_ = other.saved_;
}

void SessionPage::apply() {
    ViewState& state = *page_->viewState();
    if (!state.trace()) return;
    // What one session shows is not what the next recording should begin with.
    const QVariantMap lanes = settings_->lanes();
    const LaneHeight height = settings_->laneHeight();
    const bool same = state_ == KeptState::Unchanged || state_ == KeptState::Unchecked;
    restoreKeptLanes(state, kept_.lanes, same);
    settings_->setLaneHeight(height);
    settings_->setLanes(lanes);
    restoreView(state, kept_.view);
    state.annotations()->reset(kept_.annotations, kept_.lastAnnotation);
    restoreSelection();
    restoreScroll();
}

void SessionPage::restoreSelection() {
    ViewState& state = *page_->viewState();
    state.setSelection(std::nullopt);
    if (!kept_.view.selection) return;
    const KeptSelection& kept = *kept_.view.selection;
    const auto lane = laneOf(state.sources(), kept.lane);
    if (!lane) return;
    const Timestamp time = kept.time + state.bounds().begin;
    const bool found = kept.isThing && kept.lane.row == 0;
    state.setSelection(found ? thingAt(*state.trace(), *lane, time) : Target::place(*lane, time));
}

// The lanes have their heights a moment later.
void SessionPage::restoreScroll() {
    QScrollBar* bar = scrollBarOf(*page_);
    const int wanted = kept_.view.scroll;
    bar->setValue(wanted);
    if (bar->value() == wanted) return;
    auto* waiting = new QObject(bar);
    connect(bar, &QScrollBar::rangeChanged, waiting, [bar, wanted, waiting](int, int most) {
        if (most < wanted) return;
        waiting->deleteLater();
        bar->setValue(wanted);
    });
    connect(bar, &QScrollBar::actionTriggered, waiting, &QObject::deleteLater);  // a hand is at it
}

void SessionPage::restorePerf() {
    PerfCompanion* perf = page_->document()->perf();
    const auto& byHand = kept_.perf->clockByHand;
    if (perf->state() == PerfCompanion::State::Failed || perf->state() == PerfCompanion::State::None) {
        perfWaits_ = false;
    } else if (perf->state() == PerfCompanion::State::Ready) {
        const bool alreadySet =
            perf->correlation().method == CorrelationMethod::Manual && byHand && perf->offset() == *byHand;
        if (byHand && !alreadySet) return perf->setByHand(*byHand);
        perfWaits_ = perf->correlation().known() && !perf->kernel();  // which is still to come
        if (!perfWaits_ && perf->kernel() && page_->viewState()->trace())
            restoreLanesOfPerf(*page_->viewState(), kept_.lanes);
    }
}

bool SessionPage::isSettled() const {
    return page_->document()->trace() && !waits_ && !perfWaits_ && !cpuStatWaits_ && !dumpWaits_;
}

KeptRecording SessionPage::kept() const {
    KeptRecording now = kept_;
    const Document& document = *page_->document();
    now.file = keptFile(document.path(), document.fileBytes());
    if (!isSettled()) return now;
    now.view = keptView(*page_->viewState());
    now.view.scroll = scrollBarOf(*page_)->value();
    now.lanes = keptLanes(*page_->viewState());
    now.annotations = page_->viewState()->annotations()->all();
    now.lastAnnotation = page_->viewState()->annotations()->lastId();
    // Which nodes are turned only their tree tells.
    if (page_->viewState()->goroutineLanes()->busy()) now.lanes.turned = kept_.lanes.turned;
    keepPerf(now);
    keepCpuStat(now);
    keepDump(now);
    return now;
}

void SessionPage::keepPerf(KeptRecording& now) const {
    const PerfCompanion& perf = *page_->document()->perf();
    if (!perf.any() || perf.alone()) {
        // Perf data that are nowhere now may be found the next time.
        if (!beside_.perf.empty()) now.perf.reset();
        return;
    }
    if (!now.perf) now.perf.emplace();  // else with the programs that it was told of
    now.perf->file = keptFile(perf.path(), 0);
    now.perf->clockByHand.reset();
    if (perf.correlation().method == CorrelationMethod::Manual) now.perf->clockByHand = perf.offset();
}

// As perf data: readings that are nowhere now stay.
void SessionPage::keepCpuStat(KeptRecording& now) const {
    const CpuStatCompanion& stat = *page_->document()->cpuStat();
    if (stat.any() && !stat.alone())
        now.cpuStat = keptFile(stat.path(), 0);
    else if (!beside_.cpuStat.empty())
        now.cpuStat.reset();
}

void SessionPage::keepDump(KeptRecording& now) const {
    const QString path = LeakSearch::of(page_->viewState())->dumpPath();
    if (!path.isEmpty())
        now.dump = keptFile(path, 0);
    else if (!beside_.dump.empty())
        now.dump.reset();
}

// With what is known of its content.
KeptFile SessionPage::keptFile(const QString& path, qint64 bytes) const {
    const auto known = hashed_.find(path.toStdString());
    if (known == hashed_.end()) return {path.toStdString(), static_cast<std::uint64_t>(bytes), {}};
    return {known->first, known->second.bytes, known->second.hash};
}

// Hashes are for opening it again: without one it opens too, unchecked.
void SessionPage::hashFiles() {
    const Document& document = *page_->document();
    QStringList paths{document.path()};
    if (document.perf()->any() && !document.perf()->alone()) paths << document.perf()->path();
    if (document.cpuStat()->any() && !document.cpuStat()->alone()) paths << document.cpuStat()->path();
    const QString dump = LeakSearch::of(page_->viewState())->dumpPath();
    if (!dump.isEmpty()) paths << dump;
    hashing_.run(
        [paths](Job& job) {
            std::map<std::string, HashedFile> found;
            for (const QString& path : paths)
                found[path.toStdString()] = hashFile(path.toStdString(), job).value_or(HashedFile());
            return found;
        },
        [this](std::map<std::string, HashedFile> found) {
            hashed_ = std::move(found);
            emit changed();
        });
}

KeptRecording SessionPage::essence() const {
    KeptRecording now = kept();
    now.key = 0;
    now.file = {};
    if (now.perf) now.perf->file.bytes = 0;
    if (now.perf) now.perf->file.hash = {};
    if (now.cpuStat) now.cpuStat = KeptFile{now.cpuStat->path, 0, {}};
    if (now.dump) now.dump = KeptFile{now.dump->path, 0, {}};
    now.lanes.turned.clear();
    const KeptView view = std::exchange(now.view, KeptView());
    now.view.folds = view.folds;
    now.view.marks = view.marks;
    now.view.highlight = view.highlight;
    return now;
}

bool SessionPage::isModified() const {
    return isSettled() && saved_ && essence() != *saved_;
}

void SessionPage::markSaved() {
    saved_.reset();
    markSettled();
}

void SessionPage::markSettled() {
    if (isSettled() && !saved_) saved_ = essence();
}

}  // namespace golanes
