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

namespace golanes {

namespace {

// More than this many lines do not belong on a clipboard, but into a file.
constexpr int kMostCopied = 200'000;
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

void EventsPanel::copy(EventFormat format) {
    if (model_->rowCount() == 0) return;
    QString out;
    int lines = 0;
    const auto add = [&](int row) {
        if (++lines > kMostCopied) return;
        out += eventLine(*model_->trace(), model_->event(row), shown_.goroutine, format) + u'\n';
    };
    const QItemSelection chosen = table_->selectionModel()->selection();
    if (format == EventFormat::Csv) out = eventHeader(format) + u'\n';
    for (const QItemSelectionRange& range : chosen)
        for (int row = range.top(); row <= range.bottom() && lines <= kMostCopied; ++row) add(row);
    if (chosen.isEmpty())
        for (int row = 0; row < model_->rowCount() && lines <= kMostCopied; ++row) add(row);
    QGuiApplication::clipboard()->setText(out);
    if (lines > kMostCopied)
        tell(tr("Copied the first %1 rows only; save all to a file instead.")
                 .arg(text(formatCount(kMostCopied))));
    else
        tell(lines == 1 ? tr("Copied one row.")
                        : tr("Copied %1 rows.").arg(text(formatCount(std::uint64_t(lines)))));
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
