// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/off_cpu.h"
#include "core/table/field.h"

#include <QString>

#include <array>
#include <vector>

namespace golanes {

// The columns of tables that tell what Linux did while Go called goroutines running.
inline constexpr std::size_t kCpuColumns = 8;

// Appends them to `first`.
std::vector<Field> withCpuColumns(std::vector<Field> first);
// Their values.
std::array<std::int64_t, kCpuColumns> cpuValues(const CpuTimes& times);
// What has to be known of them; "": nothing.
QString cpuNote(const HeldSources& held);

}  // namespace golanes
