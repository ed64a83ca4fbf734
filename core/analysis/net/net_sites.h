// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/own_code.h"

#include <unordered_map>

namespace golanes {

// What a goroutine wanted from the network while it waited for it.
enum class NetOp : std::uint8_t { Accept, Read, Write, Dial, Other };
inline constexpr std::size_t kNetOpCount = 5;
std::string_view name(NetOp op);  // "accept"…

struct NetSite {
    NetOp op = NetOp::Other;
    // The innermost frame of own code; where there is none the outermost, which tells what the goroutine is
    // for ("net/http.(*conn).serve"). None of no stack.
    FrameId frame;
    auto operator<=>(const NetSite&) const = default;
};

// Tells it by the stack of a wait: by the functions of internal/poll and net that are on it.
class NetSites {
  public:
    explicit NetSites(const Trace& trace) : trace_(trace), own_(trace) {}

    const NetSite& of(StackId stack);

  private:
    NetOp opOf(StackId stack) const;

    const Trace& trace_;
    OwnCode own_;
    std::unordered_map<StackId, NetSite> known_;
};

}  // namespace golanes
