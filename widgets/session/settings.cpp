// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/settings.h"

#include "widgets/session/remembered_views.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr QLatin1String kTheme("view/theme");
constexpr QLatin1String kLanguage("view/language");
constexpr QLatin1String kColorSet("view/colors");
constexpr QLatin1String kLaneHeight("view/laneHeight");
constexpr QLatin1String kLanes("lanes");
constexpr QLatin1String kPicture("picture");
constexpr QLatin1String kKeys("keys");
constexpr QLatin1String kTimeFormat("view/timeFormat");
constexpr QLatin1String kHeaderWidth("view/headerWidth");
constexpr QLatin1String kInspector("window/inspector");
constexpr QLatin1String kFlame("window/flameGraph");
constexpr QLatin1String kTablesVisible("window/tables");
constexpr QLatin1String kTables("tables");
constexpr QLatin1String kChartsVisible("window/charts");
constexpr QLatin1String kCharts("charts");
constexpr QLatin1String kCompare("compare");
constexpr QLatin1String kGeometry("window/geometry");
constexpr QLatin1String kTourOffered("window/tourOffered");
constexpr QLatin1String kLayout("window/layout");
constexpr QLatin1String kLayoutVersionKey("window/layoutVersion");
constexpr QLatin1String kLastFolder("files/lastFolder");
constexpr QLatin1String kRecent("files/recent");
constexpr QLatin1String kViews("files/views");

// Enumerations are saved by name, so that a file stays right when values are added.
template <class E>
struct Named {
    E value;
    const char* name;
};

constexpr std::array kThemes{Named{Theme::Mode::System, "system"}, Named{Theme::Mode::Light, "light"},
                             Named{Theme::Mode::Dark, "dark"}};
constexpr std::array kColorSets{Named{Theme::ColorSet::Default, "default"},
                                Named{Theme::ColorSet::ColorBlindSafe, "color-blind-safe"},
                                Named{Theme::ColorSet::Gotraceui, "gotraceui"}};
constexpr std::array kHeights{Named{LaneHeight::Normal, "normal"}, Named{LaneHeight::Compact, "compact"},
                              Named{LaneHeight::Roomy, "roomy"}};
constexpr std::array kFormats{Named{TimeFormat::Relative, "relative"},
                              Named{TimeFormat::Absolute, "absolute"}, Named{TimeFormat::Wall, "wall"}};

// The first entry of a table is its default.
template <class Table>
auto read(const QSettings& store, QLatin1String key, const Table& table) {
    const QString name = store.value(key).toString();
    for (const auto& entry : table) {
        if (name == QLatin1String(entry.name)) return entry.value;
    }
    return table[0].value;
}

template <class Table, class E>
void write(QSettings& store, QLatin1String key, const Table& table, E value) {
    for (const auto& entry : table) {
        if (entry.value == value) store.setValue(key, QString::fromLatin1(entry.name));
    }
}

}  // namespace

Settings::Settings(QObject* parent)
    : QObject(parent),
      store_(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                         QStringLiteral("golanes"), QStringLiteral("golanes"))),
      theme_(read(*store_, kTheme, kThemes)),
      language_(store_->value(kLanguage).toString()) {}

Settings::Settings(const QString& iniFile, QObject* parent)
    : QObject(parent),
      store_(std::make_unique<QSettings>(iniFile, QSettings::IniFormat)),
      theme_(read(*store_, kTheme, kThemes)),
      language_(store_->value(kLanguage).toString()) {}

Settings::~Settings() = default;

void Settings::setTheme(Theme::Mode mode) {
    write(*store_, kTheme, kThemes, mode);
    overrideTheme(mode);
}

void Settings::overrideTheme(Theme::Mode mode) {
    if (mode == theme_) return;
    theme_ = mode;
    emit themeChanged(mode);
}

void Settings::setLanguage(const QString& language) {
    store_->setValue(kLanguage, language);
    overrideLanguage(language);
}

void Settings::overrideLanguage(const QString& language) {
    if (language == language_) return;
    language_ = language;
    emit languageChanged(language);
}

Theme::ColorSet Settings::colorSet() const {
    return read(*store_, kColorSet, kColorSets);
}

void Settings::setColorSet(Theme::ColorSet set) {
    if (set == colorSet()) return;
    write(*store_, kColorSet, kColorSets, set);
    emit colorSetChanged(set);
}

LaneHeight Settings::laneHeight() const {
    return read(*store_, kLaneHeight, kHeights);
}

void Settings::setLaneHeight(LaneHeight height) {
    write(*store_, kLaneHeight, kHeights, height);
}

QVariantMap Settings::lanes() const {
    return group(kLanes);
}

void Settings::setLanes(const QVariantMap& lanes) {
    setGroup(kLanes, lanes);
}

QVariantMap Settings::keys() const {
    return group(kKeys);
}

