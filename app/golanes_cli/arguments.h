// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::cli {

// An option that a command takes.
struct OptionSpec {
    std::string_view name;  // "--from"
    // What its value is called in the help, "T"; empty for a switch. "FILE...": all words up to the next
    // option.
    std::string_view value;
    std::string_view help;
};

// The options and file names of a command line.
class Arguments {
  public:
    // Understands "--name", "--name value", "--name=value", "-" (a file) and "--" (only files follow). Errors
    // (Usage) say what is wrong with which word and, for a misspelt option, which one may be meant. `--help`
    // is known everywhere.
    static Result<Arguments> parse(std::span<const std::string_view> words,
                                   std::span<const OptionSpec> known);

    bool has(std::string_view option) const { return value(option).has_value(); }
    // Value of the option where it was given last; "" for a switch.
    std::optional<std::string_view> value(std::string_view option) const;
    // All values of an option that may be given several times, in their order.
    std::vector<std::string> values(std::string_view option) const;
    const std::vector<std::string>& files() const { return files_; }

  private:
    std::vector<std::pair<std::string, std::string>> options_;
    std::vector<std::string> files_;
};

// The candidate that differs from `word` in at most two letters, or "".
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace golanes::cli
