// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string_view>

// Lines of what `perf script` prints (tools/perf/builtin-script.c of Linux). Texts refer to the line.
namespace golanes::perf_text {

// "orders-1.27  7199/7203 [000]  2332.545666058:    1003009  cpu-clock/freq=997/:  fields of a tracepoint"
struct ScriptHead {
    std::string_view comm;
    std::int32_t pid = -1;  // -1: only the thread's number is told
    std::int32_t tid = -1;
    std::optional<std::uint32_t> cpu;
    Timestamp time = 0;  // ns
    std::uint64_t period = 1;
    std::string_view event;
    std::string_view fields;  // "" where there are none
};
// Nothing when the line is no beginning of a sample: those that tell no time are not known.
std::optional<ScriptHead> readScriptHead(std::string_view line);

// "	   35554 runtime.scanObjectSmall+0x134 (/opt/orders/orders-1.27)"
struct ScriptFrame {
    std::string_view function;  // "" when perf did not know it
    std::string_view binary;    // "[kernel.kallsyms]", "[unknown]"
    bool inlined = false;       // into the next; perf tells no binary of it then
    bool kernel = false;
};
// Nothing when the line is none of a frame (those of sources, which perf prints behind frames).
std::optional<ScriptFrame> readScriptFrame(std::string_view line);

// The value of "name=value" or "name: value" among the fields of a tracepoint; "" when there is none. A value
// ends before the next name, so that it may hold spaces.
std::string_view scriptField(std::string_view fields, std::string_view name);

}  // namespace golanes::perf_text
