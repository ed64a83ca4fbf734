// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/kernel_symbols.h"

#include "core/symbol/elf_image.h"
#include "core/symbol/kallsyms.h"

namespace golanes {

namespace {

constexpr std::string_view kMapping = "[kernel.kallsyms]";
constexpr const char* kOwnSymbols = "/proc/kallsyms";
constexpr const char* kOwnNotes = "/sys/kernel/notes";

struct Candidate {
    std::string path;
    bool byBuildId = false;
};

std::vector<Candidate> candidatesOf(const std::string& buildId, const SymbolPlaces& places) {
    std::vector<Candidate> list;
    const auto addAny = [&](const std::string& path) {
        for (const char* suffix : {"", ".zst", ".gz"}) list.push_back({path + suffix, false});
    };
    if (!places.kallsyms.empty()) list.push_back({places.kallsyms, false});
    if (!places.beside.empty()) addAny(places.beside + "/kallsyms");
    if (!places.symfs.empty()) {
        addAny(places.symfs + "/kallsyms");
        addAny(places.symfs + "/proc/kallsyms");
    }
    const std::string id = buildIdPath(buildId);
    if (!id.empty() && !places.home.empty()) {
        list.push_back({places.home + "/.debug/.build-id/" + id + "/kallsyms", true});
        list.push_back({places.home + "/.debug/[kernel.kallsyms]/" + buildId + "/kallsyms", true});
    }
    return list;
}

// True when the kernel that runs here is the recorded one.
bool isOwnKernel(const std::string& buildId, Job& job) {
    if (buildId.empty()) return false;
    const auto notes = ByteSource::open(kOwnNotes, job, {.maxInflatedBytes = 1 << 20});
    return notes && gnuBuildId(OrderedBytes((*notes)->bytes(), std::endian::native == std::endian::big,
                                            true)) == buildId;
}

bool take(const Candidate& candidate, const KernelPlace& place, KernelSymbols& kernel, Job& job) {
    constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;
    const auto bytes = ByteSource::open(candidate.path, job, {.maxInflatedBytes = kMostBytes});
    if (!bytes) return false;
    SymbolList symbols = readKallsyms((*bytes)->bytes());
    if (symbols.empty()) return false;
    const std::uint64_t told = place.symbol.empty() ? 0 : symbols.addressOf(place.symbol);
    kernel.slide = told == 0 ? 0 : place.address - told;
    kernel.symbols = std::move(symbols);
    kernel.bytes = *bytes;
    kernel.source = candidate.path;
    kernel.status = candidate.byBuildId ? PerfBinary::Status::Verified : PerfBinary::Status::Unverified;
    return true;
}

}  // namespace

KernelPlace kernelPlaceOf(const PerfRecording& recording) {
    for (const PerfMapping& m : recording.mappings) {
        const std::string_view file = recording.strings[m.file];
        if (m.pid == -1 && file.starts_with(kMapping) && file.size() > kMapping.size()) {
            return {file.substr(kMapping.size()), m.fileOffset};
        }
    }
    return {};
}

KernelSymbols findKernelSymbols(const std::string& buildId, const KernelPlace& place,
                                const SymbolPlaces& places, Job& job) {
    KernelSymbols kernel;
    for (const Candidate& candidate : candidatesOf(buildId, places)) {
        if (mayBeOpened(candidate.path) && take(candidate, place, kernel, job)) return kernel;
        const bool compressed = candidate.path.ends_with(".zst") || candidate.path.ends_with(".gz");
        if (!compressed || candidate.path == places.kallsyms) kernel.searched.push_back(candidate.path);
    }
    if (!places.thisMachine) return kernel;
    if (isOwnKernel(buildId, job) && take({kOwnSymbols, true}, place, kernel, job)) return kernel;
    kernel.searched.emplace_back(kOwnSymbols);
    return kernel;
}

}  // namespace golanes
