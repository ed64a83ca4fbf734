// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/inspector.h"

#include "core/store/go_track.h"
#include "widgets/lanes/describe_kernel.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/document.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"
#include "widgets/window/detail_rows.h"
#include "widgets/window/detail_sections.h"
#include "widgets/window/icons.h"
#include "widgets/window/perf_facts.h"
#include "widgets/window/source_opener.h"
#include "widgets/window/stack_list.h"
#include "widgets/window/swatch.h"
#include "widgets/window/trace_facts.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

// Whether a section below says the same, with what there is to know of it besides.
bool isToldBelow(const DetailRow& row, const QList<DetailSection>& sections) {
    return std::ranges::any_of(sections, [&](const DetailSection& section) {
        return std::ranges::any_of(section.rows, [&](const DetailRow& below) {
            return below.label == row.label && below.value == row.value;
        });
    });
}

// Empty of what is no wait that a goroutine ended.
WaitSpending spendingOf(const Trace& trace, const Target& target) {
    constexpr std::size_t kMost = 24;
    const SpanIndex span = spanOf(trace, target);
    const bool region = target.row > 0 && target.lane.kind != LaneKind::Stack;
    if (span == kNoSpan || target.part == Target::Part::Lane || region || target.ref == kMerged) return {};
    if (trace.stateOf(span).state != GoState::Waiting) return {};
    WaitSpending spending = waitSpending(trace, goroutineOf(trace, span), span, kMost);
    if (spending.lines.size() == 1 && spending.lines.front().span == span) return {};
    return spending;
}

}  // namespace

Inspector::Inspector(Theme* theme, QWidget* parent) : QScrollArea(parent), theme_(theme) {
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;

    title_ = new QLabel(content);
    title_->setObjectName(QStringLiteral("inspectorTitle"));
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    title_->setFont(font);

    stateLine_ = new QWidget(content);
    swatch_ = new Swatch(theme_, stateLine_);
    stateText_ = new QLabel(stateLine_);
    stateText_->setObjectName(QStringLiteral("inspectorState"));
    stateText_->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout(stateLine_);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(swatch_);
    line->addWidget(stateText_, 1);

    rows_ = new DetailRows(content);
    connect(rows_, &DetailRows::linkActivated, this, &Inspector::goTo);

    further_ = new DetailSections(content);
    connect(further_, &DetailSections::linkActivated, this, &Inspector::follow);

    stackPart_ = new QWidget(content);
    stack_ = new StackList(stackPart_);
    auto* copy = new QToolButton(stackPart_);
    copy->setObjectName(QStringLiteral("copyStack"));
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the stack"));
    copy->setAccessibleName(tr("Copy the stack"));
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, stack_, &StackList::copy);
    auto* heading = new QHBoxLayout;
    stackTitle_ = new QLabel(stackPart_);
    stackTitle_->setObjectName(QStringLiteral("stackTitle"));
    stackTitle_->setForegroundRole(QPalette::PlaceholderText);
    stackTitle_->setWordWrap(true);
    heading->addWidget(stackTitle_, 1);
    heading->addWidget(copy);
    auto* stackColumn = new QVBoxLayout(stackPart_);
    stackColumn->setContentsMargins(0, 0, 0, 0);
    stackColumn->setSpacing(2);
    stackColumn->addLayout(heading);
    stackColumn->addWidget(stack_);

    hint_ = new QLabel(tr("Click something in the lanes to see its details here."), content);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setWordWrap(true);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    for (QWidget* w : {static_cast<QWidget*>(title_), stateLine_, static_cast<QWidget*>(rows_), stackPart_,
                       static_cast<QWidget*>(further_), static_cast<QWidget*>(hint_)}) {
        column->addWidget(w);
    }
    column->addStretch(1);
    setWidget(content);
    refresh();
}

void Inspector::setSources(SourceOpener* opener) {
    connect(stack_, &StackList::frameActivated, opener, &SourceOpener::open);
    stack_->setFrameMenu(
        [this, opener](QMenu* menu, const DetailFrame& frame) { opener->fill(menu, frame, this); });
}

void Inspector::setSubject(Document* document, ViewState* state) {
    if (state_) state_->disconnect(this);
    if (state_) state_->wakeLinks()->disconnect(this);
    if (document_) document_->disconnect(this);
    document_ = document;
    state_ = state;
    if (state_) {
        connect(state_, &ViewState::selectionChanged, this, &Inspector::refresh);
        connect(state_, &ViewState::timeFormatChanged, this, &Inspector::refresh);
        connect(state_, &ViewState::kernelChanged, this, &Inspector::refresh);
        connect(state_, &ViewState::symbolsChanged, this, &Inspector::refresh);
        connect(state_->wakeLinks(), &WakeLinks::indexChanged, this, &Inspector::showFurther);
    }
    if (document_) connect(document_, &Document::traceChanged, this, &Inspector::refresh);
    refresh();
}

