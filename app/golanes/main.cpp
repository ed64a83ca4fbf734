// SPDX-License-Identifier: GPL-3.0-or-later
// golanes: the window.
#include "app/golanes/arguments.h"
#include "golanes_version.h"
#include "widgets/session/open_with_stacks.h"
#include "widgets/session/settings.h"
#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"
#include "widgets/window/appearance.h"
#include "widgets/window/icons.h"
#include "widgets/window/language.h"
#include "widgets/window/main_window.h"
#include "widgets/window/menu_key.h"
#include "widgets/window/message_log.h"
#include "widgets/window/session_keeper.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

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

// A picture needs no display, and must not depend on one.
void drawWithoutDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view a = argv[i];
        if (a == "--") return;
        if (a == "--screenshot" || a.starts_with("--screenshot=")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            qputenv("QT_SCALE_FACTOR", "1");
        }
    }
}

// The words that the program was called with, but for --session and its file, which become one: as two words
// Qt takes them for an option of its own and away.
std::vector<std::string> wordsFor(int argc, char** argv) {
    std::vector<std::string> words;
    bool options = true;
    for (int i = 0; i < argc; ++i) {
        const std::string_view a = argv[i];
        options = options && a != "--";
        const bool session = options && a == "--session" && i + 1 < argc;
        words.push_back(session ? "--session=" + std::string(argv[++i]) : std::string(a));
    }
    return words;
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
        golanes::parseArguments(app);
        return EXIT_SUCCESS;
    }
    drawWithoutDisplay(argc, argv);
    if (!hasDisplay(argc, argv)) {
        golanes::complain(
            QStringLiteral("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it in a "
                           "desktop session, or use golanes-cli, which needs none."));
        return golanes::kUsageError;
    }

    golanes::keepMessages();
    std::vector<std::string> words = wordsFor(argc, argv);
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int count = static_cast<int>(words.size());
    QApplication app(count, pointers.data());
    // One style everywhere, so that the palette of the theme is what is seen.
    QApplication::setStyle(new golanes::Style);
    QApplication::setApplicationDisplayName(QStringLiteral("Golanes"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.golanes.golanes"));
    golanes::openMenusByShiftF10(&app);
    QApplication::setWindowIcon(golanes::programIcon());
    const golanes::Arguments arguments = golanes::parseArguments(app);

    if (arguments.screenshot) {
        // Not the system's: a picture is the same wherever it is drawn.
        golanes::speak(arguments.language.value_or(QStringLiteral("en")));
        const QString wrong = golanes::drawScreenshot(*arguments.screenshot,
                                                      {golanes::openWithStacks, golanes::availableMemory});
        if (!wrong.isEmpty()) golanes::complain(wrong);
        return wrong.isEmpty() ? EXIT_SUCCESS : EXIT_FAILURE;
    }

    golanes::Settings settings;
    if (arguments.theme) settings.overrideTheme(*arguments.theme);
    golanes::Theme theme;
    golanes::followAppearance(&settings, &theme);
    if (arguments.language) settings.overrideLanguage(*arguments.language);
    golanes::followLanguage(&settings);
    // Others may take its place.
    auto* window =
        new golanes::MainWindow(&settings, &theme, {golanes::openWithStacks, golanes::availableMemory});
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->session()->keepCopies(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                  QStringLiteral("/autosave"));
    window->openFiles(arguments.files);
    if (arguments.comparison) window->compareFiles(*arguments.comparison, arguments.labels);
    for (const QString& reference : arguments.references) window->goToText(reference);
    if (!arguments.goTo.isEmpty()) window->goToText(arguments.goTo);
    window->show();
    return QApplication::exec();
}
