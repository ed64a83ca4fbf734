// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/amend.h"

#include <cassert>

namespace golanes {

void amendReport(const TracePtr& fresh, Problem problem) {
    assert(fresh.use_count() == 1);
    // Sound, because every Trace is made as a non-const object (TraceBuilder) and this is its only reference.
    const_cast<Trace&>(*fresh).report.add(problem.severity, problem.code, std::move(problem.message),
                                          problem.firstOffset, problem.advice);
}

}  // namespace golanes
