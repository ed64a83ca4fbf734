// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "core/store/trace.h"

#include <QString>

namespace golanes {

class LinkedTime;

// What a recording is, in a few words: "Go 1.22 · 2.04 s · 4 Ps".
QString factsOf(const Trace& trace);
// "CPU profile · 1.13 s", or what a file of another kind has instead.
QString factsOf(const Profile& profile);

// How the times of both sides are related: "Linked from the start of both".
QString relationWords(const LinkedTime& time);

}  // namespace golanes
