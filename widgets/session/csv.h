// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace golanes {

// A field of a table as CSV (RFC 4180): in quotes when it has to be.
QString csvField(QString field);
// The same for text with a tab between fields: without tabs and ends of lines.
QString tabField(QString field);

}  // namespace golanes
