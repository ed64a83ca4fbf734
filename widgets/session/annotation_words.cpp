// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/annotation_words.h"

#include "widgets/session/annotations.h"
#include "widgets/session/note_markup.h"

namespace golanes {

QString kindName(AnnotationKind kind) {
    switch (kind) {
        case AnnotationKind::Note:
            return Annotations::tr("Note");
        case AnnotationKind::Arrow:
            return Annotations::tr("Arrow");
        case AnnotationKind::Box:
            return Annotations::tr("Box");
        case AnnotationKind::Interval:
            return Annotations::tr("Interval");
        case AnnotationKind::Bracket:
            return Annotations::tr("Bracket");
        case AnnotationKind::Highlight:
            return Annotations::tr("Highlight");
        case AnnotationKind::Callout:
            return Annotations::tr("Call-Out");
        case AnnotationKind::Bookmark:
            return Annotations::tr("Bookmark");
    }
    return {};
}

QString annotationColorName(int color) {
    switch (color) {
        case 0:
            return Annotations::tr("Crimson");
        case 1:
            return Annotations::tr("Amber");
        case 2:
            return Annotations::tr("Green");
        case 3:
            return Annotations::tr("Blue");
        case 4:
            return Annotations::tr("Violet");
        default:
            return Annotations::tr("Ink");
    }
}

QString annotationText(const Annotation& annotation) {
    return QString::fromStdString(annotation.text);
}

QString annotationTitle(const Annotation& annotation) {
    return withoutMarkup(annotationText(annotation).section(u'\n', 0, 0)).trimmed();
}

}  // namespace golanes
