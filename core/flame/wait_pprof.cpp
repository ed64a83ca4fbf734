// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/wait_pprof.h"

#include "core/flame/proto_writer.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace golanes {

namespace {

constexpr std::size_t kDeepest = 128;

// Numbers of fields in profile.proto, by message.
namespace profile {
enum : std::uint32_t {
    SampleType = 1,
    Sample = 2,
    Location = 4,
    Function = 5,
    StringTable = 6,
    PeriodType = 11,
    Period = 12
};
}
namespace value_type {
enum : std::uint32_t { Type = 1, Unit = 2 };
}
namespace sample {
enum : std::uint32_t { LocationId = 1, Value = 2 };
}
namespace location {
enum : std::uint32_t { Id = 1, Address = 3, Line = 4 };
}
namespace line {
enum : std::uint32_t { FunctionId = 1, Line = 2 };
}
namespace function {
enum : std::uint32_t { Id = 1, Name = 2, SystemName = 3, Filename = 4 };
}

class Writer {
  public:
    explicit Writer(const Trace& trace) : trace_(trace) { text({}); }

    std::string write(const std::vector<StackSum>& rows) {
        valueType(profile::SampleType, "contentions", "count");
        valueType(profile::SampleType, "delay", "nanoseconds");
        valueType(profile::PeriodType, "trace", "count");
        out_.number(profile::Period, 1);
        std::map<std::vector<std::uint64_t>, TimeCount> samples;  // by locations, leaf to root
        for (const StackSum& row : rows) samples[locationsOf(row.stack)].add(row.sum.time, row.sum.count);
        for (const auto& [stack, sum] : samples) writeSample(stack, sum);
        for (const std::string_view s : texts_) out_.bytes(profile::StringTable, s, true);
        return out_.text();
    }

  private:
    std::uint64_t text(std::string_view s) {
        const auto [at, made] = textIds_.try_emplace(s, texts_.size());
        if (made) texts_.push_back(s);
        return at->second;
    }
    void valueType(std::uint32_t field, std::string_view type, std::string_view unit) {
        ProtoWriter m;
        m.number(value_type::Type, text(type));
        m.number(value_type::Unit, text(unit));
        out_.message(field, m);
    }
    void writeSample(const std::vector<std::uint64_t>& stack, const TimeCount& sum) {
        ProtoWriter places, values, m;
        for (const std::uint64_t id : stack) places.packed(id);
        values.packed(sum.count);
        values.packed(static_cast<std::uint64_t>(sum.time));
        m.message(sample::LocationId, places);
        m.message(sample::Value, values);
        out_.message(profile::Sample, m);
    }

    // Stacks are the same to Go when their addresses are; without any, it is no stack.
    std::vector<std::uint64_t> locationsOf(StackId stack) {
        const auto frames = trace_.stacks[stack];
        std::vector<std::uint64_t> ids;
        if (std::ranges::all_of(frames, [&](FrameId f) { return trace_.stacks.frame(f).pc == 0; }))
            return ids;
        for (const FrameId f : frames.first(std::min(frames.size(), kDeepest))) ids.push_back(locationOf(f));
        return ids;
    }
    std::uint64_t locationOf(FrameId id) {
        const auto [at, made] = locations_.try_emplace(id, locations_.size() + 1);
        if (!made) return at->second;
        const Frame& frame = trace_.stacks.frame(id);
        ProtoWriter ln, loc;
        ln.number(line::FunctionId, functionOf(frame));
        ln.number(line::Line, frame.line);
        loc.number(location::Id, at->second);
        loc.number(location::Address, frame.pc);
        loc.message(location::Line, ln);
        out_.message(profile::Location, loc);
        return at->second;
    }
    std::uint64_t functionOf(const Frame& frame) {
        const auto [at, made] = functions_.try_emplace({frame.function, frame.file}, functions_.size() + 1);
        if (!made) return at->second;
        ProtoWriter fn;
        const std::uint64_t name = text(trace_.strings[frame.function]);
        fn.number(function::Id, at->second);
        fn.number(function::Name, name);
        fn.number(function::SystemName, name);
        fn.number(function::Filename, text(trace_.strings[frame.file]));
        out_.message(profile::Function, fn);
        return at->second;
    }

    const Trace& trace_;
    ProtoWriter out_;
    std::vector<std::string_view> texts_;
    std::unordered_map<std::string_view, std::uint64_t> textIds_;
    std::unordered_map<FrameId, std::uint64_t> locations_;
    std::map<std::pair<StringId, StringId>, std::uint64_t> functions_;  // by name and file
};

}  // namespace

std::string waitPprof(const Trace& trace, const std::vector<StackSum>& profile) {
    return Writer(trace).write(profile);
}

}  // namespace golanes
