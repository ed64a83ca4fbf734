// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/tables.h"

#include "core/import/go/v1/varint.h"

#include <array>

namespace golanes::v1 {

Tables::Tables(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, const Job& job,
               TraceBuilder& builder)
    : format_(format), builder_(builder) {
    CancelCheck cancelled(job);
    for (const WireString& s : index.strings) {
        if (cancelled()) return;
        if (!strings_.find(s.id)) {
            strings_.set(s.id, builder.strings().intern(s.text));
        } else {
            builder.report().add(Severity::Loss, "string-invalid",
                                 "the file defines a string twice; the first one is used");
        }
    }
    denseLimit_ = index.stacks.size() * 4 + 1024;
    for (const std::uint64_t offset : index.stacks) {
        if (cancelled()) return;
        addStack(file + offset);
    }
}

// From layout 11 on Go's reader knows a frame by its PC alone: the first definition holds for all.
FrameId Tables::frame(const std::uint64_t* values, bool symbols) {
    const bool byPc = format_.layout() >= 11;
    if (byPc) {
        if (const FrameId* known = frames_.find(values[0])) return *known;
    }
    Frame f;
    f.pc = values[0];
    if (symbols) {
        f.function = string(values[1]);
        f.file = string(values[2]);
        f.line = values[3];
    }
    const FrameId id = builder_.stacks().internFrame(f);
    if (byPc) frames_.set(f.pc, id);
    return id;
}

void Tables::addStack(const std::uint8_t* event) {
    const bool symbols = !format_.sequenced();  // before Go 1.7 only the PCs were written
    const std::uint8_t* p = event + 1;
    if (WireFormat::hasLength(*event)) skipVarint(p);
    const auto number = static_cast<std::uint32_t>(varint(p));
    scratch_.clear();
    for (std::uint64_t n = varint(p); n > 0; --n) {
        std::array<std::uint64_t, 4> values{};
        for (std::size_t i = 0; i < (symbols ? 4u : 1u); ++i) values[i] = varint(p);
        scratch_.push_back(frame(values.data(), symbols));
    }
    const StackId id = builder_.stacks().intern(scratch_);
    if (number >= denseLimit_) {
        sparse_.set(number, id);
        return;
    }
    if (number >= dense_.size()) dense_.resize(number + 1, kNoStack);
    dense_[number] = id;
}

}  // namespace golanes::v1
