// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_actions.h"

#include "widgets/session/action_keys.h"
#include "widgets/session/settings.h"
#include "widgets/window/icons.h"
#include "widgets/window/language.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

namespace golanes {

namespace {

QKeySequence key(const char* sequence) {
    return QKeySequence(QLatin1String(sequence), QKeySequence::PortableText);
}

}  // namespace

WindowActions::WindowActions(Settings* settings, QObject* parent) : QObject(parent) {
    open = make("open", tr("&Open…"), "open", {key("Ctrl+O")});
    openSample = make("openSample", tr("Open the Sample Record&ing"), "sample", {});
    compare = make("compare", tr("Co&mpare…"), "compare", {key("Ctrl+D")});
    saveSession = make("saveSession", tr("&Save Session"), "", {key("Ctrl+S")});
    saveSessionAs = make("saveSessionAs", tr("Save Session &As…"), "", {key("Ctrl+Shift+S")});
    savePart = make("savePart", tr("Sa&ve Part of the Trace…"), "", {key("Ctrl+Alt+P")});
    reload = make("reload", tr("&Reload"), "reload", {key("Ctrl+R"), key("F5")});
    problems = make("problems", tr("Pro&blems…"), "note", {});
    properties = make("properties", tr("&Properties…"), "properties", {key("Alt+Return")});
    exportPicture = make("exportPicture", tr("&Export Picture…"), "", {key("E")});
    exportWindow = make("exportWindow", tr("E&xport Window…"), "", {key("Ctrl+Alt+E")});
    repeatPicture = make("repeatPicture", tr("Export Picture A&gain"), "", {key("Shift+E")});
    addToReport = make("addToReport", tr("Add Pict&ure to Report"), "", {key("Ctrl+E")});
    showReport = make("showReport", tr("Repor&t…"), "", {key("Ctrl+Shift+E")});
    closeTab = make("closeTab", tr("&Close"), "close", {key("Ctrl+W")});
    closeOthers = make("closeOthers", tr("C&lose Others"), "", {});
    newWindow = make("newWindow", tr("New Win&dow"), "", {key("Ctrl+N")});
    detachTab = make("detachTab", tr("Move to Ne&w Window"), "", {});
    copyPath = make("copyPath", tr("Copy Pat&h"), "copy", {});
    showFolder = make("showFolder", tr("Show in &Folder"), "", {});
    quit = make("quit", tr("&Quit"), "quit", {key("Ctrl+Q")});
    quit->setMenuRole(QAction::QuitRole);
    nextTab = make("nextTab", tr("&Next Recording"), "", {key("Ctrl+Tab"), key("Ctrl+PgDown")});
    previousTab =
        make("previousTab", tr("Pre&vious Recording"), "", {key("Ctrl+Shift+Tab"), key("Ctrl+PgUp")});
    commands = make("commands", tr("&Command Palette…"), "", {key("Ctrl+K")});
    nextPane = make("nextPane", tr("Next &Pane"), "", {key("F6")});
    previousPane = make("previousPane", tr("Previous P&ane"), "", {key("Shift+F6")});
    inspector = make("inspector", tr("&Inspector"), "inspector", {key("Ctrl+I")});
    inspector->setCheckable(true);
    inspector->setChecked(settings->inspectorVisible());
    flame = make("flameGraph", tr("&Flame Graph"), "", {key("Ctrl+Shift+F")});
    flame->setCheckable(true);
    flame->setChecked(settings->flameVisible());
    tables = make("tables", tr("&Tables"), "", {key("Ctrl+Shift+T")});
    tables->setCheckable(true);
    tables->setChecked(settings->tablesVisible());
    charts = make("charts", tr("C&harts"), "", {key("Ctrl+Shift+G")});
    charts->setCheckable(true);
    charts->setChecked(settings->chartsVisible());
    resetLayout = make("resetLayout", tr("&Reset Window Layout"), "", {});
    showSettings = make("settings", tr("S&ettings…"), "", {key("Ctrl+Alt+S")});
    showSettings->setMenuRole(QAction::PreferencesRole);
    sources = make("sources", tr("So&urce Code…"), "", {});
    tour = make("tour", tr("&Tour"), "", {});
    record = make("howToRecord", tr("How to &Record…"), "", {});
    shortcuts = make("shortcuts", tr("&Keys and Mouse…"), "keyboard", {key("?"), key("F1")});
    diagnostics = make("diagnostics", tr("&Diagnostics…"), "", {});
    about = make("about", tr("&About Golanes"), "", {});
    about->setMenuRole(QAction::AboutRole);
    makeThemes(settings);
    makeColorSets(settings);
    makeLanguages(settings);
    update(false, false, false);
}

QAction* WindowActions::make(const char* name, const QString& text, const char* drawing,
                             const QList<QKeySequence>& keys) {
    auto* action = new QAction(icon(QLatin1String(drawing)), text, this);
    action->setObjectName(QLatin1String(name));
    setActionKeys(action, keys);
    return action;
}

void WindowActions::makeThemes(Settings* settings) {
    themes = new QActionGroup(this);
    const auto add = [&](const char* name, const QString& text, Theme::Mode mode) {
        QAction* action = themes->addAction(make(name, text, "", {}));
        action->setIconText(tr("Theme: %1").arg(action->iconText()));  // in lists, where no menu says so
        action->setCheckable(true);
        action->setChecked(settings->theme() == mode);
        connect(action, &QAction::triggered, settings, [settings, mode] { settings->setTheme(mode); });
        connect(settings, &Settings::themeChanged, action,
                [action, mode](Theme::Mode now) { action->setChecked(now == mode); });
    };
    add("themeSystem", tr("As the &System"), Theme::Mode::System);
    add("themeLight", tr("&Light"), Theme::Mode::Light);
    add("themeDark", tr("&Dark"), Theme::Mode::Dark);
}

void WindowActions::makeColorSets(Settings* settings) {
    colorSets = new QActionGroup(this);
    const auto add = [&](const char* name, const QString& text, Theme::ColorSet set) {
        QAction* action = colorSets->addAction(make(name, text, "", {}));
        action->setIconText(tr("Lane Colours: %1").arg(action->iconText()));
        action->setCheckable(true);
        action->setChecked(settings->colorSet() == set);
        connect(action, &QAction::triggered, settings, [settings, set] { settings->setColorSet(set); });
        connect(settings, &Settings::colorSetChanged, action,
                [action, set](Theme::ColorSet now) { action->setChecked(now == set); });
    };
    add("colorsDefault", tr("St&andard"), Theme::ColorSet::Default);
    add("colorsBlindSafe", tr("&Colour-Blind Safe"), Theme::ColorSet::ColorBlindSafe);
    add("colorsGotraceui", tr("As in &Gotraceui"), Theme::ColorSet::Gotraceui);
}

// Another one takes another window: see MainWindow::renew().
void WindowActions::makeLanguages(Settings* settings) {
    languages = new QActionGroup(this);
    const auto add = [&](const QString& tag, const QString& text) {
        const QByteArray name = "language" + (tag.isEmpty() ? "System" : tag.toLatin1());
        QAction* action = languages->addAction(make(name.constData(), text, "", {}));
        action->setIconText(tr("Language: %1").arg(action->iconText()));
        action->setCheckable(true);
        action->setChecked(settings->language() == tag);
        connect(action, &QAction::triggered, settings, [settings, tag] { settings->setLanguage(tag); });
    };
    add(QString(), tr("As the S&ystem"));
    for (const Language& language : kLanguages)
        add(QLatin1String(language.tag), QString::fromUtf8(language.name));
}

QList<QAction*> WindowActions::all() const {
    return QList<QAction*>{open,          openSample,  compare,    newWindow,  saveSession,   saveSessionAs,
                           savePart,      reload,      problems,   properties, exportPicture, exportWindow,
                           repeatPicture, addToReport, showReport, copyPath,   showFolder,    detachTab,
                           closeTab,      closeOthers, quit} +
           themes->actions() + colorSets->actions() + languages->actions() +
           QList<QAction*>{inspector, flame,    tables,    charts,      resetLayout, showSettings,
                           sources,   commands, nextTab,   previousTab, nextPane,    previousPane,
                           tour,      record,   shortcuts, diagnostics, about};
}

void WindowActions::update(bool hasDocument, bool hasTrace, bool severalTabs) {
    reload->setEnabled(hasDocument);
    for (QAction* action :
         {saveSession, saveSessionAs, closeTab, copyPath, showFolder, nextPane, previousPane})
        action->setEnabled(hasDocument);
    closeOthers->setEnabled(severalTabs);
    detachTab->setEnabled(severalTabs);
    for (QAction* action : {properties, exportPicture, exportWindow, repeatPicture, addToReport})
        action->setEnabled(hasTrace);
    commands->setEnabled(hasDocument);
    inspector->setEnabled(hasDocument);
    flame->setEnabled(hasDocument);
    tables->setEnabled(hasDocument);
    charts->setEnabled(hasDocument);
    nextTab->setEnabled(severalTabs);
    previousTab->setEnabled(severalTabs);
}

}  // namespace golanes
