// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/span_query.h"

#include <QString>

#include <string>

namespace golanes {

// A question about spans as an annotation keeps it (see Annotation::query), and back.
std::string queryText(const SpanQuery& query);
SpanQuery queryOf(const std::string& text);
// For people: "state == running and dur > 1ms · main.work".
QString queryWords(const std::string& text);

}  // namespace golanes
