// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/run_facts.h"

#include "core/analysis/procs_at.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "go1.24.3" of ".../go1.24.3/src/runtime/proc.go" and of "…/toolchain@v0.0.1-go1.24.3.linux-amd64/src/…".
std::string goOf(std::string_view path) {
    const std::size_t src = path.find("/src/runtime/");
    if (src == std::string_view::npos) return {};
    const std::string_view root = path.substr(0, src);
    const std::size_t at = root.rfind("go1.");
    if (at == std::string_view::npos) return {};
    std::size_t end = at + 3;
    while (end < root.size() &&
           (isDigit(root[end]) || (root[end] == '.' && end + 1 < root.size() && isDigit(root[end + 1]))))
        ++end;
    return std::string(root.substr(at, end - at));
}

// A file of the module cache names its module: "…/pkg/mod/github.com/x/y@v1.2.3/z.go"; trimmed paths begin
// with the module.
void addModule(std::string_view path, std::map<std::string, std::string>& modules) {
    const std::size_t version = path.find("@v");
    if (version == std::string_view::npos || !path.ends_with(".go")) return;
    constexpr std::string_view kCache = "/pkg/mod/";
    const std::size_t cache = path.find(kCache);
    const std::size_t begin = cache < version ? cache + kCache.size() : 0;
    const std::size_t end = std::min(path.find('/', version), path.size());
    const std::string_view module = path.substr(begin, version - begin);
    if (!module.empty() && module != "golang.org/toolchain")
        modules.emplace(module, path.substr(version + 1, end - version - 1));
}

}  // namespace

std::string_view name(RunFacts::Requests kind) {
    static constexpr std::array<std::string_view, 4> kNames{"requests", "tasks", "HTTP requests", "regions"};
    return kNames[static_cast<std::size_t>(kind)];
}

RunFacts runFacts(const Trace& trace, std::string label) {
    RunFacts facts;
    facts.label = std::move(label);
    facts.format = trace.info.format;
    facts.v1 = trace.info.v1;
    facts.duration = trace.range.length();
    facts.goMaxProcs = procsAt(trace, trace.range.begin + trace.range.length() / 2);
    facts.events = trace.eventCount;
    facts.lossy = trace.report.hasLoss();
    for (std::uint32_t i = 0; i < trace.strings.size(); ++i) {
        const std::string_view text = trace.strings[StringId(i)];
        if (facts.go.empty()) facts.go = goOf(text);
        addModule(text, facts.modules);
    }
    return facts;
}

}  // namespace golanes
