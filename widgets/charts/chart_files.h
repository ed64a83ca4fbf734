// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QMenu;

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

// The charts as they are seen, with their caption, `scale` pixels for a logical one.
QImage chartImage(const ChartRow& row, const ChartCaption& caption, const Theme& theme, int scale);
// The same as lines and text.
QByteArray chartSvg(const ChartRow& row, const ChartCaption& caption, const Theme& theme);
// For a report: in these colours, whatever it is shown in.
ReportPicture chartPicture(const ChartRow& row, const ChartCaption& caption, const Theme& theme);
// Adds the kinds of files that a chart can be saved as; `save` is given what a file dialog filters by, and
// the suffix.
void addChartFormats(QMenu* menu,
                     const std::function<void(const QString& filter, const QString& suffix)>& save);
// Each writes the file as a whole or not at all; what went wrong, or "".
QString saveChartPng(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme);
QString saveChartSvg(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme);
QString saveChartPdf(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme);

}  // namespace golanes
