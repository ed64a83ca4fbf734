// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/give_way.h"

#include <sys/resource.h>

namespace golanes {

void giveWay() {
    // On Linux this is the calling thread, not the process. A tenth of the usual weight.
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + kNice);
}

}  // namespace golanes
