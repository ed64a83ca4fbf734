// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/distribution_panel.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_files.h"
#include "widgets/compare/side_names.h"
#include "widgets/session/report_item.h"
#include "widgets/theme/paper_theme.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace golanes {

namespace {

constexpr int kLookMs = 200;
enum StackPage { kHint, kPlot, kMaps };
constexpr int kMapsLook = 4;  // behind those of DistributionPlot

}  // namespace

DistributionPanel::DistributionPanel(DocumentSource source, Theme* theme, const SideNames* names,
                                     QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      names_(names),
      query_(new DistributionQuery(std::move(source), this)),
      plot_(new DistributionPlot(theme, names, this)),
      maps_(new HeatMaps(theme, this)),
      stack_(new QStackedWidget(this)),
      hint_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      summary_(new QLabel(this)) {
    setObjectName(QStringLiteral("distributionPanel"));
    hint_->setObjectName(QStringLiteral("distributionHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    stack_->addWidget(hint_);
    stack_->addWidget(plot_);
    stack_->addWidget(maps_);
    summary_->setObjectName(QStringLiteral("distributionSummary"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    summary_->setContentsMargins(8, 2, 8, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(stack_, 1);
    column->addWidget(summary_);
    setFocusProxy(plot_);
    auto* look = new QTimer(this);
    look->setInterval(kLookMs);
    connect(look, &QTimer::timeout, this,
            [this] { progress_->setValue(static_cast<int>(std::max(0.0, query_->fraction()) * 1000)); });
    connect(query_, &DistributionQuery::busyChanged, this, [this, look] {
        progress_->setVisible(query_->busy());
        query_->busy() ? look->start() : look->stop();
    });
    connect(query_, &DistributionQuery::changed, this, &DistributionPanel::showAnswer);
    connect(plot_, &PlotView::pointed, this, &DistributionPanel::showTip);
    connect(plot_, &PlotView::left, this, [this] {
        plot_->setCursorAt(std::nullopt);
        QToolTip::hideText();
    });
    connect(plot_, &PlotView::copyRequested, this, [this] { exportPicture(true); });
    connect(maps_, &HeatMaps::copyRequested, this, [this] { exportPicture(true); });
    QMenu* menu = makeMenu();
    connect(plot_, &PlotView::menuRequested, this, [menu](QPoint onScreen) { menu->popup(onScreen); });
    connect(maps_, &HeatMaps::menuRequested, this, [menu](QPoint onScreen) { menu->popup(onScreen); });
    connect(names_, &SideNames::changed, this, &DistributionPanel::showAnswer);
    showAnswer();
}

QComboBox* DistributionPanel::makeBox(const char* name, const QString& accessible) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QWidget* DistributionPanel::makeTools() {
    kind_ = makeBox("distributionKind", tr("What is measured"));
    name_ = makeBox("distributionName", tr("Of which name"));
    look_ = makeBox("distributionLook", tr("How it is drawn"));
    look_->addItems({tr("share that took no longer (ECDF)"), tr("histogram"), tr("quantiles: new − base"),
                     tr("quantiles: new / base"), tr("over time (heat maps)")});
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] { choose(kind_, QStringLiteral("kind")); });
    connect(name_, &QComboBox::currentIndexChanged, this, [this] { choose(name_, QStringLiteral("name")); });
    connect(look_, &QComboBox::currentIndexChanged, this, &DistributionPanel::showAnswer);
    progress_->setMaximumWidth(120);
    progress_->setTextVisible(false);
    progress_->setRange(0, 1000);
    progress_->hide();
    auto* saving = new QToolButton(this);
    saving->setObjectName(QStringLiteral("distributionSave"));
    saving->setText(tr("Save Picture"));
    saving->setToolTip(tr("Save or copy what is shown, or add it to the report"));
    saving->setAutoRaise(true);
    saving->setPopupMode(QToolButton::InstantPopup);
    saving->setMenu(makeMenu());
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(4);
    for (QComboBox* box : {kind_, name_, look_}) row->addWidget(box);
    row->addStretch(1);
    row->addWidget(progress_);
    row->addWidget(saving);
    return tools;
}

QMenu* DistributionPanel::makeMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(tr("&Export Picture…"), this, [this] { exportPicture(false); })
        ->setObjectName(QStringLiteral("distributionExport"));
    menu->addAction(tr("&Copy Picture"), this, [this] { exportPicture(true); });
    menu->addAction(tr("Add to &Report"), this, &DistributionPanel::report)
        ->setObjectName(QStringLiteral("distributionToReport"));
    return menu;
}

// Tells which kinds and names there are.
TracePtr DistributionPanel::someTrace() const {
    for (const Side side : kSides)
        for (const CompareRun& run : runs_[side])
            if (run.trace) return run.trace;
    return nullptr;
}

void DistributionPanel::setRuns(const PerSide<std::vector<CompareRun>>& runs) {
    runs_ = runs;
    fillBoxes();
    ask();
}

void DistributionPanel::fillBoxes() {
    const QScopedValueRollback changing(changing_, true);
    kind_->clear();
    name_->clear();
    name_->hide();
    const TracePtr trace = someTrace();
    if (!trace) return;
    for (const ChartOption& option : choice_.options(*trace)) {
        QComboBox* box = option.id == QLatin1String("kind") ? kind_ : name_;
        for (qsizetype i = 0; i < option.keys.size(); ++i) box->addItem(option.names[i], option.keys[i]);
        box->setCurrentIndex(option.chosen);
        box->show();
    }
}

void DistributionPanel::choose(const QComboBox* box, const QString& option) {
    if (changing_) return;
    choice_.choose(option, box->currentData().toString());
    fillBoxes();
    ask();
}

void DistributionPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!asked_) ask();
}

void DistributionPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!query_->busy()) return;
    query_->cancel();
    asked_ = false;
}

