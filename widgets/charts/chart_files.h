// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/page_file.h"
#include "widgets/session/report_item.h"

#include <QString>

namespace golanes {

class Chart;
class PlotView;
class Theme;

// What a picture of a chart says besides.
struct ChartCaption {
    QString title;   // "Latency over time: tasks, in the visible 1.2 s"
    QString footer;  // its summary
};

// The chart as it is seen, with its caption; to be drawn while chart and theme are there.
Page chartPage(PlotView& chart, const ChartCaption& caption, const Theme& theme);
// For a report: in these colours, whatever it is shown in.
ReportPicture chartPicture(Chart& chart, const ChartCaption& caption, const Theme& theme);

}  // namespace golanes
