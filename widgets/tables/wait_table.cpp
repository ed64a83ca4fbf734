// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"
#include "widgets/tables/wait_rows.h"

namespace golanes {

BoundTablePtr makeWaitTable(const HeldSources& held, const Scope& scope, Job& job) {
    const std::shared_ptr<const WaitRows> rows = WaitRows::make(held.trace, scope, job);
    if (!rows) return nullptr;
    return std::make_shared<BoundTable>(
        BoundTable{rows,
                   [trace = held.trace, rows](std::uint32_t row) {
                       return std::optional(spanTarget(*trace, rows->indexOf(row)));
                   },
                   [trace = held.trace, rows](const Target& target) {
                       const std::size_t row = rows->rowOf(spanOf(*trace, target));
                       return row < rows->size() ? static_cast<std::uint32_t>(row) : kNoTableRow;
                   }});
}

}  // namespace golanes
