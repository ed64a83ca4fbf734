// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/metric_panel.h"

#include "widgets/compare/core_text.h"
#include "widgets/compare/metric_model.h"
#include "widgets/compare/report_table.h"
#include "widgets/session/csv.h"
#include "widgets/session/own_keys.h"
#include "widgets/session/spoken.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kRowHeight = 22;
// By column; all are seen in a window 1280 wide.
constexpr int kWidths[] = {110, 120, 335, 80, 80, 90, 60, 55};

}  // namespace

MetricPanel::MetricPanel(QWidget* parent)
    : QWidget(parent),
      model_(new MetricModel(this)),
      shown_(new QSortFilterProxyModel(this)),
      table_(new QTableView(this)),
      filter_(new QLineEdit(this)),
      count_(new QLabel(this)) {
    setObjectName(QStringLiteral("metricPanel"));
    shown_->setSourceModel(model_);
    shown_->setSortRole(MetricModel::kSortRole);
    shown_->setFilterKeyColumn(-1);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setObjectName(QStringLiteral("metricFilter"));
    filter_->setPlaceholderText(tr("Filter: pauses, worse, db…"));
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(280);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("copyMetrics"));
    copy->setText(tr("Copy as CSV"));
    copy->setAutoRaise(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(8);
    auto* per = new QComboBox(this);
    per->setObjectName(QStringLiteral("countsPer"));
    per->addItems({tr("counts a second"), tr("counts for each request"), tr("counts of the whole run")});
    per->setToolTip(tr("What counts and amounts are divided by; a request is a task, else a region"));
    per->setAccessibleName(per->toolTip());
    row->addWidget(filter_, 1);
    row->addWidget(per);
    row->addWidget(count_);
    row->addStretch(1);
    row->addWidget(copy);
    table_->setObjectName(QStringLiteral("metrics"));
    table_->setModel(shown_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSortingEnabled(true);
    table_->sortByColumn(MetricModel::Verdict, Qt::AscendingOrder);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table_->horizontalHeader()->setHighlightSections(false);
    for (int c = 0; c < MetricModel::kColumns; ++c) table_->setColumnWidth(c, kWidths[c]);
    table_->installEventFilter(this);
    keepListKeys(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(table_, 1);
    setFocusProxy(table_);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        shown_->setFilterFixedString(text.trimmed());
        tellCount();
    });
    connect(per, &QComboBox::currentIndexChanged, this,
            [this](int i) { emit countsPerChosen(kCountsPer[static_cast<std::size_t>(i)]); });
    connect(copy, &QToolButton::clicked, this, &MetricPanel::copy);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit metricChosen(QString::fromStdString(model_->row(shown_->mapToSource(index).row()).name));
    });
}

void MetricPanel::setComparison(std::shared_ptr<const Comparison> comparison) {
    model_->setComparison(std::move(comparison));
    tellCount();
}

void MetricPanel::tellCount() {
    const int all = model_->rowCount(), shown = shown_->rowCount();
    count_->setText(shown == all ? tr("%n metrics", nullptr, all)
                                 : tr("%1 of %2 metrics").arg(shown).arg(all));
}

QString MetricPanel::csv() const {
    QStringList lines{QStringLiteral("name,area,metric,base,new,difference,ratio,verdict,change,p")};
    for (int i = 0; i < shown_->rowCount(); ++i) {
        const ComparisonRow& r = model_->row(shown_->mapToSource(shown_->index(i, 0)).row());
        const auto number = [](double v) { return QString::number(v, 'g', 10); };
        const auto side = [&](const SideValues& values) {
            return values.runs.empty() ? QString() : number(values.median);
        };
        QStringList fields{coreText(r.name),
                           spokenWord(golanes::title(r.kind.area)),
                           spoken(r.words),
                           side(*r.sides.base),
                           side(*r.sides.candidate),
                           number(r.difference),
                           r.ratio ? number(*r.ratio) : QString(),
                           spokenWord(golanes::name(r.verdict)),
                           spokenWord(golanes::name(r.change)),
                           number(r.p)};
        for (QString& field : fields) field = csvField(field);
        lines << fields.join(QLatin1Char(','));
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

ReportTable MetricPanel::table() const {
    return reportTable(*shown_);
}

void MetricPanel::copy() const {
    QGuiApplication::clipboard()->setText(csv());
}

bool MetricPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copy();
    return true;
}

}  // namespace golanes
