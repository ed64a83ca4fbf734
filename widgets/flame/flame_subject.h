// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/flame/flame_model.h"
#include "widgets/session/target.h"

#include <QString>

namespace golanes {

class LaneSet;

// What an area in these lanes asks of a flame graph. Lanes of goroutines go before those of Ps and threads;
// lanes of neither ask for everybody.
FlameScope scopeOfArea(const Trace& trace, TimeRange range, const LaneSet& lanes);

// Who of this kind the target is about: "G57"; "" when there is nobody.
QString subjectName(const Sources& sources, const Target& target, FlameModel::Who who);

// Only who of this kind the target is about, of what the scope is about already.
void narrowTo(const Trace& trace, const Target& target, FlameModel::Who who, FlameScope& scope);

}  // namespace golanes
