// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/query_matches.h"

#include "widgets/session/annotations.h"
#include "widgets/session/query_text.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace golanes {

QueryMatches::QueryMatches(ViewState* state, Annotations* annotations)
    : QObject(annotations), state_(state), annotations_(annotations) {
    connect(annotations, &Annotations::changed, this, &QueryMatches::refresh);
    connect(state, &ViewState::traceChanged, this, [this] {
        finding_.cancel();
        found_.clear();
        refresh();
    });
}

QueryMatches::Matches QueryMatches::of(const std::string& query) const {
    const auto it = found_.find(query);
    return it == found_.end() ? nullptr : it->second;
}

void QueryMatches::refresh() {
    std::map<std::string, Matches> wanted;
    std::vector<std::string> missing;
    for (const Annotation& a : annotations_->all()) {
        if (a.query.empty() || wanted.contains(a.query)) continue;
        const auto known = found_.find(a.query);
        wanted[a.query] = known == found_.end() ? nullptr : known->second;
        if (known == found_.end()) missing.push_back(a.query);
    }
    std::ranges::sort(missing);
    found_ = std::move(wanted);
    for (const std::string& query : missing) found_.erase(query);
    if (missing.empty() || !state_->trace()) return finding_.cancel();
    // Every edit of any annotation comes here.
    if (finding_.busy() && missing == looking_) return;
    looking_ = missing;
    finding_.run(
        [trace = state_->trace(), missing](Job& job) {
            std::map<std::string, Matches> found;
            for (const std::string& query : missing)
                found[query] = findSpans(*trace, queryOf(query), job).value_or(nullptr);
            return found;
        },
        [this](std::map<std::string, Matches> found) {
            found_.merge(found);
            emit changed();
        });
}

}  // namespace golanes
