// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/scope_chips.h"

#include "core/base/format.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/session/view_state.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QToolButton>

namespace golanes {

namespace {

QString number(std::size_t n) {
    return QString::fromStdString(formatCount(n));
}

void setWords(QToolButton* chip, const QString& text) {
    chip->setText(text + QStringLiteral("  ✕"));
    chip->setVisible(!text.isEmpty());
}

}  // namespace

QString areaText(const Narrowing& narrowing, TimeRange range) {
    if (!narrowing.area) return {};
    const QString length = QString::fromStdString(formatDuration(range.length()));
    if (narrowing.areaOf == 0) return ScopeChips::tr("Only the selected %1").arg(length);
    if (narrowing.areaOf == 1) return ScopeChips::tr("Only the selected %1 of 1 goroutine").arg(length);
    return ScopeChips::tr("Only the selected %1 of %2 goroutines").arg(length, number(narrowing.areaOf));
}

QString filterText(const Narrowing& narrowing) {
    if (!narrowing.filtered) return {};
    return ScopeChips::tr("Only %1 of %2 goroutines").arg(number(narrowing.passing), number(narrowing.all));
}

ScopeChips::ScopeChips(const QString& name, QWidget* parent)
    : QWidget(parent), area_(new QToolButton(this)), filter_(new QToolButton(this)) {
    area_->setObjectName(name + QStringLiteral("AreaChip"));
    area_->setToolTip(tr("Only what is in the selected area counts. Click, or Esc in the lanes, lifts it."));
    filter_->setObjectName(name + QStringLiteral("FilterChip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QToolButton* chip : {area_, filter_}) {
        chip->hide();
        row->addWidget(chip);
    }
    connect(area_, &QToolButton::clicked, this, [this] {
        if (state_) state_->area()->lift();
    });
    connect(filter_, &QToolButton::clicked, this, [this] {
        if (state_) state_->goroutineLanes()->clearFilter();
    });
    hide();
}

void ScopeChips::follow(ViewState* state) {
    state_ = state;
}

void ScopeChips::say(const Narrowing& narrowing, TimeRange range) {
    setWords(area_, areaText(narrowing, range));
    setWords(filter_, filterText(narrowing));
    if (narrowing.filtered && state_) {
        const QString asked = QString::fromStdString(state_->goroutineLanes()->filter().text);
        filter_->setToolTip(
            (asked.isEmpty()
                 ? tr("Only goroutines that pass the filter of the lanes count.")
                 : tr("Only goroutines that pass the filter of the lanes count: %1.").arg(asked)) +
            QLatin1Char(' ') + tr("Click, or Esc in the lanes, lifts it."));
    }
    setVisible(narrowing.any());
}

QString ScopeChips::text() const {
    QStringList parts;
    for (const QToolButton* chip : {area_, filter_})
        if (!chip->isHidden()) parts << chip->text().remove(QStringLiteral("  ✕"));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace golanes
