// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace golanes {

// The core knows no Qt and writes English: errors, findings, what recordings lack, names of states. Where the
// window shows such a text it says spoken(text), the same in its language: a text of coreTexts(), or one that
// was made of one of them. So a text that was made while a file was read is right also after the language has
// changed. What is not known stays as it is.
QString spoken(std::string_view english);
// The same of one word out of few, such as the name of a state: it is looked up and not taken apart.
QString spokenWord(std::string_view english);

// What the core may write, as its sources have it: {} and the like stand for what is filled in, which is
// spoken too;
// {:d} for a number alone, {:;} for something that may itself have a colon or a semicolon in it. A
// translation counts them from the left, or names them by their numbers ({1} {0}).
std::span<const char* const> textsOfAnalyses();
std::span<const char* const> textsOfComparisons();
std::span<const char* const> textsOfRecordings();
// All of them.
std::span<const char* const> coreTexts();

}  // namespace golanes
