// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflate.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <new>

namespace golanes {

namespace {

class ZstdDecoder final : public StreamDecoder {
  public:
    ZstdDecoder() : context_(ZSTD_createDCtx()) {
        if (!context_) throw std::bad_alloc();
        // Accept files of `zstd --long=31`; the window is only touched as far as the frame fills it.
        ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, sizeof(void*) == 8 ? 31 : 30);
    }
    ZstdDecoder(const ZstdDecoder&) = delete;
    ~ZstdDecoder() override { ZSTD_freeDCtx(context_); }

    Step step(std::span<const std::byte> in, std::span<std::byte> out) override {
        if (in.empty() && atBoundary_) return {};
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{out.data(), out.size(), 0};
        // One call stops at the end of a block; go on until input or room are used up.
        Status status = Status::Going;
        do {
            const std::size_t before = input.pos + output.pos;
            const std::size_t rc = ZSTD_decompressStream(context_, &output, &input);
            if (ZSTD_isError(rc)) {
                error_ = rc;
                const bool memory = ZSTD_getErrorCode(rc) == ZSTD_error_memory_allocation;
                status = memory ? Status::NoMemory : Status::Broken;
            }
            atBoundary_ = rc == 0;
            if (input.pos + output.pos == before) break;
        } while (status == Status::Going && output.pos < output.size &&
                 !(atBoundary_ && input.pos == input.size));
        return {input.pos, output.pos, status};
    }

    bool atBoundary() const override { return atBoundary_; }
    std::string reason() const override { return ZSTD_getErrorName(error_); }

  private:
    ZSTD_DCtx* context_;
    std::size_t error_ = 0;
    bool atBoundary_ = true;
};

}  // namespace

std::unique_ptr<StreamDecoder> makeZstdDecoder() {
    return std::make_unique<ZstdDecoder>();
}

}  // namespace golanes
