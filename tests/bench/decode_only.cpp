// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/decode_only.h"

#include "core/base/byte_reader.h"
#include "core/base/job.h"
#include "core/import/go/go_trace.h"
#include "core/import/go/v2/batch.h"
#include "core/import/go/v2/wire.h"

#include <algorithm>

namespace golanes::bench {

namespace {

void decodeBatch(std::span<const std::byte> data, Decoded& result) {
    ByteReader in(data);
    while (!in.atEnd()) {
        const int args = v2::spec(in.byte()).args;
        if (args < 0) return;  // a table, not events
        for (int i = 0; i <= args; ++i) result.sum += in.uvarint();
        ++result.events;
    }
}

Decoded decodeV2(std::span<const std::byte> trace, int minor) {
    Decoded result;
    const Job job;
    v2::GenerationScanner scanner(trace, minor, job);
    while (const auto generation = scanner.next()) {
        for (const v2::Batch& batch : generation->batches) decodeBatch(batch.data, result);
    }
    return result;
}

Decoded decodeV1(std::span<const std::byte> trace) {
    constexpr std::uint8_t kStack = 3;
    constexpr std::uint8_t kString = 37;
    Decoded result;
    ByteReader in(trace.subspan(GoTraceHeader::kSize));
    while (!in.atEnd()) {
        const std::uint8_t head = in.byte();
        const std::uint8_t type = head & 0x3f;
        if (type == kString) {
            result.sum += in.uvarint();
            in.take(in.uvarint());
            continue;
        }
        if (head >> 6 == 3) {
            const std::uint64_t length = in.uvarint();
            const std::uint64_t end = in.left() - std::min<std::uint64_t>(in.left(), length);
            while (in.left() > end) result.sum += in.uvarint();
        } else {
            for (int i = 0; i <= head >> 6; ++i) result.sum += in.uvarint();
        }
        result.events += type != kStack;
    }
    return result;
}

}  // namespace

Decoded decodeOnly(std::span<const std::byte> trace) {
    const auto header = readGoTraceHeader(trace);
    if (!header) return {};
    return header->minor < 22 ? decodeV1(trace) : decodeV2(trace, header->minor);
}

}  // namespace golanes::bench
