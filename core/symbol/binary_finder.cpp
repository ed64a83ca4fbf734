// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/binary_finder.h"

#include "core/io/inflate.h"
#include "core/io/stored_bytes.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace golanes {

namespace {

namespace fs = std::filesystem;
using Status = PerfBinary::Status;

constexpr std::size_t kShortestBuildId = 8;
// Files of a folder that are looked into one after the other.
constexpr std::size_t kMostInFolder = 256;
constexpr std::size_t kHeadBytes = 64 << 10;
constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 30;

class Search {
  public:
    Search(const WantedBinary& wanted, SymbolCache& cache, Job& job)
        : wanted_(wanted), cache_(cache), job_(job) {}

    // Takes the file if it is the one; `named`: by its path it is expected to be.
    bool take(const std::string& path, bool named) {
        if (!mayBeOpened(path)) {
            if (named) note(path);
            return false;
        }
        if (!named && !mayBe(path)) return false;
        const auto binary = cache_.open(path, job_);
        if (!binary) {
            if (named) note(path);
            return false;
        }
        const Status status = judge(**binary, named);
        if (status == Status::NotFound || status == Status::OtherBuild) {
            if (named) note(path);
            if (named && status == Status::OtherBuild) found_.status = status;
            return false;
        }
        found_.binary = *binary;
        found_.path = path;
        found_.status = status;
        return true;
    }
    // The file as it is, or compressed.
    bool takeAny(const std::string& path) {
        return take(path, true) || takeQuietly(path + ".zst") || takeQuietly(path + ".gz");
    }
    // What in the folder has the build id or fits exactly; of several, the one that names most.
    bool takeFrom(const std::string& folder) {
        std::vector<std::string> files;
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            files.push_back(it->path().string());
            if (files.size() == kMostInFolder) break;
        }
        std::ranges::sort(files);
        FoundBinary best;
        for (const std::string& file : files) {
            if (job_.cancelled() || !take(file, false)) continue;
            const std::size_t most = best.binary ? best.binary->symbols().size() : 0;
            if (!best.binary || found_.binary->symbols().size() > most) best = found_;
        }
        if (best.binary) found_ = best;
        return best.binary != nullptr;
    }

    // Tells that it was looked at.
    void noteOnce(const std::string& path) {
        if (std::ranges::find(found_.searched, path) == found_.searched.end()) note(path);
    }

    FoundBinary& found() { return found_; }

  private:
    bool takeQuietly(const std::string& path) { return mayBeOpened(path) && take(path, true); }
    void note(const std::string& path) { found_.searched.push_back(path); }
    // Looks at the beginning of the file alone, which tells most that it is not.
    bool mayBe(const std::string& path) {
        const auto stored = openStored(path, job_, kMostBytes);
        if (!stored) return false;
        std::span<const std::byte> bytes = (*stored)->bytes();
        std::string head;
        if (const Compression c = compressionOf(bytes); c != Compression::None) {
            head = inflatedHead(c, bytes, kHeadBytes);
            bytes = std::as_bytes(std::span(head));
        }
        const auto image = ElfImage::parse(bytes);
        if (!image) return false;
        if (wanted_.buildId.empty()) return fitOf(*image, wanted_.pieces) != Fit::No;
        return image->buildId().empty() || image->buildId() == wanted_.buildId;
    }
    Status judge(const Binary& binary, bool named) const {
        if (!wanted_.buildId.empty()) {
            return binary.buildId() == wanted_.buildId ? Status::Verified : Status::OtherBuild;
        }
        const Fit fit = fitOf(binary.image(), wanted_.pieces);
        if (fit == Fit::No) return Status::OtherBuild;
        return named || fit == Fit::Exact ? Status::Unverified : Status::NotFound;
    }

    const WantedBinary& wanted_;
    SymbolCache& cache_;
    Job& job_;
    FoundBinary found_;
};

// "app" is the name of "app", "app.zst" and "app.debug".
bool isNamed(const std::string& file, const std::string& name) {
    const fs::path path(file);
    return path.filename() == name || path.stem() == name;
}

// Names in recordings may hold "..", which would lead out of a folder that stands for the root.
std::string below(const std::string& folder, const std::string& path) {
    const fs::path normal = fs::path(path).lexically_normal().relative_path();
    return normal.empty() || *normal.begin() == ".." ? std::string() : (fs::path(folder) / normal).string();
}

