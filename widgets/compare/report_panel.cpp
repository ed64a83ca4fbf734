// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/report_panel.h"

#include "core/compare/report/summary.h"
#include "widgets/compare/checklist_panel.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/compare/core_text.h"
#include "widgets/compare/metric_panel.h"
#include "widgets/compare/report_file.h"
#include "widgets/compare/verdict_words.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr int kLookMs = 200;
constexpr int kLastMeasured = 1;  // page: verdict and metrics
constexpr QLatin1String kMetricScheme("metric:");

}  // namespace

ReportPanel::ReportPanel(ComparisonQuery* query, Settings* settings, Theme* theme, const Actions& actions,
                         QWidget* parent)
    : QWidget(parent),
      query_(query),
      tabs_(new QTabBar(this)),
      pages_(new QStackedWidget(this)),
      verdict_(makePage()),
      checklist_(new ChecklistPanel(settings, theme, this)),
      metrics_(new MetricPanel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)),
      actions_(actions),
      note_(new QLabel(this)) {
    setObjectName(QStringLiteral("reportPanel"));
    verdict_->setObjectName(QStringLiteral("verdict"));
    QTextBrowser* help = makePage();
    help->setHtml(statisticsHelp());
    QWidget* verdict = makeVerdict();
    pages_->addWidget(verdict);
    pages_->addWidget(metrics_);
    reporters_[verdict] = [this] { reportVerdict(); };
    reporters_[metrics_] = [this] { reportMetrics(); };
    pages_->addWidget(help);
    for (const QString& name : {tr("Verdict"), tr("Metrics"), tr("How to Read It")}) tabs_->addTab(name);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(pages_, &QStackedWidget::currentChanged, this, &ReportPanel::tellReport);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(pages_, 1);
    connect(metrics_, &MetricPanel::metricChosen, this, &ReportPanel::metricChosen);
    connect(metrics_, &MetricPanel::countsPerChosen, query, &ComparisonQuery::setCountsPer);
    connect(checklist_, &ChecklistPanel::metricChosen, this, &ReportPanel::metricChosen);
    connect(query, &ComparisonQuery::busyChanged, this, &ReportPanel::showState);
    connect(query, &ComparisonQuery::changed, this, &ReportPanel::showComparison);
    auto* look = new QTimer(this);
    look->setInterval(kLookMs);
    connect(look, &QTimer::timeout, this, &ReportPanel::showState);
    connect(query, &ComparisonQuery::busyChanged, look, [this, look] {
        if (query_->busy())
            look->start();
        else
            look->stop();
    });
    showComparison();
}

void ReportPanel::addPage(QWidget* page, const QString& name, bool always, std::function<void()> report) {
    reporters_[page] = std::move(report);
    // Pages first: their order is that of the tabs, and help stays behind all.
    pages_->insertWidget(pages_->count() - 1, page);
    tabs_->setTabData(tabs_->insertTab(tabs_->count() - 1, name), always);
    tabs_->updateGeometry();  // which a hidden one does not do itself
}

void ReportPanel::setMeasured(bool measured) {
    for (int tab = 0; tab < tabs_->count(); ++tab) {
        const bool always = tabs_->tabData(tab).toBool();
        tabs_->setTabVisible(tab, measured || always);
        if (!measured && always) tabs_->setCurrentIndex(tab);
    }
}

