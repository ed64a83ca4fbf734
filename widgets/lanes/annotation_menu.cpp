// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/annotation_menu.h"

#include "core/base/format.h"
#include "core/session/anchored_lane.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

namespace golanes {

namespace {

QString laneWords(const ViewState& state, const LaneAnchor& anchor) {
    if (anchor.of == LaneAnchor::Of::Group) return groupTitle(anchor.group);
    if (anchor.of != LaneAnchor::Of::Lane || !state.trace()) return {};
    const auto lane = laneOf(state.sources(), anchor);
    return lane ? laneTitle(state.sources(), *lane) : LaneView::tr("not in this recording");
}

// All of it as lines of text.
QString plainText(const ViewState& state, const Annotation& a) {
    QStringList lines{kindName(a.kind) + QStringLiteral(": ") + annotationTime(state, a)};
    if (const QString lanes = annotationLanes(state, a); !lanes.isEmpty()) lines << lanes;
    if (!a.text.empty()) lines << annotationText(a);
    return lines.join(u'\n') + u'\n';
}

QIcon swatch(const QColor& color) {
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(2, 2, 12, 12);
    return pixmap;
}

void addStyles(QMenu* menu, Annotations& all, const Theme& theme, const Annotation& a) {
    QMenu* colors = menu->addMenu(LaneView::tr("Colour"));
    colors->setObjectName(QStringLiteral("annotationColors"));
    const std::uint64_t id = a.id;
    for (std::size_t i = 0; i < kAnnotationColors; ++i) {
        QAction* color =
            colors->addAction(swatch(theme.annotation(i)), annotationColorName(static_cast<int>(i)));
        color->setCheckable(true);
        color->setChecked(a.style.colour == i);
        QObject::connect(color, &QAction::triggered, &all, [&all, id, i] {
            all.change(id, Annotations::Change::Style,
                       [i](Annotation& now) { now.style.colour = static_cast<std::uint8_t>(i); });
        });
    }
    QAction* filled = menu->addAction(LaneView::tr("Filled"));
    filled->setObjectName(QStringLiteral("fillAnnotation"));
    filled->setCheckable(true);
    filled->setChecked(a.style.filled);
    QObject::connect(filled, &QAction::triggered, &all, [&all, id](bool on) {
        all.change(id, Annotations::Change::Style, [on](Annotation& now) { now.style.filled = on; });
    });
}

}  // namespace

QString annotationLanes(const ViewState& state, const Annotation& a) {
    const QString from = laneWords(state, a.from), to = laneWords(state, a.to);
    if (to.isEmpty() || to == from) return from;
    return from + (a.kind == AnnotationKind::Arrow ? QStringLiteral(" → ") : QStringLiteral(" … ")) + to;
}

QString annotationTime(const ViewState& state, const Annotation& a) {
    if (!state.trace()) return {};
    const TimeRange time = state.annotations()->timeOf(a);
    if (a.kind == AnnotationKind::Highlight && time.empty()) return LaneView::tr("all the time");
    const QString begin = timeText(state, time.begin);
    if (time.begin == time.end) return begin;
    const Duration length = time.end > time.begin ? time.length() : -time.length();
    return begin + QStringLiteral(" · ") + text(formatDuration(length));
}

QMenu* makeAnnotationMenu(ViewState& state, const Theme& theme, std::uint64_t id, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("annotationMenu"));
    Annotations& all = *state.annotations();
    const Annotation* a = all.find(id);
    if (!a) return menu;
    const auto add = [&](const char* name, const QString& words, auto&& f) {
        QAction* action = menu->addAction(words);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &all, f);
        return action;
    };
    add("editAnnotation", LaneView::tr("Edit Text"), [&all, id] { emit all.editRequested(id); });
    addStyles(menu, all, theme, *a);
    QAction* back = add("putLabelBack", LaneView::tr("Put Label Back"), [&all, id] {
        all.change(id, Annotations::Change::Move, [](Annotation& now) { now.label = {}; });
    });
    back->setEnabled(a->label != LabelOffset());
    menu->addSeparator();
    add("goToAnnotation", LaneView::tr("Zoom to It"), [&all, id] { emit all.goToRequested(id); });
    add("copyAnnotation", LaneView::tr("Copy"),
        [words = plainText(state, *a)] { QGuiApplication::clipboard()->setText(words); });
    menu->addSeparator();
    add("hideAnnotation", LaneView::tr("Hide"), [&all, id] {
        all.change(id, Annotations::Change::Hide, [](Annotation& now) { now.hidden = true; });
    });
    add("deleteAnnotation", LaneView::tr("Delete"), [&all, id] { all.remove(id); });
    return menu;
}

}  // namespace golanes
