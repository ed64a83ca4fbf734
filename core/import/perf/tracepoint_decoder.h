// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_builder.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace golanes::perf {

// Takes the raw bytes of one event's samples apart, by the format that the recording carries: those of the
// scheduler and of system calls. Others are left as they are.
class TracepointDecoder {
  public:
    // Kind Tracepoint when the tracepoint is another, or lacks a field that is needed.
    explicit TracepointDecoder(const PerfTracepoint& format);

    PerfEventKind kind() const { return kind_; }
    // Puts the sample's raw bytes into the builder; gives what PerfBuilder::Sample::payload shall be.
    std::uint32_t decode(std::span<const std::byte> raw, bool bigEndian, PerfBuilder& builder) const;

  private:
    using Fields = std::vector<PerfField>;

    std::uint32_t decodeSwitch(std::span<const std::byte> raw, bool bigEndian, PerfBuilder& builder) const;
    std::uint32_t decodeWakeup(std::span<const std::byte> raw, bool bigEndian, PerfBuilder& builder) const;
    std::uint32_t decodeEnter(std::span<const std::byte> raw, bool bigEndian, PerfBuilder& builder) const;
    std::uint32_t decodeExit(std::span<const std::byte> raw, bool bigEndian, PerfBuilder& builder) const;
    void needs(const PerfTracepoint& format, PerfEventKind kind, std::span<const std::string_view> names);
    void addArguments(const PerfTracepoint& format);
    PerfOffState stateOf(std::int64_t value) const;

    PerfEventKind kind_ = PerfEventKind::Tracepoint;
    Fields fields_;  // those of the kind, in the order in which decode…() takes them
    std::vector<std::pair<std::uint64_t, char>> states_;  // bit and letter, ascending
};

}  // namespace golanes::perf
