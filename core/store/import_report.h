// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

enum class Severity : std::uint8_t {
    Note,  // worth knowing; nothing is lost (exit code 0 under --strict)
    Loss,  // something in the file could not be read (exit code 3 under --strict)
};

// One kind of trouble met while reading, counted.
struct Problem {
    Severity severity = Severity::Note;
    std::string code;     // stable, for programs: "generation-broken", "region-misnested"…
    std::string message;  // for people: what it was the first time, with names and numbers
    std::string advice;   // what the user can do about it; may be empty
    std::uint64_t count = 1;
    std::int64_t firstOffset = -1;  // byte offset in the inflated input, -1 when none applies
};

// What was not as it should be in a file that could be read. Problems of one code are merged and counted.
class ImportReport {
  public:
    void add(Severity severity, std::string_view code, std::string message, std::int64_t offset = -1,
             std::string_view advice = {});
    const std::vector<Problem>& problems() const { return problems_; }
    bool hasLoss() const;
    bool empty() const { return problems_.empty(); }

  private:
    std::vector<Problem> problems_;
};

}  // namespace golanes
