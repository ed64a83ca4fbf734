// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/flame_diff_panel.h"

#include "widgets/compare/change_legend.h"
#include "widgets/compare/flame_diff_words.h"
#include "widgets/compare/frame_looks.h"
#include "widgets/compare/side_names.h"
#include "widgets/flame/flame_files.h"
#include "widgets/flame/flame_view.h"
#include "widgets/flame/flame_words.h"
#include "widgets/theme/paper_theme.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace golanes {

namespace {

// Shares of the base beyond which a change is one.
constexpr std::array kThresholds{0.0, 0.05, 0.1, 0.2, 0.5};
constexpr int kUsualThreshold = 3;
// Of pictures, as those of plain flame graphs; of a report at its own size.
constexpr int kPictureWidth = 1600, kReportWidth = 1160;

enum class Beside { Nothing, Base, New };

}  // namespace

FlameDiffPanel::FlameDiffPanel(Theme* theme, const SideNames* names, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      names_(names),
      model_(new FlameDiffModel(this)),
      view_(new FlameView(theme)),
      plain_(new FlameView(theme)),
      menu_(makeMenu()),
      stack_(new QStackedWidget),
      hint_(new QLabel),
      legend_(new ChangeLegend(theme)),
      frame_(new QLabel) {
    setObjectName(QStringLiteral("flameDiffPanel"));
    view_->setObjectName(QStringLiteral("flameDiff"));
    view_->setAccessibleName(tr("Difference flame graph"));
    plain_->setObjectName(QStringLiteral("flamePlain"));
    plain_->setAccessibleName(tr("Flame graph of one side"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    frame_->setObjectName(QStringLiteral("flameDiffFrame"));
    frame_->setTextFormat(Qt::PlainText);
    // Long names must not widen the panel.
    frame_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(view_);
    split->addWidget(plain_);
    split->setSizes({1 << 16, 1 << 16});
    plain_->hide();
    stack_->addWidget(hint_);
    stack_->addWidget(split);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 8, 3);
    foot->addWidget(frame_, 1);
    foot->addWidget(legend_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(stack_, 1);
    column->addLayout(foot);
    setFocusProxy(view_);
    for (FlameView* view : {view_, plain_}) connectView(view);
    connect(names_, &SideNames::changed, this, &FlameDiffPanel::showPlain);
    connect(model_, &FlameDiffModel::sourceChanged, this, &FlameDiffPanel::takeSource);
    connect(model_, &FlameDiffModel::answerChanged, this, &FlameDiffPanel::takeAnswer);
    takeSource();
    takeAnswer();
}

QComboBox* FlameDiffPanel::makeBox(const char* name, const QString& accessible) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (!changing_) wish();
    });
    return box;
}

QWidget* FlameDiffPanel::makeTools() {
    const QScopedValueRollback changing(changing_, true);
    of_ = makeBox("flameDiffOf", tr("Of what"));
    of_->disconnect(this);
    connect(of_, &QComboBox::currentIndexChanged, this, [this] {
        if (!changing_) emit profileChosen();
    });
    setProfiles({});
    weight_ = makeBox("flameDiffWeight", tr("What the widths are"));
    norm_ = makeBox("flameDiffNorm", tr("How the sides are made comparable"));
    scope_ = makeBox("flameDiffScope", tr("Of which time"));
    scope_->addItem(tr("whole recordings"));
    scope_->addItem(tr("visible time"));
    threshold_ =
        makeBox("flameDiffThreshold", tr("From where on a change is marked; of times, from 1 ms on"));
    for (const double share : kThresholds)
        threshold_->addItem(share > 0 ? tr("± %1 %").arg(qRound(100 * share)) : tr("any change"));
    threshold_->setCurrentIndex(kUsualThreshold);
    beside_ = makeBox("flameDiffBeside", tr("The plain graph of one side beside the difference"));
    for (const QString& text : {tr("difference alone"), tr("with the base"), tr("with the new one")})
        beside_->addItem(text);
    onlyChanged_ = new QToolButton(this);
    onlyChanged_->setObjectName(QStringLiteral("flameDiffOnlyChanged"));
    onlyChanged_->setText(tr("Only changed"));
    onlyChanged_->setToolTip(tr("Only frames that changed beyond the threshold, and what leads to them"));
    onlyChanged_->setCheckable(true);
    onlyChanged_->setAutoRaise(true);
    connect(onlyChanged_, &QToolButton::toggled, this, &FlameDiffPanel::wish);
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("flameDiffSearch"));
    search_->setPlaceholderText(tr("function  /"));
    search_->setAccessibleName(tr("Search the flame graph"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(220);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (FlameView* view : {view_, plain_}) view->setSearch(text);
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] { view_->goToMatch(1); });
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(4);
    for (QComboBox* box : {of_, weight_, norm_, scope_, threshold_}) row->addWidget(box);
    row->addWidget(onlyChanged_);
    row->addStretch(1);
    row->addWidget(search_);
    row->addWidget(beside_);
    auto* saving = new QToolButton(this);
    saving->setObjectName(QStringLiteral("flameDiffSave"));
    saving->setText(tr("Save"));
    saving->setToolTip(tr("Save the difference, or add it to the report"));
    saving->setAutoRaise(true);
    saving->setPopupMode(QToolButton::InstantPopup);
    saving->setMenu(menu_);
    row->addWidget(saving);
    return tools;
}

