// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Names of metrics are paths: parts with dots between, from the general to the particular, the last one being
// what is told of it:
//
//     name = part { "." part }
//     part = letters, digits, "_" and "-"  |  '"' any text, with \" and \\ '"'
//
// "stw.p99", "waits.chan_receive.mean", `tasks.order.p99`, `regions."GET /x".p50`.
namespace golanes {

// A name that the program gave (a function, task or region) as a part: as it is, quoted where it must be.
std::string ownPart(std::string_view name);
// A reason or a range as Go spells it, as a plain word: "GC mark termination" is gc_mark_termination,
// "sync.(*Cond).Wait" sync_cond_wait; "unknown" of "".
std::string goPart(std::string_view reason);

}  // namespace golanes
