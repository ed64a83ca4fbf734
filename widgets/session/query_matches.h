// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/span_matches.h"
#include "widgets/session/background.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace golanes {

class Annotations;
class ViewState;

// The spans that annotations highlight by a query, found behind the scenes, once for each query.
class QueryMatches : public QObject {
    Q_OBJECT

  public:
    using Matches = std::shared_ptr<const SpanMatches>;

    // Both must outlive it.
    QueryMatches(ViewState* state, Annotations* annotations);

    // Null: not found yet, or the query makes no sense in this recording.
    Matches of(const std::string& query) const;
    bool busy() const { return finding_.busy(); }

  signals:
    void changed();

  private:
    void refresh();

    ViewState* state_;
    Annotations* annotations_;
    std::map<std::string, Matches> found_;
    std::vector<std::string> looking_;  // what finding_ looks for, while it does
    Background finding_;
};

}  // namespace golanes
