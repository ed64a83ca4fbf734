// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace golanes {

// A place in a recording that can be written down: "trace.out#G123@4.520118s". Behind the last # stands what
// is meant, as one types it to go there: a goroutine, P or thread by its number, perhaps with a time on the
// trace's own clock ("G123", "P3@4.52s"), an instant ("@4.52s") or a range ("@4.5s..@4.6s").
struct Reference {
    std::string file;   // as it was written: a name, or a path
    std::string place;  // "G123@4.520118s"
    bool operator==(const Reference&) const = default;
};

// None where the text is something else.
std::optional<Reference> parseReference(std::string_view text);

// "@4.520118s": a time on the trace's own clock, to the ns.
std::string clockPlace(Timestamp t);
// "@4.5s..@4.6s".
std::string clockPlace(TimeRange range);
// Inverse of parseReference().
std::string referenceText(const Reference& reference);

}  // namespace golanes
