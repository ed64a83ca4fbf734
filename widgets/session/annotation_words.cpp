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

bool isOfLanes(const Annotation& annotation) {
    using Of = LaneAnchor::Of;
    return annotation.from.of != Of::Chart && annotation.from.of != Of::Frame;
}

QString chartTitle(const QString& id) {
    if (id == QLatin1String("latency")) return Annotations::tr("Latency over time");
    if (id == QLatin1String("distribution")) return Annotations::tr("Distribution");
    if (id == QLatin1String("states")) return Annotations::tr("States over time");
    if (id == QLatin1String("mmu")) return Annotations::tr("Minimum mutator utilization");
    if (id == QLatin1String("events")) return Annotations::tr("Events, second by second");
    return {};
}

QString chartOf(const LaneAnchor& anchor) {
    return QString::fromStdString(anchor.path.substr(0, anchor.path.find('\n')));
}

bool isChartOverTime(const LaneAnchor& anchor) {
    const QString id = chartOf(anchor);
    return id != QLatin1String("distribution") && id != QLatin1String("mmu");
}

QString placeName(const LaneAnchor& anchor) {
    if (anchor.of == LaneAnchor::Of::Chart)
        return Annotations::tr("chart: %1").arg(chartTitle(chartOf(anchor)));
    if (anchor.of != LaneAnchor::Of::Frame) return {};
    const std::size_t last = anchor.path.rfind('\n');
    return Annotations::tr("flame graph: %1")
        .arg(QString::fromStdString(last == std::string::npos ? anchor.path : anchor.path.substr(last + 1)));
}

}  // namespace golanes