void FlameDiffPanel::setProfiles(const QStringList& names) {
    const QScopedValueRollback changing(changing_, true);
    of_->clear();
    of_->addItem(tr("the recordings"));
    of_->addItems(names);
    of_->setVisible(!names.isEmpty());
}

int FlameDiffPanel::profile() const {
    return of_->currentIndex() - 1;
}

void FlameDiffPanel::connectView(FlameView* view) {
    connect(view, &FlameView::hoverChanged, this, &FlameDiffPanel::showFrame);
    connect(view, &FlameView::selectionChanged, this, &FlameDiffPanel::showFrame);
    connect(view, &FlameView::zoomChanged, this,
            [this, view] { follow(view, view == view_ ? plain_ : view_); });
    connect(view, &FlameView::menuRequested, this, [this](std::uint32_t, QPoint at) { menu_->popup(at); });
    connect(view, &FlameView::searchRequested, search_, qOverload<>(&QWidget::setFocus));
    connect(view, &FlameView::backRequested, this, [view] {
        if (view->tree() && view->zoomed() != FlameTree::kRoot)
            view->zoomTo((*view->tree())[view->zoomed()].parent);
    });
    connect(view, &FlameView::tipRequested, this, [this, view](std::uint32_t node, QPoint at) {
        if (node == FlameTree::kNone || !model_->answer().diff) return QToolTip::hideText();
        const FlameChoice choice = model_->choice();
        QToolTip::showText(at,
                           view == view_ ? diffTip(choice, *model_->answer().diff, node, *names_)
                                         : frameTip(choice, *view->tree(), node, view->zoomed()),
                           view->viewport());
    });
}

// Both show the same function: the one that is moved leads.
void FlameDiffPanel::follow(FlameView* leader, FlameView* follower) {
    if (changing_) return;
    const QScopedValueRollback changing(changing_, true);
    follower->zoomToPath(leader->zoomPath());
}

void FlameDiffPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    model_->setWanted(true);
}

void FlameDiffPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    model_->setWanted(false);
}

void FlameDiffPanel::takeSource() {
    const QScopedValueRollback changing(changing_, true);
    weight_->clear();
    norm_->clear();
    const auto& source = model_->source();
    if (!source) return;
    for (const FlameChoice& choice : source->choices()) {
        weight_->addItem(choice.name);
        weight_->setItemData(weight_->count() - 1, choice.meaning, Qt::ToolTipRole);
    }
    weight_->setCurrentIndex(model_->wish().choice);
    for (int i = 0; i < kFlameNormCount; ++i) {
        const auto norm = static_cast<FlameNorm>(i);
        if (!source->has(norm)) continue;
        norm_->addItem(normText(norm), i);
        norm_->setItemData(norm_->count() - 1, normMeaning(norm), Qt::ToolTipRole);
    }
    norm_->setCurrentIndex(std::max(0, norm_->findData(static_cast<int>(model_->wish().norm))));
    scope_->setVisible(!source->isTimeless());
    wish();
}

void FlameDiffPanel::wish() {
    showPlain();
    if (!model_->source()) return;
    FlameDiffWish wish = model_->wish();
    wish.choice = std::max(0, weight_->currentIndex());
    wish.norm = static_cast<FlameNorm>(norm_->currentData().toInt());
    const FlameChoice choice = model_->source()->choices().value(wish.choice);
    wish.threshold = defaultThreshold(choice.unit);
    wish.threshold.relative = kThresholds[static_cast<std::size_t>(std::max(0, threshold_->currentIndex()))];
    wish.threshold.sampled = choice.sampled;
    wish.onlyChanged = onlyChanged_->isChecked();
    weight_->setToolTip(choice.meaning);
    model_->setOfVisible(scope_->currentIndex() > 0);
    model_->setWish(wish);
}

