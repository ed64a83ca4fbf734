// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/pprof_profile.h"

#include "core/flame/proto_writer.h"

#include <unordered_map>

namespace golanes {

namespace {

// Numbers of fields in profile.proto.
namespace profile {
enum : std::uint32_t {
    SampleType = 1,
    Sample = 2,
    Location = 4,
    Function = 5,
    StringTable = 6,
    TimeNanos = 9,
    DurationNanos = 10,
    Comment = 13
};
}
namespace value_type {
enum : std::uint32_t { Type = 1, Unit = 2 };
}
namespace sample {
enum : std::uint32_t { LocationId = 1, Value = 2 };
}
namespace location {
enum : std::uint32_t { Id = 1, Line = 4 };
}
namespace line {
enum : std::uint32_t { FunctionId = 1 };
}
namespace function {
enum : std::uint32_t { Id = 1, Name = 2, SystemName = 3 };
}

class Writer {
  public:
    Writer(const FlameTree& tree, const PprofMeaning& meaning) : tree_(tree), meaning_(meaning) { text({}); }

    std::string write() {
        valueType(meaning_.countType, "count");
        valueType(meaning_.type, meaning_.unit);
        for (std::uint32_t n = 1; n < tree_.nodes().size(); ++n)
            if (tree_[n].self.count > 0) writeSample(n);
        out_.number(profile::TimeNanos, static_cast<std::uint64_t>(meaning_.wallUnixNs.value_or(0)));
        out_.number(profile::DurationNanos, static_cast<std::uint64_t>(meaning_.duration));
        if (!meaning_.comment.empty()) out_.number(profile::Comment, text(meaning_.comment));
        for (const std::string_view s : texts_) out_.bytes(profile::StringTable, s, true);
        return out_.text();
    }

  private:
    std::uint64_t text(std::string_view s) {
        const auto [at, made] = textIds_.try_emplace(s, texts_.size());
        if (made) texts_.push_back(s);
        return at->second;
    }
    void valueType(std::string_view type, std::string_view unit) {
        ProtoWriter m;
        m.number(value_type::Type, text(type));
        m.number(value_type::Unit, text(unit));
        out_.message(profile::SampleType, m);
    }

    void writeSample(std::uint32_t node) {
        ProtoWriter places, values, m;
        for (std::uint32_t n = node; n != FlameTree::kRoot; n = tree_[n].parent)
            places.packed(locationOf(tree_[n].function));
        values.packed(tree_[node].self.count);
        values.packed(tree_[node].self.weight);
        m.message(sample::LocationId, places);
        m.message(sample::Value, values);
        out_.message(profile::Sample, m);
    }

    // One location and one function, of the same number, for each function of the tree.
    std::uint64_t locationOf(FlameFunctionId f) {
        const auto [at, made] = locations_.try_emplace(f.value, locations_.size() + 1);
        const std::uint64_t id = at->second;
        if (!made) return id;
        ProtoWriter fn, ln, loc;
        const std::uint64_t name = text(tree_.name(f));
        fn.number(function::Id, id);
        fn.number(function::Name, name);
        fn.number(function::SystemName, name);
        out_.message(profile::Function, fn);
        ln.number(line::FunctionId, id);
        loc.number(location::Id, id);
        loc.message(location::Line, ln);
        out_.message(profile::Location, loc);
        return id;
    }

    const FlameTree& tree_;
    const PprofMeaning& meaning_;
    ProtoWriter out_;
    std::vector<std::string_view> texts_;
    std::unordered_map<std::string_view, std::uint64_t> textIds_;
    std::unordered_map<std::uint32_t, std::uint64_t> locations_;
};

}  // namespace

std::string pprofProfile(const FlameTree& tree, const PprofMeaning& meaning) {
    return Writer(tree, meaning).write();
}

}  // namespace golanes
