// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ticks.h"
#include "widgets/session/named_filters.h"
#include "widgets/session/source_paths.h"
#include "widgets/session/thumbnails.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <memory>
#include <optional>

namespace golanes {

// What the program remembers between runs. One object, made by main() and passed to whoever needs it; every
// value has a default, and values that do not make sense any more fall back to it.
class Settings : public QObject {
    Q_OBJECT

  public:
    // Layouts saved by an incompatible arrangement of docks and toolbars are ignored; raise on such a change.
    static constexpr int kLayoutVersion = 1;
    static constexpr int kRecentFiles = 12;

    // The user's own settings.
    explicit Settings(QObject* parent = nullptr);
    // Settings in this ini file (tests, portable use).
    explicit Settings(const QString& iniFile, QObject* parent = nullptr);
    ~Settings() override;

    Theme::Mode theme() const { return theme_; }
    void setTheme(Theme::Mode mode);
    // For this run only, as --theme asks: not saved.
    void overrideTheme(Theme::Mode mode);

    // The language of the window, as "zh_CN"; "": that of the system.
    const QString& language() const { return language_; }
    void setLanguage(const QString& language);
    // For this run only, as --language asks: not saved.
    void overrideLanguage(const QString& language);

    Theme::ColorSet colorSet() const;
    void setColorSet(Theme::ColorSet set);

    // What new documents begin with.
    LaneHeight laneHeight() const;
    void setLaneHeight(LaneHeight height);
    // See savedLanes(), session/lane_memory.h.
    QVariantMap lanes() const;
    void setLanes(const QVariantMap& lanes);
    TimeFormat timeFormat() const;
    void setTimeFormat(TimeFormat format);

    // Width of the column of lane names, logical pixels; 0 when never set.
    int headerWidth() const;
    void setHeaderWidth(int width);

    bool inspectorVisible() const;
    void setInspectorVisible(bool visible);
    bool flameVisible() const;
    void setFlameVisible(bool visible);
    bool tablesVisible() const;
    void setTablesVisible(bool visible);
    // What tables remember, see TablePanel.
    QVariantMap tables() const;
    void setTables(const QVariantMap& tables);
    bool chartsVisible() const;
    void setChartsVisible(bool visible);
    // What was chosen of charts, by the names of the choices (see ChartPanel).
    QVariantMap charts() const;
    void setCharts(const QVariantMap& charts);

    // Filters kept under names, in their order.
    QList<NamedFilter> namedFilters() const;
    void setNamedFilters(const QList<NamedFilter>& filters);

    // How comparisons are shown, see ComparePage.
    QVariantMap compare() const;
    void setCompare(const QVariantMap& compare);

    // Which keys trigger what, see KeyBindings.
    QVariantMap keys() const;
    void setKeys(const QVariantMap& keys);

    // How pictures of the lanes are made, see PictureDialog.
    QVariantMap picture() const;
    void setPicture(const QVariantMap& picture);

    // The command that opens a place in a source (see editorCall()); the desktop's choice when never set.
    QString editorCommand() const;
    void setEditorCommand(const QString& command);
    QList<SourceMapping> sourceMappings() const;
    void setSourceMappings(const QList<SourceMapping>& mappings);

    // QMainWindow::saveGeometry() and saveState(); empty when nothing (or another version's) is saved.
    QByteArray windowGeometry() const;
    QByteArray windowLayout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
    void forgetWindow();

    // Whether somebody was shown the tour through the window, or asked whether they want it.
    bool tourOffered() const;
    void setTourOffered();

    // Folder of the last opened file, "" when never set.
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

    // Absolute paths, newest first, at most kRecentFiles.
    QStringList recentFiles() const;
    // Puts `path` first, removing an earlier mention.
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    // Of recent files.
    Thumbnails thumbnails() const;

    // What was looked at last in a file, see RememberedViews.
    std::optional<TimeRange> rememberedView(const QString& path, qint64 bytes) const;
    void rememberView(const QString& path, qint64 bytes, TimeRange view);
    void forgetView(const QString& path);

  signals:
    void themeChanged(golanes::Theme::Mode mode);
    void languageChanged(const QString& language);
    void colorSetChanged(golanes::Theme::ColorSet set);
    void recentFilesChanged();
    void keysChanged();
    void namedFiltersChanged();

  private:
    void setRecentFiles(const QStringList& files);
    // All values of a group, by name.
    QVariantMap group(QLatin1String name) const;
    void setGroup(QLatin1String name, const QVariantMap& values);

    std::unique_ptr<QSettings> store_;
    Theme::Mode theme_ = Theme::Mode::System;
    QString language_;
};

}  // namespace golanes
