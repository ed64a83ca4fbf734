// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/kept_comparison.h"

#include "widgets/compare/compare_page.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/side_names.h"
#include "widgets/window/comparison_runs.h"

namespace golanes {

namespace {

// What stands beside a run behind it, as golanes-cli reads them.
std::vector<KeptFile> filesOf(const ComparePage& page, Side side) {
    std::vector<KeptFile> files;
    for (const QString& run : page.files()[side])
        for (const QString& path : QStringList{run} + page.companions(run).all())
            files.push_back({path.toStdString(), 0, {}});
    return files;
}

KeptLink keptOf(const LinkedTime& time) {
    KeptLink kept;
    kept.linked = time.isLinked();
    const TimeLink& link = time.link();
    switch (link.fit()) {
        case TimeLink::Fit::Starts:
            break;
        case TimeLink::Fit::Lengths:
            kept.fit = KeptLink::Fit::Lengths;
            break;
        case TimeLink::Fit::Instants:
            kept.fit = KeptLink::Fit::Instants;
            kept.base = link.anchors().base;
            kept.candidate = link.anchors().candidate;
            break;
    }
    return kept;
}

// What follows from the recordings is found when they are there.
TimeLink linkOf(const KeptLink& kept) {
    switch (kept.fit) {
        case KeptLink::Fit::Instants:
            return TimeLink::ofInstants({kept.base, kept.candidate});
        case KeptLink::Fit::Lengths:
            return TimeLink::ofLengths({});
        default:
            return {};
    }
}

}  // namespace

KeptComparison keptOf(const ComparePage& page) {
    KeptComparison kept;
    kept.base = filesOf(page, Side::Base);
    kept.candidate = filesOf(page, Side::New);
    kept.baseLabel = page.names().labels().base.toStdString();
    kept.candidateLabel = page.names().labels().candidate.toStdString();
    if (const ComparisonRuns* runs = ComparisonRuns::of(&page)) kept.runs = runs->kept();
    for (const QString& threshold : page.checklist()) kept.checklist.push_back(threshold.toStdString());
    kept.link = keptOf(page.time());
    return kept;
}

void restore(ComparePage& page, const KeptComparison& kept) {
    QStringList thresholds;
    for (const std::string& threshold : kept.checklist) thresholds << QString::fromStdString(threshold);
    page.setChecklist(thresholds);
    page.setLabels({QString::fromStdString(kept.baseLabel), QString::fromStdString(kept.candidateLabel)});
    if (ComparisonRuns* runs = ComparisonRuns::of(&page)) runs->restore(kept.runs);
    page.restoreLink(linkOf(kept.link), kept.link.linked);
}

}  // namespace golanes
