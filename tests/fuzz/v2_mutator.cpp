// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/v2_mutator.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <random>
#include <span>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace golanes::fuzz {

namespace {

constexpr std::size_t kHeader = 16;
constexpr std::uint8_t kEventBatch = 1, kExperimentalBatch = 49, kEndOfGeneration = 52;

using Bytes = std::vector<std::uint8_t>;

struct Batch {
    std::uint8_t type = kEventBatch;
    std::uint8_t experiment = 0;
    std::uint64_t generation = 0, thread = 0, time = 0;
    Bytes data;
};

void append(Bytes& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<std::uint8_t>(value | 0x80));
    out.push_back(static_cast<std::uint8_t>(value));
}

std::optional<Batch> readBatch(ByteReader& in) {
    Batch b;
    b.type = in.byte();
    if (b.type == kEndOfGeneration) return b;
    if (b.type != kEventBatch && b.type != kExperimentalBatch) return std::nullopt;
    if (b.type == kExperimentalBatch) b.experiment = in.byte();
    b.generation = in.uvarint();
    b.thread = in.uvarint();
    b.time = in.uvarint();
    const auto data = in.take(in.uvarint());
    if (in.failed()) return std::nullopt;
    const auto* first = reinterpret_cast<const std::uint8_t*>(data.data());
    b.data.assign(first, first + data.size());
    return b;
}

void write(Bytes& out, const Batch& b) {
    out.push_back(b.type);
    if (b.type == kEndOfGeneration) return;
    if (b.type == kExperimentalBatch) out.push_back(b.experiment);
    for (const std::uint64_t v : {b.generation, b.thread, b.time, std::uint64_t{b.data.size()}})
        append(out, v);
    out.insert(out.end(), b.data.begin(), b.data.end());
}

using Random = std::minstd_rand;

void mutateData(Batch& b, std::size_t room) {
    const std::size_t size = b.data.size();
    b.data.resize(size + std::min<std::size_t>(room, 64));
    b.data.resize(LLVMFuzzerMutate(b.data.data(), size, b.data.size()));
}

void mutateHead(Batch& b, Random& random) {
    std::uint64_t* const fields[] = {&b.generation, &b.thread, &b.time};
    std::uint64_t& field = *fields[random() % 3];
    switch (random() % 4) {
        case 0:
            ++field;
            break;
        case 1:
            --field;
            break;
        case 2:
            field = ~std::uint64_t{0};
            break;
        default:
            field = random() % 8;
            break;
    }
}

void mutateBatches(std::vector<Batch>& batches, std::size_t room, Random& random) {
    Batch& b = batches[random() % batches.size()];
    Batch& other = batches[random() % batches.size()];
    switch (random() % 16) {
        case 0:
            std::swap(b, other);
            break;
        case 1:
            batches.push_back(Batch(b));
            break;
        case 2:
            batches.erase(batches.begin() + (&b - batches.data()));
            break;
        case 3:
            mutateHead(b, random);
            break;
        case 4:
            b.data.insert(b.data.end(), other.data.begin(), other.data.end());
            break;
        default:
            mutateData(b, room);
            break;
    }
}

}  // namespace

std::size_t mutateV2(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed) {
    Random random(seed);
    std::vector<Batch> batches;
    if (size > kHeader && random() % 8 != 0) {
        ByteReader in(std::as_bytes(std::span(data + kHeader, size - kHeader)));
        while (!in.atEnd()) {
            auto batch = readBatch(in);
            if (!batch) break;
            batches.push_back(std::move(*batch));
        }
    }
    if (batches.empty()) return LLVMFuzzerMutate(data, size, maxSize);
    mutateBatches(batches, maxSize - size, random);
    Bytes out(data, data + kHeader);
    for (const Batch& b : batches) write(out, b);
    const std::size_t n = std::min(out.size(), maxSize);
    std::memcpy(data, out.data(), n);
    return n;
}

}  // namespace golanes::fuzz
