// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/record_inflater.h"

#include <zstd.h>

#include <new>

namespace golanes::perf {

RecordInflater::RecordInflater() : context_(ZSTD_createDCtx()), room_(kStep) {
    if (!context_) throw std::bad_alloc();
}

RecordInflater::~RecordInflater() {
    ZSTD_freeDCtx(context_);
}

bool RecordInflater::step(std::vector<std::byte>& out) {
    ZSTD_inBuffer in{input_.data(), input_.size(), 0};
    ZSTD_outBuffer room{room_.data(), room_.size(), 0};
    const std::size_t rc = ZSTD_decompressStream(context_, &room, &in);
    out.insert(out.end(), room_.begin(), room_.begin() + static_cast<std::ptrdiff_t>(room.pos));
    if (ZSTD_isError(rc)) {
        reason_ = ZSTD_getErrorName(rc);
        return false;
    }
    // A call that neither takes nor gives anything has nothing more to give.
    drained_ = room.pos < kStep || (in.pos == 0 && room.pos == 0);
    input_ = input_.subspan(in.pos);
    if (in.pos == 0 && room.pos == 0) input_ = {};
    return true;
}

}  // namespace golanes::perf
