// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/document_page.h"

#include "core/base/format.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/same_target.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/lane_identity.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/clock_drag.h"
#include "widgets/window/cpu_stat_bar.h"
#include "widgets/window/error_text.h"
#include "widgets/window/failure_page.h"
#include "widgets/window/file_text.h"
#include "widgets/window/highlight_bar.h"
#include "widgets/window/loading_page.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/page_memory.h"
#include "widgets/window/perf_bars.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <optional>

namespace golanes {

DocumentPage::DocumentPage(const QString& path, const DocumentSource& source, Settings* settings,
                           Theme* theme, QWidget* parent)
    : DocumentPage(new Document(path, source), settings, theme, parent) {
    document_->load();
}

DocumentPage::DocumentPage(Document* document, Settings* settings, Theme* theme, QWidget* parent)
    : QWidget(parent),
      document_(document),
      state_(new ViewState(this)),
      view_(new TraceView(state_, theme, this)),
      stack_(new QStackedWidget(this)),
      theme_(theme) {
    setObjectName(QStringLiteral("documentPage"));
    document_->setParent(this);
    auto* failure = new FailurePage(document_, stack_);
    connect(failure, &FailurePage::openOtherRequested, this, &DocumentPage::openOtherRequested);
    connect(failure, &FailurePage::fileReportRequested, this, &DocumentPage::fileReportRequested);
    failure_ = failure;
    loading_ = new LoadingPage(document_, stack_);
    for (QWidget* w : {loading_, failure_, static_cast<QWidget*>(view_)}) stack_->addWidget(w);
    makeBars(theme);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (MessageBar* bar : {reading_, losses_, changed_, notReloaded_}) column->addWidget(bar);
    auto* perfBars = new PerfBars(document_, theme, this);
    connect(perfBars, &PerfBars::alignRequested, this, &DocumentPage::alignRequested);
    connect(perfBars, &PerfBars::openAloneRequested, this, &DocumentPage::openRequested);
    column->addWidget(perfBars);
    column->addWidget(new CpuStatBar(document_->cpuStat(), theme, this));
    auto* highlight = new HighlightBar(state_, theme, this);
    connect(highlight, &HighlightBar::left, this, [this] { view_->setFocus(); });
    column->addWidget(highlight);
    column->addWidget(stack_, 1);

    // While nothing else is seen, Esc is for that.
    state_->lifts()->add(
        LiftOrder::Rank::Loading,
        [this] {
            return document_->state() == Document::State::Loading && stack_->currentWidget() == loading_;
        },
        [this] { document_->cancel(); });
    for (FilterEdit* edit : findChildren<FilterEdit*>()) edit->keepNamesIn(settings);
    new PageMemory(settings, state_, view_, this);
    connect(view_, &TraceView::detailsRequested, this, &DocumentPage::detailsRequested);
    connect(document_, &Document::previewed, this, &DocumentPage::takePreview);
    connect(document_, &Document::progressed, this, &DocumentPage::tellProgress);
    connect(document_, &Document::traceChanged, this, &DocumentPage::takeTrace);
    connect(document_->perf(), &PerfCompanion::kernelChanged, state_,
            [this] { state_->setKernel(document_->perf()->kernel()); });
    connect(state_, &ViewState::visibleChanged, document_->perf(), &PerfCompanion::setVisible);
    connect(document_->perf(), &PerfCompanion::symbolsChanged, state_, [this] {
        state_->setMoments(document_->perf()->moments());
        state_->setSymbols(document_->perf()->symbols());
    });
    connect(document_->cpuStat(), &CpuStatCompanion::changed, state_,
            [this] { state_->setCpuStat(document_->cpuStat()->stat()); });
    auto* drag = new ClockDrag(view_, document_->perf(), this);
    connect(drag, &ClockDrag::told, this, &DocumentPage::told);
    connect(document_, &Document::stateChanged, this, &DocumentPage::documentChanged);
    connect(document_, &Document::changedOnDisk, this, &DocumentPage::showReload);
    takeOver();
}

// What the document has told already.
void DocumentPage::takeOver() {
    if (document_->trace()) {
        takeTrace();
        if (!document_->perf()->alone()) state_->setKernel(document_->perf()->kernel());
        state_->setMoments(document_->perf()->moments());
        state_->setSymbols(document_->perf()->symbols());
    } else if (document_->preview()) {
        takePreview();
    }
    if (document_->state() != Document::State::Loading) documentChanged();
}

DocumentPage::~DocumentPage() {
    // The views read the state, and both outlive the document otherwise.
    delete profile_;
    delete view_;
}

void DocumentPage::makeBars(Theme* theme) {
    reading_ = new MessageBar(MessageBar::Kind::Offer, theme, this);
    reading_->setObjectName(QStringLiteral("readingBar"));
    connect(reading_->addButton(tr("Cancel"), "cancelReading"), &QPushButton::clicked, document_,
            &Document::cancel);

    losses_ = new MessageBar(MessageBar::Kind::Warning, theme, this);
    losses_->setObjectName(QStringLiteral("lossBar"));
    connect(losses_->addButton(tr("&Details…"), "lossDetails"), &QPushButton::clicked, this,
            &DocumentPage::problemsRequested);

    changed_ = new MessageBar(MessageBar::Kind::Offer, theme, this);
    changed_->setObjectName(QStringLiteral("changedBar"));
    connect(changed_->addButton(tr("&Reload"), "reloadButton"), &QPushButton::clicked, this,
            &DocumentPage::reload);

    notReloaded_ = new MessageBar(MessageBar::Kind::Warning, theme, this);
    notReloaded_->setObjectName(QStringLiteral("notReloadedBar"));
    reloadButton_ = notReloaded_->addButton(tr("&Try Again"), "reloadAgain");
    connect(reloadButton_, &QPushButton::clicked, this,
            [this] { document_->load(document_->error().code == ErrorCode::TooLarge); });
}

QImage DocumentPage::picture() const {
    return stack_->currentWidget()->grab().toImage();
}

void DocumentPage::reload() {
    document_->load();
}

// The lanes of what has been read first, until all of it is there.
void DocumentPage::takePreview() {
    state_->setTrace(document_->preview());
    tellProgress();
    reading_->show();
    stack_->setCurrentWidget(view_);
    emit state_->lifts()->changed();
    focusLanes();
}

void DocumentPage::tellProgress() {
    if (!document_->preview()) return;
    reading_->setText(tr("These are the first %1 of the recording. Still reading: %2 %")
                          .arg(text(formatDuration(document_->preview()->range.length())))
                          .arg(static_cast<int>(document_->job()->progress() * 100)));
}

void DocumentPage::takeTrace() {
    const TracePtr old = state_->trace();  // a preview, or what was read before
    const TimeRange before = state_->visible();
    const bool zoomed = before != state_->bounds();
    const std::optional<Target> selected = state_->selection();
    const LaneChoices::Lanes lanes = state_->lanes()->lanes();
    const TimeRange area = state_->area()->range();
    const LaneSet areaLanes = state_->area()->lanes();
    state_->setTrace(document_->trace(), document_->perf()->alone() ? document_->perf()->kernel() : nullptr);
    state_->setMoments(document_->perf()->moments());
    if (profile_) profile_->follow(state_, document_->profile());
    state_->setSymbols(document_->perf()->symbols());
    state_->setCpuStat(document_->cpuStat()->stat());
    if (old) state_->lanes()->setLanes(translated(lanes, *old, *state_->trace()));
    if (old && zoomed) state_->setVisible(before);
    if (old) state_->area()->set(area, translated(areaLanes, *old, *state_->trace()));
    if (old && selected) state_->setSelection(sameTarget(*old, *state_->trace(), *selected));
    losses_->setText(lossSentence(document_->trace()->report));
}

void DocumentPage::documentChanged() {
    const auto state = document_->state();
    const bool hasTrace = document_->trace() != nullptr;
    if (state == Document::State::Loading) {
        for (MessageBar* bar : {reading_, losses_, changed_, notReloaded_}) bar->hide();
        stack_->setCurrentWidget(loading_);
        return emit state_->lifts()->changed();
    }
    reading_->hide();
    if (!hasTrace && state_->trace()) state_->setTrace(nullptr);  // a preview is not enough
    stack_->setCurrentWidget(hasTrace ? content() : failure_);
    losses_->setVisible(hasTrace && document_->trace()->report.hasLoss());
    if (hasTrace && state == Document::State::Failed) {
        notReloaded_->setText(tr("The file could not be read again; this is what was read before. %1")
                                  .arg(errorSentence(document_->error())));
        const bool large = document_->error().code == ErrorCode::TooLarge;
        reloadButton_->setText(large ? tr("&Load Anyway") : tr("&Try Again"));
        notReloaded_->show();
    }
    emit state_->lifts()->changed();
    if (hasTrace) focusLanes();
}

// What shows the recording.
QWidget* DocumentPage::content() {
    if (!document_->profile()) return view_;
    if (!profile_) {
        profile_ = new FlamePanel(theme_, stack_);
        profile_->follow(state_, document_->profile());
        stack_->addWidget(profile_);
        connect(profile_, &FlamePanel::told, this, &DocumentPage::told);
        connect(profile_, &FlamePanel::reported, this, &DocumentPage::reported);
        connect(profile_, &FlamePanel::pictureWanted, this, &DocumentPage::pictureWanted);
    }
    return profile_;
}

// Unless somebody is typing: what was meant for a field must not become keys of the lanes; nor while they are
// those of another recording beside this one.
void DocumentPage::focusLanes() {
    if (qobject_cast<QLineEdit*>(QApplication::focusWidget())) return;
    for (const QWidget* w = window()->focusWidget(); w; w = w->parentWidget())
        if (w != this && qobject_cast<const DocumentPage*>(w)) return;
    content()->setFocus();
}

void DocumentPage::showReload(qint64 grownBy) {
    if (!document_->trace()) return;  // the failure page offers to try again anyway
    changed_->setText(grownBy > 0 ? tr("The file has grown by %1 since it was read.").arg(sizeText(grownBy))
                                  : tr("The file has changed since it was read."));
    changed_->show();
}

}  // namespace golanes
