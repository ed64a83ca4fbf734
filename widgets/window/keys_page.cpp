// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/keys_page.h"

#include "widgets/session/key_bindings.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kName = Qt::UserRole;  // of the action, at its row

template <typename F>
void forEachRow(const QTreeWidget& list, F f) {
    for (int g = 0; g < list.topLevelItemCount(); ++g)
        for (int i = 0; i < list.topLevelItem(g)->childCount(); ++i) f(list.topLevelItem(g)->child(i));
}

QString native(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

}  // namespace

KeysPage::KeysPage(KeyBindings* bindings, const QList<ActionGroup>& groups, QWidget* parent)
    : SettingsPage(parent), bindings_(bindings) {
    setObjectName(QStringLiteral("keysPage"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(makePreset());
    column->addWidget(makeList(groups), 1);
    column->addWidget(makeEditor());
    connect(bindings, &KeyBindings::changed, this, &KeysPage::showBindings);
    showBindings();
    list_->setCurrentItem(list_->topLevelItem(0)->child(0));
}

QWidget* KeysPage::makePreset() {
    auto* part = new QWidget(this);
    preset_ = new QComboBox(part);
    preset_->setObjectName(QStringLiteral("keyPreset"));
    for (std::size_t i = 0; i < kKeyPresetCount; ++i) preset_->addItem(presetName(static_cast<KeyPreset>(i)));
    connect(preset_, &QComboBox::activated, this, &KeysPage::choosePreset);
    filter_ = new QLineEdit(part);
    filter_->setObjectName(QStringLiteral("keyFilter"));
    filter_->setPlaceholderText(tr("Find an action, or a key such as Ctrl+F"));
    filter_->setAccessibleName(filter_->placeholderText());
    filter_->setClearButtonEnabled(true);
    connect(filter_, &QLineEdit::textChanged, this, &KeysPage::showRowsThatMatch);
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Keys as in"), preset_);
    form->addRow(tr("&Find"), filter_);
    return part;
}

QWidget* KeysPage::makeList(const QList<ActionGroup>& groups) {
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("keyList"));
    list_->setAccessibleName(tr("Actions and their keys"));
    list_->setHeaderLabels({tr("Action"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    for (const ActionGroup& group : groups) {
        auto* parent = new QTreeWidgetItem(list_, {group.title});
        parent->setFirstColumnSpanned(true);
        parent->setFlags(Qt::ItemIsEnabled);
        for (const QAction* action : group.actions) {
            if (!action) continue;
            auto* row = new QTreeWidgetItem(parent, {action->iconText()});
            row->setData(0, kName, action->objectName());
        }
    }
    list_->expandAll();
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeysPage::showSelected);
    return list_;
}

QWidget* KeysPage::makeEditor() {
    auto* part = new QWidget(this);
    keys_ = new QKeySequenceEdit(part);
    keys_->setObjectName(QStringLiteral("keyEdit"));
    keys_->setAccessibleName(tr("Press the new key"));
    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::showHolder);
    auto* row = new QHBoxLayout;
    row->addWidget(keys_, 1);
    const auto button = [&](const char* name, const QString& text, const QString& tip, auto f) {
        auto* b = new QPushButton(text, part);
        b->setObjectName(QLatin1String(name));
        b->setToolTip(tip);
        b->setAutoDefault(false);
        connect(b, &QPushButton::clicked, this, f);
        row->addWidget(b);
        return b;
    };
    set_ = button("setKey", tr("&Set"), tr("Make it the action's only key"), [this] { change(false); });
    add_ = button("addKey", tr("&Add"), tr("Give it to the action besides its other keys"),
                  [this] { change(true); });
    clear_ = button("clearKeys", tr("&None"), tr("Take all keys of the action away"),
                    [this] { bindings_->setKeys(selected(), {}); });
    reset_ = button("resetKeys", tr("&Reset"), tr("Back to the keys it has in the chosen preset"),
                    [this] { bindings_->reset(selected()); });
    holder_ = new QLabel(part);
    holder_->setObjectName(QStringLiteral("keyHolder"));
    holder_->setWordWrap(true);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(holder_);
    return part;
}

void KeysPage::choosePreset(int index) {
    const auto wanted = static_cast<KeyPreset>(index);
    if (!bindings_->anyChosen()) return bindings_->setPreset(wanted);
    auto* box = new QMessageBox(QMessageBox::Question, tr("Keys"),
                                tr("A preset replaces the keys that you have chosen. Go on?"),
                                QMessageBox::Yes | QMessageBox::No, this);
    box->setObjectName(QStringLiteral("presetQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, wanted](int answer) {
        if (answer == QMessageBox::Yes)
            bindings_->setPreset(wanted);
        else
            showBindings();
    });
    box->open();
}

void KeysPage::showBindings() {
    preset_->setCurrentIndex(static_cast<int>(bindings_->preset()));
    forEachRow(*list_, [this](QTreeWidgetItem* row) {
        const QString action = row->data(0, kName).toString();
        row->setText(1, native(bindings_->keys(action)));
        QFont font = list_->font();
        font.setItalic(bindings_->isChosen(action));
        row->setFont(1, font);
        row->setToolTip(1, bindings_->isChosen(action) ? tr("Chosen by you") : QString());
    });
    showRowsThatMatch();
    showSelected();
}

void KeysPage::showRowsThatMatch() {
    const QString wanted = filter_->text().trimmed();
    for (int g = 0; g < list_->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = list_->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* row = group->child(i);
            const bool matches = row->text(0).contains(wanted, Qt::CaseInsensitive) ||
                                 row->text(1).contains(wanted, Qt::CaseInsensitive);
            row->setHidden(!matches);
            any |= matches;
        }
        group->setHidden(!any);
    }
}

QString KeysPage::selected() const {
    const QTreeWidgetItem* row = list_->currentItem();
    return row ? row->data(0, kName).toString() : QString();
}

QString KeysPage::textOf(const QString& action) const {
    QString text;
    forEachRow(*list_, [&](const QTreeWidgetItem* row) {
        if (row->data(0, kName).toString() == action) text = row->text(0);
    });
    return text;
}

void KeysPage::showSelected() {
    const bool any = !selected().isEmpty();
    keys_->setEnabled(any);
    keys_->clear();
    clear_->setEnabled(any && !bindings_->keys(selected()).isEmpty());
    reset_->setEnabled(any && bindings_->isChosen(selected()));
    showHolder();
}

void KeysPage::showHolder() {
    const QKeySequence key = keys_->keySequence();
    const bool typed = !key.isEmpty() && !selected().isEmpty();
    set_->setEnabled(typed);
    add_->setEnabled(typed);
    const QString holder = typed ? bindings_->holderOf(key, selected()) : QString();
    if (!typed)
        holder_->setText(tr("Choose an action, click into the field and press the new key."));
    else if (holder.isEmpty())
        holder_->setText(tr("Nothing else has this key."));
    else
        holder_->setText(tr("“%1” has this key and will lose it.").arg(textOf(holder)));
}

void KeysPage::change(bool keepOthers) {
    QList<QKeySequence> keys = keepOthers ? bindings_->keys(selected()) : QList<QKeySequence>();
    keys.removeAll(keys_->keySequence());
    keys.prepend(keys_->keySequence());
    bindings_->setKeys(selected(), keys);
}

}  // namespace golanes
