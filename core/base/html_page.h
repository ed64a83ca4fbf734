// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Pages of HTML that stand alone: one file, no scripts, nothing loaded, light and dark as the reader has it.
namespace golanes::html {

// Text as it has to be written between tags and in quoted attributes.
std::string escaped(std::string_view text);

// Everything up to the first words of the page. `title`: plain text, of the reader's window; `style`: CSS of
// this kind of page besides, which has the colours --ink, --soft (quiet text), --line and --page of the
// common one, and the class "soft".
std::string pageHead(std::string_view title, std::string_view style);

}  // namespace golanes::html
