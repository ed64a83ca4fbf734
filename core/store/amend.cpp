// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/amend.h"

#include <cassert>

namespace golanes {

namespace {

template <class Made>
void amend(const std::shared_ptr<const Made>& fresh, const Problem& problem) {
    assert(fresh.use_count() == 1);
    // Sound, because every recording is made as a non-const object (by its builder) and this is its only
    // reference.
    const_cast<Made&>(*fresh).report.add(problem.severity, problem.code, problem.message, problem.firstOffset,
                                         problem.advice);
}

}  // namespace

void amendReport(const TracePtr& fresh, const Problem& problem) {
    amend(fresh, problem);
}

void amendReport(const Recording& fresh, const Problem& problem) {
    std::visit([&](const auto& recording) { amend(recording, problem); }, fresh);
}

}  // namespace golanes
