// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v2_text.h"

#include "tests/support/v2_spec.h"
#include "tests/support/v2_trace_writer.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <stdexcept>

namespace golanes::test {

namespace {

using Words = std::vector<std::string_view>;

[[noreturn]] void bad(std::string_view what, std::string_view word) {
    throw std::invalid_argument(std::string(what) + " '" + std::string(word) + "'");
}

// Words of a line: separated by blanks, but not within "quotes" or {braces}. A # begins a comment.
Words split(std::string_view line) {
    Words words;
    std::size_t i = 0;
    while (i < line.size() && line[i] != '#') {
        if (line[i] == ' ') {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        char closing = 0;
        for (; i < line.size() && (closing || line[i] != ' '); ++i) {
            if (closing) {
                if (line[i] == closing) closing = 0;
            } else if (line[i] == '"' || line[i] == '{') {
                closing = line[i] == '"' ? '"' : '}';
            }
        }
        words.push_back(line.substr(begin, i - begin));
    }
    return words;
}

std::uint64_t number(std::string_view word) {
    if (word == "none") return kV2None;
    const bool hex = word.starts_with("0x");
    const std::string_view digits = hex ? word.substr(2) : word;
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size()) bad("not a number:", word);
    return value;
}

std::string hexBytes(std::span<const std::string_view> words) {
    std::string bytes;
    for (std::string_view w : words) bytes.push_back(static_cast<char>(number("0x" + std::string(w))));
    return bytes;
}

std::span<const std::string_view> tail(const Words& words, std::size_t from) {
    return std::span<const std::string_view>(words).subspan(from);
}

// "name=value" of a line; every one must be asked for, or the line has a mistake in it.
class Fields {
  public:
    explicit Fields(std::span<const std::string_view> words) : words_(words.begin(), words.end()) {}

    std::string_view take(std::string_view name, std::string_view otherwise) {
        for (auto it = words_.begin(); it != words_.end(); ++it) {
            if (it->starts_with(name) && it->substr(name.size()).starts_with('=')) {
                const std::string_view value = it->substr(name.size() + 1);
                words_.erase(it);
                return value;
            }
        }
        return otherwise;
    }
    std::uint64_t takeNumber(std::string_view name, std::string_view otherwise = "0") {
        return number(take(name, otherwise));
    }
    void expectNone() const {
        if (!words_.empty()) bad("unknown word", words_.front());
    }

  private:
    Words words_;
};

std::uint64_t status(std::string_view word, std::span<const std::string_view> names) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? number(word) : static_cast<std::uint64_t>(found - names.begin());
}

constexpr std::string_view kGoStatuses[] = {"Bad", "Runnable", "Running", "Syscall", "Waiting"};
constexpr std::string_view kProcStatuses[] = {"Bad", "Running", "Idle", "Syscall", "SyscallAbandoned"};

class Compiler {
  public:
    void line(std::string_view text) {
        Words words = split(text);
        if (words.empty()) return;
        if (words[0] == "go") {
            if (words.size() != 2 || writer_) bad("misplaced header", text);
            minor_ = static_cast<int>(number(words[1].substr(words[1].find('.') + 1)));
            return;
        }
        if (!writer_) writer_ = std::make_unique<V2TraceWriter>(minor_);
        if (words[0] == "!") {
            writer_->mark();
            words.erase(words.begin());
        }
        if (!words.empty() && !directive(words)) event(words);
    }

    V2Text finish() {
        if (!writer_) writer_ = std::make_unique<V2TraceWriter>(minor_);
        std::string bytes = writer_->finish();
        return {std::move(bytes), writer_->marks()};
    }

