// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/findings_report.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

std::vector<Finding> findingsOf(const HeldSources& sources, const Scope& scope, const LeakQuestion& leaks,
                                Job& job) {
    return findings(*sources, scope, leaks.thresholds, job, {.dump = leaks.dump.get()});
}

}  // namespace

FindingsReport::FindingsReport(QObject* parent) : QObject(parent) {
    constexpr int kLaterMs = 300;
    later_.setSingleShot(true);
    later_.setInterval(kLaterMs);
    connect(&later_, &QTimer::timeout, this, &FindingsReport::look);
    settled_.setSingleShot(true);
    settled_.setInterval(kLaterMs);
    connect(&settled_, &QTimer::timeout, this, &FindingsReport::lookInScope);
}

// Found in all that there is now.
bool FindingsReport::isOf(const Known& k) const {
    return k.trace.lock() == sources_.trace && k.kernel.lock() == sources_.kernel &&
           k.cpuStat.lock() == sources_.cpuStat && k.leaks == leaks_;
}

const std::vector<Finding>* FindingsReport::findings() const {
    if (!scope_) return ofAll();
    return inScope_ ? &*inScope_ : nullptr;
}

const std::vector<Finding>* FindingsReport::ofAll() const {
    if (!trace()) return nullptr;
    const std::vector<Finding>* found = nullptr;
    for (const Known& k : known_) {
        if (isOf(k)) return &k.findings;
        if (k.trace.lock() == trace()) found = &k.findings;
    }
    return found;
}

void FindingsReport::follow(HeldSources sources) {
    if (sources.trace == sources_.trace && sources.kernel == sources_.kernel &&
        sources.symbols == sources_.symbols && sources.cpuStat == sources_.cpuStat)
        return;
    const bool another = sources.trace != sources_.trace;
    sources_ = std::move(sources);
    if (another) forgetScope();
    lookAnew();
    if (another) emit changed();
}

void FindingsReport::setLeaks(LeakQuestion leaks) {
    if (leaks == leaks_) return;
    leaks_ = std::move(leaks);
    lookAnew();
}

void FindingsReport::lookAnew() {
    if (scope_) settled_.start();
    looking_.cancel();
    later_.stop();
    std::erase_if(known_, [](const Known& k) { return k.trace.expired(); });
    // Names follow where perf data are.
    const bool whole = trace() && (!sources_.kernel || sources_.symbols);
    if (whole && std::ranges::none_of(known_, [this](const Known& k) { return isOf(k); })) later_.start();
}

void FindingsReport::forgetScope() {
    scope_.reset();
    inScope_.reset();
    settled_.stop();
    lookingInScope_.cancel();
}

void FindingsReport::setScope(std::optional<Scope> scope) {
    if (scope.has_value() == scope_.has_value() &&
        (!scope || (scope->range == scope_->range && scope->goroutines == scope_->goroutines)))
        return;
    forgetScope();
    scope_ = std::move(scope);
    if (scope_ && trace()) settled_.start();
    emit changed();
}

void FindingsReport::again() {
    scope_ ? lookInScope() : look();
}

void FindingsReport::lookInScope() {
    lookingInScope_.run([sources = sources_, scope = *scope_,
                         leaks = leaks_](Job& job) { return findingsOf(sources, scope, leaks, job); },
                        [this](std::vector<Finding> found) {
                            inScope_ = std::move(found);
                            emit changed();
                        });
}

void FindingsReport::look() {
    looking_.run([sources = sources_, leaks = leaks_](
                     Job& job) { return findingsOf(sources, wholeOf(*sources.trace), leaks, job); },
                 [this](std::vector<Finding> found) {
                     std::erase_if(known_, [this](const Known& k) { return k.trace.lock() == trace(); });
                     known_.push_back({trace(), sources_.kernel, sources_.cpuStat, leaks_, std::move(found)});
                     emit changed();
                 });
}

}  // namespace golanes
