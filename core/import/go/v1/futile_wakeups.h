// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/import/go/v1/event.h"

#include <vector>

namespace golanes::v1 {

// Removes futile wake-ups, which old runtimes tell of: a goroutine is woken, runs, finds that another one was
// faster and blocks again. The wake-up, the runs and the block go (golang/go, Go 1.21's
// src/internal/trace/parser.go, removeFutile). `events` are in their final order.
// Stops early when the job is cancelled.
void removeFutileWakeups(std::vector<Event>& events, const Job& job);

}  // namespace golanes::v1
