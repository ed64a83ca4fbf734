// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/page_file.h"
#include "widgets/session/report_item.h"

#include <QString>

#include <utility>
#include <vector>

namespace golanes {

class PlotView;
class Theme;

// What a picture of a chart says besides.
struct ChartCaption {
    QString title;   // "Latency over time: tasks, in the visible 1.2 s"
    QString footer;  // its summary
};

// What stands on one page, from left to right: usually one chart.
struct ChartRow {
    std::vector<PlotView*> charts;

    ChartRow(PlotView& chart) : charts{&chart} {}
    ChartRow(std::vector<PlotView*> all) : charts(std::move(all)) {}
};

// The charts as they are seen, with their caption; to be drawn while charts and theme are there.
Page chartPage(const ChartRow& row, const ChartCaption& caption, const Theme& theme);
// For a report: in these colours, whatever they are shown in.
ReportPicture chartPicture(const ChartRow& row, const ChartCaption& caption, const Theme& theme);

}  // namespace golanes
