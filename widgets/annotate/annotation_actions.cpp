// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/annotation_actions.h"

#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

namespace golanes {

namespace {

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
    QMenu* colors = menu->addMenu(Annotations::tr("Colour"));
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
    QAction* filled = menu->addAction(Annotations::tr("Filled"));
    filled->setObjectName(QStringLiteral("fillAnnotation"));
    filled->setCheckable(true);
    filled->setChecked(a.style.filled);
    QObject::connect(filled, &QAction::triggered, &all, [&all, id](bool on) {
        all.change(id, Annotations::Change::Style, [on](Annotation& now) { now.style.filled = on; });
    });
}

}  // namespace

QMenu* annotationActions(Annotations& all, const Theme& theme, std::uint64_t id, const QString& asText,
                         QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("annotationMenu"));
    const Annotation* a = all.find(id);
    if (!a) return menu;
    const auto add = [&](const char* name, const QString& words, auto&& f) {
        QAction* action = menu->addAction(words);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &all, f);
        return action;
    };
    add("editAnnotation", Annotations::tr("Edit Text"), [&all, id] { emit all.editRequested(id); });
    addStyles(menu, all, theme, *a);
    QAction* back = add("putLabelBack", Annotations::tr("Put Label Back"), [&all, id] {
        all.change(id, Annotations::Change::Move, [](Annotation& now) { now.label = {}; });
    });
    back->setEnabled(a->label != LabelOffset());
    menu->addSeparator();
    add("goToAnnotation", Annotations::tr("Zoom to It"), [&all, id] { emit all.goToRequested(id); });
    add("copyAnnotation", Annotations::tr("Copy"),
        [asText] { QGuiApplication::clipboard()->setText(asText); });
    menu->addSeparator();
    add("hideAnnotation", Annotations::tr("Hide"), [&all, id] {
        all.change(id, Annotations::Change::Hide, [](Annotation& now) { now.hidden = true; });
    });
    add("deleteAnnotation", Annotations::tr("Delete"), [&all, id] { all.remove(id); });
    return menu;
}

}  // namespace golanes