QWidget* ReportPanel::makeTop() {
    tabs_->setObjectName(QStringLiteral("reportTabs"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    progress_->setMaximumWidth(160);
    progress_->setTextVisible(false);
    progress_->setRange(0, 1000);
    cancel_->setObjectName(QStringLiteral("cancelReport"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAutoRaise(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(cancel_, &QToolButton::clicked, query_, &ComparisonQuery::cancel);
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(6, 2, 6, 2);
    row->addWidget(tabs_);
    row->addWidget(note_, 1);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    for (const auto& [name, action] :
         {std::pair("addToReportButton", actions_.report), std::pair("saveReportButton", actions_.save)}) {
        auto* button = new QToolButton(top);
        button->setObjectName(QLatin1String(name));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    return top;
}

QWidget* ReportPanel::makeVerdict() {
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    both->addWidget(verdict_);
    both->addWidget(checklist_);
    both->setSizes({1 << 16, 1 << 16});
    return both;
}

QTextBrowser* ReportPanel::makePage() {
    auto* page = new QTextBrowser(this);
    page->setFrameShape(QFrame::NoFrame);
    page->setOpenLinks(false);
    page->document()->setDocumentMargin(10);
    connect(page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const QString text = link.toString();
        if (text.startsWith(kMetricScheme)) emit metricChosen(text.mid(kMetricScheme.size()));
    });
    return page;
}

void ReportPanel::showState() {
    const bool busy = query_->busy();
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    progress_->setValue(static_cast<int>(std::max(0.0, query_->fraction()) * 1000));
    note_->setText(busy ? tr("Measuring the runs…") : query_->failures().join(QStringLiteral(" · ")));
    note_->setToolTip(query_->failures().join(QLatin1Char('\n')));
}

void ReportPanel::showComparison() {
    const auto& comparison = query_->comparison();
    verdict_->setHtml(comparison ? verdictHtml(*comparison)
                                 : tr("<p>What changed will stand here once both sides are measured.</p>"));
    metrics_->setComparison(comparison);
    checklist_->setComparison(comparison);
    actions_.save->setEnabled(comparison != nullptr);
    tellReport();
    showState();
}

// What explains how to read it is in nobody's report, nor what is not measured yet.
void ReportPanel::tellReport() {
    const QWidget* page = pages_->currentWidget();
    const bool measured = pages_->currentIndex() > kLastMeasured || query_->comparison();
    actions_.report->setEnabled(measured && reporters_.contains(page));
}

void ReportPanel::addToReport() {
    const auto found = reporters_.find(pages_->currentWidget());
    if (found != reporters_.end()) found->second();
}

void ReportPanel::reportVerdict() {
    if (!query_->comparison()) return;
    const ComparisonSummary summary = summarize(*query_->comparison());
    ReportItem verdict;
    verdict.kind = ReportItem::Kind::Finding;
    verdict.title = coreText(summary.headline);
    verdict.about = coreText(summary.sides);
    verdict.lines = verdictLines(*query_->comparison());
    emit reported(verdict);
    if (checklist_->checklist().empty()) return;
    ReportItem list;
    list.kind = ReportItem::Kind::Table;
    list.title = tr("Upgrade checklist");
    list.about = coreText(summary.sides);
    list.table = checklist_->table();
    emit reported(list);
}

void ReportPanel::reportMetrics() {
    if (!query_->comparison()) return;
    ReportItem item;
    item.kind = ReportItem::Kind::Table;
    item.title = tr("Metrics of both sides");
    item.about = coreText(summarize(*query_->comparison()).sides);
    item.table = metrics_->table();
    emit reported(item);
}

void ReportPanel::saveAs() {
    const QStringList filters{tr("Page that stands alone (*.html)"), tr("Markdown (*.md)"),
                              tr("JSON, every figure (*.json)")};
    QString filter = filters.first();
    QString path = QFileDialog::getSaveFileName(this, tr("Save Report"), QStringLiteral("comparison.html"),
                                                filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty())
        path += filter == filters[1]   ? QStringLiteral(".md")
                : filter == filters[2] ? QStringLiteral(".json")
                                       : QStringLiteral(".html");
    saveTo(path);
}

void ReportPanel::saveTo(const QString& path) {
    if (!query_->comparison()) return;
    const QString wrong = saveReport(path, *query_->comparison(), checklist_->checklist());
    const QString name = QDir::toNativeSeparators(path);
    note_->setText(wrong.isEmpty() ? tr("Saved %1").arg(name) : tr("Could not save %1: %2").arg(name, wrong));
    note_->setToolTip(note_->text());
}

}  // namespace golanes
