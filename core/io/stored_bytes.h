// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>

namespace golanes {

// The bytes of an input as they are stored, not inflated yet: a plain file is mapped; a pipe, a terminal, a
// device or "-" (standard input) is read to its end. Errors as of ByteSource::open.
Result<std::shared_ptr<const ByteSource>> openStored(const std::string& path, Job& job,
                                                     std::uint64_t maxBytes);

}  // namespace golanes
