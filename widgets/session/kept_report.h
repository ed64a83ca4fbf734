// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/session/report.h"

#include <memory>
#include <utility>
#include <vector>

namespace golanes {

// Makes of a report what a session keeps of it. Items never change: each is turned once.
class ReportKeeper {
  public:
    KeptReport kept(const ReportContent& report);

  private:
    std::vector<std::pair<Report::ItemPtr, std::shared_ptr<const KeptReportItem>>> known_;
};

// And back. A picture that is more than a drawing (see isPlainSvg()) is left out.
ReportContent reportOf(const KeptReport& kept);

}  // namespace golanes