void DistributionPanel::ask() {
    const TracePtr trace = someTrace();
    asked_ = isVisible() && trace;
    if (!asked_) return query_->cancel();
    query_->ask({runs_, choice_.kindFor(*trace), choice_.name.toStdString()});
    maps_->measure(choice_.kindFor(*trace), choice_.name);
}

void DistributionPanel::showAnswer() {
    const auto& answer = query_->answer();
    const auto has = [&](Side side) { return answer && !answer->sides[side].pooled.steps.empty(); };
    const bool base = has(Side::Base), candidate = has(Side::New);
    // Maps stand beside each other: one may be empty.
    const bool any = showsMaps() ? base || candidate : base && candidate;
    stack_->setCurrentIndex(!any ? kHint : showsMaps() ? kMaps : kPlot);
    if (!answer) {
        hint_->setText(tr("How long things took on both sides will stand here once they are read."));
        return summary_->clear();
    }
    const auto words = wordsOf(answer->kind);
    if (!any) {
        hint_->setText(
            base || candidate
                ? tr("Only the %1 has %2.").arg(names_->of(base ? Side::Base : Side::New), words.things)
                : tr("Neither side has %1.").arg(words.things) + QLatin1Char('\n') + words.howToGet);
        return summary_->clear();
    }
    if (!showsMaps())
        plot_->show(answer, static_cast<DistributionPlot::Look>(look_->currentIndex()), words.things);
    summary_->setText(sideText(Side::Base) + QStringLiteral("      ") + sideText(Side::New));
    summary_->setToolTip(sideText(Side::Base) + QLatin1Char('\n') + sideText(Side::New));
}

QString DistributionPanel::sideText(Side side) const {
    const SideDistribution& of = query_->answer()->sides[side];
    return tr("%1: %2").arg(
        names_->of(side), quantilesText(of.pooled.quantiles,
                                        wordsOf(query_->answer()->kind).counted(of.pooled.quantiles.count)));
}

void DistributionPanel::showTip(QPointF at, QPoint onScreen) {
    plot_->setCursorAt(at.x());
    QToolTip::showText(onScreen, plot_->tipAt(at.x()), plot_);
}

QString DistributionPanel::title() const {
    QStringList what;
    for (const QComboBox* box : {kind_, name_, look_})
        if (!box->isHidden()) what << box->currentText();
    return what.join(QStringLiteral(" · "));
}

void DistributionPanel::exportPicture(bool copy) {
    if (!page().size.isEmpty()) emit pictureWanted(copy);  // else the hint says why there is none
}

Page DistributionPanel::page() const {
    if (stack_->currentIndex() == kHint) return {};
    return chartPage(shown(), {title(), summary_->text()}, *theme_);
}

void DistributionPanel::report() {
    if (stack_->currentIndex() == kHint) return emit told(tr("There is no picture to add"));
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = tr("Distributions of both sides");
    item.about = title();
    item.picture = chartPicture(shown(), {{}, summary_->text()}, *paperTheme(*theme_));
    emit reported(item);
}

bool DistributionPanel::showsMaps() const {
    return look_->currentIndex() == kMapsLook;
}

ChartRow DistributionPanel::shown() const {
    return showsMaps() ? maps_->row() : ChartRow(*plot_);
}

}  // namespace golanes
