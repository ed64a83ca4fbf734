// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/like_menu.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_legend.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QMenu>

namespace golanes {

namespace {

constexpr std::size_t kNameChars = 40;  // of a function in a menu

void highlight(ViewState& state, StateClass cls, const std::string& function) {
    SpanQuery query;
    query.classes = LaneFilter::bit(cls);
    query.function = function;
    state.highlight()->setOpen(true);
    state.highlight()->setQuery(query);
}

}  // namespace

void addLikeActions(QMenu* menu, ViewState& state) {
    const Trace& trace = *state.trace();
    const GoroutineIndex g = goroutineOf(trace, *state.selection());
    if (!g.valid()) return;
    const std::string function(trace.strings[trace.goroutine(g).name]);
    if (function.empty()) return;
    const QString shown = QString::fromStdString(elideFunction(function, kNameChars));
    const SpanIndex span = spanOf(trace, *state.selection());
    const auto add = [&](const char* name, const QString& words, auto f) {
        QAction* a = menu->addAction(words);
        a->setObjectName(QLatin1String(name));
        QObject::connect(a, &QAction::triggered, &state, f);
    };
    if (span != kNoSpan && state.selection()->part != Target::Part::Lane) {
        const StateClass cls = trace.stateOf(span).cls;
        add("highlightLike", LaneView::tr("Highlight “%1” of %2").arg(roleText(roleOf(cls)), shown),
            [&state, cls, function] { highlight(state, cls, function); });
    }
    add("filterLike", LaneView::tr("Only Goroutines of %1").arg(shown),
        [&state, function] { state.goroutineLanes()->setText(QString::fromStdString(function)); });
}

}  // namespace golanes
