// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a row of a TablePanel.
#include "widgets/session/filter_edit.h"
#include "widgets/session/report_item.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_csv.h"
#include "widgets/tables/table_model.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/table_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace golanes {

namespace {

// As filters write it; a duration as exactly as it is.
QString filterValue(const TableModel& model, const Field& field, const QModelIndex& index) {
    const QString plain = model.plainText(index.row(), index.column());
    switch (field.type) {
        case FieldType::Length:
            return plain + QStringLiteral("ns");
        case FieldType::Bytes:
            return plain + QStringLiteral("B");
        case FieldType::Goroutine:
            return u'G' + plain;
        case FieldType::Word:
        case FieldType::Text: {
            QString text = plain;
            text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            return u'"' + text + u'"';
        }
        default:
            return plain;
    }
}

}  // namespace

// Adds the value of a cell to the filter.
void TablePanel::narrow(const QModelIndex& index, bool without) {
    const Field& field = query_->table()->rows->fields()[static_cast<std::size_t>(index.column())];
    const QString value = filterValue(*model_, field, index);
    const bool number = field.type == FieldType::Length || field.type == FieldType::Count;
    const QString sign = number ? (without ? QStringLiteral("<") : QStringLiteral(">="))
                                : (without ? QStringLiteral("!=") : QStringLiteral("=="));
    const QString test = QStringLiteral("%1 %2 %3").arg(QString::fromStdString(field.name), sign, value);
    const QString now = filter_->text().trimmed();
    if (now.isEmpty()) return setFilter(test);
    setFilter(now.contains(QStringLiteral(" or ")) ? QStringLiteral("(%1) and %2").arg(now, test)
                                                   : QStringLiteral("%1 and %2").arg(now, test));
}

// As it is shown: its columns, filtered, in its order.
void TablePanel::report() {
    if (!query_->table()) return;
    ReportItem item;
    item.kind = ReportItem::Kind::Table;
    item.title = query_->source()->name;
    QStringList about;
    if (!chips_->text().isEmpty()) about << chips_->text();
    if (!query_->filter().isEmpty()) about << tr("only %1").arg(query_->filter());
    about << count_->text();
    item.about = about.join(QStringLiteral(" · "));
    if (!query_->table()->note.isEmpty()) item.lines << query_->table()->note;
    item.table = view_->reportTable();
    emit reported(item);
}

void TablePanel::saveCsv(const QString& path) {
    if (!query_->table()) return emit told(tr("There is no table to save"));
    emit told(tr("Writing…"));
    writer_.run([table = query_->table(), rows = query_->rows(), columns = view_->shownColumns(),
                 path](Job& job) { return saveTableCsv(path, *table->rows, rows, columns, job); },
                [this, path](const QString& wrong) {
                    emit told(wrong.isEmpty() ? tr("Saved %1").arg(path)
                                              : tr("Could not save %1: %2").arg(path, wrong));
                });
}

void TablePanel::askAndSave() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Table"), query_->source()->id + QStringLiteral(".csv"), tr("CSV (*.csv)"));
    if (!path.isEmpty()) saveCsv(path);
}

void TablePanel::showMenu(const QModelIndex& index, QPoint at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(query_, &TableQuery::tableChanged, menu, &QMenu::close);  // it is about a row of this one
    menu->addAction(tr("&Show in the Lanes"), this, [this, index] { go(index, false); });
    menu->addAction(tr("&Zoom to It"), this, [this, index] { go(index, true); });
    const Field& field = query_->table()->rows->fields()[static_cast<std::size_t>(index.column())];
    const QString shown = index.data().toString();
    if (!shown.isEmpty() && field.type != FieldType::Time && field.type != FieldType::Share) {
        const bool number = field.type == FieldType::Length || field.type == FieldType::Count;
        const QString title = QString::fromStdString(field.title);
        menu->addSeparator();
        menu->addAction(number ? tr("Only %1 ≥ %2").arg(title, shown) : tr("Only %1 = %2").arg(title, shown),
                        this, [this, index] { narrow(index, false); });
        menu->addAction(
            number ? tr("Only %1 < %2").arg(title, shown) : tr("Without %1 = %2").arg(title, shown), this,
            [this, index] { narrow(index, true); });
    }
    menu->addSeparator();
    const auto copy = [this](bool csv, bool all) {
        QGuiApplication::clipboard()->setText(view_->copied(csv, all));
    };
    menu->addAction(tr("&Copy"), this, [copy] { copy(false, false); });
    menu->addAction(tr("Copy as CS&V"), this, [copy] { copy(true, false); });
    menu->addAction(tr("Copy &All Rows as CSV"), this, [copy] { copy(true, true); });
    menu->addAction(tr("Save All Rows as CSV &File…"), this, &TablePanel::askAndSave)
        ->setObjectName(QStringLiteral("tableSave"));
    menu->addSeparator();
    menu->addAction(tr("Add Table to &Report"), this, &TablePanel::report)
        ->setObjectName(QStringLiteral("tableToReport"));
    menu->popup(at);
}

}  // namespace golanes
