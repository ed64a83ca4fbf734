// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace golanes::test {

// A value that differs from the reference, and where: "sched_latency.p99".
struct Difference {
    std::string key;
    std::string reference;
    std::string ours;
};

// Compares one key of the statistics of a Go trace with its reference value. Equality, but for these: null is
// the empty list; lists of sites (`key`, `count`) and the top goroutines may be longer in ours when the
// reference is cut there, and then every entry of the reference must be found with equal values (which of
// several equal entries a cut keeps is open); lists of logs' examples and syncs are prefixes; floating-point
// values agree to 1e-6. Keys of an object that the reference has besides are told by `note`.
std::vector<Difference> compareStats(const std::string& key, const nlohmann::json& reference,
                                     const nlohmann::json& ours);

}  // namespace golanes::test
