// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/settings_page.h"

#include <QString>

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace golanes {

class Settings;

// Which editor opens a source, and where sources of recordings lie here.
class SourcePage : public SettingsPage {
    Q_OBJECT

  public:
    // `settings` must outlive it.
    explicit SourcePage(Settings* settings, QWidget* parent = nullptr);

    void apply() override;

  private:
    QWidget* makeEditor();
    QWidget* makeMappings();
    void addMapping(const QString& prefix, const QString& folder);
    void browse();
    void showPreset();

    Settings* settings_;
    QComboBox* preset_ = nullptr;
    QLineEdit* command_ = nullptr;
    QTableWidget* mappings_ = nullptr;
};

}  // namespace golanes
