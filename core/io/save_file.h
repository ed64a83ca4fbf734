// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace golanes {

// Writes a file whole or not at all: into a new file beside it, which is on the disk (fsync) before it takes
// the place of the old one. Whatever happens meanwhile, `path` holds what it held or all of `bytes`. Keeps
// the permissions of the file that was there, and writes to where a symbolic link leads. What is no file (a
// device, a pipe) is written to, and not replaced. Errors: Io with the system's reason; nothing has changed
// then, but what is no file may have taken the beginning.
Result<void> saveFile(const std::string& path, std::string_view bytes);

}  // namespace golanes
