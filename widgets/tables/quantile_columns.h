// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/field.h"

#include <QString>

#include <vector>

namespace golanes {

// Appends the columns of a Quantiles but for its count: total, mean, p50, p90, p99, p999 and longest.
// `what`: a sentence on what is measured.
void addQuantileColumns(std::vector<Field>& fields, const QString& what);

}  // namespace golanes
