// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

struct ZSTD_DCtx_s;

namespace golanes::perf {

// One zstd stream that comes in pieces.
class RecordInflater {
  public:
    RecordInflater();
    RecordInflater(const RecordInflater&) = delete;
    ~RecordInflater();

    void feed(std::span<const std::byte> piece) { input_ = piece; }
    // Appends at most one step's worth of what comes out of the piece. False when the stream is broken.
    bool step(std::vector<std::byte>& out);
    // True when the whole piece has come out.
    bool drained() const { return drained_ && input_.empty(); }
    const std::string& reason() const { return reason_; }

  private:
    static constexpr std::size_t kStep = std::size_t{1} << 18;

    ZSTD_DCtx_s* context_;
    std::vector<std::byte> room_;
    std::span<const std::byte> input_;
    bool drained_ = true;
    std::string reason_;
};

}  // namespace golanes::perf
