// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QString>
#include <QStringList>

namespace golanes {

// What came of a comparison, in plain words, as rich text: first what is not alike, then what changed by
// area, the largest change first, then where nothing did, and how far all that can be trusted. Changes are
// links to "metric:NAME".
QString verdictHtml(const Comparison& comparison);

// The same as plain sentences, one a line.
QStringList verdictLines(const Comparison& comparison);

// How verdicts come about, as rich text.
QString statisticsHelp();

}  // namespace golanes
