// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace golanes::test {

// Bytes in one byte order.
class PerfBytes {
  public:
    explicit PerfBytes(bool bigEndian) : bigEndian_(bigEndian) {}

    PerfBytes& u8(std::uint64_t v) { return number(v, 1); }
    PerfBytes& u16(std::uint64_t v) { return number(v, 2); }
    PerfBytes& u32(std::uint64_t v) { return number(v, 4); }
    PerfBytes& u64(std::uint64_t v) { return number(v, 8); }
    PerfBytes& raw(std::string_view bytes);
    // With a NUL, and as many more that the length is a multiple of 8.
    PerfBytes& text(std::string_view s);
    // As in the header's features: with the length in front.
    PerfBytes& featureText(std::string_view s);

    const std::string& bytes() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }

  private:
    PerfBytes& number(std::uint64_t v, int size);

    bool bigEndian_;
    std::string bytes_;
};

// Writes perf.data, by perf's documentation and kernel headers and independently of the reader: any byte
// order, as a file, as a pipe's, compressed.
class PerfWriter {
  public:
    // What samples of every event hold unless told otherwise: identifier, ip, thread, time, id of none, CPU,
    // period, callchain and raw bytes.
    static constexpr std::uint64_t kUsualFields =
        1u << 16 | 1u << 0 | 1u << 1 | 1u << 2 | 1u << 7 | 1u << 8 | 1u << 5 | 1u << 10;

    struct Event {
        std::string name;
        std::vector<std::uint64_t> ids{};
        std::uint32_t type = 1;  // software
        std::uint64_t config = 0;
        std::uint64_t sampleType = kUsualFields;
        std::uint64_t period = 1000;
        std::uint64_t readFormat = 0;
        std::uint64_t branchType = 0;
        std::uint64_t userRegisters = 0;
        std::uint64_t interruptRegisters = 0;
    };
    struct Sample {
        std::uint64_t id = 0;
        std::int32_t pid = 0;
        std::int32_t tid = 0;
        std::uint64_t time = 0;
        std::uint32_t cpu = 0;
        std::vector<std::uint64_t> chain{};
        std::string raw{};
        std::uint64_t period = 1;
        std::uint16_t mode = 2;  // user
    };

    explicit PerfWriter(bool bigEndian = false) : bigEndian_(bigEndian) {}

    PerfBytes bytes() const { return PerfBytes(bigEndian_); }
    void event(const Event& event) { events_.push_back(event); }
    void feature(int bit, const PerfBytes& content) { features_.emplace_back(bit, content.bytes()); }
    // The format of a tracepoint, as the kernel's file tells it.
    void tracepoint(std::string_view system, std::string_view format);

    // Any record; appends to those before.
    void record(std::uint32_t type, std::uint16_t misc, const PerfBytes& payload);
    // The same with the end that tells who, when and where, for events with the usual fields.
    void kernelRecord(std::uint32_t type, std::uint16_t misc, PerfBytes payload, std::int32_t pid,
                      std::int32_t tid, std::uint64_t time, std::uint32_t cpu = 0);
    void sample(const Sample& sample);
    void comm(std::int32_t pid, std::int32_t tid, std::string_view name, std::uint64_t time = 0);
    void fork(std::int32_t pid, std::int32_t tid, std::int32_t parentPid, std::int32_t parentTid,
              std::uint64_t time);
    void mapping(std::int32_t pid, std::uint64_t begin, std::uint64_t length, std::uint64_t offset,
                 std::string_view file, std::uint64_t time = 0);

    std::string takeRecords() { return std::exchange(records_, {}); }
    // A file with its header, these records, and the features.
    std::string file(const std::string& records) const;
    std::string file() const { return file(records_); }
    // The same as a recorder leaves it that was killed.
    std::string unfinished() const;
    std::string pipe() const;
    // Records that hold others compressed, `piece` bytes in each: of type 81, or 83 when `second`.
    std::string compressed(const std::string& records, std::size_t piece, bool second) const;

  private:
    std::string attr(const Event& event) const;
    std::string tracingData() const;
    std::vector<std::pair<int, std::string>> allFeatures() const;
    std::string framed(std::uint32_t type, std::uint16_t misc, std::string_view payload) const;

    bool bigEndian_;
    std::vector<Event> events_;
    std::vector<std::pair<int, std::string>> features_;
    std::vector<std::pair<std::string, std::string>> formats_;
    std::string records_;
};

// Formats of tracepoints as kernel 6 writes them, with the numbers that stand in front.
std::string schedSwitchFormat(int id);
std::string schedWakeupFormat(int id);
std::string sysEnterReadFormat(int id);
std::string sysExitReadFormat(int id);

}  // namespace golanes::test
