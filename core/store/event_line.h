// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace golanes {

// Appends the line of one event in the format of store/dump.h, without the newline.
void appendEventLine(const Trace& trace, const TraceEvent& event, fmt::memory_buffer& out);

// `text` in double quotes, with what is not plain ASCII escaped as dump.h says.
std::string quoted(std::string_view text);

}  // namespace golanes
