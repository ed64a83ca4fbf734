// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/symbol_list.h"

#include <cstddef>
#include <span>

namespace golanes {

// The kernel's symbols, as /proc/kallsyms lists them: lines of "ffffffff81000000 T _text", those of modules
// with "[module]" behind a tab. Other lines are passed over. Empty when there is nothing in it, or when the
// kernel hid the addresses from who read it (all are 0). Refers to the bytes.
SymbolList readKallsyms(std::span<const std::byte> bytes);

// Code that a program made while it ran, as it wrote it into /tmp/perf-PID.map: lines of "BEGIN SIZE name",
// both numbers hexadecimal (tools/perf/Documentation/jit-interface.txt). Of what was made twice at one
// address, the later stands. Refers to the bytes.
SymbolList readPerfMap(std::span<const std::byte> bytes);

}  // namespace golanes
