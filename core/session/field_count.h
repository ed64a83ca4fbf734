// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace golanes {

// At least as many as a protobuf message (of any kind) has strings, bytes and messages in it, those in
// messages in it too: what parsing it allocates grows with them, and an empty one takes two bytes. Counts no
// further than `most` + 1. Source: https://protobuf.dev/programming-guides/encoding/.
std::size_t countNested(std::string_view message, std::size_t most);

}  // namespace golanes
