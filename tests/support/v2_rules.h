// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <string>
#include <vector>

namespace golanes::test {

// A rule of the v2 format and a trace that breaks it, from tests/fixtures/v2/*_rules.txt. A file has
// sections:
//
//     == what is wrong
//     says: part of the message          (and the other "key: value" lines below)
//     …lines of the trace, see v2_text.h…
struct V2Rule {
    enum class Where { Any, First, Later };

    std::string name;
    std::string says;              // part of the problem's message
    std::string header = "1.22";   // format version
    Where only = Where::Any;       // the generation in which it is a rule
    std::string before;            // lines for the generation before
    std::string body;              // the lines that break the rule
    bool sound = false;            // there is a `shows` line with times
    std::vector<long long> shows;  // times at which something must be in the trace
    std::vector<long long> hides;  // times at which nothing may be
};

// The rules of a file below tests/fixtures/v2. Throws std::runtime_error when it is misshapen.
std::vector<V2Rule> readV2Rules(const std::string& file);

// The lines of cast.txt at time `t`.
std::string v2Cast(long long t);
// `text` with every "=T" replaced by "=<t>" and every line "CAST n" by the cast at n.
std::string v2At(const std::string& text, long long t);

}  // namespace golanes::test

Q_DECLARE_METATYPE(golanes::test::V2Rule)
