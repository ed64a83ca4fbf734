// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <array>
#include <optional>

namespace golanes {

class Settings;

// The languages that the window speaks: English is that of the sources.
struct Language {
    const char* tag;   // of its files and of what is remembered
    const char* name;  // in itself
};
inline constexpr std::array kLanguages{Language{"en", "English"}, Language{"zh_CN", "简体中文"}};

// The tag of the language that somebody asked for: "zh_CN", "zh-cn", "zh"; none: there is no such.
std::optional<QString> languageNamed(const QString& name);
// The tag of the first language of a system's user that the window speaks, English where there is none.
QString languageOf(const QLocale& system);

// Makes the texts those of a language, "": of the system's; Qt's own and dates too.
void speak(const QString& language);
// Speaks the language of the settings from now on; when it changes, every MainWindow is renewed.
void followLanguage(Settings* settings);

}  // namespace golanes
