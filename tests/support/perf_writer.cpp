// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/perf_writer.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>

namespace golanes::test {

namespace {

constexpr std::size_t kAttrSize = 128;
constexpr std::size_t kFileHeader = 104;

std::string padded(std::string text) {
    text.resize((text.size() + 7) / 8 * 8);
    return text;
}

std::uint8_t reversed(std::uint8_t byte) {
    std::uint8_t out = 0;
    for (int bit = 0; bit < 8; ++bit) {
        if (byte >> bit & 1) out = static_cast<std::uint8_t>(out | 0x80 >> bit);
    }
    return out;
}

}  // namespace

PerfBytes& PerfBytes::number(std::uint64_t v, int size) {
    for (int i = 0; i < size; ++i) {
        const int shift = 8 * (bigEndian_ ? size - 1 - i : i);
        bytes_ += static_cast<char>(v >> shift);
    }
    return *this;
}

PerfBytes& PerfBytes::raw(std::string_view bytes) {
    bytes_ += bytes;
    return *this;
}

PerfBytes& PerfBytes::text(std::string_view s) {
    return raw(padded(std::string(s) + '\0'));
}

PerfBytes& PerfBytes::featureText(std::string_view s) {
    std::string content(s);
    content.resize((s.size() / 64 + 1) * 64);
    return u32(content.size()).raw(content);
}

void PerfWriter::tracepoint(std::string_view system, std::string_view format) {
    formats_.emplace_back(system, format);
}

std::string PerfWriter::framed(std::uint32_t type, std::uint16_t misc, std::string_view payload) const {
    return bytes().u32(type).u16(misc).u16(8 + payload.size()).raw(payload).bytes();
}

void PerfWriter::record(std::uint32_t type, std::uint16_t misc, const PerfBytes& payload) {
    records_ += framed(type, misc, payload.bytes());
}

void PerfWriter::kernelRecord(std::uint32_t type, std::uint16_t misc, PerfBytes payload, std::int32_t pid,
                              std::int32_t tid, std::uint64_t time, std::uint32_t cpu) {
    payload.u32(static_cast<std::uint32_t>(pid)).u32(static_cast<std::uint32_t>(tid)).u64(time);
    payload.u32(cpu).u32(0).u64(events_.empty() ? 0 : events_[0].ids.at(0));
    record(type, misc, payload);
}

void PerfWriter::sample(const Sample& s) {
    PerfBytes b = bytes();
    b.u64(s.id).u64(s.chain.empty() ? 0 : s.chain.back());
    b.u32(static_cast<std::uint32_t>(s.pid)).u32(static_cast<std::uint32_t>(s.tid)).u64(s.time);
    b.u32(s.cpu).u32(0).u64(s.period);
    b.u64(s.chain.size());
    for (const std::uint64_t address : s.chain) b.u64(address);
    std::string raw = s.raw;
    while ((raw.size() + 4) % 8 != 0) raw += '\0';
    b.u32(raw.size()).raw(raw);
    record(9, s.mode, b);
}

void PerfWriter::comm(std::int32_t pid, std::int32_t tid, std::string_view name, std::uint64_t time) {
    PerfBytes b = bytes();
    b.u32(static_cast<std::uint32_t>(pid)).u32(static_cast<std::uint32_t>(tid)).text(name);
    kernelRecord(3, 0, b, pid, tid, time);
}

void PerfWriter::fork(std::int32_t pid, std::int32_t tid, std::int32_t parentPid, std::int32_t parentTid,
                      std::uint64_t time) {
    PerfBytes b = bytes();
    for (const std::int32_t n : {pid, parentPid, tid, parentTid}) b.u32(static_cast<std::uint32_t>(n));
    kernelRecord(7, 0, b.u64(time), parentPid, parentTid, time);
}

void PerfWriter::mapping(std::int32_t pid, std::uint64_t begin, std::uint64_t length, std::uint64_t offset,
                         std::string_view file, std::uint64_t time) {
    PerfBytes b = bytes();
    b.u32(static_cast<std::uint32_t>(pid)).u32(static_cast<std::uint32_t>(pid));
    b.u64(begin).u64(length).u64(offset).u32(8).u32(1).u64(77).u64(0).u32(5).u32(2).text(file);
    kernelRecord(10, pid == -1 ? 1 : 2, b, pid, pid, time);
}

std::string PerfWriter::attr(const Event& e) const {
    constexpr std::uint64_t kSampleIdAll = 1u << 18;
    PerfBytes b = bytes();
    b.u32(e.type).u32(kAttrSize).u64(e.config).u64(e.period).u64(e.sampleType).u64(e.readFormat);
    for (int i = 0; i < 8; ++i) {
        const auto byte = static_cast<std::uint8_t>(kSampleIdAll >> (8 * i));
        b.u8(bigEndian_ ? reversed(byte) : byte);
    }
    b.u32(0)
        .u32(0)
        .u64(0)
        .u64(0)
        .u64(e.branchType)
        .u64(e.userRegisters)
        .u32(0)
        .u32(1)
        .u64(e.interruptRegisters);
    std::string all = b.bytes();
    all.resize(kAttrSize);
    return all;
}

std::string PerfWriter::tracingData() const {
    PerfBytes b = bytes();
    b.raw("\x17\x08\x44tracing").raw(std::string_view("0.6\0", 4)).u8(bigEndian_ ? 1 : 0).u8(8).u32(4096);
    b.raw(std::string_view("header_page\0", 12)).u64(3).raw("abc");
    b.raw(std::string_view("header_event\0", 13)).u64(0);
    b.u32(1).u64(5).raw("ftrac");
    b.u32(formats_.size());
    for (const auto& [system, format] : formats_) {
        b.raw(system).u8(0).u32(1).u64(format.size()).raw(format);
    }
    return b.u32(0).u32(0).u64(0).bytes();
}

std::vector<std::pair<int, std::string>> PerfWriter::allFeatures() const {
    auto features = features_;
    PerfBytes names = bytes();
    names.u32(events_.size()).u32(kAttrSize);
    for (const Event& e : events_) {
        names.raw(attr(e)).u32(e.ids.size()).featureText(e.name);
        for (const std::uint64_t id : e.ids) names.u64(id);
    }
    features.emplace_back(12, names.bytes());
    if (!formats_.empty()) features.emplace_back(1, tracingData());
    std::ranges::sort(features);
    return features;
}

std::string PerfWriter::file(const std::string& records) const {
    PerfBytes ids = bytes();
    PerfBytes attrs = bytes();
    for (const Event& e : events_) {
        attrs.raw(attr(e)).u64(kFileHeader + ids.size()).u64(8 * e.ids.size());
        for (const std::uint64_t id : e.ids) ids.u64(id);
    }
    const std::size_t attrsAt = kFileHeader + ids.size();
    const std::size_t dataAt = attrsAt + attrs.size();
    const auto features = allFeatures();
    std::uint64_t bits = 0;
    PerfBytes table = bytes();
    std::string contents;
    const std::size_t contentsAt = dataAt + records.size() + 16 * features.size();
    for (const auto& [bit, content] : features) {
        bits |= std::uint64_t{1} << bit;
        table.u64(contentsAt + contents.size()).u64(content.size());
        contents += content;
    }
    PerfBytes b = bytes();
    b.raw("PERFILE2");
    b.u64(kFileHeader).u64(kAttrSize + 16).u64(attrsAt).u64(attrs.size()).u64(dataAt).u64(records.size());
    b.u64(0).u64(0).u64(bits).u64(0).u64(0).u64(0);
    std::string all =
        b.raw(ids.bytes()).raw(attrs.bytes()).raw(records).raw(table.bytes()).raw(contents).bytes();
    // The magic is a number of 8 bytes in the recorder's order.
    if (bigEndian_) std::reverse(all.begin(), all.begin() + 8);
    return all;
}

std::string PerfWriter::unfinished() const {
    std::string all = file();
    all.resize(all.find(records_) + records_.size());
    std::fill_n(all.begin() + 48, 8, '\0');  // size of the data
    return all;
}

std::string PerfWriter::pipe() const {
    std::string all = bigEndian_ ? "2ELIFREP" : "PERFILE2";
    all += bytes().u64(16).bytes();
    for (const Event& e : events_) {
        PerfBytes b = bytes();
        b.raw(attr(e));
        for (const std::uint64_t id : e.ids) b.u64(id);
        all += framed(64, 0, b.bytes());
    }
    for (const auto& [bit, content] : allFeatures()) {
        if (bit == 1) continue;
        all += framed(80, 0, bytes().u64(static_cast<std::uint64_t>(bit)).raw(content).bytes());
    }
    if (!formats_.empty()) {
        const std::string data = tracingData();
        all += framed(66, 0, bytes().u32(data.size()).bytes()) + padded(data);
    }
    return all + records_;
}

std::string PerfWriter::compressed(const std::string& records, std::size_t piece, bool second) const {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    std::string all;
    std::string out(ZSTD_compressBound(piece) + 64, '\0');
    for (std::size_t at = 0; at < records.size(); at += piece) {
        ZSTD_inBuffer in{records.data() + at, std::min(piece, records.size() - at), 0};
        ZSTD_outBuffer room{out.data(), out.size(), 0};
        ZSTD_compressStream2(context, &room, &in, ZSTD_e_flush);
        const std::string content = out.substr(0, room.pos);
        all += second ? framed(83, 0, bytes().u64(content.size()).raw(padded(content)).bytes())
                      : framed(81, 0, content);
    }
    ZSTD_freeCCtx(context);
    return all;
}

namespace {

std::string format(std::string_view name, int id, std::string_view fields, std::string_view print) {
    return fmt::format(
        "name: {}\nID: {}\nformat:\n\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;\n"
        "\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;\n\n{}\nprint fmt: {}\n",
        name, id, fields, print);
}

}  // namespace

std::string schedSwitchFormat(int id) {
    return format(
        "sched_switch", id,
        "\tfield:char prev_comm[16];\toffset:8;\tsize:16;\tsigned:0;\n"
        "\tfield:pid_t prev_pid;\toffset:24;\tsize:4;\tsigned:1;\n"
        "\tfield:int prev_prio;\toffset:28;\tsize:4;\tsigned:1;\n"
        "\tfield:long prev_state;\toffset:32;\tsize:8;\tsigned:1;\n"
        "\tfield:char next_comm[16];\toffset:40;\tsize:16;\tsigned:0;\n"
        "\tfield:pid_t next_pid;\toffset:56;\tsize:4;\tsigned:1;\n"
        "\tfield:int next_prio;\toffset:60;\tsize:4;\tsigned:1;\n",
        R"("prev_state=%s%s", (REC->prev_state & 0xff) ? __print_flags(REC->prev_state & 0xff, "|", )"
        R"({ 0x00000001, "S" }, { 0x00000002, "D" }, { 0x00000020, "Z" }, { 0x00000080, "I" }) : "R")");
}

std::string schedWakeupFormat(int id) {
    return format("sched_wakeup", id,
                  "\tfield:char comm[16];\toffset:8;\tsize:16;\tsigned:0;\n"
                  "\tfield:pid_t pid;\toffset:24;\tsize:4;\tsigned:1;\n"
                  "\tfield:int prio;\toffset:28;\tsize:4;\tsigned:1;\n"
                  "\tfield:int target_cpu;\toffset:32;\tsize:4;\tsigned:1;\n",
                  "\"\"");
}

std::string sysEnterReadFormat(int id) {
    return format("sys_enter_read", id,
                  "\tfield:int __syscall_nr;\toffset:8;\tsize:4;\tsigned:1;\n"
                  "\tfield:unsigned int fd;\toffset:16;\tsize:8;\tsigned:0;\n"
                  "\tfield:char * buf;\toffset:24;\tsize:8;\tsigned:0;\n"
                  "\tfield:size_t count;\toffset:32;\tsize:8;\tsigned:0;\n",
                  "\"\"");
}

std::string sysExitReadFormat(int id) {
    return format("sys_exit_read", id,
                  "\tfield:int __syscall_nr;\toffset:8;\tsize:4;\tsigned:1;\n"
                  "\tfield:long ret;\toffset:16;\tsize:8;\tsigned:1;\n",
                  "\"\"");
}

}  // namespace golanes::test
