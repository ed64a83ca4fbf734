// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

// Lets other threads go first whenever they want a processor: for work that nobody waits for. Holds for the
// calling thread from now on and for those that it starts; there is no way back.
void giveWay();

}  // namespace golanes