void Settings::setKeys(const QVariantMap& keys) {
    setGroup(kKeys, keys);
    emit keysChanged();
}

QVariantMap Settings::picture() const {
    return group(kPicture);
}

void Settings::setPicture(const QVariantMap& picture) {
    setGroup(kPicture, picture);
}

QVariantMap Settings::compare() const {
    return group(kCompare);
}

void Settings::setCompare(const QVariantMap& compare) {
    setGroup(kCompare, compare);
}

QVariantMap Settings::charts() const {
    return group(kCharts);
}

void Settings::setCharts(const QVariantMap& charts) {
    setGroup(kCharts, charts);
}

QVariantMap Settings::group(QLatin1String name) const {
    QVariantMap out;
    store_->beginGroup(name);
    for (const QString& key : store_->childKeys()) out[key] = store_->value(key);
    store_->endGroup();
    return out;
}

void Settings::setGroup(QLatin1String name, const QVariantMap& values) {
    store_->remove(name);
    for (auto it = values.begin(); it != values.end(); ++it)
        store_->setValue(QString(name) + u'/' + it.key(), it.value());
}

TimeFormat Settings::timeFormat() const {
    return read(*store_, kTimeFormat, kFormats);
}

void Settings::setTimeFormat(TimeFormat format) {
    write(*store_, kTimeFormat, kFormats, format);
}

int Settings::headerWidth() const {
    return std::max(0, store_->value(kHeaderWidth).toInt());
}

void Settings::setHeaderWidth(int width) {
    store_->setValue(kHeaderWidth, width);
}

bool Settings::inspectorVisible() const {
    return store_->value(kInspector, true).toBool();
}

void Settings::setInspectorVisible(bool visible) {
    store_->setValue(kInspector, visible);
}

bool Settings::flameVisible() const {
    return store_->value(kFlame, false).toBool();
}

void Settings::setFlameVisible(bool visible) {
    store_->setValue(kFlame, visible);
}

bool Settings::tablesVisible() const {
    return store_->value(kTablesVisible, false).toBool();
}

void Settings::setTablesVisible(bool visible) {
    store_->setValue(kTablesVisible, visible);
}

QVariantMap Settings::tables() const {
    return group(kTables);
}

void Settings::setTables(const QVariantMap& tables) {
    setGroup(kTables, tables);
}

bool Settings::chartsVisible() const {
    return store_->value(kChartsVisible, false).toBool();
}

void Settings::setChartsVisible(bool visible) {
    store_->setValue(kChartsVisible, visible);
}

bool Settings::tourOffered() const {
    return store_->value(kTourOffered, false).toBool();
}

void Settings::setTourOffered() {
    store_->setValue(kTourOffered, true);
}

QByteArray Settings::windowGeometry() const {
    return store_->value(kGeometry).toByteArray();
}

QByteArray Settings::windowLayout() const {
    if (store_->value(kLayoutVersionKey).toInt() != kLayoutVersion) return {};
    return store_->value(kLayout).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout) {
    store_->setValue(kGeometry, geometry);
    store_->setValue(kLayout, layout);
    store_->setValue(kLayoutVersionKey, kLayoutVersion);
}

void Settings::forgetWindow() {
    for (const QLatin1String key : {kGeometry, kLayout, kLayoutVersionKey, kInspector}) store_->remove(key);
}

QString Settings::lastFolder() const {
    return store_->value(kLastFolder).toString();
}

void Settings::setLastFolder(const QString& folder) {
    store_->setValue(kLastFolder, folder);
}

QStringList Settings::recentFiles() const {
    return store_->value(kRecent).toStringList().mid(0, kRecentFiles);
}

void Settings::addRecentFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    setRecentFiles(files.mid(0, kRecentFiles));
}

void Settings::removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    if (files.removeAll(path) > 0) setRecentFiles(files);
}

void Settings::clearRecentFiles() {
    setRecentFiles({});
    store_->remove(kViews);
}

std::optional<TimeRange> Settings::rememberedView(const QString& path, qint64 bytes) const {
    return RememberedViews(store_->value(kViews).toStringList()).find(path, bytes);
}

void Settings::rememberView(const QString& path, qint64 bytes, TimeRange view) {
    RememberedViews views(store_->value(kViews).toStringList());
    views.put(path, bytes, view);
    store_->setValue(kViews, views.lines());
}

void Settings::forgetView(const QString& path) {
    RememberedViews views(store_->value(kViews).toStringList());
    views.remove(path);
    store_->setValue(kViews, views.lines());
}

Thumbnails Settings::thumbnails() const {
    return Thumbnails(QFileInfo(store_->fileName()).absolutePath() + QStringLiteral("/thumbnails"));
}

void Settings::setRecentFiles(const QStringList& files) {
    store_->setValue(kRecent, files);
    thumbnails().keepOnly(files);
    emit recentFilesChanged();
}

}  // namespace golanes
