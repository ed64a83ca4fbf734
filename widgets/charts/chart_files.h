// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>

class QMenu;

namespace golanes {

class Chart;
class PlotView;
class Theme;

// What a picture of a chart says besides.
struct ChartCaption {
    QString title;   // "Latency over time: tasks, in the visible 1.2 s"
    QString footer;  // its summary
};

// The chart as it is seen, with its caption, `scale` pixels for a logical one.
QImage chartImage(PlotView& chart, const ChartCaption& caption, const Theme& theme, int scale);
// The same as lines and text.
QByteArray chartSvg(PlotView& chart, const ChartCaption& caption, const Theme& theme);
// For a report: in these colours, whatever it is shown in.
ReportPicture chartPicture(Chart& chart, const ChartCaption& caption, const Theme& theme);
// Adds the kinds of files that a chart can be saved as; `save` is given what a file dialog filters by, and
// the suffix.
void addChartFormats(QMenu* menu,
                     const std::function<void(const QString& filter, const QString& suffix)>& save);
// Each writes the file as a whole or not at all; what went wrong, or "".
QString saveChartPng(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme);
QString saveChartSvg(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme);
QString saveChartPdf(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme);

}  // namespace golanes
