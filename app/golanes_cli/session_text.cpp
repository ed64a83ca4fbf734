// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/session_text.h"

#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/session/find_kept.h"

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const char* nameOf(KeptState state) {
    switch (state) {
        case KeptState::Unchanged:
            return "unchanged";
        case KeptState::Changed:
            return "changed";
        case KeptState::Unchecked:
            return "unchecked";
        case KeptState::Missing:
            return "missing";
    }
    return "";
}

FoundFile find(const KeptFile& file, const std::string& session) {
    Job job;
    return findKept(file, fs::absolute(session).parent_path().string(), job);
}

json fileJson(const KeptFile& file, const std::string& session) {
    const FoundFile found = find(file, session);
    json out{{"path", file.path}, {"bytes", file.bytes}, {"state", nameOf(found.state)}};
    if (!found.path.empty()) out["found"] = found.path;
    return out;
}

std::string fileText(const KeptFile& file, const std::string& session) {
    const FoundFile found = find(file, session);
    std::string text = fmt::format("{}, {}", printable(file.path), nameOf(found.state));
    if (found.moved) text += fmt::format(", found as {}", printable(found.path));
    return text;
}

struct Count {
    const char* name;
    const char* title;
    std::size_t value;
};

std::vector<Count> countsOf(const KeptRecording& r) {
    return {{"annotations", "annotations", r.annotations.size()},
            {"marks", "marks", r.view.marks.size()},
            {"folds", "folded periods", r.view.folds.size()},
            {"pinned", "pinned lanes", r.lanes.pinned.size()},
            {"hidden", "hidden lanes", r.lanes.hidden.size()},
            {"moved", "moved lanes", r.lanes.moves.size()}};
}

}  // namespace

json sessionJson(const std::string& path, const SessionFile& file) {
    json out{{"path", path},
             {"kind", "session"},
             {"written_by", file.writtenBy()},
             {"filters", file.session.filters.size()},
             {"comparisons", file.session.comparisons.size()},
             {"report_items", file.session.report.items.size()}};
    std::error_code ignored;
    out["bytes"] = fs::file_size(path, ignored);
    out["problems"] = json::array();
    if (file.onlyRecordings())
        out["problems"].push_back({{"severity", "loss"},
                                   {"code", "session-broken"},
                                   {"message", "Only its recordings are left."},
                                   {"count", 1},
                                   {"first_offset", file.brokenAt()}});
    out["recordings"] = json::array();
    for (const KeptRecording& r : file.session.recordings) {
        json recording = fileJson(r.file, path);
        if (r.perf) recording["perf"] = fileJson(r.perf->file, path);
        if (r.perf && r.perf->clockByHand) recording["perf"]["clock_by_hand_ns"] = *r.perf->clockByHand;
        if (r.cpuStat) recording["cpu_stat"] = fileJson(*r.cpuStat, path);
        if (r.dump) recording["goroutine_dump"] = fileJson(*r.dump, path);
        for (const Count& c : countsOf(r)) recording["counts"][c.name] = c.value;
        out["recordings"].push_back(std::move(recording));
    }
    return out;
}

std::vector<std::pair<const char*, std::string>> sessionLines(const std::string& path,
                                                              const SessionFile& file) {
    std::vector<std::pair<const char*, std::string>> lines{
        {"format", fmt::format("Golanes session, written by {}", printable(file.writtenBy()))}};
    for (const KeptRecording& r : file.session.recordings) {
        lines.emplace_back("recording", fileText(r.file, path));
        if (r.perf) lines.emplace_back("perf data", fileText(r.perf->file, path));
        if (r.cpuStat) lines.emplace_back("cpu.stat", fileText(*r.cpuStat, path));
        if (r.dump) lines.emplace_back("dump", fileText(*r.dump, path));
        for (const Count& c : countsOf(r))
            if (c.value > 0) lines.emplace_back(c.title, formatCount(c.value));
    }
    if (!file.session.filters.empty())
        lines.emplace_back("filters", formatCount(file.session.filters.size()));
    if (!file.session.comparisons.empty())
        lines.emplace_back("comparisons", formatCount(file.session.comparisons.size()));
    if (!file.session.report.items.empty())
        lines.emplace_back("report items", formatCount(file.session.report.items.size()));
    if (file.onlyRecordings())
        lines.emplace_back(
            "lost", fmt::format("It is broken at byte {}: only its recordings are left", file.brokenAt()));
    return lines;
}

}  // namespace golanes::cli
