// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <string>
#include <string_view>

namespace golanes {

// Code by where it lies, in the words of perf: "[libc.so.6]" of "/usr/lib/libc.so.6", "[vdso]" of "[vdso]";
// "[unknown]" of "".
std::string binaryText(std::string_view path);
// A function's name, or else its binary: "[libc.so.6]".
std::string functionText(const PerfSymbols& symbols, PerfFunctionId function);
// A frame that no name is known of, by the binary and the offset in its file: "[libc.so.6]+0x28f2a"; of the
// kernel, whose file has no offsets, and of code of no file, by the address: "[kernel.kallsyms] 0xffff…".
std::string frameText(const PerfRecording& perf, const PerfFrame& frame);

}  // namespace golanes
