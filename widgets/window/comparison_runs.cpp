// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/comparison_runs.h"

#include "widgets/compare/compare_page.h"
#include "widgets/window/document_page.h"
#include "widgets/window/session_page.h"

namespace golanes {

ComparisonRuns::ComparisonRuns(ComparePage* comparison) : QObject(comparison), comparison_(comparison) {
    connect(comparison, &ComparePage::paneLeaving, this, [this](Side side) {
        if (const SessionPage* session = SessionPage::of(page(side)))
            left_[comparison_->shownRun(side)] = session->kept();
    });
}

ComparisonRuns* ComparisonRuns::of(const ComparePage* comparison) {
    return comparison->findChild<ComparisonRuns*>(QString(), Qt::FindDirectChildrenOnly);
}

DocumentPage* ComparisonRuns::page(Side side) const {
    return qobject_cast<DocumentPage*>(comparison_->pane(side).widget);
}

void ComparisonRuns::restore(const std::vector<KeptRecording>& kept) {
    for (const KeptRecording& run : kept) left_[QString::fromStdString(run.file.path)] = run;
    for (const Side side : kSides) take(side);
}

void ComparisonRuns::take(Side side) {
    const auto found = left_.find(comparison_->shownRun(side));
    SessionPage* session = SessionPage::of(page(side));
    if (found == left_.end() || !session) return;
    const KeptRecording& kept = found->second;
    session->restore(
        kept, KeptState::Unchecked,
        {kept.perf ? kept.perf->file.path : std::string(), kept.cpuStat ? kept.cpuStat->path : std::string(),
         kept.dump ? kept.dump->path : std::string()});
}

std::vector<KeptRecording> ComparisonRuns::kept() const {
    std::map<QString, KeptRecording> all = left_;
    for (const Side side : kSides)
        if (const SessionPage* session = SessionPage::of(page(side)))
            all[comparison_->shownRun(side)] = session->kept();
    std::vector<KeptRecording> runs;
    for (auto& [path, run] : all) runs.push_back(std::move(run));
    return runs;
}

}  // namespace golanes
