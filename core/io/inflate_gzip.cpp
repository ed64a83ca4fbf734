// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace golanes {

namespace {

class GzipDecoder final : public StreamDecoder {
  public:
    GzipDecoder() {
        constexpr int kGzipWrapper = 16;
        if (inflateInit2(&stream_, MAX_WBITS + kGzipWrapper) != Z_OK) throw std::bad_alloc();
    }
    GzipDecoder(const GzipDecoder&) = delete;
    ~GzipDecoder() override { inflateEnd(&stream_); }

    Step step(std::span<const std::byte> in, std::span<std::byte> out) override {
        if (atBoundary_) {
            if (in.empty()) return {};
            if (started_ && in[0] != kMagic) return skipPadding(in);
            if (started_) inflateReset(&stream_);
            atBoundary_ = false;
            started_ = true;
        }
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(in.data()));
        stream_.avail_in = static_cast<uInt>(in.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        const int rc = inflate(&stream_, Z_NO_FLUSH);
        Step step{in.size() - stream_.avail_in, out.size() - stream_.avail_out};
        atBoundary_ = rc == Z_STREAM_END;
        if (rc == Z_MEM_ERROR) step.status = Status::NoMemory;
        // Z_BUF_ERROR only says that there was no input left.
        if (rc != Z_OK && rc != Z_STREAM_END && rc != Z_BUF_ERROR && rc != Z_MEM_ERROR) {
            step.status = Status::Broken;
        }
        return step;
    }

    bool atBoundary() const override { return atBoundary_; }
    std::string reason() const override { return stream_.msg ? stream_.msg : "invalid data"; }

  private:
    static constexpr std::byte kMagic{0x1f};

    // Tapes and block devices pad with zeros; anything else behind the last member is not ours.
    static Step skipPadding(std::span<const std::byte> in) {
        const auto end = std::find_if(in.begin(), in.end(), [](std::byte b) { return b != std::byte{0}; });
        const auto zeros = static_cast<std::size_t>(end - in.begin());
        return {zeros, 0, zeros > 0 ? Status::Going : Status::Broken};
    }

    z_stream stream_{};
    bool atBoundary_ = true;
    bool started_ = false;
};

}  // namespace

std::unique_ptr<StreamDecoder> makeGzipDecoder() {
    return std::make_unique<GzipDecoder>();
}

}  // namespace golanes
