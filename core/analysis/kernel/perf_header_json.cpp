// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/perf_stats_json.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::int64_t kSecond = 1'000'000'000;

std::string clockName(std::uint32_t id) {
    static constexpr const char* kNames[] = {"realtime",      "monotonic", nullptr, nullptr,
                                             "monotonic_raw", nullptr,     nullptr, "boottime",
                                             nullptr,         nullptr,     nullptr, "tai"};
    const char* name = id < std::size(kNames) ? kNames[id] : nullptr;
    return fmt::format("{} ({})", name ? name : "unknown", id);
}

// "2026-11-20 21:21:35.461570 = 1795209695.461570 (TOD) = 2324.980405992 (monotonic)", in UTC.
std::string referenceTime(const PerfInfo::Clock& clock) {
    const auto wall = static_cast<std::uint64_t>(clock.wallNs);
    const auto own = static_cast<std::uint64_t>(clock.clockNs);
    const std::uint64_t seconds = wall / kSecond;
    const std::uint64_t micros = wall % kSecond / 1000;
    // Years that no calendar has are only in damaged files.
    constexpr std::uint64_t kLastYear = 253'402'300'799;
    const std::string date =
        seconds > kLastYear
            ? "?"
            : fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::gmtime(static_cast<std::time_t>(seconds)));
    std::string name = clockName(clock.id);
    name.resize(name.find(' '));
    return fmt::format("{}.{:06} = {}.{:06} (TOD) = {}.{:09} ({})", date, micros, seconds, micros,
                       own / kSecond, own % kSecond, name);
}

std::string secondsText(std::uint64_t ns) {
    return fmt::format("{}.{:06}", ns / kSecond, ns % kSecond / 1000);
}

std::string commandLine(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string missingFeatures(const PerfInfo& info) {
    std::string names;
    for (std::size_t bit = 1; bit < kNamedPerfFeatures; ++bit) {
        if (!info.features[bit]) names += fmt::format("{}{}", names.empty() ? "" : " ", perfFeatureName(bit));
    }
    return names;
}

void addTimes(const PerfInfo& info, json& header) {
    if (info.clock) {
        header["clockid"] = clockName(info.clock->id);
        header["reference_time"] = referenceTime(*info.clock);
    }
    if (info.clockResolutionNs && *info.clockResolutionNs > 0) {
        header["clockid_resolution"] = fmt::format("{} MHz", 1000 / *info.clockResolutionNs);
    }
    const bool told = info.sampleTime.has_value() && (*info.sampleTime)[1] > 0;
    const auto [first, last] = info.sampleTime.value_or(std::array<std::uint64_t, 2>{});
    header["sample_duration_ms"] =
        fmt::format("{:.3f}", static_cast<double>(static_cast<std::int64_t>(last - first)) / 1e6);
    if (!told) return;
    header["time_of_first_sample"] = secondsText(first);
    header["time_of_last_sample"] = secondsText(last);
}

}  // namespace

json perfHeaderJson(const PerfRecording& recording) {
    const PerfInfo& info = recording.info;
    json header = json::object();
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) header[key] = text;
    };
    add("hostname", info.hostName);
    add("os_release", info.osRelease);
    add("perf_version", info.perfVersion);
    add("arch", info.arch);
    add("cpudesc", info.cpuDescription);
    add("cmdline", commandLine(info.commandLine));
    if (info.cpusOnline) header["nrcpus_online"] = std::to_string(*info.cpusOnline);
    if (info.cpusAvailable) header["nrcpus_avail"] = std::to_string(*info.cpusAvailable);
    if (info.totalMemoryKb) header["total_memory"] = fmt::format("{} kB", *info.totalMemoryKb);
    addTimes(info, header);
    if (info.compression) {
        header["compressed"] =
            fmt::format("{}, level = {}, ratio = {}", info.compression->type == 1 ? "Zstd" : "Unknown",
                        info.compression->level, info.compression->ratio);
    }
    header["data_offset"] = std::to_string(info.dataOffset);
    header["events"] = json::array();
    for (const PerfEvent& e : recording.events) header["events"].push_back(recording.strings[e.name]);
    if (info.form == PerfInfo::Form::File || info.form == PerfInfo::Form::Directory)
        header["missing_features"] = missingFeatures(info);
    return header;
}

}  // namespace golanes
