// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/code_origin.h"

#include "core/base/format.h"

namespace golanes {

namespace {

// The packages that make up the runtime; their helpers have moved between folders from version to version.
bool isRuntime(std::string_view package) {
    const auto within = [&](std::string_view folder) {
        return package.starts_with(folder) &&
               (package.size() == folder.size() || package[folder.size()] == '/');
    };
    return package == "runtime" || within("runtime/internal") || within("internal/runtime") ||
           package == "internal/abi" || package == "internal/bytealg";
}

}  // namespace

CodeOrigin goOrigin(const GoLibrary& library, std::string_view function, std::string_view file) {
    if (function.empty()) return CodeOrigin::Unknown;
    if (isRuntime(goPackage(function))) return CodeOrigin::Runtime;
    return library.isOwn(function, file) ? CodeOrigin::Own : CodeOrigin::Library;
}

std::string_view goPackage(std::string_view function) {
    const std::size_t local = localFunction(function).size();
    return local < function.size() ? function.substr(0, function.size() - local - 1) : std::string_view();
}

}  // namespace golanes
