// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/go_code.h"

#include "core/stacks/x86_code.h"

#include <algorithm>
#include <array>
#include <optional>

namespace golanes {

namespace {

// Far more than the distinct addresses of any recording need; a forged table gets no more than that.
constexpr std::uint64_t kSteps = 200'000'000;
constexpr std::uint64_t kScannedBytes = std::uint64_t{1} << 30;
// A function sets up its frame pointer within that many bytes: behind the check of its stack.
constexpr std::uint64_t kLongestPrologue = 80;

constexpr std::array<std::string_view, 8> kRoots = {
    "runtime.goexit",
    "runtime.mstart",
    "runtime.mstart0",
    "runtime.mstart1",
    "runtime.rt0_go",
    "runtime.sigreturn",
    "runtime.sigreturn__sigaction",
    "runtime.clone",
};
constexpr std::array<std::string_view, 11> kSwitches = {
    "runtime.systemstack",
    "runtime.systemstack_switch",
    "runtime.mcall",
    "runtime.morestack",
    "runtime.gogo",
    "gogo",
    "runtime.asmcgocall",
    "runtime.cgocallback",
    "runtime.sigtramp",
    "runtime.gosave_systemstack_switch",
    "runtime.morestack_noctxt",
};

}  // namespace

GoRole goRoleOf(std::string_view function) {
    for (const std::string_view suffix : {".abi0", ".abiinternal"}) {
        if (function.ends_with(suffix)) function.remove_suffix(suffix.size());
    }
    if (std::ranges::find(kRoots, function) != kRoots.end() || function.starts_with("_rt0_"))
        return GoRole::Root;
    return std::ranges::find(kSwitches, function) != kSwitches.end() ? GoRole::Switch : GoRole::Ordinary;
}

std::unique_ptr<GoCode> GoCode::of(const ElfImage& image, const GoProgram& program) {
    if (image.machine() != ElfImage::kX86_64) return nullptr;
    return std::unique_ptr<GoCode>(new GoCode(image, program.functions()));
}

GoCode::GoCode(const ElfImage& image, const GoPclntab& table)
    : image_(image), table_(table), steps_(kSteps), scannedBytes_(kScannedBytes) {}

GoCode::Site GoCode::site(std::uint64_t address, std::uint64_t lookedUp) {
    const std::uint64_t key = 2 * address + (address != lookedUp);
    if (const Site* known = sites_.find(key)) return *known;
    const Site site = siteOf(address, lookedUp);
    sites_.set(key, site);
    return site;
}

GoCode::Site GoCode::siteOf(std::uint64_t address, std::uint64_t lookedUp) {
    Site site;
    const auto f = table_.find(lookedUp);
    if (!f || steps_ == 0) return site;
    site.known = true;
    site.role = goRoleOf(table_.name(*f));
    site.givesUp = table_.name(*f).starts_with("runtime.mcall");
    site.entry = f->entry;
    site.frameBytes = table_.value(*f, GoPclntab::PcTable::StackSize, lookedUp, steps_);
    site.callersFramePointer = site.frameBytes == 0 || hasCallersFramePointer(*f, address);
    return site;
}

// Go's functions begin with `push rbp; mov rbp, rsp` (since Go 1.21) or `lea rbp, [rsp+N]`, behind what makes
// room; until Go 1.20 they end with `mov rbp, [rsp+N]; add rsp, N; ret`.
bool GoCode::hasCallersFramePointer(const GoPclntab::Function& f, std::uint64_t pc) const {
    const OrderedBytes code = image_.at(f.entry);
    const std::uint64_t end = std::min({f.end - f.entry, kLongestPrologue, code.size()});
    for (std::uint64_t at = 0; at < end; ++at) {
        const std::uint64_t length = x86::framePointerSetup(code, at);
        if (length > 0) return pc < f.entry + at + length || x86::frameLeft(code, pc - f.entry);
    }
    return false;
}

std::uint64_t GoCode::goroutineEnd() {
    for (std::uint64_t i = 0; !goroutineEnd_ && i < table_.functionCount(); ++i) {
        const GoPclntab::Function f = table_.function(i);
        const std::string_view name = table_.name(f);
        // Its first instruction is there for this: a return address lies behind a call.
        if (name == "runtime.goexit" || name == "runtime.goexit.abi0") goroutineEnd_ = f.entry + 1;
    }
    if (!goroutineEnd_) goroutineEnd_ = 0;
    return *goroutineEnd_;
}

bool GoCode::followsCall(std::uint64_t address) const {
    return x86::isBehindCall(image_.at(address - x86::kLongestCall));
}

std::uint64_t GoCode::calledBefore(std::uint64_t address) const {
    const std::uint64_t target = x86::directTarget(image_.at(address - x86::kDirectCall), 0, address);
    const auto f = target != 0 ? table_.find(target) : std::nullopt;
    return f ? f->entry : 0;
}

std::uint64_t GoCode::returnFrom(std::uint64_t callee, std::uint64_t caller) {
    const auto [known, fresh] = returns_.try_emplace({callee, caller}, caller + 1);
    const auto f = table_.find(caller);
    if (!fresh || !f) return known->second;
    const OrderedBytes code = image_.at(f->entry);
    const std::uint64_t end = std::min(f->end - f->entry, code.size());
    if (end > scannedBytes_) return known->second;
    scannedBytes_ -= end;
    std::uint64_t found = 0;
    for (std::uint64_t at = 0; at + x86::kDirectCall <= end; ++at) {
        const std::uint64_t behind = f->entry + at + x86::kDirectCall;
        if (x86::directTarget(code, at, behind) != callee) continue;
        if (found != 0) return known->second;
        found = behind;
    }
    if (found != 0) known->second = found;
    return known->second;
}

}  // namespace golanes
