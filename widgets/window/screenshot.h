// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/document.h"
#include "widgets/theme/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace golanes {

// What --screenshot asks for.
struct ScreenshotWish {
    QString out;             // .svg, .pdf, else PNG
    QStringList files;       // of one recording
    QString session;         // instead: the recording that is in front in it, as it was looked at; "": none
    QSize size{1600, 1000};  // width of the page and about its height, units of 1/96 inch
    double scale = 1;        // pixels of a PNG a unit
    QString from, to;        // times as they are typed; "": the ends of the recording
    QString goTo;            // a place as it is typed in the window; "": none
    QStringList lanes;       // names of screenshotLanes() that stay open; empty: as in a new window
    Theme::Mode theme = Theme::Mode::Light;
};

// What `lanes` may name.
QStringList screenshotLanes();

// "1600x1000" as a size within reason.
std::optional<QSize> sizeNamed(const QString& text);

// Draws the picture without showing a window, the same for the same files and wishes. What went wrong, or "".
QString drawScreenshot(const ScreenshotWish& wish, const DocumentSource& source);

}  // namespace golanes
