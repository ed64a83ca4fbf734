// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

template <class T>
std::size_t bytesOf(const std::vector<T>& v) {
    return v.capacity() * sizeof(T);
}

// Whether [first, first + count) lies in a table of `size` rows.
bool fits(std::uint64_t first, std::uint64_t count, std::size_t size) {
    return first + count <= size;
}

bool fitsOrNone(std::uint32_t index, std::size_t size) {
    return index == Profile::kNone || index < size;
}

}  // namespace

std::int64_t Profile::total(std::size_t type) const {
    std::uint64_t sum = 0;
    for (std::size_t s = 0; s < samples.size(); ++s) sum += static_cast<std::uint64_t>(value(s, type));
    return static_cast<std::int64_t>(sum);
}

std::size_t Profile::bytes() const {
    return strings.bytes() + bytesOf(comments) + bytesOf(types) + bytesOf(mappings) + bytesOf(functions) +
           bytesOf(lines) + bytesOf(locations) + bytesOf(samples) + bytesOf(frames) + bytesOf(labels) +
           bytesOf(values);
}

std::string_view kindOf(const Profile& profile) {
    static constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
        {"cpu", "CPU"},
        {"inuse_space", "heap"},
        {"alloc_space", "heap"},
        {"goroutine", "goroutine"},
        {"threadcreate", "thread creation"},
        {"delay", "block or mutex"},
    };
    for (const auto& [type, kind] : kKinds) {
        for (std::size_t t = 0; t < profile.types.size(); ++t) {
            if (profile.typeName(t) == type) return kind;
        }
    }
    return {};
}

std::uint32_t sameType(const Profile& of, std::size_t type, const Profile& in) {
    for (std::uint32_t t = 0; t < in.types.size(); ++t) {
        if (in.typeName(t) == of.typeName(type) && in.unitName(t) == of.unitName(type)) return t;
    }
    return Profile::kNone;
}

std::vector<std::string> validate(const Profile& p) {
    std::vector<std::string> broken;
    const auto require = [&](bool holds, std::string_view what) {
        if (!holds) broken.emplace_back(what);
    };
    const auto all = [](const auto& rows, auto&& holds) { return std::ranges::all_of(rows, holds); };
    require(!p.types.empty(), "no columns");
    require(p.defaultType < p.types.size(), "the column to show first is not there");
    require(p.values.size() == p.samples.size() * p.types.size(), "values that belong to no sample");
    require(all(p.lines, [&](const Profile::Line& l) { return fitsOrNone(l.function, p.functions.size()); }),
            "a line in a function that is not there");
    require(all(p.locations,
                [&](const Profile::Location& l) {
                    return fits(l.firstLine, l.lineCount, p.lines.size()) &&
                           fitsOrNone(l.mapping, p.mappings.size());
                }),
            "a location whose lines or mapping are not there");
    require(all(p.frames, [&](std::uint32_t f) { return f < p.locations.size(); }),
            "a frame at a location that is not there");
    require(all(p.samples,
                [&](const Profile::Sample& s) {
                    return fits(s.firstFrame, s.frameCount, p.frames.size()) &&
                           fits(s.firstLabel, s.labelCount, p.labels.size());
                }),
            "a sample whose frames or labels are not there");
    return broken;
}

}  // namespace golanes
