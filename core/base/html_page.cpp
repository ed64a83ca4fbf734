// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/html_page.h"

namespace golanes::html {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 1200px;
  margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.35em; } h2 { font-size: 1.1em; margin: 2em 0 .3em; } h2 small, .soft { color: var(--soft);
  font-weight: normal; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .35em .6em;
  border-top: 1px solid var(--line); vertical-align: top; } th { color: var(--soft); font-weight: normal; }
)";

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (c == '\'')
            safe += "&#39;";
        else
            safe += c;
    }
    return safe;
}

std::string pageHead(std::string_view title, std::string_view style) {
    std::string head =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";
    head += escaped(title);
    head += "</title><style>";
    head += kStyle;
    head += style;
    return head + "</style></head><body>\n";
}

}  // namespace golanes::html
