// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/annotations.h"

#include "core/import/go/v1/varint.h"

#include <fmt/format.h>

#include <array>

namespace golanes::v1 {

void Annotations::taskBegin(const Event& e, Timestamp t, const EventContext& c) {
    std::array<std::uint64_t, 3> args{};  // id, parent, name
    readArguments(format_, file_ + e.offset, args);
    const Task task{args[1], tables_.string(args[2])};
    if (!tasks_.insert_or_assign(args[0], task).second) {
        problems_.add(Severity::Loss, "state-broken", e.offset,
                      [&] { return fmt::format("task {} begins a second time", args[0]); });
    }
    builder_.taskBegin(t, args[0], task.parent == 0 ? golanes::Task::kNoTask : task.parent, task.name,
                       tables_.stack(e.stack), c);
}

void Annotations::taskEnd(const Event& e, Timestamp t, const EventContext& c) {
    std::array<std::uint64_t, 1> id{};
    readArguments(format_, file_ + e.offset, id);
    const auto open = tasks_.find(id[0]);
    if (open == tasks_.end()) {
        builder_.taskEnd(t, id[0], golanes::Task::kNoTask, kEmptyString, tables_.stack(e.stack), c);
        return;
    }
    builder_.taskEnd(t, id[0], open->second.parent, open->second.name, tables_.stack(e.stack), c);
    tasks_.erase(open);
}

void Annotations::region(const Event& e, Timestamp t, const EventContext& c, std::uint64_t goroutineId) {
    enum Mode : std::uint64_t { Begin = 0, End = 1 };
    std::array<std::uint64_t, 3> args{};  // task, mode, name
    readArguments(format_, file_ + e.offset, args);
    const Region region{args[0], args[2]};
    switch (args[1]) {
        case Begin:
            regions_[e.goroutine].push_back(region);
            builder_.regionBegin(t, region.task, tables_.string(region.name), tables_.stack(e.stack), c);
            break;
        case End:
            endRegion(e, region, goroutineId);
            builder_.regionEnd(t, region.task, tables_.string(region.name), tables_.stack(e.stack), c);
            break;
        default:
            problems_.add(Severity::Loss, "state-broken", e.offset, [&] {
                return fmt::format("a region of goroutine {} neither begins nor ends", goroutineId);
            });
    }
}

void Annotations::endRegion(const Event& e, const Region& ended, std::uint64_t goroutineId) {
    const auto found = regions_.find(e.goroutine);
    if (found == regions_.end()) return;  // it began before the trace
    std::vector<Region>& open = found->second;
    const Region inner = open.back();
    if (complete_ && (inner.task != ended.task || inner.name != ended.name)) {
        const auto text = [&](std::uint64_t name) { return builder_.strings()[tables_.string(name)]; };
        problems_.add(Severity::Note, "region-misnested", e.offset, [&] {
            return fmt::format("goroutine {} ends region \"{}\" while \"{}\" is the innermost one{}",
                               goroutineId, text(ended.name), text(inner.name), line(tables_.stack(e.stack)));
        });
    }
    // What ends is the innermost one of that name; those within it stay open.
    std::size_t looks = 0;
    for (auto it = open.end(); it != open.begin() && looks < kRegionReach; ++looks) {
        --it;
        if (it->task != ended.task || it->name != ended.name) continue;
        open.erase(it);
        break;
    }
    if (open.empty()) regions_.erase(found);
}

// " (file.go:12)" of the user's code that the stack leads to; "" when it is not known.
std::string Annotations::line(StackId stack) const {
    for (const FrameId id : builder_.stacks()[stack]) {
        const Frame& f = builder_.stacks().frame(id);
        if (builder_.strings()[f.function].starts_with("runtime/trace.")) continue;
        return fmt::format(" ({}:{})", builder_.strings()[f.file], f.line);
    }
    return {};
}

void Annotations::log(const Event& e, Timestamp t, const EventContext& c) {
    std::array<std::uint64_t, 2> args{};  // task, category
    const std::uint8_t* p = readArguments(format_, file_ + e.offset, args);
    const std::uint64_t length = varint(p);
    const std::string_view message(reinterpret_cast<const char*>(p), length);
    builder_.log(t, args[0], tables_.string(args[1]), builder_.strings().intern(message),
                 tables_.stack(e.stack), c);
}

}  // namespace golanes::v1
