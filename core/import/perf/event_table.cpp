// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/event_table.h"

#include <fmt/format.h>

#include <array>

namespace golanes::perf {

bool EventTable::add(const Attr& attr, std::span<const std::uint64_t> ids) {
    if (attrs_.size() >= kMostEvents) return false;
    if (!attrs_.empty() && attr.sampleType != attrs_[0].sampleType) {
        ambiguous_ |= !attr.has(kSampleIdentifier) || !attrs_[0].has(kSampleIdentifier);
    }
    attrs_.push_back(attr);
    names_.emplace_back();
    for (const std::uint64_t id : ids) addId(attrs_.size() - 1, id);
    return true;
}

void EventTable::addId(std::size_t event, std::uint64_t id) {
    byId_.set(id, PerfEventIndex(static_cast<PerfEventIndex::rep>(event)));
}

void EventTable::nameOfId(std::uint64_t id, std::string_view name) {
    if (const PerfEventIndex* event = find(id)) names_[event->value] = name;
}

std::string EventTable::nameOf(std::size_t event) const {
    if (!names_[event].empty()) return names_[event];
    static constexpr std::array kHardware = {
        "cycles",        "instructions", "cache-references",        "cache-misses",           "branches",
        "branch-misses", "bus-cycles",   "stalled-cycles-frontend", "stalled-cycles-backend", "ref-cycles"};
    static constexpr std::array kSoftware = {
        "cpu-clock",        "task-clock",   "page-faults",  "context-switches",
        "cpu-migrations",   "minor-faults", "major-faults", "alignment-faults",
        "emulation-faults", "dummy",        "bpf-output",   "cgroup-switches"};
    const Attr& a = attrs_[event];
    if (a.type == Attr::kHardware && a.config < kHardware.size()) return kHardware[a.config];
    if (a.type == Attr::kSoftware && a.config < kSoftware.size()) return kSoftware[a.config];
    return fmt::format("event {}:{:#x}", a.type, a.config);
}

}  // namespace golanes::perf
