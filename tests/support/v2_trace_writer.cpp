// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v2_trace_writer.h"

#include "tests/support/v2_spec.h"

#include <stdexcept>
#include <utility>

namespace golanes::test {

void appendVarint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

V2TraceWriter::V2TraceWriter(int minor) : minor_(minor), out_("go 1." + std::to_string(minor) + " trace") {
    out_.resize(16);
}

void V2TraceWriter::generation(std::uint64_t number) {
    if (open_) endGeneration();
    generation_ = number;
    open_ = true;
    synced_ = false;
    lastTime_ = 0;
    strings_.clear();
    stacks_.clear();
    samples_.clear();
}

void V2TraceWriter::endGeneration(bool marked) {
    closeBatch();
    if (!synced_) writeSync();
    writeTables();
    if (minor_ >= 26 && marked) out_.push_back(static_cast<char>(kV2EndOfGeneration));
    open_ = false;
}

void V2TraceWriter::batch(std::uint64_t m, std::uint64_t t) {
    closeBatch();
    if (minor_ >= 25 && !synced_) writeSync();
    lastTime_ = t;
    batch_ = Batch{m, t, {}, {}, {}};
}

void V2TraceWriter::event(std::uint8_t type, std::span<const std::uint64_t> args) {
    std::string& data = openBatch().data;
    data.push_back(static_cast<char>(type));
    for (std::uint64_t arg : args) appendVarint(data, arg);
}

void V2TraceWriter::raw(std::string_view bytes) {
    openBatch().data += bytes;
}

void V2TraceWriter::claimSize(std::uint64_t size) {
    openBatch().claimedSize = size;
}

V2TraceWriter::Batch& V2TraceWriter::openBatch() {
    if (!batch_) throw std::logic_error("no batch is open");
    return *batch_;
}

void V2TraceWriter::top(std::string_view bytes) {
    closeBatch();
    out_ += bytes;
}

void V2TraceWriter::experimentalBatch(std::uint8_t experiment, std::uint64_t m, std::uint64_t t,
                                      std::string_view data) {
    closeBatch();
    out_.push_back(static_cast<char>(kV2ExperimentalBatch));
    out_.push_back(static_cast<char>(experiment));
    for (std::uint64_t v : {generation_, m, t, std::uint64_t{data.size()}}) appendVarint(out_, v);
    out_ += data;
}

void V2TraceWriter::cpuSample(std::uint64_t time, std::uint64_t m, std::uint64_t p, std::uint64_t g,
                              std::uint64_t stack) {
    samples_.push_back(static_cast<char>(kV2CpuSample));
    for (std::uint64_t v : {time, m, p, g, stack}) appendVarint(samples_, v);
}

std::uint64_t V2TraceWriter::string(std::string_view text) {
    if (text.empty()) return 0;
    return strings_.try_emplace(std::string(text), strings_.size() + 1).first->second;
}

std::uint64_t V2TraceWriter::stack(std::vector<V2Frame> frames) {
    if (frames.empty()) return 0;
    return stacks_.try_emplace(std::move(frames), stacks_.size() + 1).first->second;
}

void V2TraceWriter::mark() {
    if (batch_) {
        batch_->marks.push_back(batch_->data.size());
    } else {
        marks_.push_back(static_cast<std::int64_t>(out_.size()));
    }
}

std::string V2TraceWriter::finish() {
    if (open_) endGeneration();
    closeBatch();
    return out_;
}

void V2TraceWriter::closeBatch() {
    if (!batch_) return;
    const Batch batch = std::move(*batch_);
    batch_.reset();
    out_.push_back(static_cast<char>(kV2EventBatch));
    const std::uint64_t size = batch.claimedSize.value_or(batch.data.size());
    for (std::uint64_t v : {generation_, batch.m, batch.t, size}) appendVarint(out_, v);
    for (std::size_t m : batch.marks) marks_.push_back(static_cast<std::int64_t>(out_.size() + m));
    out_ += batch.data;
}

void V2TraceWriter::structuralBatch(std::string data) {
    // The runtime stamps its tables when it writes them, after the events.
    batch_ = Batch{kV2None, lastTime_, std::move(data), {}, {}};
    closeBatch();
}

void V2TraceWriter::writeSync() {
    synced_ = true;
    std::string data;
    if (minor_ >= 25) data.push_back(static_cast<char>(kV2Sync));
    if (frequency_) {
        data.push_back(static_cast<char>(kV2Frequency));
        appendVarint(data, *frequency_);
    }
    if (minor_ >= 25 && clock_) {
        data.push_back(static_cast<char>(kV2ClockSnapshot));
        for (std::uint64_t v : *clock_) appendVarint(data, v);
    }
    if (!data.empty()) structuralBatch(std::move(data));
}

void V2TraceWriter::writeTables() {
    if (!samples_.empty()) structuralBatch(static_cast<char>(kV2CpuSamples) + samples_);
    std::string stacks(1, static_cast<char>(kV2Stacks));
    for (const auto& [frames, id] : stacks_) {
        stacks.push_back(static_cast<char>(kV2Stack));
        appendVarint(stacks, id);
        appendVarint(stacks, frames.size());
        for (const V2Frame& f : frames) {
            for (std::uint64_t v : {f.pc, string(f.function), string(f.file), f.line})
                appendVarint(stacks, v);
        }
    }
    if (stacks.size() > 1) structuralBatch(std::move(stacks));
    std::string strings(1, static_cast<char>(kV2Strings));
    for (const auto& [text, id] : strings_) {
        strings.push_back(static_cast<char>(kV2String));
        appendVarint(strings, id);
        appendVarint(strings, text.size());
        strings += text;
    }
    if (strings.size() > 1) structuralBatch(std::move(strings));
}

}  // namespace golanes::test
