// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_items.h"

#include "widgets/lanes/annotation_menu.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/document.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"
#include "widgets/window/finding_card.h"
#include "widgets/window/picture_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportItems)
};

QString calledText(const Annotation& a) {
    const QString kind = kindName(a.kind);
    return a.style.number > 0 ? QStringLiteral("%1 %2").arg(kind).arg(a.style.number) : kind;
}

}  // namespace

QString rangeText(const ViewState& state, TimeRange range) {
    return Words::tr("%1 to %2").arg(timeText(state, range.begin), timeText(state, range.end));
}

ReportOrigin reportOrigin(const Document& document, const ViewState& state) {
    // A profile has no time.
    if (document.profile() || !state.trace()) return {document.name(), document.name()};
    return {document.name(), pictureFooter(document, state, state.bounds())};
}

ReportItem reportItem(const Finding& finding, const ViewState& state) {
    ReportItem item;
    item.kind = ReportItem::Kind::Finding;
    item.title = spoken(finding.title);
    item.about = QStringList{findingSeverityText(finding.severity), findingAreaText(areaOf(finding.kind)),
                             rangeText(state, finding.range)}
                     .join(QStringLiteral(" · "));
    for (const std::string& evidence : finding.evidence) item.lines << spoken(evidence);
    return item;
}

ReportItem notesItem(const ViewState& state) {
    std::vector<const Annotation*> byTime;
    for (const Annotation& a : state.annotations()->all())
        if (!a.hidden) byTime.push_back(&a);
    std::ranges::stable_sort(byTime, {}, [](const Annotation* a) { return a->range.begin; });
    ReportItem item;
    item.kind = ReportItem::Kind::Notes;
    item.title = Words::tr("Notes");
    item.table.columns = {{Words::tr("Kind")},
                          {Words::tr("Text"), ReportTable::Cells::Note},
                          {Words::tr("When")},
                          {Words::tr("Where")}};
    for (const Annotation* a : byTime)
        item.table.rows << QStringList{calledText(*a), annotationText(*a), annotationTime(state, *a),
                                       annotationLanes(state, *a)};
    return item;
}

}  // namespace golanes
