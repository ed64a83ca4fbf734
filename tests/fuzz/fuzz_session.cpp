// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a session file, and as what stands in the part of a sound one. What is read can be written,
// and is the same when it is read again.
#include "core/session/session_file.h"
#include "core/session/session_parts.h"
#include "tests/fuzz/fuzz_support.h"

#include <cstdlib>
#include <string>

namespace {

void check(std::span<const std::byte> bytes) {
    using namespace golanes;
    const auto read = SessionFile::read(bytes);
    if (!read) {
        if (read.error().message.empty()) std::abort();
        return;
    }
    const auto written = read->bytes();
    if (!written) return;  // too large
    const auto again = SessionFile::read(std::as_bytes(std::span(*written)));
    if (!again || !(again->session == read->session)) std::abort();
    if (again->bytes().value() != *written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    check(fuzz::bytesOf(data, size));
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const std::string file = sessionHeader() + sessionPart(SessionPart::Whole, content);
    check(std::as_bytes(std::span(file)));
    return 0;
}
