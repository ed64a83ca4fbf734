// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/filter_names.h"

#include "core/filter/filter.h"
#include "core/filter/filter_error.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/settings.h"
#include "widgets/session/spoken.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace golanes {

namespace {

constexpr int kStar = 16;  // pixels
constexpr int kShownText = 48;

// Five points; filled when what is typed is kept.
QIcon starIcon(const QColor& color, bool filled) {
    constexpr double kInner = 2.7, kOuter = 6.6, kScale = 3;
    QPixmap pixmap(QSize(kStar, kStar) * kScale);
    pixmap.setDevicePixelRatio(kScale);
    pixmap.fill(Qt::transparent);
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5), r = i % 2 ? kInner : kOuter;
        star << QPointF(kStar / 2.0 + r * std::cos(angle), kStar / 2.0 + 0.4 + r * std::sin(angle));
    }
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star);
    return QIcon(pixmap);
}

// As the text of an action, where "&" underlines.
QString plain(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

}  // namespace

FilterNames::FilterNames(FilterEdit* edit, Settings* settings, Theme* theme)
    : QObject(edit), edit_(edit), settings_(settings), theme_(theme), star_(new QAction(this)) {
    star_->setObjectName(QStringLiteral("keptFilters"));
    star_->setText(tr("Kept Filters"));
    star_->setToolTip(tr("Keep this filter, or choose one that was kept (Alt+Down)"));
    edit->addAction(star_, QLineEdit::LeadingPosition);
    connect(star_, &QAction::triggered, this, &FilterNames::showMenu);
    connect(settings, &Settings::namedFiltersChanged, this, [this] {
        makeActions();
        restyle();
    });
    connect(edit, &QLineEdit::textChanged, this, &FilterNames::restyle);
    connect(theme, &Theme::changed, this, &FilterNames::restyle);
    makeActions();
    restyle();
}

void FilterNames::restyle() {
    const bool kept = keptAs(settings_->namedFilters(), edit_->text().trimmed()) != nullptr;
    star_->setIcon(starIcon(theme_->color(kept ? Surface::Accent : Surface::QuietText), kept));
}

QString FilterNames::wrongWith(const NamedFilter& filter) const {
    const auto made = makeFilter(filter.text.toStdString(), edit_->schema());
    return made ? QString() : spoken(made.error().message);
}

QList<NamedFilter> FilterNames::fitting(const QString& part) const {
    QList<NamedFilter> out;
    for (const NamedFilter& f : settings_->namedFilters())
        if (f.name.contains(part, Qt::CaseInsensitive) && wrongWith(f).isEmpty()) out << f;
    return out;
}

void FilterNames::makeActions() {
    qDeleteAll(actions_);
    actions_.clear();
    for (const NamedFilter& f : settings_->namedFilters()) {
        auto* action = new QAction(plain(tr("%1: %2").arg(edit_->accessibleName(), f.name)), this);
        action->setObjectName(QStringLiteral("keptFilter"));
        action->setData(f.text);
        connect(action, &QAction::triggered, edit_, [this, text = f.text] { edit_->choose(text); });
        actions_ << action;
    }
}

const QList<QAction*>& FilterNames::actions() {
    for (QAction* action : std::as_const(actions_))
        action->setEnabled(wrongWith({{}, action->data().toString()}).isEmpty());
    return actions_;
}

void FilterNames::showMenu() {
    auto* menu = new QMenu(edit_);
    menu->setObjectName(QStringLiteral("keptFilterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    addKept(menu);
    menu->addSeparator();
    const QString text = edit_->text().trimmed();
    QAction* keep = menu->addAction(tr("&Keep This Filter…"), this, [this, text] {
        askForName(tr("Keep Filter"), text, [this, text](const QString& name) {
            settings_->setNamedFilters(withFilter(settings_->namedFilters(), {name, text}));
        });
    });
    keep->setObjectName(QStringLiteral("keepFilter"));
    keep->setEnabled(!text.isEmpty() && wrongWith({{}, text}).isEmpty() &&
                     !keptAs(settings_->namedFilters(), text));
    addForEach(menu, tr("&Rename"), [this](const NamedFilter& f) {
        askForName(tr("Rename Filter"), f.name, [this, from = f.name](const QString& to) {
            settings_->setNamedFilters(renamedFilter(settings_->namedFilters(), from, to));
        });
    });
    addForEach(menu, tr("&Delete"), [this](const NamedFilter& f) {
        settings_->setNamedFilters(withoutFilter(settings_->namedFilters(), f.name));
    });
    menu->popup(edit_->mapToGlobal(QPoint(0, edit_->height())));
}

// What cannot be asked here is there too, with the reason.
void FilterNames::addKept(QMenu* menu) {
    for (const NamedFilter& f : settings_->namedFilters()) {
        const QString shown = edit_->fontMetrics().elidedText(
            f.text, Qt::ElideRight, kShownText * edit_->fontMetrics().averageCharWidth());
        QAction* action = menu->addAction(plain(f.name) + u'\t' + plain(shown), this, [this, text = f.text] {
            edit_->choose(text);
            edit_->setFocus();
        });
        const QString wrong = wrongWith(f);
        action->setEnabled(wrong.isEmpty());
        action->setToolTip(wrong.isEmpty() ? f.text : tr("%1\nNot here: %2").arg(f.text, wrong));
    }
}

void FilterNames::addForEach(QMenu* menu, const QString& title,
                             const std::function<void(const NamedFilter&)>& act) {
    QMenu* each = menu->addMenu(title);
    for (const NamedFilter& f : settings_->namedFilters())
        each->addAction(plain(f.name), this, [f, act] { act(f); });
    each->setEnabled(!each->isEmpty());
}

void FilterNames::askForName(const QString& title, const QString& name,
                             const std::function<void(const QString&)>& take) {
    auto* dialog = new QInputDialog(edit_->window());
    dialog->setObjectName(QStringLiteral("filterName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name; a filter that has it already is replaced:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [take](const QString& chosen) {
        if (!chosen.trimmed().isEmpty()) take(chosen.trimmed());
    });
    dialog->open();
}

}  // namespace golanes
