// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/tracing_data.h"

#include "core/import/perf/wire.h"

#include <charconv>

namespace golanes::perf {

namespace {

constexpr std::string_view kMagic = "\x17\x08\x44tracing";
constexpr std::size_t kMostFields = 256;  // of a tracepoint; the kernel has none with a tenth of them

std::string_view trimmed(std::string_view s) {
    const std::size_t first = s.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return s.substr(first, s.find_last_not_of(" \t") - first + 1);
}

template <class T>
bool readNumber(std::string_view text, T& value) {
    const std::string_view digits = trimmed(text);
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
}

// The value of "key:value;" in a line of a field; "" when there is none.
std::string_view partOf(std::string_view line, std::string_view key) {
    const std::size_t at = line.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = line.substr(at + key.size());
    return rest.substr(0, rest.find(';'));
}

// "__data_loc char[] name" or "unsigned long args[6]": the name is the last word, without its brackets.
void readDeclaration(std::string_view declaration, PerfField& f) {
    declaration = trimmed(declaration);
    if (declaration.starts_with("__data_loc ")) f.place = PerfField::Place::DataLoc;
    if (declaration.starts_with("__rel_loc ")) f.place = PerfField::Place::RelativeLoc;
    if (f.place != PerfField::Place::Fixed) declaration = trimmed(declaration.substr(declaration.find(' ')));
    f.isArray = declaration.find('[') != std::string_view::npos;
    const std::size_t space = declaration.find_last_of(" *");
    const std::string_view name =
        space == std::string_view::npos ? declaration : declaration.substr(space + 1);
    f.name = name.substr(0, name.find('['));
    f.type = trimmed(declaration.substr(0, declaration.size() - name.size()));
}

std::optional<PerfField> readField(std::string_view line) {
    PerfField f;
    readDeclaration(partOf(line, "field:"), f);
    int isSigned = 0;
    const bool whole = !f.name.empty() && readNumber(partOf(line, "offset:"), f.offset) &&
                       readNumber(partOf(line, "size:"), f.size);
    readNumber(partOf(line, "signed:"), isSigned);
    f.isSigned = isSigned != 0;
    if (!whole) return std::nullopt;
    return f;
}

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// A part with its name and its size in front.
void skipNamed(Cursor& c) {
    c.text();
    c.take(c.u64());
}

}  // namespace

std::optional<PerfTracepoint> readTracepointFormat(std::string_view system, std::string_view text) {
    PerfTracepoint t;
    t.system = system;
    bool numbered = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with("name:")) t.name = trimmed(line.substr(5));
        if (line.starts_with("ID:")) numbered = readNumber(line.substr(3), t.id);
        if (line.starts_with("print fmt:")) t.printFormat = trimmed(line.substr(10));
        if (!trimmed(line).starts_with("field:") || t.fields.size() == kMostFields) continue;
        if (const auto field = readField(line)) t.fields.push_back(*field);
    }
    if (t.name.empty() || !numbered) return std::nullopt;
    return t;
}

TracingData readTracingData(std::span<const std::byte> bytes) {
    TracingData result;
    Cursor head(bytes, false);
    if (textOf(head.take(kMagic.size())) != kMagic) {
        result.whole = false;
        return result;
    }
    head.text();  // version
    result.bigEndian = head.u8() != 0;
    Cursor c(head.rest(), result.bigEndian);
    c.u8();        // sizeof(long)
    c.u32();       // page size
    skipNamed(c);  // header_page
    skipNamed(c);  // header_event
    const std::uint32_t ftraceFormats = c.u32();
    for (std::uint32_t i = 0; i < ftraceFormats && !c.failed(); ++i) c.take(c.u64());
    const std::uint32_t systems = c.u32();
    for (std::uint32_t s = 0; s < systems && !c.failed(); ++s) {
        const std::string_view system = c.text();
        const std::uint32_t events = c.u32();
        for (std::uint32_t e = 0; e < events && !c.failed(); ++e) {
            const auto format = readTracepointFormat(system, textOf(c.take(c.u64())));
            if (format) result.tracepoints.push_back(*format);
        }
    }
    result.whole = !c.failed();
    return result;
}

}  // namespace golanes::perf
