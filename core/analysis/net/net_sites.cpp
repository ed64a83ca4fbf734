// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/net_sites.h"

#include <array>

namespace golanes {

std::string_view name(NetOp op) {
    static constexpr std::array<std::string_view, kNetOpCount> kNames{"accept", "read", "write", "dial",
                                                                      "other"};
    return kNames[static_cast<std::size_t>(op)];
}

// A connecting socket waits to be writable: who waits for it is told from a writer by net.(*netFD).connect.
NetOp NetSites::opOf(StackId stack) const {
    NetOp op = NetOp::Other;
    for (const FrameId id : trace_.stacks[stack]) {
        std::string_view f = trace_.strings[trace_.stacks.frame(id).function];
        if (f.starts_with("net.(*netFD).connect")) return NetOp::Dial;
        constexpr std::string_view kFd = "internal/poll.(*FD).";
        if (!f.starts_with(kFd)) continue;
        f.remove_prefix(kFd.size());
        if (f.starts_with("Accept")) op = NetOp::Accept;
        if (f.starts_with("Read") || f.starts_with("Pread")) op = NetOp::Read;
        if (f.starts_with("Write") || f.starts_with("Pwrite") || f.starts_with("SendFile")) op = NetOp::Write;
    }
    return op;
}

const NetSite& NetSites::of(StackId stack) {
    const auto [it, isNew] = known_.try_emplace(stack);
    if (!isNew) return it->second;
    NetSite& site = it->second;
    site.op = opOf(stack);
    site.frame = own_.siteOf(stack);
    const auto frames = trace_.stacks[stack];
    if (site.frame.valid() && !own_.isOwn(trace_.stacks.frame(site.frame))) site.frame = frames.back();
    return site;
}

}  // namespace golanes
