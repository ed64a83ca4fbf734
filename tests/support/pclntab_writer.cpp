// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pclntab_writer.h"

namespace golanes::test {

namespace {

std::string varint(std::uint32_t v) {
    std::string out;
    for (; v >= 0x80; v >>= 7) out += static_cast<char>(v | 0x80);
    return out + static_cast<char>(v);
}

}  // namespace

std::uint32_t PclntabWriter::name(const std::string& text) {
    const auto at = static_cast<std::uint32_t>(nameBase_ + names_.size());
    names_ += text + '\0';
    return at;
}

std::uint32_t PclntabWriter::values(const Values& values) {
    if (values.empty()) return 0;
    if (values_.empty() && valueBase_ == 0) values_ += '\0';  // offset 0 says: none
    const auto at = static_cast<std::uint32_t>(valueBase_ + values_.size());
    std::int32_t before = -1;
    std::uint32_t pc = 0;
    for (const auto& [until, value] : values) {
        const std::int32_t change = value - before;
        values_ += varint(static_cast<std::uint32_t>(change) << 1 ^ static_cast<std::uint32_t>(change >> 31));
        values_ += varint(until - pc);
        before = value;
        pc = until;
    }
    values_ += '\0';
    return at;
}

std::uint64_t PclntabWriter::calls(const Function& f) {
    const std::uint64_t at = functionData_.size();
    PerfBytes out = bytes();
    for (const Call& call : f.inlined) {
        if (layout_ == Layout::Go120) {
            out.u32(0).u32(name(call.name)).u32(call.parentPc).u32(7);
        } else {
            out.u16(0xffff).u16(0).u32(1).u32(99).u32(name(call.name)).u32(call.parentPc);
        }
    }
    functionData_ += out.bytes();
    functionData_.resize((functionData_.size() + 7) & ~std::size_t{7});
    return at;
}

// `base`: where the record will stand, as pointers in it are aligned.
std::string PclntabWriter::record(const Function& f, std::uint64_t base) {
    const bool offsets = layout_ >= Layout::Go118;
    PerfBytes out = bytes();
    if (offsets) {
        out.u32(f.entry - functions_[0].entry);
    } else {
        word(out, f.entry);
    }
    const std::uint32_t inlTree = layout_ == Layout::Go12 ? 4 : 3;
    const std::uint32_t dataCount = f.inlined.empty() ? 0 : inlTree + 1;
    out.u32(name(f.name)).u32(0).u32(0);
    out.u32(values(f.stack)).u32(values(f.files)).u32(values(f.lines)).u32(3);
    if (layout_ != Layout::Go12) out.u32(0);   // the compilation unit
    if (layout_ == Layout::Go120) out.u32(1);  // the first line
    out.u8(0).u8(0).u8(0).u8(dataCount);
    out.u32(0).u32(0).u32(values(f.calls));
    if (dataCount == 0) return out.bytes();
    const std::uint64_t at = calls(f);
    if (offsets) {
        for (std::uint32_t i = 0; i < inlTree; ++i) out.u32(0xffffffff);
        out.u32(at);
        return out.bytes();
    }
    if (is64_ && (base + out.size()) % 8 != 0) out.u32(0);
    for (std::uint32_t i = 0; i < inlTree; ++i) word(out, 0);
    word(out, functionDataAt_ + at);
    return out.bytes();
}

std::string PclntabWriter::table() {
    return layout_ == Layout::Go12 ? inLayout12() : inParts();
}

// All offsets count from the beginning; the parts stand one behind the other.
std::string PclntabWriter::inLayout12() {
    const std::uint64_t wordBytes = is64_ ? 8 : 4;
    const std::uint64_t recordsAt = (8 + wordBytes * (2 * functions_.size() + 2) + 4 + 7) & ~std::uint64_t{7};
    constexpr std::uint64_t kRecord = 256;
    const std::uint64_t namesAt = recordsAt + kRecord * functions_.size();
    constexpr std::uint64_t kNames = 1024;
    nameBase_ = namesAt;
    valueBase_ = namesAt + kNames;
    std::string records;
    for (const Function& f : functions_) {
        records += record(f, recordsAt + records.size());
        records.resize((records.size() + kRecord - 1) / kRecord * kRecord);
    }
    PerfBytes fileTable = bytes();
    fileTable.u32(files_.size() + 1);
    for (const std::string& file : files_) fileTable.u32(name(file));
    std::string tail = names_;
    tail.resize(kNames);
    tail += values_;
    tail.resize((tail.size() + 7) & ~std::size_t{7});
    PerfBytes head = bytes();
    head.u32(0xfffffffb).u16(0).u8(1).u8(wordBytes);
    word(head, functions_.size());
    for (std::size_t i = 0; i < functions_.size(); ++i) {
        word(word(head, functions_[i].entry), recordsAt + i * kRecord);
    }
    word(head, end_).u32(namesAt + tail.size());
    std::string out = head.bytes();
    out.resize(recordsAt);
    return out + records + tail + fileTable.bytes();
}

std::string PclntabWriter::inParts() {
    const bool offsets = layout_ >= Layout::Go118;
    const std::uint64_t entryBytes = !offsets && is64_ ? 8 : 4;
    const std::uint64_t pairs = (entryBytes * (2 * functions_.size() + 1) + 7) & ~std::uint64_t{7};
    std::string records;
    PerfBytes index = bytes();
    const auto entry = [&](std::uint64_t v) { entryBytes == 8 ? index.u64(v) : index.u32(v); };
    for (const Function& f : functions_) {
        entry(offsets ? f.entry - functions_[0].entry : f.entry);
        entry(pairs + records.size());
        records += record(f, pairs + records.size());
        records.resize((records.size() + 7) & ~std::size_t{7});
    }
    entry(offsets ? end_ - functions_[0].entry : end_);
    std::string functions = index.bytes();
    functions.resize(pairs);
    functions += records;
    PerfBytes units = bytes();
    std::string files;
    for (const std::string& file : files_) {
        units.u32(files.size());
        files += file + '\0';
    }
    PerfBytes head = bytes();
    const std::uint32_t magic = layout_ == Layout::Go116   ? 0xfffffffa
                                : layout_ == Layout::Go118 ? 0xfffffff0
                                                           : 0xfffffff1;
    head.u32(magic).u16(0).u8(1).u8(is64_ ? 8 : 4);
    word(word(head, functions_.size()), files_.size());
    if (offsets) word(head, hideText_ ? 0 : functions_[0].entry);
    std::uint64_t at = head.size() + 5 * (is64_ ? 8 : 4);
    std::string body;
    for (const std::string& part : {names_, units.bytes(), files, values_, functions}) {
        word(head, at);
        std::string padded = part;
        padded.resize((part.size() + 7) & ~std::size_t{7});
        body += padded;
        at += padded.size();
    }
    return head.bytes() + body;
}

}  // namespace golanes::test
