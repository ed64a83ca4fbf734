// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/profile_flame.h"

#include "core/base/base_name.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// Functions of a profile, and what stands for code that has none.
class FunctionNames {
  public:
    FunctionNames(const Profile& profile, FlameStacks& stacks)
        : profile_(profile), stacks_(stacks), ids_(profile.functions.size()) {
        for (const Profile::Function& f : profile.functions) {
            if (library_.learn(profile.strings[f.name], profile.strings[f.file])) break;
        }
    }

    FlameFunctionId of(const Profile::Location& location, const Profile::Line& line) {
        if (line.function == Profile::kNone) return unknown(location);
        FlameFunctionId& known = ids_[line.function];
        if (!known.valid()) known = make(profile_.functions[line.function], location);
        return known;
    }
    FlameFunctionId unknown(const Profile::Location& location) {
        return stacks_.function({}, binaryOf(location), CodeOrigin::Unknown);
    }

  private:
    std::string_view binaryOf(const Profile::Location& location) const {
        if (location.mapping == Profile::kNone) return {};
        return baseName(profile_.strings[profile_.mappings[location.mapping].file]);
    }
    FlameFunctionId make(const Profile::Function& f, const Profile::Location& location) {
        const std::string_view name = profile_.strings[f.name];
        const std::string_view file = profile_.strings[f.file];
        const std::string_view binary = binaryOf(location);
        if (binary.starts_with("[kernel")) return stacks_.function(name, "[kernel]", CodeOrigin::Kernel);
        // Go's compiler and its assembler; profiles of others name other sources, or none.
        if (file.ends_with(".go") || file.ends_with(".s") || !goPackage(name).empty())
            return stacks_.function(name, goPackage(name), goOrigin(library_, name, file));
        return stacks_.function(name, binary, CodeOrigin::Native);
    }

    const Profile& profile_;
    FlameStacks& stacks_;
    GoLibrary library_;
    std::vector<FlameFunctionId> ids_;
};

std::uint64_t weightOf(std::int64_t value) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(value, 0));
}

}  // namespace

std::shared_ptr<const ProfileFlame> ProfileFlame::build(ProfilePtr profile, Job& job) {
    std::shared_ptr<ProfileFlame> flame(new ProfileFlame(std::move(profile)));
    const Profile& p = *flame->profile_;
    auto stacks = std::make_shared<FlameStacks>();
    FunctionNames functions(p, *stacks);
    const FlameStackId none =
        stacks->child(kFlameRoot, stacks->function("[no stack]", {}, CodeOrigin::Unknown));
    CancelCheck cancelled(job);
    flame->ofSample_.reserve(p.samples.size());
    for (const Profile::Sample& sample : p.samples) {
        FlameStackId node = kFlameRoot;
        const auto frames = p.framesOf(sample);
        for (std::size_t f = frames.size(); f-- > 0;) {
            const Profile::Location& location = p.locations[frames[f]];
            const auto lines = p.linesOf(location);
            if (lines.empty()) node = stacks->child(node, functions.unknown(location));
            for (std::size_t l = lines.size(); l-- > 0;) {
                if (cancelled()) return nullptr;
                node = stacks->child(node, functions.of(location, lines[l]));
            }
        }
        flame->ofSample_.push_back(node == kFlameRoot ? none : node);
    }
    stacks->freeze();
    flame->stacks_ = std::move(stacks);
    return flame;
}

std::size_t ProfileFlame::countType(std::size_t type) const {
    static constexpr std::pair<std::string_view, std::string_view> kCounts[] = {
        {"cpu", "samples"},
        {"delay", "contentions"},
        {"inuse_space", "inuse_objects"},
        {"alloc_space", "alloc_objects"},
    };
    for (const auto& [weight, count] : kCounts) {
        if (profile_->typeName(type) != weight) continue;
        for (std::size_t t = 0; t < profile_->types.size(); ++t) {
            if (profile_->typeName(t) == count) return t;
        }
    }
    return type;
}

WeightedStacks ProfileFlame::weigh(std::size_t type) const {
    const std::size_t count = countType(type);
    const std::uint64_t factor = pprofUnit(profile_->unitName(type)).factor;
    std::vector<FlameWeight> sums(stacks_->nodes().size());
    WeightedStacks result{stacks_, {}, {}};
    for (std::size_t s = 0; s < ofSample_.size(); ++s) {
        const FlameWeight one{factor * weightOf(profile_->value(s, type)),
                              weightOf(profile_->value(s, count))};
        sums[ofSample_[s].value].add(one);
        result.total.add(one);
    }
    for (std::uint32_t s = 0; s < sums.size(); ++s) {
        if (sums[s] != FlameWeight()) result.rows.push_back({0, FlameStackId(s), sums[s]});
    }
    std::ranges::sort(result.rows, {},
                      [&](const WeightedStacks::Row& row) { return stacks_->rank(row.stack); });
    return result;
}

}  // namespace golanes
