// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/flame_weights.h"

#include "app/golanes_cli/perf_symbols.h"
#include "core/flame/go_flame.h"
#include "core/flame/perf_flame.h"
#include "core/flame/profile_flame.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace golanes::cli {

namespace {

constexpr std::uint32_t bit(StateClass c) {
    return 1u << static_cast<unsigned>(c);
}

struct GoName {
    std::string_view name;
    GoWeight weight;
    std::uint32_t classes;
    const char* things;
};
constexpr std::array kGoNames = {
    GoName{"samples", GoWeight::CpuSamples, 0, "samples"},
    GoName{"running", GoWeight::Running, 0, "runs"},
    GoName{"runnable", GoWeight::Runnable, 0, "delays"},
    GoName{"blocked", GoWeight::Blocked, 0, "waits"},
    GoName{"channel", GoWeight::Blocked, bit(StateClass::Channel), "waits"},
    GoName{"sync", GoWeight::Blocked, bit(StateClass::Sync), "waits"},
    GoName{"network", GoWeight::Blocked, bit(StateClass::Network), "waits"},
    GoName{"sleep", GoWeight::Blocked, bit(StateClass::Sleep), "waits"},
    GoName{"gc", GoWeight::Blocked, bit(StateClass::Gc), "waits"},
    GoName{"other", GoWeight::Blocked, bit(StateClass::Other), "waits"},
    GoName{"syscall", GoWeight::Syscall, 0, "calls"},
    GoName{"wakeups", GoWeight::WakeUps, 0, "wakeups"},
    GoName{"creations", GoWeight::Creations, 0, "goroutines"},
};

tl::unexpected<Error> noSuchWeight(std::string_view asked, const std::vector<std::string>& there) {
    return fail(ErrorCode::Usage, fmt::format("no weight {}; there are {}", asked, fmt::join(there, ", ")));
}

// The store owns itself in a command: nothing here outlives the input.
template <class T>
std::shared_ptr<const T> borrowed(const T& t) {
    return {std::shared_ptr<const T>(), &t};
}

Result<FlameExport> weighGo(const Trace& trace, std::string_view asked) {
    if (asked.empty()) asked = trace.samples.empty() ? "blocked" : "samples";
    std::vector<std::string> there;
    for (const GoName& n : kGoNames) {
        there.emplace_back(n.name);
        if (n.name != asked) continue;
        Job job;
        GoFlameQuery query;
        query.weight = n.weight;
        query.classes = n.classes;
        query.scope = wholeOf(trace);
        PprofMeaning meaning;
        meaning.type = n.name;
        meaning.unit = isTime(n.weight) ? "nanoseconds" : "count";
        meaning.countType = n.things;
        meaning.duration = trace.range.length();
        for (const Sync& s : trace.syncs) {
            if (!s.clock) continue;
            meaning.wallUnixNs = s.clock->wallUnixNs - (s.clock->trace - trace.range.begin);
            break;
        }
        return FlameExport{GoFlame::build(borrowed(trace), job)->weigh(query, job), meaning};
    }
    return noSuchWeight(asked, there);
}

// The event whose name begins so; the first that samples when nothing is asked for.
PerfEventIndex eventOf(const PerfRecording& perf, std::string_view asked, std::vector<std::string>& there) {
    PerfEventIndex found;
    for (std::uint16_t e = 0; e < perf.events.size(); ++e) {
        const std::string_view name = perf.strings[perf.events[e].name];
        if (perf.samplesByEvent[e].empty()) continue;
        there.emplace_back(name);
        const bool fits =
            asked.empty() ? perf.events[e].kind == PerfEventKind::Sampling : name.starts_with(asked);
        if (fits && !found.valid()) found = PerfEventIndex(e);
    }
    return found;
}

Result<FlameExport> weighPerf(const PerfRecording& perf, const PerfSymbols& symbols, std::string_view asked) {
    Job job;
    const auto flame = PerfFlame::build(borrowed(perf), symbols, job);
    PerfFlameQuery query;
    query.range = perf.range;
    std::vector<std::string> there;
    if (flame->knowsOffCpu()) there.emplace_back("offcpu");
    query.event = eventOf(perf, asked, there);
    PprofMeaning meaning;
    meaning.duration = perf.range.length();
    meaning.countType = "samples";
    if (asked == "offcpu" && flame->knowsOffCpu()) {
        query.weight = PerfWeight::OffCpu;
        meaning.type = "offcpu";
        meaning.unit = "nanoseconds";
    } else if (query.event.valid()) {
        const PerfEvent& event = perf.events[query.event.value];
        const std::string_view name = perf.strings[event.name];
        // Clocks sample ns; what has no period worth telling counts.
        const bool clock = name.starts_with("cpu-clock") || name.starts_with("task-clock");
        query.weight = event.kind == PerfEventKind::Sampling ? PerfWeight::Periods : PerfWeight::Samples;
        meaning.type = clock ? "cpu" : std::string(name);
        meaning.unit = clock ? "nanoseconds" : "count";
    } else {
        return noSuchWeight(asked, there);
    }
    return FlameExport{flame->weigh(query, job), meaning};
}

Result<FlameExport> weighProfile(const ProfilePtr& profile, std::string_view asked) {
    std::vector<std::string> there;
    std::size_t type = profile->types.size();
    for (std::size_t t = 0; t < profile->types.size(); ++t) {
        there.emplace_back(profile->typeName(t));
        if (asked.empty() ? t == profile->defaultType : asked == profile->typeName(t)) type = t;
    }
    if (type == profile->types.size()) return noSuchWeight(asked, there);
    Job job;
    const auto flame = ProfileFlame::build(profile, job);
    PprofMeaning meaning;
    meaning.type = profile->typeName(type);
    meaning.unit = name(flame->unit(type));
    meaning.countType = profile->typeName(flame->countType(type));
    meaning.duration = profile->duration;
    if (profile->wallUnixNs != 0) meaning.wallUnixNs = profile->wallUnixNs;
    return FlameExport{flame->weigh(type), meaning};
}

}  // namespace

Result<FlameExport> weighFlame(const Input& input, const Arguments& arguments) {
    const std::string asked(arguments.value("--weight").value_or(""));
    if (input.trace()) return weighGo(*input.trace(), asked);
    if (input.profile()) return weighProfile(std::get<ProfilePtr>(*input.recording), asked);
    return weighPerf(*input.perf(), *perfSymbols(input, arguments), asked);
}

}  // namespace golanes::cli
