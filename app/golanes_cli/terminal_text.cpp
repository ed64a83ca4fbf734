// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/terminal_text.h"

#include <fmt/chrono.h>

#include <ctime>

namespace golanes::cli {

std::string printable(std::string_view text) {
    std::string safe(text);
    for (std::size_t i = 0; i < safe.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(safe[at]); };
        // U+0080 to U+009F, C2 80 to C2 9F in UTF-8, act on some terminals like escape sequences.
        const bool c1 = byte(i) == 0xc2 && i + 1 < safe.size() && byte(i + 1) >= 0x80 && byte(i + 1) < 0xa0;
        if (c1) safe[i + 1] = '?';
        if (c1 || byte(i) < 0x20 || byte(i) == 0x7f) safe[i] = '?';
    }
    return safe;
}

std::string isoTime(std::int64_t unixNs) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t seconds = unixNs / kSecond - (unixNs % kSecond < 0);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:09}Z", fmt::gmtime(static_cast<std::time_t>(seconds)),
                       unixNs - seconds * kSecond);
}

}  // namespace golanes::cli
