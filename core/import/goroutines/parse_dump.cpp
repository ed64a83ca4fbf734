// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/goroutines/parse_dump.h"

#include <charconv>
#include <optional>

namespace golanes {

namespace {

// The number at the beginning of `text`, which is moved behind it.
std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// The state and what stands behind it: "chan receive, 3 minutes, locked to thread".
void readBrackets(std::string_view text, DumpedGoroutine& g) {
    for (bool first = true; !text.empty(); first = false) {
        const std::size_t comma = text.find(", ");
        std::string_view part = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 2);
        if (first) {
            g.state = part;
        } else if (part == "locked to thread") {
            g.lockedToThread = true;
        } else if (const auto n = takeNumber(part); n && part == " minutes") {
            g.minutes = *n;
        }
    }
}

// "goroutine 5 [running]:"; crashes since Go 1.23 have "gp=0x… m=… mp=…" before the bracket, Go 1.27 has
// labels behind it: "goroutine 5 [select] {endpoint: /order}:".
std::optional<DumpedGoroutine> readHeader(std::string_view line) {
    DumpedGoroutine g;
    if (!takePrefix(line, "goroutine ") || !line.ends_with(':')) return std::nullopt;
    line.remove_suffix(1);
    const auto id = takeNumber(line);
    const std::size_t open = line.find('[');
    const std::size_t close = line.find(']', open);
    if (!id || open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
    g.id = *id;
    readBrackets(line.substr(open + 1, close - open - 1), g);
    line.remove_prefix(close + 1);
    if (takePrefix(line, " {") && line.ends_with('}')) g.labels = line.substr(0, line.size() - 1);
    return g;
}

// "main.(*service).worker(0xc0000ba0e0, ...)": the arguments begin at the last bracket that opens, for those
// of receivers stand before it. Arguments may hold brackets of their own kind: {...}.
std::string functionOf(std::string_view line) {
    const std::size_t open = line.rfind('(');
    return std::string(line.substr(0, open));
}

// "\t/src/main.go:188 +0x10e"
bool readPlace(std::string_view line, DumpFrame& frame) {
    if (!takePrefix(line, "\t")) return false;
    line = line.substr(0, line.find(" +0x"));
    const std::size_t colon = line.rfind(':');
    if (colon == std::string_view::npos) return false;
    frame.file = line.substr(0, colon);
    line.remove_prefix(colon + 1);
    frame.line = takeNumber(line).value_or(0);
    return true;
}

class DumpParser {
  public:
    void line(std::string_view text) {
        if (auto g = readHeader(text)) {
            dump_.goroutines.push_back(std::move(*g));
            place_ = nullptr;
            inside_ = true;
        } else if (text.empty() || !inside_) {
            inside_ = false;
            dump_.skippedLines += text.empty() ? 0 : 1;
        } else if (text.front() == '\t') {
            if (!place_ || !readPlace(text, *place_)) ++dump_.skippedLines;
            place_ = nullptr;
        } else if (takePrefix(text, "created by ")) {
            readCreator(text);
        } else if (text.find('(') != std::string_view::npos) {
            auto& frames = dump_.goroutines.back().frames;
            place_ = &frames.emplace_back(DumpFrame{functionOf(text), {}, 0});
        } else {
            ++dump_.skippedLines;  // "...additional frames elided..."
        }
    }

    GoroutineDump take() { return std::move(dump_); }

  private:
    void readCreator(std::string_view text) {
        DumpedGoroutine& g = dump_.goroutines.back();
        constexpr std::string_view kIn = " in goroutine ";
        if (const std::size_t at = text.rfind(kIn); at != std::string_view::npos) {
            std::string_view id = text.substr(at + kIn.size());
            g.creator = takeNumber(id).value_or(0);
            text = text.substr(0, at);
        }
        g.createdBy.function = text;
        place_ = &g.createdBy;
    }

    GoroutineDump dump_;
    DumpFrame* place_ = nullptr;  // whose file and line the next line tells
    bool inside_ = false;         // of a goroutine
};

}  // namespace

Result<GoroutineDump> parseGoroutineDump(std::string_view text, const Job* job) {
    DumpParser parser;
    while (!text.empty() && !(job && job->cancelled())) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        parser.line(line);
    }
    GoroutineDump dump = parser.take();
    if (dump.goroutines.empty())
        return fail(
            ErrorCode::NotATrace,
            "there is no goroutine in it: a dump as /debug/pprof/goroutine?debug=2 gives it is meant");
    return dump;
}

}  // namespace golanes
