// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/table/table_rows.h"

#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>

namespace golanes {

// A value as it is written for other programs: numbers without units, times in ns, shares of 1, "" for none.
QString plainText(const TableRows& table, std::size_t column, std::size_t row);

// Writes these rows of a table in their order as CSV (RFC 4180) after a line of titles, with these columns,
// as a whole or not at all; what went wrong, or "". Any thread may do it. A cancelled job leaves the file as
// it was.
QString saveTableCsv(const QString& path, const TableRows& table, std::span<const std::uint32_t> rows,
                     const QList<int>& columns, Job& job);

}  // namespace golanes
