// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/validate.h"

#include "core/store/validate_parts.h"

namespace golanes {

std::vector<std::string> validate(const Trace& trace) {
    validation::Findings findings;
    validation::checkSpans(trace, findings);
    // Tracks read the columns unchecked, so they are only asked once the columns are known to be sound.
    if (findings.empty()) validation::checkRuns(trace, findings);
    if (findings.empty()) validation::checkTables(trace, findings);
    if (findings.empty()) validation::checkSums(trace, findings);
    return findings.take();
}

}  // namespace golanes
