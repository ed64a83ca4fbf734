// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the rows of the list of events: find, copy, save.
#include "core/base/format.h"
#include "widgets/lanes/event_text.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/window/events_panel.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QSaveFile>
#include <QTableView>

#include <algorithm>

namespace golanes {

namespace {

// More than this many lines do not belong on a clipboard, but into a file.
constexpr int kMostCopied = 200'000;
constexpr int kFew = 2'000;             // lines are made while one waits
constexpr std::size_t kAskEvery = 512;  // rows between two looks at a job
constexpr std::size_t kNowhere = ~std::size_t{0};

// The next row with the text in it, from `from` around the end; kNowhere when there is none. `step` 0: that
// row may be it.
std::size_t findRow(const Trace& trace, const EventList& events, GoroutineIndex self, const QString& what,
                    std::size_t from, int step, Job& job) {
    const std::size_t n = events.size();
    for (std::size_t i = step == 0 ? 0 : 1; i <= n; ++i) {
        const std::size_t row = step >= 0 ? (from + i) % n : (from + n - i % n) % n;
        const EventWords words = eventWords(trace, events[row], self);
        if (words.event.contains(what, Qt::CaseInsensitive) ||
            words.detail.contains(what, Qt::CaseInsensitive))
            return row;
        if (i % kAskEvery == 0 && job.cancelled()) break;
    }
    return kNowhere;
}

// Lines of rows, `count` at most.
QString linesOf(const Trace& trace, const EventList& events, GoroutineIndex self,
                const std::vector<QPair<int, int>>& rows, EventFormat format, int count, Job& job) {
    CancelCheck cancelled(job);
    QString out = format == EventFormat::Csv ? eventHeader(format) + u'\n' : QString();
    for (const auto& [first, last] : rows) {
        for (int row = first; row <= last && count > 0 && !cancelled(); ++row, --count)
            out += eventLine(trace, events[static_cast<std::size_t>(row)], self, format) + u'\n';
    }
    return out;
}

// Writes all rows; the error, or an empty text.
QString writeRows(const Trace& trace, const EventList& events, GoroutineIndex self, const QString& path,
                  EventFormat format, Job& job) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    const QByteArray end = format == EventFormat::Csv ? "\r\n" : "\n";
    file.write(eventHeader(format).toUtf8() + end);
    for (std::size_t i = 0; i < events.size(); ++i) {
        file.write(eventLine(trace, events[i], self, format).toUtf8() + end);
        if (i % kAskEvery == 0 && job.cancelled()) return {};  // the file stays as it was
    }
    return file.commit() ? QString() : file.errorString();
}

}  // namespace

void EventsPanel::find(const QString& what, int step) {
    if (what.isEmpty() || model_->rowCount() == 0) return;
    const QModelIndex now = table_->currentIndex();
    const std::size_t from = now.isValid() ? static_cast<std::size_t>(now.row()) : 0;
    tell(tr("Searching…"));
    finder_.run([trace = model_->trace(), events = model_->events(), self = shown_.goroutine, what, from,
                 step](Job& job) { return findRow(*trace, *events, self, what, from, step, job); },
                [this, what](std::size_t row) {
                    if (row == kNowhere) return tell(tr("“%1” is in none of these events.").arg(what));
                    tellCount();
                    place(static_cast<int>(row));
                    activate(model_->index(static_cast<int>(row), 0));
                });
}

// First and last of each stretch of them, from the top; all rows when none is chosen.
std::vector<QPair<int, int>> EventsPanel::chosenRows() const {
    std::vector<QPair<int, int>> out;
    for (const QItemSelectionRange& range : table_->selectionModel()->selection())
        out.emplace_back(range.top(), range.bottom());
    std::ranges::sort(out);
    if (out.empty()) out.emplace_back(0, model_->rowCount() - 1);
    return out;
}

void EventsPanel::copy(EventFormat format) {
    if (model_->rowCount() == 0) return;
    const auto rows = chosenRows();
    int wanted = 0;
    for (const auto& [first, last] : rows) wanted += last - first + 1;
    const int count = std::min(wanted, kMostCopied);
    const auto text = [trace = model_->trace(), events = model_->events(), self = shown_.goroutine, rows,
                       format,
                       count](Job& job) { return linesOf(*trace, *events, self, rows, format, count, job); };
    if (count <= kFew) {
        Job job;
        return takeCopy(text(job), count, count == wanted);
    }
    tell(tr("Copying…"));
    copier_.run(text,
                [this, count, all = count == wanted](const QString& lines) { takeCopy(lines, count, all); });
}

void EventsPanel::takeCopy(const QString& lines, int count, bool all) {
    QGuiApplication::clipboard()->setText(lines);
    const QString number = text(formatCount(static_cast<std::uint64_t>(count)));
    if (!all) return tell(tr("Copied the first %1 rows only; save all to a file instead.").arg(number));
    tell(count == 1 ? tr("Copied one row.") : tr("Copied %1 rows.").arg(number));
}

void EventsPanel::save(const QString& path, EventFormat format) {
    if (!model_->events()) return;
    tell(tr("Writing…"));
    writer_.run([trace = model_->trace(), events = model_->events(), self = shown_.goroutine, path,
                 format](Job& job) { return writeRows(*trace, *events, self, path, format, job); },
                [this, path](const QString& error) {
                    tell(error.isEmpty()
                             ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                             : tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), error));
                });
}

void EventsPanel::askAndSave() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Events"), tr("events.csv"),
                                                      tr("CSV (*.csv);;Text (*.txt)"));
    if (path.isEmpty()) return;
    save(path, path.endsWith(QStringLiteral(".txt")) ? EventFormat::Text : EventFormat::Csv);
}

void EventsPanel::openMenu(const QPoint& at) {
    if (model_->rowCount() == 0) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("eventMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* name, const QString& words, auto f) {
        QAction* a = menu->addAction(words);
        a->setObjectName(QLatin1String(name));
        connect(a, &QAction::triggered, this, f);
    };
    const QModelIndex index = table_->indexAt(at);
    if (index.isValid())
        add("goToEvent", tr("Go To"), [this, at = QPersistentModelIndex(index)] { activate(at); });
    const bool some = table_->selectionModel()->hasSelection();
    add("copyText", some ? tr("Copy") : tr("Copy All"), [this] { copy(EventFormat::Text); });
    add("copyCsv", some ? tr("Copy as CSV") : tr("Copy All as CSV"), [this] { copy(EventFormat::Csv); });
    add("saveEvents", tr("Save All…"), [this] { askAndSave(); });
    menu->popup(table_->viewport()->mapToGlobal(at));
}

}  // namespace golanes