  private:
    bool directive(const Words& words) {
        const std::string_view first = words[0];
        const auto rest = tail(words, 1);
        if (first == "gen") {
            writer_->generation(number(words.at(1)));
        } else if (first == "end") {
            writer_->endGeneration(rest.empty());
        } else if (first == "M") {
            if (words.size() != 3) bad("misshapen", first);
            writer_->batch(number(words[1]), Fields(tail(words, 2)).takeNumber("t"));
        } else if (first == "raw") {
            writer_->raw(hexBytes(rest));
        } else if (first == "top") {
            writer_->top(hexBytes(rest));
        } else if (first == "size") {
            writer_->claimSize(number(words.at(1)));
        } else if (first == "freq") {
            const std::uint64_t f = number(words.at(1));
            writer_->frequency(f == kV2None ? std::nullopt : std::optional(f));
        } else {
            return clockOrExperiment(words);
        }
        return true;
    }

    bool clockOrExperiment(const Words& words) {
        if (words[0] == "clock") {
            Fields f(tail(words, 1));
            writer_->clock(std::vector{f.takeNumber("dt"), f.takeNumber("mono"), f.takeNumber("sec"),
                                       f.takeNumber("nsec")});
            f.expectNone();
            return true;
        }
        if (words[0] == "experiment") {
            if (words.size() < 6 || words[2] != "M" || words[5] != ":") bad("misshapen", words[0]);
            const std::uint64_t t = Fields(tail(words, 4).first(1)).takeNumber("t");
            writer_->experimentalBatch(static_cast<std::uint8_t>(number(words[1])), number(words[3]), t,
                                       hexBytes(tail(words, 6)));
            return true;
        }
        return false;
    }

    void event(const Words& words) {
        Fields fields(tail(words, 1));
        if (words[0] == "CPUSample") {
            const std::uint64_t time = fields.takeNumber("time"), m = fields.takeNumber("m", "none"),
                                p = fields.takeNumber("p", "none"), g = fields.takeNumber("g");
            writer_->cpuSample(time, m, p, g, value("stack", fields.take("stack", "0")));
            fields.expectNone();
            return;
        }
        const V2EventSpec* spec = v2Spec(words[0]);
        if (!spec) bad("unknown event", words[0]);
        std::vector<std::uint64_t> args{fields.takeNumber("dt", "1")};
        for (std::size_t i = 0; i < spec->argCount(); ++i) {
            args.push_back(value(spec->args[i], fields.take(spec->args[i], "0")));
        }
        fields.expectNone();
        writer_->event(spec->type, args);
    }

    std::uint64_t value(std::string_view arg, std::string_view word) {
        if (word.starts_with('"')) return writer_->string(word.substr(1, word.size() - 2));
        if (word.starts_with('{')) return stack(word.substr(1, word.size() - 2));
        if (arg == "gstatus") return status(word, kGoStatuses);
        if (arg == "pstatus") return status(word, kProcStatuses);
        return number(word);
    }

    // "func file:line, func file:line": the same frame always gets the same made-up program counter.
    std::uint64_t stack(std::string_view text) {
        std::vector<V2Frame> frames;
        while (!text.empty()) {
            const std::size_t comma = std::min(text.find(','), text.size());
            const Words words = split(text.substr(0, comma));
            if (words.size() != 2 || words[1].find(':') == words[1].npos) bad("misshapen frame", text);
            const std::size_t colon = words[1].rfind(':');
            const std::string key = std::string(words[0]) + ' ' + std::string(words[1]);
            const std::uint64_t pc = pcs_.try_emplace(key, 0x1000 + 16 * pcs_.size()).first->second;
            frames.push_back({pc, std::string(words[0]), std::string(words[1].substr(0, colon)),
                              number(words[1].substr(colon + 1))});
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
        return writer_->stack(std::move(frames));
    }

    int minor_ = 22;
    std::unique_ptr<V2TraceWriter> writer_;
    std::map<std::string, std::uint64_t> pcs_;
};

}  // namespace

V2Text v2FromText(std::string_view text) {
    Compiler compiler;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        try {
            compiler.line(text.substr(0, end));
        } catch (const std::exception& e) {
            throw std::invalid_argument("line " + std::to_string(number) + ": " + e.what());
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return compiler.finish();
}

}  // namespace golanes::test
