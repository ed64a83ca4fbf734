// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <QString>

namespace golanes {

// What a kind of annotation is called: "Note", "Call-Out".
QString kindName(AnnotationKind kind);
// What a colour of annotations is called, 0 … kAnnotationColors - 1.
QString annotationColorName(int color);
// The text of an annotation as it was typed.
QString annotationText(const Annotation& annotation);
// The first line of that without its markup; "" when there is no text.
QString annotationTitle(const Annotation& annotation);

}  // namespace golanes
