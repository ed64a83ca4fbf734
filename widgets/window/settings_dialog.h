// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/action_group.h"

#include <QDialog>
#include <QList>

#include <cstdint>

class QTabWidget;

namespace golanes {

class KeyBindings;
class Settings;

// Everything that the program remembers of a person's taste, in pages.
class SettingsDialog : public QDialog {
    Q_OBJECT

  public:
    enum class Page : std::uint8_t { Appearance, Keys, Sources };

    // `settings` and `bindings` must outlive it, as must the actions in `groups`, whose keys it edits.
    SettingsDialog(Settings* settings, KeyBindings* bindings, const QList<ActionGroup>& groups,
                   Page first = Page::Appearance, QWidget* parent = nullptr);

    void done(int result) override;

  private:
    QTabWidget* pages_;
};

}  // namespace golanes
