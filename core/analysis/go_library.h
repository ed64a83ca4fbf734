// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace golanes {

// Go's standard library, as told by names and source files of functions: by where the sources of the runtime
// lie, or, when the paths are trimmed, by the import path, whose first part has a dot in modules.
class GoLibrary {
  public:
    // Takes note of a function. True when the folder of the library is known now, so that no more is needed.
    bool learn(std::string_view function, std::string_view file);

    // The program's own code, or that of its modules.
    bool isOwn(std::string_view function, std::string_view file) const;

  private:
    std::string folder_;  // "/usr/lib/go/src/"; "" when unknown
};

}  // namespace golanes
