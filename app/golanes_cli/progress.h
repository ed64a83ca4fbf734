// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <string>
#include <thread>

namespace golanes::cli {

// A line on standard error that shows how far a job is, from half a second on and only on a terminal; wiped
// out at the end.
class Progress {
  public:
    Progress(const Job& job, std::string name);

  private:
    std::jthread thread_;  // asked to stop and joined when destroyed
};

}  // namespace golanes::cli
