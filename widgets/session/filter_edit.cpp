// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/filter_edit.h"

#include "core/analysis/goroutine_filter.h"
#include "widgets/session/filter_names.h"
#include "widgets/session/spoken.h"
#include "widgets/session/wrong_part.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTreeView>

namespace golanes {

namespace {

constexpr int kMostShown = 12;
constexpr int kNarrowest = 240, kWidest = 520;

QTreeView* makePopup() {
    auto* popup = new QTreeView;
    popup->setHeaderHidden(true);
    popup->setRootIsDecorated(false);
    popup->setUniformRowHeights(true);
    popup->setEditTriggers(QAbstractItemView::NoEditTriggers);
    popup->setSelectionBehavior(QAbstractItemView::SelectRows);
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return popup;
}

}  // namespace

FilterEdit::FilterEdit(Theme* theme, QWidget* parent)
    : QLineEdit(parent),
      theme_(theme),
      completer_(new QCompleter(this)),
      offered_(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("tableFilter"));
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter"));
    completer_->setWidget(this);
    completer_->setModel(offered_);
    completer_->setPopup(makePopup());
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(kMostShown);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
}

// While typing, only where something is begun or chosen from a list; when asked, everything.
void FilterEdit::offer(bool asked) {
    offered_->clear();
    if (!asked && namesToo_ && !isFilterText(text().toStdString())) return completer_->popup()->hide();
    const std::string before = text().left(cursorPosition()).toStdString();
    const FilterCompletion completion = completeFilter(text().toStdString(), before.size(), schema());
    part_ = completion.part;
    const QString whole = text().trimmed();
    const auto bytes = static_cast<std::size_t>(text().toUtf8().size());
    if (whole.isEmpty()) {
        part_ = {0, bytes};
        offerKept({});
        for (const QString& h : history_) append(h, tr("earlier"));
    }
    const std::string typed = before.substr(completion.part.at);
    for (const FilterCandidate& c : completion.candidates) {
        if (c.text == typed && !asked) continue;
        append(QString::fromStdString(c.text), spoken(c.help));
    }
    if (!whole.isEmpty() && part_.at == 0 && part_.length == bytes) offerKept(whole);
    const bool begun = !typed.empty() || before.ends_with(' ') || before.ends_with('(');
    if (offered_->rowCount() == 0 || (!asked && !begun)) return completer_->popup()->hide();
    auto* popup = qobject_cast<QTreeView*>(completer_->popup());
    completer_->complete();
    popup->resizeColumnToContents(0);
    popup->resizeColumnToContents(1);
    popup->setCurrentIndex({});
    const int wanted =
        popup->columnWidth(0) + popup->columnWidth(1) + popup->verticalScrollBar()->sizeHint().width();
    popup->resize(qBound(qMin(qMax(width(), kNarrowest), kWidest), wanted, kWidest), popup->height());
}

// Whole filters, by their names.
void FilterEdit::offerKept(const QString& typed) {
    if (!names_) return;
    for (const NamedFilter& f : names_->fitting(typed)) append(f.text, f.name);
}

void FilterEdit::append(const QString& candidate, const QString& help) {
    auto* quiet = new QStandardItem(help);
    quiet->setForeground(theme_->color(Surface::QuietText));
    offered_->appendRow({new QStandardItem(candidate), quiet});
}

void FilterEdit::take(const QString& candidate) {
    QString now = text();
    const int at = charsOf(now, part_.at);
    const int end = charsOf(now, part_.at + part_.length);
    now.replace(at, end - at, candidate);
    setText(now);
    setCursorPosition(at + static_cast<int>(candidate.size()));
    setModified(true);
}

const FilterSchema& FilterEdit::schema() {
    if (schema_.fields.empty()) emit schemaWanted();
    return schema_;
}

void FilterEdit::keepNamesIn(Settings* settings) {
    names_ = new FilterNames(this, settings, theme_);
}

QList<QAction*> FilterEdit::keptFilters() {
    return names_ ? names_->actions() : QList<QAction*>();
}

void FilterEdit::choose(const QString& filter) {
    setText(filter);
    setModified(true);
    emit chosen();
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    if (names_ && event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        return names_->showMenu();
    const bool asks = (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) ||
                      (event->key() == Qt::Key_Down && !completer_->popup()->isVisible());
    if (asks) return offer(true);
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::setWrong(std::optional<FilterPart> part) {
    underlineWrong(this, part, *theme_);
}

}  // namespace golanes
