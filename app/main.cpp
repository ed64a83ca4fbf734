// SPDX-License-Identifier: GPL-3.0-or-later
// golanes: the window.
#include "golanes_version.h"
#include "widgets/session/open_with_stacks.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"
#include "widgets/window/appearance.h"
#include "widgets/window/icons.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace {

using golanes::Theme;

constexpr int kUsageError = 2;

struct Arguments {
    QStringList files;
    std::optional<Theme::Mode> theme;
    QString goTo;
};

std::optional<Theme::Mode> themeNamed(const QString& name) {
    if (name == QLatin1String("light")) return Theme::Mode::Light;
    if (name == QLatin1String("dark")) return Theme::Mode::Dark;
    if (name == QLatin1String("system")) return Theme::Mode::System;
    return std::nullopt;
}

void complain(const QString& message) {
    std::fprintf(stderr, "golanes: %s\n", qPrintable(message));
}

// Ends the program on --help, --version and mistakes.
Arguments parse(const QCoreApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Viewer for Go execution traces and Linux perf data."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("main", "Colours for this run: light, dark or system."),
        QStringLiteral("name"));
    const QCommandLineOption goTo(
        QStringLiteral("goto"),
        QCoreApplication::translate(
            "main",
            "Where to look in the last file, as one types it in the window: G123@4.52s, 12.5ms, 1s..2s."),
        QStringLiteral("place"));
    parser.addOption(theme);
    parser.addOption(goTo);
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("main", "Traces to open, plain or compressed with gzip or zstd."),
        QStringLiteral("[files…]"));
    parser.process(app);

    Arguments arguments;
    arguments.files = parser.positionalArguments();
    arguments.goTo = parser.value(goTo);
    if (parser.isSet(theme)) {
        arguments.theme = themeNamed(parser.value(theme));
        if (!arguments.theme) {
            complain(QCoreApplication::translate("main", "--theme is light, dark or system, not “%1”")
                         .arg(parser.value(theme)));
            std::exit(kUsageError);
        }
    }
    return arguments;
}

// Help and version must answer without a display, so the arguments are read before a window system is asked
// for.
bool onlyTalks(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view a = argv[i];
        if (a == "--") return false;
        if (a == "-h" || a == "--help" || a == "--help-all" || a == "-v" || a == "--version") return true;
    }
    return false;
}

// Qt ends a program without a display by an abort; better to say what to do.
bool hasDisplay(int argc, char** argv) {
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    if (isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM")) return true;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "-platform") return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("golanes"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLANES_VERSION));
    if (onlyTalks(argc, argv)) {
        const QCoreApplication app(argc, argv);
        parse(app);
        return EXIT_SUCCESS;
    }
    if (!hasDisplay(argc, argv)) {
        complain(
            QStringLiteral("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it in a "
                           "desktop session, or use golanes-cli, which needs none."));
        return kUsageError;
    }

    QApplication app(argc, argv);
    // One style everywhere, so that the palette of the theme is what is seen.
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setApplicationDisplayName(QStringLiteral("Golanes"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.golanes.golanes"));
    QApplication::setWindowIcon(golanes::programIcon());
    const Arguments arguments = parse(app);

    golanes::Settings settings;
    if (arguments.theme) settings.overrideTheme(*arguments.theme);
    Theme theme;
    golanes::followAppearance(&settings, &theme);
    golanes::MainWindow window(&settings, &theme, {golanes::openWithStacks, golanes::availableMemory});
    window.openFiles(arguments.files);
    if (!arguments.goTo.isEmpty()) window.goToText(arguments.goTo);
    window.show();
    return QApplication::exec();
}
