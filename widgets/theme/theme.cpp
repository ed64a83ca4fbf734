// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "widgets/theme/color_math.h"
#include "widgets/theme/color_sets.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>

namespace golanes {

namespace {

// Qt 6.4 does not tell the colour scheme; text lighter than its window means dark.
bool systemIsDark() {
    const QPalette p = QGuiApplication::palette();
    return luminance(p.color(QPalette::WindowText)) > luminance(p.color(QPalette::Window));
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), systemDark_(systemIsDark()) {
    // The application, not a widget, is told of every change of the system's palette.
    if (QCoreApplication* app = QCoreApplication::instance()) app->installEventFilter(this);
    update();
}

void Theme::setMode(Mode mode) {
    if (mode_ == mode) return;
    mode_ = mode;
    update();
}

void Theme::setColorSet(ColorSet set) {
    if (colorSet_ == set) return;
    colorSet_ = set;
    update();
}

void Theme::update() {
    dark_ = mode_ == Mode::Dark || (mode_ == Mode::System && systemDark_);
    surfaces_ = surfacesOf(dark_);
    fills_ = fillsOf(colorSet_, dark_);
    const QColor lane = color(Surface::Lane);
    for (std::size_t i = 0; i < kColorRoleCount; ++i) {
        const QColor& f = fills_[i];
        texts_[i] = readableOn(f);
        needsEdge_[i] = contrast(f, lane) < kShapeContrast;
        // Darker than the fill in both themes: lighter ones glare on a dark lane. Where the fill does not
        // stand out by itself, its edge must.
        edges_[i] = withContrast(f.darker(135), lane, kShapeContrast);
    }
    annotations_ = annotationColorsOf(dark_);
    for (QColor& c : annotations_)
        for (const Surface behind : {Surface::Lane, Surface::Ruler, Surface::Tip})
            c = withContrast(c, color(behind), kTextContrast);
    emit changed();
}

QColor Theme::textOnAnnotation(std::size_t color) const {
    return readableOn(annotation(color));
}

QPalette Theme::palette() const {
    return paletteOf(surfaces_, dark_);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        askSystem();
    } else if (event->type() == QEvent::ApplicationPaletteChange && mode_ == Mode::System && !asking_ &&
               systemIsDark() != systemDark_) {
        systemDark_ = !systemDark_;
        update();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::askSystem() {
    // A complete palette of our own hides the system's; without one that shows for a moment.
    asking_ = true;
    const QPalette own = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    systemDark_ = systemIsDark();
    QGuiApplication::setPalette(own);
    asking_ = false;
    update();
}

}  // namespace golanes
