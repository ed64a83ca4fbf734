// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the rows of the list of events: copied, saved, chosen.
#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/window/event_kinds.h"
#include "widgets/window/event_table.h"
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

#include <algorithm>

namespace golanes {

namespace {

// More than this many lines do not belong on a clipboard, but into a file.
constexpr int kMostCopied = 200'000;
constexpr int kFew = 2'000;             // lines are made while one waits
constexpr std::size_t kAskEvery = 512;  // rows between two looks at a job

// Lines of rows, `count` at most.
QString linesOf(const ListedEvents& listed, const EventRows& all, const std::vector<QPair<int, int>>& rows,
                EventFormat format, int count, Job& job) {
    CancelCheck cancelled(job);
    QString out = format == EventFormat::Csv ? eventHeader(format) + u'\n' : QString();
    for (const auto& [first, last] : rows) {
        for (int row = first; row <= last && count > 0 && !cancelled(); ++row, --count)
            out += eventLine(*listed.trace, listed.events[all[static_cast<std::size_t>(row)]], listed.self,
                             format) +
                   u'\n';
    }
    return out;
}

// Writes all rows; the error, or an empty text.
QString writeRows(const ListedEvents& listed, const EventRows& rows, const QString& path, EventFormat format,
                  Job& job) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    const QByteArray end = format == EventFormat::Csv ? "\r\n" : "\n";
    file.write(eventHeader(format).toUtf8() + end);
    job.enter(Job::Stage::Storing, rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        file.write(eventLine(*listed.trace, listed.events[rows[i]], listed.self, format).toUtf8() + end);
        if (i % kAskEvery != 0) continue;
        if (job.cancelled()) return {};  // the file stays as it was
        job.advanceTo(i);
    }
    return file.commit() ? QString() : file.errorString();
}

}  // namespace

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
    const auto text = [listed = model_->listed(), all = model_->rows(), rows, format, count](Job& job) {
        return linesOf(*listed, *all, rows, format, count, job);
    };
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
    if (!model_->listed()) return;
    tell(tr("Writing…"));
    writer_.run([listed = model_->listed(), rows = model_->rows(), path,
                 format](Job& job) { return writeRows(*listed, *rows, path, format, job); },
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
    if (index.isValid()) {
        const QPersistentModelIndex there(index);
        add("goToEvent", tr("&Go To"), [this, there] { activate(there); });
        add("zoomToEvent", tr("&Zoom To\tEnter"), [this, there] { zoomTo(there); });
        menu->addSeparator();
        const auto kind = static_cast<std::size_t>(model_->classOf(index.row()));
        const QString name = eventClassName(model_->classOf(index.row()));
        add("onlyThisKind", tr("&Only %1").arg(name),
            [this, kind] { kinds_->choose(EventClasses().set(kind)); });
        add("withoutThisKind", tr("&Without %1").arg(name),
            [this, kind] { kinds_->choose(EventClasses(kinds_->classes()).reset(kind)); });
        menu->addSeparator();
    }
    const bool some = table_->selectionModel()->hasSelection();
    add("copyText", some ? tr("&Copy\tCtrl+C") : tr("&Copy All\tCtrl+C"),
        [this] { copy(EventFormat::Text); });
    add("copyCsv", some ? tr("Copy as CS&V") : tr("Copy All as CS&V"), [this] { copy(EventFormat::Csv); });
    add("saveEvents", tr("&Save All Listed…"), [this] { askAndSave(); });
    menu->popup(table_->viewport()->mapToGlobal(at));
}

}  // namespace golanes