void FlameDiffPanel::takeAnswer() {
    const FlameDiffAnswer& answer = model_->answer();
    if (!answer.diff) {
        for (FlameView* view : {view_, plain_}) view->forget();
        return showHint(tr("Gathering the stacks of both sides…"));
    }
    if (answer.diff->tree()->total().weight == 0)
        return showHint(tr("Neither side has anything of this kind."));
    const QScopedValueRollback changing(changing_, true);
    // Of other stacks functions are others: no place is there any more.
    if (view_->tree() && view_->tree()->shared() != answer.diff->tree()->shared())
        for (FlameView* view : {view_, plain_}) view->forget();
    stack_->setCurrentIndex(1);
    view_->setLooks(looksOf(answer.diff, theme_));
    view_->setTree(answer.diff->tree(), diffRootText(model_->choice(), *answer.diff));
    showPlain();
    showFrame();
}

void FlameDiffPanel::showPlain() {
    const auto beside = static_cast<Beside>(std::max(0, beside_->currentIndex()));
    const FlameTreePtr& tree =
        beside == Beside::New ? model_->answer().plain.candidate : model_->answer().plain.base;
    plain_->setVisible(beside != Beside::Nothing && tree);
    if (beside == Beside::Nothing || !tree) return;
    const QScopedValueRollback changing(changing_, true);
    const QString side = names_->of(beside == Beside::Base ? Side::Base : Side::New);
    plain_->setTree(tree, tr("%1: %2").arg(side, sumText(model_->choice(), tree->total())));
    plain_->zoomToPath(view_->zoomPath());
}

void FlameDiffPanel::showHint(const QString& hint) {
    hint_->setText(hint);
    stack_->setCurrentIndex(0);
    frame_->clear();
}

// The frame under the pointer, or the selected one, or what is zoomed to.
void FlameDiffPanel::showFrame() {
    const FlameView* from = plain_->hovered() != FlameTree::kNone ? plain_ : view_;
    if (!from->tree() || !model_->answer().diff) return frame_->clear();
    std::uint32_t node = from->hovered();
    if (node == FlameTree::kNone) node = from->selected();
    if (node == FlameTree::kNone) node = from->zoomed();
    frame_->setText(lineOf(from, node));
}

QMenu* FlameDiffPanel::makeMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(tr("&Export Picture…"), this, [this] { exportPicture(false); })
        ->setObjectName(QStringLiteral("flameDiffExport"));
    menu->addAction(tr("&Copy Picture"), this, [this] { exportPicture(true); });
    menu->addAction(tr("Add to &Report"), this, &FlameDiffPanel::report)
        ->setObjectName(QStringLiteral("flameDiffToReport"));
    return menu;
}

// "CPU samples: Base v1.4 → New v1.5, as shares, whole recordings".
FlameCaption FlameDiffPanel::caption() const {
    QStringList what{
        tr("%1: %2 → %3").arg(weight_->currentText(), names_->of(Side::Base), names_->of(Side::New)),
        norm_->currentText()};
    if (!scope_->isHidden()) what << scope_->currentText();
    return {what.join(QStringLiteral(", ")), diffRootText(model_->choice(), *model_->answer().diff),
            paintChangeLegend};
}

bool FlameDiffPanel::anyShown() {
    const bool any = stack_->currentIndex() == 1 && model_->answer().diff;
    if (!any) emit told(tr("There is no flame graph to save"));
    return any;
}

Page FlameDiffPanel::page() const {
    if (stack_->currentIndex() != 1 || !model_->answer().diff) return {};
    const auto layout = std::make_shared<FlameLayout>();
    Page page = flamePage(view_->pictureFor(kPictureWidth, *layout), caption(), *theme_, kPictureWidth);
    page.paint = [layout, paint = std::move(page.paint)](QPainter& painter, bool vector) {
        paint(painter, vector);
    };
    return page;
}

void FlameDiffPanel::exportPicture(bool copy) {
    if (anyShown()) emit pictureWanted(copy);
}

void FlameDiffPanel::report() {
    if (!anyShown()) return;
    const auto paper = paperTheme(*theme_);
    FlameLayout layout;
    FlamePicture picture = view_->pictureFor(kReportWidth, layout);
    picture.looks = looksOf(model_->answer().diff, paper.get());
    FlameCaption words = caption();
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = tr("Difference flame graph: %1").arg(weight_->currentText());
    item.about = std::exchange(words.title, QString());
    item.picture = flameReportPicture(picture, words, *paper, kReportWidth);
    emit reported(item);
}

QString FlameDiffPanel::lineOf(const FlameView* view, std::uint32_t node) const {
    if (view == plain_) return frameLine(model_->choice(), *view->tree(), node, view->zoomed());
    return view->tree() == model_->answer().diff->tree()
               ? diffLine(model_->choice(), *model_->answer().diff, node)
               : QString();
}

}  // namespace golanes