void Inspector::contextMenuEvent(QContextMenuEvent* event) {
    if (!state_ || !state_->selection()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("inspectorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* name : {"copyReference", "fitSelection", "showEvents"})
        menu->addAction(state_->action(QLatin1String(name)));
    menu->popup(event->globalPos());
}

void Inspector::refresh() {
    const bool loaded = state_ && state_->trace();
    widget()->setVisible(loaded);
    if (!loaded) return;
    const bool selected = state_->selection().has_value();
    hint_->setVisible(!selected);
    showFurther();
    Details details =
        selected ? describe(state_->sources(), *state_->selection(), state_->timeStyle()) : recording();
    details.rows.removeIf([this](const DetailRow& row) { return isToldBelow(row, sections_); });
    show(details);
}

// Why, what came of it, what is around it.
void Inspector::showFurther() {
    numbersJob_.cancel();
    sections_.clear();
    if (state_ && state_->trace() && state_->selection()) {
        const auto index = state_->wakeLinks()->index();
        sections_ = describeFurther(*state_->trace(), *state_->selection(), index.get(), state_->timeStyle());
    }
    further_->setSections(sections_);
    addNumbers();
}

// What a line of the tree is about lights up in the lanes, all of it, before the longest of it is gone to.
void Inspector::follow(const Target& target) {
    const SpanIndex span = state_ && state_->trace() ? spanOf(*state_->trace(), target) : kNoSpan;
    const auto line = std::ranges::find(spending_.lines, span, &WaitSpent::span);
    if (span != kNoSpan && line != spending_.lines.end())
        light(static_cast<std::size_t>(line - spending_.lines.begin()));
    emit goTo(target);
}

void Inspector::light(std::size_t line) {
    SpanHighlight* highlight = state_->highlight();
    highlight->setTeller([spans = spansOf(spending_, line), what = tr("what the wait was spent on")](
                             const TracePtr& trace, Job& job) {
        return SpanHighlight::Told{
            matchSpans(
                *trace, [&](const SpanFacts& f) { return std::ranges::binary_search(spans, f.span); }, job),
            nullptr, what};
    });
    if (highlight->isOpen()) return;
    QWidget* had = focusWidget();
    highlight->setOpen(true);
    if (had) had->setFocus();  // its bar took it
}

// A goroutine may have millions of states.
void Inspector::addNumbers() {
    spending_ = {};
    if (!state_ || !state_->trace() || !state_->selection()) return;
    const GoroutineIndex g = goroutineOf(*state_->trace(), *state_->selection());
    if (!g.valid()) return;
    numbersJob_.run(
        [held = state_->held(), target = *state_->selection(), g](Job& job) {
            const TimeRange all = held.trace->range;
            return std::tuple(held, spendingOf(*held.trace, target), goroutineNumbers(*held.trace, g, job),
                              cpuTimes(*held, g, all, job));
        },
        [this, g](const std::tuple<HeldSources, WaitSpending, GoroutineNumbers, CpuTimes>& made) {
            const auto& [held, spending, numbers, times] = made;
            spending_ = spending;
            QList<DetailSection> sections = sections_;
            // After what ended it.
            if (const DetailSection spent = describeSpending(*held.trace, spending); !spent.rows.isEmpty())
                sections.insert(std::min<qsizetype>(1, sections.size()), spent);
            sections << DetailSection{tr("All of G%1").arg(held.trace->goroutine(g).id),
                                      describeNumbers(*held.trace, numbers)};
            if (times.running > 0)
                sections << DetailSection{tr("On CPUs, by perf"), describeCpuTimes(*held.kernel, times)};
            further_->setSections(sections);
        });
}

Details Inspector::recording() const {
    Details d;
    d.title = document_ ? document_->name() : QString();
    if (!document_ || document_->isOfGo())
        d.rows = traceFacts(*state_->trace(), document_ ? document_->fileBytes() : 0);
    if (state_->kernel()) d.rows += perfFacts(*state_->kernel());
    if (state_->held().cpuStat) d.rows += cpuStatFacts(*state_->held().cpuStat);
    return d;
}

void Inspector::show(const Details& details) {
    title_->setText(details.title);
    swatch_->setRole(details.role);
    stateText_->setText(details.state);
    stateLine_->setVisible(!details.state.isEmpty());
    rows_->setRows(details.rows);
    stackTitle_->setText(details.stackTitle.isEmpty() ? tr("Stack") : details.stackTitle);
    stack_->setFrames(details.stack);
    stackPart_->setVisible(!details.stack.isEmpty());
}

}  // namespace golanes
