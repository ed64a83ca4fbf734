// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

class QAbstractItemModel;

namespace golanes {

// What a table shows, as text: its first rows, columns that stand to the right as numbers.
ReportTable reportTable(const QAbstractItemModel& model);

}  // namespace golanes
