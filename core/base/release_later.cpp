// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/release_later.h"

#include <features.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace golanes {

void giveFreeMemoryBack() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace golanes
