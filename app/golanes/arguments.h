// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"
#include "widgets/theme/theme.h"
#include "widgets/window/screenshot.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCoreApplication;

namespace golanes {

inline constexpr int kUsageError = 2;  // exit code

// What golanes was called with.
struct Arguments {
    QStringList files;
    std::optional<Theme::Mode> theme;
    std::optional<QString> language;  // "": the system's
    QString goTo;
    QStringList references;  // places to go to in some of the files, as trace.out#G123@4.52s
    std::optional<ScreenshotWish> screenshot;
    std::optional<PerSide<QStringList>> comparison;  // the runs of each side
    PerSide<QString> labels;                         // what its sides are called
};

// Writes to the error stream, after the program's name.
void complain(const QString& message);

// Ends the program on --help, --version and mistakes.
Arguments parseArguments(const QCoreApplication& app);

}  // namespace golanes
