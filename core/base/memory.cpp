// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace golanes {

namespace {

// Large, but such that sums of it do not overflow.
constexpr std::uint64_t kUnlimited = std::uint64_t{1} << 40;

// Value of a "Name:   123 kB" line of a /proc file, bytes.
std::optional<std::uint64_t> kilobyteField(const char* path, const std::string& field) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(field + ":")) continue;
        std::istringstream rest(line.substr(field.size() + 1));
        std::uint64_t kilobytes = 0;
        if (rest >> kilobytes) return kilobytes * 1024;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> numberIn(const std::string& path) {
    std::ifstream file(path);
    std::uint64_t value = 0;
    if (file >> value) return value;  // "max" means no limit and does not parse
    return std::nullopt;
}

// What a control group's folder leaves: limit minus use. The page cache counts as use but can be dropped.
std::uint64_t leftInGroup(const std::string& folder, const char* limitName, const char* useName) {
    const auto limit = numberIn(folder + limitName);
    const auto use = numberIn(folder + useName);
    if (!limit || !use) return kUnlimited;
    std::uint64_t cache = 0;
    std::ifstream stat(folder + "memory.stat");
    for (std::string key; stat >> key;) {
        std::uint64_t value = 0;
        stat >> value;
        if (key == "inactive_file") cache = value;
    }
    const std::uint64_t held = *use - std::min(*use, cache);
    return *limit - std::min(*limit, held);
}

// The tightest limit of the process's control group (version 2, then 1) and the groups around it.
std::uint64_t leftInGroups() {
    std::uint64_t left = kUnlimited;
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos) continue;
        const std::string controllers = line.substr(first + 1, second - first - 1);
        const bool v2 = controllers.empty();
        if (!v2 && controllers != "memory") continue;
        const std::string root = v2 ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory";
        for (std::string group = line.substr(second + 1); !group.empty();
             group.resize(group.find_last_of('/'))) {
            const std::string folder = root + (group == "/" ? "" : group) + "/";
            left = std::min(left, v2 ? leftInGroup(folder, "memory.max", "memory.current")
                                     : leftInGroup(folder, "memory.limit_in_bytes", "memory.usage_in_bytes"));
            if (group.find('/') == std::string::npos) break;
        }
        left = std::min(left, v2 ? leftInGroup(root + "/", "memory.max", "memory.current")
                                 : leftInGroup(root + "/", "memory.limit_in_bytes", "memory.usage_in_bytes"));
    }
    return left;
}

std::uint64_t leftOfAddressSpace() {
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return kUnlimited;
    const std::uint64_t used = kilobyteField("/proc/self/status", "VmSize").value_or(0);
    return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

}  // namespace

std::uint64_t availableMemory() {
    const std::uint64_t machine = kilobyteField("/proc/meminfo", "MemAvailable").value_or(kUnlimited);
    return std::min({machine, leftInGroups(), leftOfAddressSpace()});
}

std::uint64_t peakMemory() {
    return kilobyteField("/proc/self/status", "VmHWM").value_or(0);
}

void restartPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

}  // namespace golanes
