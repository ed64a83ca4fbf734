// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/appearance.h"

#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"

#include <QApplication>

namespace golanes {

void followAppearance(Settings* settings, Theme* theme) {
    QObject::connect(theme, &Theme::changed, qApp, [theme] {
        if (QApplication::palette() != theme->palette()) QApplication::setPalette(theme->palette());
    });
    QObject::connect(settings, &Settings::themeChanged, theme, &Theme::setMode);
    QObject::connect(settings, &Settings::colorSetChanged, theme, &Theme::setColorSet);
    theme->setMode(settings->theme());
    theme->setColorSet(settings->colorSet());
    QApplication::setPalette(theme->palette());
}

}  // namespace golanes
