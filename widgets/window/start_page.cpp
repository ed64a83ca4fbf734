// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/start_page.h"

#include "widgets/session/settings.h"
#include "widgets/window/icons.h"
#include "widgets/window/recent_list.h"
#include "widgets/window/recipe_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace golanes {

namespace {

constexpr int kContentWidth = 980;

QLabel* heading(const QString& text, double scale, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

QLabel* quiet(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

// The area with a dashed border that stands for "drop it here" (the whole window takes drops).
class Invitation : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        QPen pen(palette().color(QPalette::Mid), 1.5);
        pen.setDashPattern({5, 4});
        p.setPen(pen);
        p.setBrush(palette().base());
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

}  // namespace

StartPage::StartPage(Settings* settings, const QString& sample, QWidget* parent)
    : QWidget(parent), settings_(settings) {
    setObjectName(QStringLiteral("startPage"));
    auto* content = new QWidget;
    content->setMaximumWidth(kContentWidth);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(24);
    column->addWidget(makeInvitation(sample));
    auto* row = new QHBoxLayout;
    row->setSpacing(32);
    row->addWidget(makeRecent(), 1);
    row->addWidget(makeRecipes(), 1);
    column->addLayout(row);

    auto* holder = new QWidget;
    auto* center = new QHBoxLayout(holder);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 100, Qt::AlignVCenter);
    center->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(holder);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(settings_, &Settings::recentFilesChanged, this, &StartPage::refresh);
    refresh();
}

QWidget* StartPage::makeInvitation(const QString& sample) {
    auto* box = new Invitation(this);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto* picture = new QLabel(box);
    picture->setPixmap(programIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto* title = heading(tr("Drop a Go execution trace here"), 1.7, box);
    auto* text =
        quiet(tr("Traces of Go 1.5 to 1.27, plain or compressed with gzip or zstd. "
                 "Linux perf data of the same run joins it on one clock. Several files open in tabs."),
              box);

    auto* openButton = new QPushButton(icon(QStringLiteral("open")), tr("&Open File…"), box);
    openButton->setObjectName(QStringLiteral("openButton"));
    openButton->setDefault(true);
    connect(openButton, &QPushButton::clicked, this, &StartPage::openDialogRequested);
    auto* sampleButton =
        new QPushButton(icon(QStringLiteral("sample")), tr("Open the &Sample Recording"), box);
    sampleButton->setObjectName(QStringLiteral("sampleButton"));
    sampleButton->setToolTip(tr("Two seconds of a small order service, recorded with Go 1.27"));
    sampleButton->setVisible(!sample.isEmpty());
    connect(sampleButton, &QPushButton::clicked, this, [this, sample] { emit openRequested(sample); });

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(openButton);
    buttons->addWidget(sampleButton);
    buttons->addStretch(1);
    buttons->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(title);
    words->addWidget(text);
    words->addSpacing(12);
    words->addLayout(buttons);
    words->addStretch(1);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(32, 28, 32, 28);
    row->setSpacing(28);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return box;
}

QWidget* StartPage::makeRecent() {
    auto* box = new QWidget(this);
    recent_ = new RecentList(settings_, box);
    connect(recent_, &RecentList::openRequested, this, &StartPage::openRequested);
    noRecent_ = quiet(tr("Files that you open are remembered here."), box);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Recent"), 1.15, box));
    column->addWidget(noRecent_);
    column->addWidget(recent_);
    column->addStretch(1);
    return box;
}

QWidget* StartPage::makeRecipes() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Record a trace"), 1.15, box));
    column->addWidget(new RecipeCard(
        tr("Around the code, with runtime/trace"),
        QStringLiteral("f, _ := os.Create(\"app.trace\")\ntrace.Start(f)\ndefer trace.Stop()"), box));
    column->addWidget(new RecipeCard(
        tr("From a running server that imports net/http/pprof"),
        QStringLiteral("curl -o app.trace 'http://localhost:6060/debug/pprof/trace?seconds=5'"), box));
    column->addWidget(new RecipeCard(tr("From the tests of a package"),
                                     QStringLiteral("go test -trace app.trace ./yourpackage"), box));
    auto* both = new QPushButton(tr("With Linux perf, on one clock…"), box);
    both->setObjectName(QStringLiteral("recordButton"));
    both->setFlat(true);
    connect(both, &QPushButton::clicked, this, &StartPage::recordRequested);
    column->addWidget(both, 0, Qt::AlignLeft);
    column->addStretch(1);
    return box;
}

void StartPage::refresh() {
    const bool any = !settings_->recentFiles().isEmpty();
    recent_->setVisible(any);
    noRecent_->setVisible(!any);
}

void StartPage::showEvent(QShowEvent* event) {
    recent_->refresh();  // files may have come or gone since
    QWidget::showEvent(event);
}

}  // namespace golanes
