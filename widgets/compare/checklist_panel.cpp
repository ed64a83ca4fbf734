// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/checklist_panel.h"

#include "widgets/compare/checklist_model.h"
#include "widgets/compare/core_text.h"
#include "widgets/compare/report_table.h"
#include "widgets/compare/threshold_delegate.h"
#include "widgets/session/own_keys.h"
#include "widgets/session/settings.h"
#include "widgets/session/spoken.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr int kRowHeight = 22;
constexpr std::array kWidths{100, 230};  // the rest is what was measured
constexpr QLatin1String kChecklist("checklist");
constexpr std::array kRemoveKeys{Qt::Key_Delete, Qt::Key_Backspace};

QStringList usual() {
    QStringList entries;
    for (const std::string_view text : usualChecklist()) entries << coreText(text);
    return entries;
}

// One line an entry; none at all is a choice too.
QStringList remembered(const Settings& settings) {
    const QVariantMap kept = settings.compare();
    if (!kept.contains(kChecklist)) return usual();
    return kept.value(kChecklist).toString().split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace

ChecklistPanel::ChecklistPanel(Settings* settings, Theme* theme, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      theme_(theme),
      model_(new ChecklistModel(this)),
      table_(new QTableView(this)),
      counts_(new QLabel(this)),
      problem_(new QLabel(this)) {
    setObjectName(QStringLiteral("checklistPanel"));
    model_->setEntries(remembered(*settings));
    table_->setObjectName(QStringLiteral("checklist"));
    table_->setAccessibleName(tr("Upgrade checklist"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    for (std::size_t c = 0; c < kWidths.size(); ++c) table_->setColumnWidth(static_cast<int>(c), kWidths[c]);
    table_->installEventFilter(this);
    keepListKeys(table_);
    auto* delegate = new ThresholdDelegate(model_, theme, this);
    table_->setItemDelegateForColumn(ChecklistModel::FailsIf, delegate);
    problem_->setObjectName(QStringLiteral("checklistProblem"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setContentsMargins(8, 3, 8, 3);
    problem_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(table_, 1);
    column->addWidget(problem_);
    setFocusProxy(table_);
    connect(delegate, &ThresholdDelegate::told, problem_, [label = problem_](const QString& problem) {
        label->setText(problem);
        label->setVisible(!problem.isEmpty());
    });
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, &ChecklistPanel::dropEmpty,
            Qt::QueuedConnection);
    connect(model_, &ChecklistModel::edited, this, &ChecklistPanel::take);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& at) {
        if (at.column() == ChecklistModel::FailsIf) return;
        const auto threshold = parseThreshold(model_->checklist()[static_cast<std::size_t>(at.row())].text);
        if (threshold) emit metricChosen(coreText(threshold->metric));
    });
    tellCounts();
}

ReportTable ChecklistPanel::table() const {
    return reportTable(*model_);
}

QWidget* ChecklistPanel::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 2, 6, 2);
    auto* title = new QLabel(tr("<b>Upgrade checklist</b>"), tools);
    counts_->setObjectName(QStringLiteral("checklistCounts"));
    counts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(title);
    row->addWidget(counts_, 1);
    const auto button = [&](const char* name, const QString& text, const QString& tip, auto act) {
        auto* b = new QToolButton(tools);
        b->setObjectName(QLatin1String(name));
        b->setText(text);
        b->setToolTip(tip);
        b->setAutoRaise(true);
        connect(b, &QToolButton::clicked, this, act);
        row->addWidget(b);
    };
    button("addCheck", tr("Add"), tr("Add a threshold: stw.p99 > 1.2x, heap.live.max > +10MB likely…"),
           &ChecklistPanel::add);
    button("removeCheck", tr("Remove"), tr("Remove the selected thresholds (Del)"), &ChecklistPanel::remove);
    button("resetChecks", tr("Reset"), tr("Back to the usual thresholds"), &ChecklistPanel::reset);
    return tools;
}

void ChecklistPanel::setComparison(std::shared_ptr<const Comparison> comparison) {
    model_->setComparison(std::move(comparison));
    tellCounts();
}

QStringList ChecklistPanel::entries() const {
    return model_->entries();
}

void ChecklistPanel::setEntries(const QStringList& entries) {
    model_->setEntries(entries);
    tellCounts();
}

const Checklist& ChecklistPanel::checklist() const {
    return model_->checklist();
}

void ChecklistPanel::add() {
    const int row = model_->rowCount();
    model_->insertRow(row);
    const QModelIndex at = model_->index(row, ChecklistModel::FailsIf);
    table_->setCurrentIndex(at);
    table_->edit(at);
}

void ChecklistPanel::remove() {
    QList<int> rows;
    for (const QModelIndex& at : table_->selectionModel()->selectedRows()) rows << at.row();
    std::ranges::sort(rows, std::greater());
    for (const int row : rows) model_->removeRow(row);
}

void ChecklistPanel::reset() {
    setEntries(usual());
    take();
}

// What was added and nothing typed into.
void ChecklistPanel::dropEmpty() {
    const QStringList entries = model_->entries();
    for (qsizetype row = entries.size() - 1; row >= 0; --row)
        if (entries[row].isEmpty()) model_->removeRow(static_cast<int>(row));
}

void ChecklistPanel::take() {
    QVariantMap kept = settings_->compare();
    kept[kChecklist] = model_->entries().join(u'\n');
    settings_->setCompare(kept);
    tellCounts();
    emit edited();
}

void ChecklistPanel::tellCounts() {
    counts_->setText(model_->comparison() ? spoken(countsText(model_->checklist())) : QString());
    counts_->setToolTip(counts_->text());
}

bool ChecklistPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || !isPlainKey(*static_cast<QKeyEvent*>(event), kRemoveKeys))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        remove();
    else
        event->accept();
    return true;
}

}  // namespace golanes
