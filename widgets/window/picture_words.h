// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_picture.h"

#include <QString>

namespace golanes {

class Document;
class ViewState;

// Where a picture is from: file, version of Go, range, when it was recorded, how well perf data are aligned,
// and what is missing: gaps in the file (how many, how long), events that perf lost.
QString pictureFooter(const Document& document, const ViewState& state, TimeRange range);

// A file that is not there yet: beside the last picture and of its kind, else beside the recording as PNG.
// "orders.png", "orders-2.png".
QString newPictureName(const QString& last, const QString& recording);

}  // namespace golanes
