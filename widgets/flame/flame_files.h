// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"
#include "core/flame/pprof_profile.h"
#include "widgets/flame/flame_paint.h"
#include "widgets/session/page_file.h"
#include "widgets/session/report_item.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <functional>

namespace golanes {

class Theme;

// What a picture in a file says besides.
struct FlameCaption {
    QString title;   // "Blocked: channel"
    QString footer;  // where it is from
    // What the looks of frames mean, in a line from a place on; empty: by whose code they are.
    std::function<void(QPainter& painter, const Theme& theme, QPointF at)> legend = {};
};

// Size of the picture of a flame graph with title, legend and footer, whose layout is `width` wide.
QSize flamePageSize(const FlamePicture& picture, int width);
// Draws it, by the painter of the screen.
void paintFlamePage(QPainter& painter, const FlamePicture& picture, const FlameCaption& caption,
                    const Theme& theme, int width);

// The page, to be drawn while what the picture points to, layout and theme are there.
Page flamePage(const FlamePicture& picture, const FlameCaption& caption, const Theme& theme, int width);
// The same page for a report.
ReportPicture flameReportPicture(const FlamePicture& picture, const FlameCaption& caption, const Theme& theme,
                                 int width);

// Each writes the file as a whole or not at all; what went wrong, or "".
QString saveFolded(const QString& path, const FlameTree& tree);
QString savePprof(const QString& path, const FlameTree& tree, const PprofMeaning& meaning);

}  // namespace golanes
