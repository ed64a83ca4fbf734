// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/quantile_columns.h"

#include "widgets/tables/table_makers.h"

namespace golanes {

void addQuantileColumns(std::vector<Field>& fields, const QString& what) {
    const auto add = [&](const char* name, const QString& title, const QString& help, bool extra = false) {
        fields.push_back(column(name, FieldType::Length, title, what + QStringLiteral(". ") + help, extra));
    };
    add("total", T::tr("Total"), T::tr("All together"));
    add("mean", T::tr("Mean"), T::tr("On average"));
    add("p50", T::tr("P50"), T::tr("Half of them are no longer"));
    add("p90", T::tr("P90"), T::tr("Nine of ten are no longer"));
    add("p99", T::tr("P99"), T::tr("99 of 100 are no longer"));
    add("p999", T::tr("P99.9"), T::tr("999 of 1000 are no longer"), true);
    add("longest", T::tr("Longest"), T::tr("The longest: where a click leads"));
}

}  // namespace golanes
