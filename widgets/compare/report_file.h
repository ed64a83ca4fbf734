// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"

#include <QString>

namespace golanes {

// The report of a comparison as a file, what the suffix says: .md, .json, else a page of HTML that stands
// alone; the same as golanes-cli compare writes. As a whole or not at all; what went wrong, or "".
QString saveReport(const QString& path, const Comparison& comparison, const Checklist& checklist);

}  // namespace golanes
