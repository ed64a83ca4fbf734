// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/looks_like.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace golanes {

namespace {

using std::string_view_literals::operator""sv;

// Bytes that tell a kind of file.
struct Mark {
    std::size_t offset;
    std::string_view bytes;
    const char* what;
    const char* advice = "";
};

constexpr const char* kPackedAdvice = "Unpack it and open the trace that is in it.";
constexpr const char* kProfileAdvice =
    "Fetch it without debug=1 or debug=2: the binary form of profiles can be opened.";
constexpr const char* kProgramAdvice = "Run the program with tracing on and open the trace it writes.";

constexpr Mark kBinaryMarks[] = {
    {0,
     "\x7f"
     "ELF"sv,
     "an ELF program or library", kProgramAdvice},
    {0, "MZ"sv, "a Windows program", kProgramAdvice},
    {0, "\xcf\xfa\xed\xfe"sv, "a macOS program", kProgramAdvice},
    {0, "PERFFILE"sv, "a perf.data file of the first version", "Only those of version 2 can be read."},
    {0, "\x1f\x8b"sv, "a file that was compressed twice", "Uncompress it once."},
    {0, "\x28\xb5\x2f\xfd"sv, "a file that was compressed twice", "Uncompress it once."},
    {0,
     "\xfd"
     "7zXZ\0"sv,
     "an xz file", kPackedAdvice},
    {0, "BZh"sv, "a bzip2 file", kPackedAdvice},
    {0, "\x04\x22\x4d\x18"sv, "an lz4 file", kPackedAdvice},
    {0, "7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive", kPackedAdvice},
    {0, "PK\x03\x04"sv, "a zip archive", kPackedAdvice},
    {0, "PK\x05\x06"sv, "an empty zip archive", kPackedAdvice},
    {257, "ustar"sv, "a tar archive", kPackedAdvice},
    {0, "\x89PNG\r\n"sv, "a PNG picture"},
    {0, "\xff\xd8\xff"sv, "a JPEG picture"},
    {0, "GIF8"sv, "a GIF picture"},
    {0, "%PDF-"sv, "a PDF document"},
    {0, "SQLite format 3\0"sv, "an SQLite database"},
    {0, "\x89GOLANES"sv, "a Golanes session", "golanes opens it, and golanes-cli info tells what is in it."},
};

// Beginnings of texts, in lower case; white space before them does not count.
constexpr Mark kTextMarks[] = {
    {0, "<!doctype html"sv, "an HTML page",
     "A pprof endpoint answers with a page when the path is wrong; fetch /debug/pprof/trace?seconds=5 "
     "itself."},
    {0, "<html"sv, "an HTML page",
     "A pprof endpoint answers with a page when the path is wrong; fetch /debug/pprof/trace?seconds=5 "
     "itself."},
    {0, "http/1."sv, "an HTTP answer with its headers", "Save the body alone (curl without -i)."},
    {0, "404 page not found"sv, "the answer of a server that has no such page",
     "Import net/http/pprof in the program and fetch /debug/pprof/trace?seconds=5."},
    {0, "could not enable tracing"sv, "the answer of a program that was being traced already",
     "Wait until the other trace has ended and fetch again."},
    {0, "version https://git-lfs"sv, "a Git LFS pointer", "Fetch the file itself with git lfs pull."},
    {0, "goroutine profile:"sv, "a goroutine profile as text", kProfileAdvice},
    {0, "heap profile:"sv, "a heap profile as text", kProfileAdvice},
    {0, "--- contention:"sv, "a block profile as text", kProfileAdvice},
    {0, "--- mutex:"sv, "a mutex profile as text", kProfileAdvice},
    {0, "goroutine "sv, "a dump of goroutine stacks",
     "Open it with the Go trace of the same process, or drop it on that: its leaks are looked for in it."},
    {0, "panic: "sv, "the output of a program that panicked"},
    {0, "trace go1."sv, "a Go trace in the text form of Go's own tests",
     "Only the binary form can be opened."},
    {0, "{\"traceevents\""sv, "a trace in Chrome's JSON format",
     "Only the binary form of Go traces can be opened."},
    {0, "{"sv, "a JSON file"},
    {0, "[{"sv, "a JSON file"},
    {0, "<?xml"sv, "an XML file"},
    {0, "<svg"sv, "an SVG picture"},
};

bool hasMark(std::string_view bytes, const Mark& mark) {
    return bytes.size() >= mark.offset && bytes.substr(mark.offset).starts_with(mark.bytes);
}

// Text has no control characters but white space; bytes above 127 count as UTF-8.
bool isText(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u >= 0x20 && u != 0x7f) || (u >= '\t' && u <= '\r') || u == 0x1b;
    });
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

// First line of a text, short and without anything that would not print.
std::string firstLine(std::string_view text) {
    constexpr std::size_t kMost = 60;
    std::string line;
    for (const char c : text.substr(0, text.find_first_of("\r\n"))) {
        const bool plain = c >= 0x20 && c < 0x7f;
        if (line.size() >= kMost) return line + "…";
        line += plain ? c : '?';
    }
    return line;
}

LooksLike asText(std::string_view bytes) {
    const std::size_t start = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    const std::string_view text = bytes.substr(start);
    const std::string lower = lowered(text.substr(0, 64));
    for (const Mark& mark : kTextMarks) {
        if (hasMark(lower, mark)) return {mark.what, mark.advice};
    }
    if (text.empty()) return {"a file of white space", ""};
    return {fmt::format("text that begins with \"{}\"", firstLine(text)), ""};
}

}  // namespace

LooksLike looksLike(std::span<const std::byte> bytes) {
    constexpr std::size_t kLookedAt = 4096;
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min(bytes.size(), kLookedAt));
    if (head.empty()) {
        return {"an empty file", "Perhaps the program was killed before it wrote anything, or still runs."};
    }
    for (const Mark& mark : kBinaryMarks) {
        if (hasMark(head, mark)) return {mark.what, mark.advice};
    }
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) return {"UTF-16 text", ""};
    if (isText(head)) return asText(head);
    if (std::ranges::all_of(head, [](char c) { return c == 0; })) {
        return {"a file of zeros", "A copy that was cut short, or a disk that was full, leaves such files."};
    }
    std::string hex;
    for (const char c : head.substr(0, 8)) hex += fmt::format(" {:02x}", static_cast<unsigned char>(c));
    return {"binary data that begins with" + hex, ""};
}

}  // namespace golanes
