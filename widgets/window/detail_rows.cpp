// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/detail_rows.h"

#include "widgets/window/line_breaks.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kAboveHeading = 10;
constexpr int kIndent = 14;
constexpr int kMostIndents = 6;  // or deep trees would leave no room for words

// How much of the whole something is.
class ShareBar : public QWidget {
  public:
    ShareBar(double share, QWidget* parent) : QWidget(parent), share_(std::clamp(share, 0.0, 1.0)) {
        setMinimumSize(64, 4);
        setAccessibleName(DetailRows::tr("%1 %").arg(100 * share_, 0, 'f', 1));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
        QRectF part = rect();
        part.setWidth(share_ * part.width());
        painter.fillRect(part, palette().color(QPalette::Highlight));
    }

  private:
    const double share_;
};

QLabel* quiet(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* heading(const QString& text, bool below, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(0, below ? kAboveHeading : 0, 0, 0);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

// With the bar of its share below it.
QWidget* makeLabel(const DetailRow& row, QWidget* parent) {
    QLabel* label = quiet(row.label, parent);
    if (!row.share) return label;
    auto* both = new QWidget(parent);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 3);
    column->setSpacing(1);
    column->addWidget(label);
    column->addWidget(new ShareBar(*row.share, both));
    return both;
}

}  // namespace

DetailRows::DetailRows(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DetailRows::setRows(const QList<DetailRow>& rows) {
    rows_ = rows;
    // May be called from a click on a link in the old rows, which must live until the click has ended.
    if (grid_) {
        layout()->removeWidget(grid_);
        grid_->hide();
        grid_->deleteLater();
    }
    grid_ = new QWidget(this);
    auto* grid = new QGridLayout(grid_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const DetailRow& row : rows_) {
        if (row.heading) {
            grid->addWidget(heading(row.label, line > 0, grid_), line, 0, 1, 2);
            ++line;
            continue;
        }
        grid->addWidget(makeLabel(row, grid_), line, 0, Qt::AlignTop);
        QWidget* value = makeValue(row, grid_);
        value->setContentsMargins(std::min(row.level, kMostIndents) * kIndent, 0, 0, 0);
        grid->addWidget(value, line++, 1, row.share ? Qt::AlignTop : Qt::Alignment());
        if (row.note.isEmpty()) continue;
        QLabel* note = quiet(row.note, grid_);
        note->setWordWrap(true);
        grid->addWidget(note, line++, 1);
    }
    layout()->addWidget(grid_);
}

QWidget* DetailRows::makeValue(const DetailRow& row, QWidget* parent) {
    auto* value = new QLabel(parent);
    value->setWordWrap(true);
    value->setToolTip(row.exact);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(row.label, row.value));
    if (row.link) {
        value->setTextFormat(Qt::RichText);
        value->setText(
            QStringLiteral("<a href=\"#\">%1</a>").arg(namesBroken(unitsKept(row.value)).toHtmlEscaped()));
        value->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(value, &QLabel::linkActivated, this,
                [this, target = *row.link] { emit linkActivated(target); });
    } else {
        value->setTextFormat(Qt::PlainText);
        value->setText(unitsKept(row.value));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    value->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(value, &QWidget::customContextMenuRequested, this,
            [this, value, row](const QPoint& at) { openMenu(value, row, at); });
    return value;
}

void DetailRows::openMenu(QLabel* value, const DetailRow& row, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("detailMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* name, const QString& words, auto f) {
        QAction* a = menu->addAction(words);
        a->setObjectName(QLatin1String(name));
        connect(a, &QAction::triggered, this, f);
    };
    const auto copy = [](const QString& words) { QGuiApplication::clipboard()->setText(words); };
    if (row.link) add("goToLink", tr("Go To"), [this, link = *row.link] { emit linkActivated(link); });
    if (value->hasSelectedText())
        add("copySelected", tr("Copy"), [copy, words = value->selectedText()] { copy(words); });
    add("copyValue", tr("Copy Value"),
        [copy, words = row.exact.isEmpty() ? row.value : row.exact] { copy(words); });
    add("copyRows", tr("Copy All Rows"), [this, copy] { copy(text()); });
    menu->popup(value->mapToGlobal(at));
}

QString DetailRows::text() const {
    QStringList lines;
    for (const DetailRow& row : rows_) {
        if (row.heading) {
            lines << row.label;
            continue;
        }
        lines << row.label + QLatin1Char('\t') + QString(2 * row.level, u' ') +
                     (row.exact.isEmpty() ? row.value : row.exact);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace golanes
