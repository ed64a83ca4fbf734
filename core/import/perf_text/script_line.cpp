// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/script_line.h"

#include "core/import/text.h"

#include <algorithm>

namespace golanes::perf_text {

using namespace text;

namespace {

// "2332.545666058:" in ns; with --ns nine digits, without six.
std::optional<Timestamp> timeOf(std::string_view token) {
    if (!token.ends_with(':')) return std::nullopt;
    token.remove_suffix(1);
    const std::size_t point = token.find('.');
    if (point == std::string_view::npos || point == 0) return std::nullopt;
    const std::string_view fraction = token.substr(point + 1);
    const auto seconds = number<std::int64_t>(token.substr(0, point));
    auto rest = number<std::int64_t>(fraction);
    constexpr std::int64_t kMostSeconds = 9'000'000'000;
    if (!seconds || !rest || fraction.size() > 9 || *seconds < 0 || *seconds > kMostSeconds)
        return std::nullopt;
    for (std::size_t digits = fraction.size(); digits < 9; ++digits) *rest *= 10;
    return *seconds * 1'000'000'000 + *rest;
}

// "[003]"
std::optional<std::uint32_t> cpuOf(std::string_view token) {
    if (!token.starts_with('[') || !token.ends_with(']')) return std::nullopt;
    return number<std::uint32_t>(token.substr(1, token.size() - 2));
}

// What is left of `begin`, trimmed, and its last token.
struct Left {
    std::string_view before;
    std::string_view token;
};
Left lastToken(std::string_view text) {
    text = trimmed(text);
    const std::size_t space = text.find_last_of(' ');
    const std::size_t at = space == std::string_view::npos ? 0 : space + 1;
    return {text.substr(0, at), text.substr(at)};
}

// "7199/7203" or "7203"
bool readIds(std::string_view token, ScriptHead& head) {
    const std::size_t slash = token.find('/');
    const bool both = slash != std::string_view::npos;
    const auto tid = number<std::int32_t>(both ? token.substr(slash + 1) : token);
    const auto pid = both ? number<std::int32_t>(token.substr(0, slash)) : std::nullopt;
    if (!tid || (both && !pid)) return false;
    head.tid = *tid;
    head.pid = pid.value_or(-1);
    return true;
}

// Whose sample it is: all before the time.
bool readWho(std::string_view who, ScriptHead& head) {
    Left left = lastToken(who);
    head.cpu = cpuOf(left.token);
    if (head.cpu) left = lastToken(left.before);
    head.comm = trimmed(left.before);
    return readIds(left.token, head);
}

// What it is a sample of: all behind the time.
bool readWhat(std::string_view what, ScriptHead& head) {
    Token token = firstToken(what);
    if (const auto period = number<std::uint64_t>(token.text)) {
        head.period = *period;
        token = firstToken(token.rest);
    }
    if (!token.text.ends_with(':') || token.text.size() < 2) return false;
    head.event = token.text.substr(0, token.text.size() - 1);
    head.fields = trimmed(token.rest);
    return true;
}

bool isKernel(std::string_view binary) {
    if (binary.ends_with(".ko") || binary.ends_with("/vmlinux")) return true;
    constexpr std::string_view kUserCode[] = {"[vdso]", "[vsyscall]", "[unknown]", "[heap]", "[stack]"};
    return binary.starts_with('[') && !binary.starts_with("[anon") &&
           std::ranges::find(kUserCode, binary) == std::end(kUserCode);
}

}  // namespace

std::optional<ScriptHead> readScriptHead(std::string_view line) {
    if (line.empty() || line[0] == '\t' || line[0] == '#') return std::nullopt;
    // The name of a thread may hold anything: taken is the first place where all the rest is right.
    for (Token token = firstToken(line); !token.text.empty(); token = firstToken(token.rest)) {
        const auto time = timeOf(token.text);
        if (!time) continue;
        const auto before = static_cast<std::size_t>(token.text.data() - line.data());
        ScriptHead head;
        head.time = *time;
        if (readWho(line.substr(0, before), head) && readWhat(token.rest, head)) return head;
    }
    return std::nullopt;
}

std::optional<ScriptFrame> readScriptFrame(std::string_view line) {
    const Token address = firstToken(line);
    if (!isHex(address.text) || !line.ends_with(')')) return std::nullopt;
    ScriptFrame frame;
    const std::size_t open = address.rest.rfind(" (");
    if (open == std::string_view::npos) return std::nullopt;
    frame.binary = address.rest.substr(open + 2, address.rest.size() - open - 3);
    std::string_view function = trimmed(address.rest.substr(0, open));
    const std::size_t plus = function.rfind("+0x");
    if (plus != std::string_view::npos && isHex(function.substr(plus + 3)))
        function = function.substr(0, plus);
    if (function != "[unknown]") frame.function = function;
    frame.inlined = frame.binary == "inlined";
    // Addresses of the kernel begin with ffff; without a binary there is nothing else to tell by.
    frame.kernel = isKernel(frame.binary) || (frame.binary == "[unknown]" && address.text.size() == 16 &&
                                              address.text.starts_with("ffff"));
    return frame;
}

std::string_view scriptField(std::string_view fields, std::string_view name) {
    for (std::size_t at = fields.find(name); at != std::string_view::npos; at = fields.find(name, at + 1)) {
        const std::size_t behind = at + name.size();
        if (at > 0 && fields[at - 1] != ' ') continue;
        if (behind >= fields.size() || (fields[behind] != '=' && fields[behind] != ':')) continue;
        std::string_view value = trimmed(fields.substr(behind + 1));
        if (fields[behind] == ':') return firstToken(value).text;
        const std::size_t next = value.find('=');
        if (next == std::string_view::npos) return value;
        if (value.substr(next).starts_with("==>")) return trimmed(value.substr(0, next));
        value = value.substr(0, next);
        return trimmed(value.substr(0, std::min(value.find_last_of(' '), value.size())));
    }
    return {};
}

}  // namespace golanes::perf_text
