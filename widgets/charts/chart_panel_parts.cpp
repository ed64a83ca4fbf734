// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart panel is made of, and what it saves.
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_files.h"
#include "widgets/charts/chart_notes.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/charts/distribution_chart.h"
#include "widgets/charts/event_chart.h"
#include "widgets/charts/latency_chart.h"
#include "widgets/charts/mmu_chart.h"
#include "widgets/charts/states_chart.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_ruler.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/theme/paper_theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>

namespace golanes {

namespace {

constexpr int kGatherMs = 15;
constexpr std::size_t kMostOptions = 3;
constexpr QLatin1String kShown("chart");

}  // namespace

ChartPanel::ChartPanel(Theme* theme, Settings* settings, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      settings_(settings),
      stack_(new QStackedWidget),
      hint_(new QLabel),
      summary_(new QLabel) {
    setObjectName(QStringLiteral("chartPanel"));
    summary_->setObjectName(QStringLiteral("chartSummary"));
    summary_->setContentsMargins(8, 2, 8, 3);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    hint_->setObjectName(QStringLiteral("chartHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setWordWrap(true);
    hint_->setMargin(16);
    stack_->addWidget(hint_);
    stack_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(stack_, 1);
    column->addWidget(summary_);
    addChart(new LatencyChart(theme, this));
    addChart(new DistributionChart(theme, this));
    addChart(new StatesChart(theme, this));
    addChart(new MmuChart(theme, this));
    addChart(new EventChart(theme, this));
    const QVariantMap remembered = settings_->charts();
    for (Chart* chart : charts_) {
        const QString prefix = chart->id() + u'.';
        for (auto it = remembered.begin(); it != remembered.end(); ++it)
            if (it.key().startsWith(prefix)) chart->choose(it.key().mid(prefix.size()), it->toString());
    }
    showChart(remembered.value(kShown).toString());
    later_.setSingleShot(true);
    later_.setInterval(kGatherMs);
    connect(&later_, &QTimer::timeout, this, &ChartPanel::compute);
    progress_->watch({&computing_});
    connect(progress_, &WorkProgress::cancelled, this, &ChartPanel::takeCancel);
    connect(progress_, &WorkProgress::againRequested, this, &ChartPanel::computeAgain);
    connect(&narrowingWatch_, &NarrowingWatch::areaChanged, this, &ChartPanel::takeArea);
    connect(&narrowingWatch_, &NarrowingWatch::filterChanged, this, &ChartPanel::takeFilter);
    connect(which_, &QComboBox::currentIndexChanged, this, [this] {
        remember(kShown, chart()->id());
        setFocusProxy(chart());
        takeTrace();
    });
    setFocusProxy(chart());
    takeTrace();
}

ChartPanel::~ChartPanel() {
    computing_.cancel();
}

void ChartPanel::addChart(Chart* chart) {
    charts_.push_back(chart);
    notes_.push_back(new ChartNotes(chart, theme_));
    stack_->addWidget(chart);
    which_->addItem(chart->title(), chart->id());
    if (chart->overTime()) {
        auto ticks = QSharedPointer<TimeTicks>::create();
        ticks->ruler = [this] { return state_ ? rulerOf(*state_) : Ruler(TimeFormat::Relative, 0); };
        ticks->origin = [this] { return state_ ? state_->bounds().begin : 0; };
        ticks->pixels = [chart] { return chart->axisRect()->width(); };
        chart->xAxis->setTicker(ticks);
    }
    connect(chart, &PlotView::zoomWanted, this, [this](double factor, double x) {
        if (state_ && state_->trace()) state_->zoom(factor, timeAt(x));
    });
    connect(chart, &PlotView::panWanted, this, [this](double dx) {
        if (state_ && state_->trace())
            state_->pan(dx / static_cast<double>(state_->visible().length()) * state_->columns());
    });
    connect(chart, &PlotView::rangeWanted, this, [this](double from, double to) {
        if (state_ && state_->trace()) state_->setVisible(rangeOf(from, to), ViewState::Motion::Jump);
    });
    connect(chart, &PlotView::allWanted, this, [this] {
        if (state_ && state_->trace()) state_->fitAll();
    });
    connect(chart, &PlotView::brushed, this, &ChartPanel::brush);
    connect(chart, &PlotView::pointed, this, &ChartPanel::showTip);
    connect(chart, &PlotView::left, this, [this, chart] {
        if (state_ && chart->overTime()) state_->setCursor({});
        if (!chart->overTime()) chart->setCursorAt({});
        QToolTip::hideText();
    });
    connect(chart, &PlotView::chosen, this, &ChartPanel::goToAnswer);
    connect(chart, &PlotView::copyRequested, this, [this] { exportPicture(true); });
    connect(chart, &PlotView::menuRequested, this, [this](QPoint at) {
        QMenu* menu = makeMenu();
        addNoteActions(menu);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    });
    connect(chart, &PlotView::escaped, this, [this] {
        if (state_) state_->lifts()->liftFirst();
    });
}

QWidget* ChartPanel::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(4);
    which_ = new QComboBox(tools);
    which_->setObjectName(QStringLiteral("chartWhich"));
    which_->setAccessibleName(tr("Which chart"));
    which_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(which_);
    for (std::size_t i = 0; i < kMostOptions; ++i) {
        auto* box = new QComboBox(tools);
        box->setObjectName(QStringLiteral("chartOption%1").arg(i));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(280);
        box->hide();
        connect(box, &QComboBox::activated, this, [this, i] { chooseOption(static_cast<int>(i)); });
        options_.push_back(box);
        row->addWidget(box);
    }
    scope_ = new QLabel(tools);
    scope_->setObjectName(QStringLiteral("chartScope"));
    scope_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(scope_);
    chips_ = new ScopeChips(QStringLiteral("chart"), tools);
    row->addWidget(chips_);
    row->addStretch(1);
    progress_ = new WorkProgress(QStringLiteral("chart"), tools);
    row->addWidget(progress_);
    auto* saving = new QToolButton(tools);
    saving->setObjectName(QStringLiteral("chartSave"));
    saving->setText(tr("Save"));
    saving->setToolTip(tr("Save or copy what is shown"));
    saving->setAutoRaise(true);
    saving->setPopupMode(QToolButton::InstantPopup);
    saving->setMenu(makeMenu());
    row->addWidget(saving);
    return tools;
}

QMenu* ChartPanel::makeMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(tr("&Export Picture…"), this, [this] { exportPicture(false); })
        ->setObjectName(QStringLiteral("chartExport"));
    menu->addAction(tr("&Copy Picture"), this, [this] { exportPicture(true); });
    menu->addSeparator();
    menu->addAction(tr("Add to &Report"), this, &ChartPanel::report)
        ->setObjectName(QStringLiteral("chartToReport"));
    return menu;
}

// What of it is shown, and of which time: "tasks · the visible 1.2 s".
QString ChartPanel::aboutText() const {
    QStringList what;
    for (const QComboBox* box : options_)
        if (!box->isHidden() && !box->currentText().isEmpty()) what << box->currentText();
    if (!scope_->isHidden()) what << scope_->text();
    if (!chips_->text().isEmpty()) what << chips_->text();
    return what.join(QStringLiteral(" · "));
}

ChartCaption ChartPanel::caption() const {
    return {which_->currentText() + QStringLiteral(" · ") + aboutText(), summary_->text()};
}

Page ChartPanel::page() const {
    return stack_->currentWidget() == hint_ ? Page() : chartPage(*chart(), caption(), *theme_);
}

void ChartPanel::exportPicture(bool copy) {
    if (stack_->currentWidget() == hint_) return emit told(tr("There is no chart to save"));
    emit pictureWanted(copy);
}

void ChartPanel::report() {
    if (stack_->currentWidget() == hint_) return emit told(tr("There is no chart to add"));
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = which_->currentText();
    item.about = aboutText();
    item.picture = chartPicture(*chart(), {{}, summary_->text()}, *paperTheme(*theme_));
    emit reported(item);
}

void ChartPanel::remember(const QString& key, const QString& value) {
    QVariantMap all = settings_->charts();
    all[key] = value;
    settings_->setCharts(all);
}

}  // namespace golanes
