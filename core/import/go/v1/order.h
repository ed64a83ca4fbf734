// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/import/go/v1/event_pipe.h"
#include "core/import/go/v1/file_index.h"

namespace golanes::v1 {

// Merges the streams of all procs into the order in which things happened, for layouts from 7 on: of all
// heads whose goroutine is in the state they expect, the earliest comes next (golang/go
// src/internal/trace/internal/tracev1: order.go, parser.go). Ends of syscalls are moved to their true time.
// Where no order is possible any more the earliest head goes on all the same and is counted as a problem
// ("order-broken"); times that run backwards stand still ("time-order"). Writes into the pipe and closes it.
// Stops early when the consumer has gone or the job is cancelled.
void orderEvents(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
                 EventPipe& pipe, Problems& problems);

}  // namespace golanes::v1
