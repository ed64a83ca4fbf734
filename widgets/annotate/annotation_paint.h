// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

class QPainter;

namespace golanes {

class AnnotationPicture;
class Theme;

// How annotations are drawn. The painter's units are device-independent pixels of the picture, on screen and
// in files.
void paintAnnotations(QPainter& painter, const AnnotationPicture& picture, const Theme& theme);
// What can be taken of the one that is selected: its frame and its ends.
void paintGrips(QPainter& painter, const AnnotationPicture& picture, const Theme& theme,
                std::uint64_t selected);

}  // namespace golanes
