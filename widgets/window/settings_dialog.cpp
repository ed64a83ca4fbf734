// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/settings_dialog.h"

#include "widgets/window/appearance_page.h"
#include "widgets/window/close_box.h"
#include "widgets/window/keys_page.h"
#include "widgets/window/source_page.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace golanes {

SettingsDialog::SettingsDialog(Settings* settings, KeyBindings* bindings, const QList<ActionGroup>& groups,
                               Page first, QWidget* parent)
    : QDialog(parent), pages_(new QTabWidget(this)) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    pages_->setObjectName(QStringLiteral("settingsPages"));
    pages_->addTab(new AppearancePage(settings, pages_), tr("&Appearance"));
    pages_->addTab(new KeysPage(bindings, groups, pages_), tr("&Keys"));
    pages_->addTab(new SourcePage(settings, pages_), tr("&Source Code"));
    pages_->setCurrentIndex(static_cast<int>(first));
    auto* column = new QVBoxLayout(this);
    column->addWidget(pages_, 1);
    column->addWidget(closeBox(this));
    resize(640, 560);
}

void SettingsDialog::done(int result) {
    for (int i = 0; i < pages_->count(); ++i)
        if (auto* page = qobject_cast<SettingsPage*>(pages_->widget(i))) page->apply();
    QDialog::done(result);
}

}  // namespace golanes
