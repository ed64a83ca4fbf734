// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/go_library.h"

namespace golanes {

namespace {

// The folder above runtime/ when `file` is a source of the runtime with its whole path; else "". Not that of
// internal/runtime/, whose functions may be called runtime.… too, nor one of a trimmed path.
std::string_view libraryOf(std::string_view function, std::string_view file) {
    constexpr std::string_view kSource = "/src/";
    if (!function.starts_with("runtime.")) return {};
    const std::size_t at = file.rfind("/src/runtime/");
    return at == std::string_view::npos ? std::string_view() : file.substr(0, at + kSource.size());
}

// First part of the import path: "net" of "net/http.Serve", "example.com" of "example.com/a/b.F".
std::string_view firstPart(std::string_view function) {
    const std::size_t slash = function.find('/');
    return function.substr(0, slash == std::string_view::npos ? function.find('.') : slash);
}

}  // namespace

bool GoLibrary::learn(std::string_view function, std::string_view file) {
    if (folder_.empty()) folder_ = libraryOf(function, file);
    return !folder_.empty();
}

bool GoLibrary::isOwn(std::string_view function, std::string_view file) const {
    if (!folder_.empty() && !file.empty()) return !file.starts_with(folder_);
    const std::string_view part = firstPart(function);
    return part == "main" || part.find('.') != std::string_view::npos;
}

}  // namespace golanes
