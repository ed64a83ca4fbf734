// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>

namespace golanes {

// Names of the innermost `max` functions of a stack, innermost first, joined by " < "; "" for no stack.
std::string functionsText(const Trace& trace, StackId stack, std::size_t max);
// "<function> <file>:<line>" of the innermost frame; "" for no stack.
std::string leafText(const Trace& trace, StackId stack);

}  // namespace golanes
