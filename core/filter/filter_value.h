// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_schema.h"
#include "core/filter/filter_tokens.h"

#include <cstdint>
#include <string>

namespace golanes {

// A value as a field of numbers holds it: ns, bytes, millionths, ids of words (`zero`: what times count
// from). Numbers too large are cut to the ends of 64 bits. Fails when the unit or the kind is another, with
// what would be right.
FilterResult<std::int64_t> numberFor(const FilterColumn& field, const FilterToken& value, Timestamp zero);
// A value as a text; a number is taken as it was written.
std::string textOf(const FilterToken& value);

}  // namespace golanes
