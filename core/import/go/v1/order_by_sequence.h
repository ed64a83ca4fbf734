// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/import/go/v1/event_pipe.h"
#include "core/import/go/v1/file_index.h"

namespace golanes::v1 {

// Orders the events of traces of Go 1.5 and 1.6, whose events carry a sequence number of the whole trace
// (golang/go, Go 1.21's src/internal/trace/order.go, order1005). Like orderEvents() otherwise.
void orderBySequence(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
                     EventPipe& pipe, Problems& problems);

}  // namespace golanes::v1
