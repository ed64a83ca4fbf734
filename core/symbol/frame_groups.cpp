// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/frame_groups.h"

#include "core/symbol/mapped_files.h"

#include <map>
#include <string_view>
#include <tuple>

namespace golanes {

namespace {

using Kind = FrameGroup::Kind;

// Which frames are callers: those whose code called another function of the same mode. The innermost one of
// each mode is where the CPU really was.
std::vector<bool> callersOf(const PerfStacks& stacks) {
    std::vector<bool> callers(stacks.frames().size());
    for (const PerfStacks::Node& node : stacks.nodes()) {
        if (!node.frame.valid() || node.parent == kNoPerfStack) continue;
        const PerfFrameId caller = stacks[node.parent].frame;
        if (stacks.frame(caller).mode == stacks.frame(node.frame).mode) callers[caller.value] = true;
    }
    return callers;
}

class Grouper {
  public:
    explicit Grouper(const PerfRecording& recording)
        : r_(recording), files_(recording), groupOf_(recording.mappings.size(), kNone) {}

    // Null for frames that nothing is known of.
    FrameGroup* groupOf(const PerfFrame& frame) {
        const bool told = frame.mapping.valid() && r_.mappings[frame.mapping.value].named;
        if (told) return &groups_[toldGroup(frame.mapping)];
        if (frame.mode == PerfMode::Kernel) {
            constexpr std::string_view kKernel = "[kernel.kallsyms]";
            if (kernel_ == kNone) kernel_ = indexOf(Kind::Kernel, kKernel, files_.buildIdOf(kKernel), -1);
            return &groups_[kernel_];
        }
        if (frame.mode != PerfMode::User || !frame.mapping.valid()) return nullptr;
        std::uint32_t& known = groupOf_[frame.mapping.value];
        if (known != kNone) return &groups_[known];
        const PerfMapping& m = r_.mappings[frame.mapping.value];
        const MappedFiles::File file = files_.of(frame.mapping);
        known = file.made ? indexOf(Kind::Made, file.path, {}, m.pid)
                          : indexOf(Kind::File, file.path, file.buildId, -1);
        groups_[known].pieces.push_back({m.begin, m.end, m.fileOffset});
        return &groups_[known];
    }
    std::vector<FrameGroup> take() { return std::move(groups_); }

  private:
    static constexpr std::uint32_t kNone = 0xffffffffu;

    std::uint32_t toldGroup(PerfMappingIndex mapping) {
        std::uint32_t& known = groupOf_[mapping.value];
        const StringId file = r_.mappings[mapping.value].file;
        if (known == kNone) known = indexOf(Kind::Told, r_.strings[file], {}, -1);
        return known;
    }
    std::uint32_t indexOf(Kind kind, std::string_view path, std::string_view buildId, std::int32_t pid) {
        const auto next = static_cast<std::uint32_t>(groups_.size());
        const auto [it, fresh] =
            index_.try_emplace({kind, std::string(path), std::string(buildId), pid}, next);
        if (fresh) groups_.push_back({kind, std::string(path), std::string(buildId), pid, {}, {}});
        return it->second;
    }

    const PerfRecording& r_;
    MappedFiles files_;
    std::vector<std::uint32_t> groupOf_;  // by mapping
    std::map<std::tuple<Kind, std::string, std::string, std::int32_t>, std::uint32_t> index_;
    std::uint32_t kernel_ = kNone;
    std::vector<FrameGroup> groups_;
};

}  // namespace

std::vector<FrameGroup> groupFrames(const PerfRecording& recording, bool raw) {
    const std::vector<bool> callers = callersOf(recording.stacks);
    const std::vector<PerfFrame>& frames = recording.stacks.frames();
    Grouper grouper(recording);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        FrameGroup* group = grouper.groupOf(frames[i]);
        if (!group) continue;
        const bool told = group->kind == Kind::Told;
        const std::uint64_t back = !raw && !told && callers[i] && frames[i].address > 0 ? 1 : 0;
        group->places.push_back(
            {PerfFrameId(static_cast<PerfFrameId::rep>(i)), frames[i].address - back, frames[i].mapping});
    }
    return grouper.take();
}

}  // namespace golanes
