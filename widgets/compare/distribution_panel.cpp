// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/distribution_panel.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_files.h"
#include "widgets/compare/side_header.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
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
constexpr int kCopyScale = 2;

}  // namespace

DistributionPanel::DistributionPanel(DocumentSource source, Theme* theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      query_(new DistributionQuery(std::move(source), this)),
      plot_(new DistributionPlot(theme, this)),
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
    connect(plot_, &PlotView::copyRequested, this, &DistributionPanel::copy);
    connect(plot_, &PlotView::menuRequested, this,
            [menu = makeMenu()](QPoint onScreen) { menu->popup(onScreen); });
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
                     tr("quantiles: new / base")});
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
    saving->setToolTip(tr("Save or copy what is shown"));
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
    menu->addAction(tr("&Copy Picture"), this, &DistributionPanel::copy);
    menu->addSeparator();
    addChartFormats(menu, [this](const QString& filter, const QString& suffix) { save(filter, suffix); });
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
}

void DistributionPanel::showAnswer() {
    const auto& answer = query_->answer();
    const bool any = answer && !answer->shift.empty();
    stack_->setCurrentIndex(any ? 1 : 0);
    if (!answer) {
        hint_->setText(tr("How long things took on both sides will stand here once they are read."));
        return summary_->clear();
    }
    const auto words = wordsOf(answer->kind);
    if (!any) {
        const bool base = !answer->sides.base.pooled.steps.empty(),
                   candidate = !answer->sides.candidate.pooled.steps.empty();
        hint_->setText(
            base || candidate
                ? tr("Only the %1 has %2.").arg(sideName(base ? Side::Base : Side::New), words.things)
                : tr("Neither side has %1.").arg(words.things) + QLatin1Char('\n') + words.howToGet);
        return summary_->clear();
    }
    plot_->show(answer, static_cast<DistributionPlot::Look>(look_->currentIndex()), words.things);
    summary_->setText(sideText(Side::Base) + QStringLiteral("      ") + sideText(Side::New));
    summary_->setToolTip(sideText(Side::Base) + QLatin1Char('\n') + sideText(Side::New));
}

QString DistributionPanel::sideText(Side side) const {
    const SideDistribution& of = query_->answer()->sides[side];
    return tr("%1: %2").arg(
        sideName(side), quantilesText(of.pooled.quantiles,
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

void DistributionPanel::save(const QString& filter, const QString& suffix) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Picture"),
                                                      QStringLiteral("distributions.") + suffix, filter);
    if (!path.isEmpty()) saveTo(path);
}

void DistributionPanel::saveTo(const QString& path) {
    const ChartCaption caption{title(), summary_->text()};
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QString wrong = suffix == QLatin1String("svg")   ? saveChartSvg(path, *plot_, caption, *theme_)
                          : suffix == QLatin1String("pdf") ? saveChartPdf(path, *plot_, caption, *theme_)
                                                           : saveChartPng(path, *plot_, caption, *theme_);
    if (!wrong.isEmpty()) summary_->setText(tr("Could not save %1: %2").arg(path, wrong));
}

void DistributionPanel::copy() {
    QGuiApplication::clipboard()->setImage(
        chartImage(*plot_, {title(), summary_->text()}, *theme_, kCopyScale));
}

}  // namespace golanes
