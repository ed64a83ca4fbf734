// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/job.h"
#include "core/import/go/v1/file_index.h"
#include "core/store/trace_builder.h"

#include <vector>

namespace golanes::v1 {

// The strings and stacks of a file, moved into the store's tables: the file's numbers become ids.
class Tables {
  public:
    // Stops early when the job is cancelled.
    Tables(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, const Job& job,
           TraceBuilder& builder);

    // kEmptyString for numbers that the file does not define, as those of a file cut before its end.
    StringId string(std::uint64_t number) const {
        const StringId* id = strings_.find(number);
        return id ? *id : kEmptyString;
    }
    // kNoStack for numbers that the file does not define.
    StackId stack(std::uint32_t number) const {
        if (number < dense_.size()) return dense_[number];
        const StackId* id = number == 0 ? nullptr : sparse_.find(number);
        return id ? *id : kNoStack;
    }

  private:
    FrameId frame(const std::uint64_t* values, bool symbols);
    void addStack(const std::uint8_t* event);

    const WireFormat& format_;
    TraceBuilder& builder_;
    IdMap<StringId> strings_;
    IdMap<FrameId> frames_;       // by PC
    std::vector<StackId> dense_;  // small numbers, which are all that Go gives
    IdMap<StackId> sparse_;       // others
    std::size_t denseLimit_ = 0;
    std::vector<FrameId> scratch_;
};

}  // namespace golanes::v1
