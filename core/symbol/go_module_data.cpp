// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/go_module_data.h"

#include "core/symbol/go_pclntab.h"

namespace golanes {

namespace {

constexpr std::size_t kWords = 64;
constexpr std::uint64_t kRelaBytes = 24;

// The relocation that puts in an address of the file itself.
std::uint32_t relativeRelocation(std::uint16_t machine) {
    switch (machine) {
        case ElfImage::kX86_64:
            return 8;
        case ElfImage::kAArch64:
            return 1027;
        case ElfImage::kPpc64:
            return 22;
        case ElfImage::kS390:
            return 12;
        case ElfImage::kRiscV:
            return 3;
        default:
            return 0;
    }
}

// Calls f(place, address) for every address that is put in when the program is loaded.
template <class F>
void forEachRelative(const ElfImage& image, F f) {
    const std::uint32_t wanted = relativeRelocation(image.machine());
    if (wanted == 0 || !image.file().is64()) return;
    // Sections that lie over each other do not make the walk longer than the file.
    std::uint64_t left = image.file().size();
    for (const ElfImage::Section& s : image.sections()) {
        if (s.type != ElfImage::kRela || s.bytes > left) continue;
        left -= s.bytes;
        const OrderedBytes entries = image.contents(s);
        for (std::uint64_t at = 0; entries.holds(at, kRelaBytes); at += kRelaBytes) {
            if (static_cast<std::uint32_t>(entries.u64(at + 8)) == wanted) {
                f(entries.u64(at), entries.u64(at + 16));
            }
        }
    }
}

// Where the names begin, which the module data point to next.
std::uint64_t namesOf(const ElfImage& image, std::uint64_t pclntab) {
    const OrderedBytes table = image.at(pclntab);
    const std::uint64_t word = table.wordBytes();
    const bool hasText = table.u32(0) >= 0xfffffff0 && table.u32(0) <= 0xfffffff1;
    return pclntab + table.word(GoPclntab::kHeaderBytes + (hasText ? 3 : 2) * word);
}

// 0 when there is none.
std::uint64_t findInData(const ElfImage& image, std::uint64_t pclntab, std::uint64_t names) {
    const std::uint64_t word = image.file().wordBytes();
    std::uint64_t left = image.file().size();
    for (const ElfImage::Segment& s : image.segments()) {
        const OrderedBytes bytes = image.contents(s);
        if (!s.writable || bytes.size() > left) continue;
        left -= bytes.size();
        for (std::uint64_t at = 0; bytes.holds(at, 2 * word); at += word) {
            if (bytes.word(at) == pclntab && bytes.word(at + word) == names) return s.address + at;
        }
    }
    return 0;
}

std::uint64_t findInRelocations(const ElfImage& image, std::uint64_t pclntab, std::uint64_t names) {
    std::uint64_t found = 0;
    std::uint64_t before = 0;  // the last place that gets the table's address
    forEachRelative(image, [&](std::uint64_t place, std::uint64_t address) {
        if (address == pclntab) before = place;
        if (address == names && before != 0 && place == before + 8) found = before;
    });
    return found;
}

}  // namespace

std::vector<std::uint64_t> findGoModuleData(const ElfImage& image, std::uint64_t pclntab) {
    const std::uint64_t names = namesOf(image, pclntab);
    std::uint64_t begin = findInData(image, pclntab, names);
    if (begin == 0) begin = findInRelocations(image, pclntab, names);
    if (begin == 0) return {};
    const OrderedBytes bytes = image.at(begin);
    std::vector<std::uint64_t> words(kWords);
    for (std::size_t i = 0; i < kWords; ++i) words[i] = bytes.word(i * bytes.wordBytes());
    forEachRelative(image, [&](std::uint64_t place, std::uint64_t address) {
        if (place - begin < kWords * 8 && (place - begin) % 8 == 0) words[(place - begin) / 8] = address;
    });
    return words;
}

}  // namespace golanes