bool search(const WantedBinary& wanted, const SymbolPlaces& places, Search& search) {
    const std::string name = fs::path(wanted.path).filename().string();
    for (const std::string& file : places.binaries) {
        if (search.take(file, isNamed(file, name))) return true;
        search.noteOnce(file);
    }
    if (!places.beside.empty() && search.takeAny(below(places.beside, name))) return true;
    const std::string id = buildIdPath(wanted.buildId);
    if (!places.symfs.empty()) {
        if (search.takeAny(below(places.symfs, wanted.path))) return true;
        if (search.takeAny(below(places.symfs, name))) return true;
        if (!id.empty() && search.takeAny(places.symfs + "/.build-id/" + id + ".debug")) return true;
    }
    if (!id.empty()) {
        if (!places.home.empty()) {
            if (search.takeAny(places.home + "/.debug/.build-id/" + id + "/elf")) return true;
            if (search.takeAny(places.home + "/.debug/.build-id/" + id + "/vdso")) return true;
            const std::string cached = places.home + "/.cache/debuginfod_client/" + wanted.buildId;
            if (search.takeAny(cached + "/executable") || search.takeAny(cached + "/debuginfo")) return true;
        }
        if (!places.systemDebug.empty() &&
            search.takeAny(places.systemDebug + "/.build-id/" + id + ".debug")) {
            return true;
        }
    }
    if (!places.symfs.empty() && search.takeFrom(places.symfs)) return true;
    return places.thisMachine && wanted.path.starts_with('/') && search.takeAny(wanted.path);
}

// A program whose symbols were put into a file of their own.
std::shared_ptr<const Binary> findDebugFile(const FoundBinary& found, const SymbolPlaces& places,
                                            SymbolCache& cache, Job& job) {
    const std::string id = buildIdPath(found.binary->buildId());
    std::vector<std::string> files;
    if (!id.empty() && !places.systemDebug.empty()) {
        files.push_back(places.systemDebug + "/.build-id/" + id + ".debug");
    }
    if (!id.empty() && !places.symfs.empty()) files.push_back(places.symfs + "/.build-id/" + id + ".debug");
    const std::string link = fs::path(found.binary->debugLink()).filename().string();
    if (!link.empty()) {
        const std::string folder = fs::path(found.path).parent_path().string();
        files.push_back(folder + "/" + link);
        files.push_back(folder + "/.debug/" + link);
        if (!places.systemDebug.empty()) files.push_back(places.systemDebug + folder + "/" + link);
    }
    for (const std::string& file : files) {
        if (!mayBeOpened(file)) continue;
        const auto binary = cache.open(file, job);
        // The name in a link proves nothing; the build id does.
        if (binary && (*binary)->buildId() == found.binary->buildId() && !(*binary)->symbols().empty()) {
            return *binary;
        }
    }
    return nullptr;
}

}  // namespace

SymbolPlaces SymbolPlaces::usual() {
    SymbolPlaces places;
    if (const char* home = std::getenv("HOME")) places.home = home;
    places.systemDebug = "/usr/lib/debug";
    places.thisMachine = true;
    return places;
}

std::string buildIdPath(const std::string& buildId) {
    const bool digits =
        std::ranges::all_of(buildId, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return digits && buildId.size() >= kShortestBuildId ? buildId.substr(0, 2) + "/" + buildId.substr(2)
                                                        : std::string();
}

FoundBinary findBinary(const WantedBinary& wanted, const SymbolPlaces& places, SymbolCache& cache, Job& job) {
    Search s(wanted, cache, job);
    FoundBinary& found = s.found();
    const SymbolCache::Known known = cache.find(wanted.buildId);
    if (known.binary) {
        found.binary = known.binary;
        found.path = known.path;
        found.status = Status::Verified;
    } else if (!search(wanted, places, s)) {
        return found;
    }
    if (found.binary->image().section(".symtab") == nullptr) {
        found.debug = findDebugFile(found, places, cache, job);
    }
    if (!found.binary->namesAnything() && !found.debug) found.status = Status::NoSymbols;
    return found;
}

}  // namespace golanes
