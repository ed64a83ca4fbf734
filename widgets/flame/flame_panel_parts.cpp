// SPDX-License-Identifier: GPL-3.0-or-later
// What a flame panel is made of, and what its parts do.
#include "widgets/flame/flame_legend.h"
#include "widgets/flame/flame_notes.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/flame/flame_words.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/theme/paper_theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <memory>
#include <utility>

namespace golanes {

namespace {

constexpr int kHighlightMs = 250;  // a walk by keys is one question
constexpr int kPictureWidth = 1600;
constexpr int kReportWidth = 1160;  // of a page, at its own size

}  // namespace

FlamePanel::FlamePanel(Theme* theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      model_(new FlameModel(this)),
      view_(new FlameView(theme)),
      notes_(new FlameNotes(view_, theme)),
      callers_(new FlameView(theme)),
      stack_(new QStackedWidget),
      hint_(new QLabel) {
    setObjectName(QStringLiteral("flamePanel"));
    callers_->setObjectName(QStringLiteral("flameCallers"));
    callers_->setAccessibleName(tr("Callers"));
    callers_->setGrowth(FlameGrowth::Up);
    hint_->setObjectName(QStringLiteral("flameHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hint_->setWordWrap(true);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(callers_);
    split->addWidget(view_);
    callers_->hide();
    stack_->addWidget(hint_);
    stack_->addWidget(split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(makeMissing());
    column->addWidget(stack_, 1);
    column->addWidget(makeFoot());
    setFocusProxy(view_);
    connectView(view_);
    connectView(callers_);
    connectTools();
    showHint(emptyHint());
}

QToolButton* FlamePanel::makeTool(const char* name, const QString& text, const QString& tip, bool checkable) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(checkable);
    button->setAutoRaise(true);
    return button;
}

QWidget* FlamePanel::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(4);
    weight_ = new QComboBox(tools);
    weight_->setObjectName(QStringLiteral("flameWeight"));
    weight_->setAccessibleName(tr("What the widths are"));
    weight_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    who_ = new QComboBox(tools);
    who_->setObjectName(QStringLiteral("flameWho"));
    who_->setAccessibleName(tr("Whose stacks"));
    who_->setToolTip(tr("Whose stacks: of everybody, or of what is selected in the lanes"));
    who_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    who_->addItem(tr("everybody"), static_cast<int>(FlameModel::Who::All));
    scope_ = new QLabel(tools);
    scope_->setObjectName(QStringLiteral("flameScope"));
    scope_->setForegroundRole(QPalette::PlaceholderText);
    scope_->setMinimumWidth(1);  // a filter beside it must not widen the panel
    search_ = new QLineEdit(tools);
    search_->setObjectName(QStringLiteral("flameSearch"));
    search_->setPlaceholderText(tr("function  /"));
    search_->setAccessibleName(tr("Search the flame graph"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(110);
    search_->setMaximumWidth(220);
    share_ = new QLabel(tools);
    share_->setObjectName(QStringLiteral("flameShare"));
    flame_ = makeTool("flameGrowth", tr("Flame"), tr("Callees above their callers, not below"), true);
    time_ = makeTool("flameOrder", tr("In order of time"),
                     tr("Callees by when they happened, not by their weight"), true);
    recursion_ = makeTool("flameRecursion", tr("Collapse recursion"),
                          tr("A function that is on the stack already leads back to its first frame"), true);
    link_ = makeTool("flameLink", tr("Show in lanes"),
                     tr("Selecting a frame highlights where its function was on the stack"), true);
    link_->setChecked(true);
    QToolButton* save = makeTool("flameSave", tr("Save"), tr("Save what is shown"), false);
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(makeSaveMenu());
    chips_ = new ScopeChips(QStringLiteral("flame"), tools);
    progress_ = new WorkProgress(QStringLiteral("flame"), tools);
    for (QWidget* w : {static_cast<QWidget*>(weight_), static_cast<QWidget*>(who_),
                       static_cast<QWidget*>(scope_), static_cast<QWidget*>(chips_)})
        row->addWidget(w);
    row->addStretch(1);
    row->addWidget(progress_);
    for (QWidget* w :
         {static_cast<QWidget*>(share_), static_cast<QWidget*>(search_), static_cast<QWidget*>(flame_),
          static_cast<QWidget*>(time_), static_cast<QWidget*>(recursion_), static_cast<QWidget*>(link_),
          static_cast<QWidget*>(save)})
        row->addWidget(w);
    return tools;
}

QWidget* FlamePanel::makeMissing() {
    missing_ = new QWidget(this);
    missing_->setObjectName(QStringLiteral("flameMissing"));
    auto* row = new QHBoxLayout(missing_);
    row->setContentsMargins(8, 0, 6, 3);
    missingText_ = new QLabel(missing_);
    missingText_->setObjectName(QStringLiteral("flameMissingText"));
    missingText_->setTextFormat(Qt::PlainText);
    missingText_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QToolButton* where = makeTool("flameBinaries", tr("Programs and Symbols…"),
                                  tr("Say where programs and their symbols are"), false);
    connect(where, &QToolButton::clicked, this, &FlamePanel::binariesRequested);
    QToolButton* close =
        makeTool("flameMissingClose", QStringLiteral("✕"), tr("Say it no more of this recording"), false);
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &FlamePanel::closeMissing);
    row->addWidget(missingText_, 1);
    row->addWidget(where);
    row->addWidget(close);
    missing_->hide();
    return missing_;
}

QWidget* FlamePanel::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(8, 2, 8, 3);
    column->setSpacing(1);
    way_ = new QLabel(foot);
    way_->setObjectName(QStringLiteral("flameWay"));
    way_->setTextFormat(Qt::RichText);
    way_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    frame_ = new QLabel(foot);
    frame_->setObjectName(QStringLiteral("flameFrame"));
    frame_->setTextFormat(Qt::PlainText);
    // Long names must not widen the panel.
    for (QLabel* label : {way_, frame_}) label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    note_ = new QLabel(tr("≈ by thread"), foot);
    note_->setObjectName(QStringLiteral("flameNote"));
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->hide();
    legend_ = new FlameLegend(theme_, foot);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(way_, 1);
    row->addWidget(note_);
    row->addWidget(legend_);
    column->addLayout(row);
    column->addWidget(frame_);
    return foot;
}

QMenu* FlamePanel::makeSaveMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(tr("&Export Picture…"), this, [this] { exportPicture(false); })
        ->setObjectName(QStringLiteral("flameExport"));
    menu->addAction(tr("&Copy Picture"), this, [this] { exportPicture(true); })
        ->setObjectName(QStringLiteral("flameCopy"));
    menu->addSeparator();
    menu->addAction(tr("&Folded Stacks…"), this,
                    [this] { save(tr("Folded stacks (*.folded)"), QStringLiteral("folded")); });
    menu->addAction(tr("pp&rof Profile…"), this,
                    [this] { save(tr("pprof profiles (*.pb)"), QStringLiteral("pb")); });
    menu->addSeparator();
    menu->addAction(tr("Add to &Report"), this, &FlamePanel::report)
        ->setObjectName(QStringLiteral("flameToReport"));
    return menu;
}

void FlamePanel::connectView(FlameView* view) {
    connect(view, &FlameView::hoverChanged, this, &FlamePanel::showFrame);
    connect(view, &FlameView::selectionChanged, this, &FlamePanel::showFrame);
    connect(view, &FlameView::menuRequested, this,
            [this, view](std::uint32_t node, QPoint at) { showMenu(view, node, at); });
    connect(view, &FlameView::tipRequested, this, [this, view](std::uint32_t node, QPoint at) {
        if (node == FlameTree::kNone) return QToolTip::hideText();
        const bool whole = view == view_ && !focus_ && node < model_->inferred().size();
        const std::uint64_t inferred = whole ? model_->inferred()[node] : 0;
        QToolTip::showText(at, frameTip(choice(), *view->tree(), node, view->zoomed(), inferred),
                           view->viewport());
    });
    connect(view, &FlameView::backRequested, this, &FlamePanel::goBack);
    connect(view, &FlameView::searchRequested, search_, qOverload<>(&QWidget::setFocus));
    connect(view, &FlameView::leaveRequested, this, [this] {
        if (!search_->text().isEmpty()) return search_->clear();
        if (focus_) return goTo({});
        if (model_->state()) model_->state()->lifts()->liftFirst();
    });
}

void FlamePanel::connectTools() {
    progress_->watch(model_->works());
    connect(progress_, &WorkProgress::cancelled, this, &FlamePanel::takeTree);
    connect(progress_, &WorkProgress::againRequested, model_, &FlameModel::again);
    connect(model_, &FlameModel::sourceChanged, this, &FlamePanel::takeSource);
    connect(model_, &FlameModel::treeChanged, this, &FlamePanel::takeTree);
    connect(model_, &FlameModel::selectionChanged, this, &FlamePanel::takeSelection);
    connect(view_, &FlameView::zoomChanged, this, &FlamePanel::takeZoom);
    highlightLater_.setSingleShot(true);
    highlightLater_.setInterval(kHighlightMs);
    connect(&highlightLater_, &QTimer::timeout, this, &FlamePanel::highlightSelected);
    connect(view_, &FlameView::selectionChanged, this, [this] {
        if (!changing_) highlightLater_.start();
    });
    connect(weight_, &QComboBox::currentIndexChanged, this, [this](int i) {
        if (changing_ || i < 0) return;
        model_->setChoice(i);
        weight_->setToolTip(choice().meaning);
    });
    connect(who_, &QComboBox::currentIndexChanged, this, [this](int) {
        if (!changing_) model_->setWho(static_cast<FlameModel::Who>(who_->currentData().toInt()));
    });
    for (QToolButton* button : {flame_, time_, recursion_})
        connect(button, &QToolButton::toggled, this, &FlamePanel::reshape);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        view_->setSearch(text);
        callers_->setSearch(text);
        showMatches();
    });
    connect(search_, &QLineEdit::returnPressed, this,
            [this] { view_->goToMatch(QApplication::keyboardModifiers() & Qt::ShiftModifier ? -1 : 1); });
    search_->installEventFilter(this);
    connect(way_, &QLabel::linkActivated, this, &FlamePanel::followLink);
}

// Esc in the search belongs to it, whatever the window does with Esc.
bool FlamePanel::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != search_ || !key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        search_->clear();
        view_->setFocus();
    }
    return true;
}

void FlamePanel::showMenu(FlameView* from, std::uint32_t node, QPoint at) {
    const FlameTree& tree = *from->tree();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("flameMenu"));
    menu->addAction(tr("&Zoom to It"), this, [from, node] { from->zoomTo(node); });
    menu->addAction(tr("Zoom &Out"), this, [from] { from->zoomTo(FlameTree::kRoot); });
    menu->addAction(tr("Add to &Report"), this, &FlamePanel::report);
    if (node != FlameTree::kRoot) {
        if (from == view_ && !focus_) addNoteActions(menu, node);
        const FlameFunctionId f = tree[node].function;
        const StringId package = tree.package(f);
        const QString name = QString::fromUtf8(tree.stacks().text(package).data(),
                                               static_cast<qsizetype>(tree.stacks().text(package).size()));
        menu->addAction(tr("&Callers and Callees"), this, [this, f] { focusOn(f); });
        menu->addSeparator();
        menu->addAction(tr("&Highlight in the Lanes"), this, [this, from, node] {
            const QScopedValueRollback always(changing_, true);
            link_->setChecked(true);
            if (from == view_) view_->select(node);
            highlightSelected();
        });
        menu->addAction(tr("Copy &Stack"), this,
                        [from, node] { QApplication::clipboard()->setText(from->stackText(node)); });
        if (package != kEmptyString) {
            menu->addSeparator();
            menu->addAction(tr("Hide Package %1").arg(name), this, [this, package] {
                FlameShape shape = model_->shape();
                shape.hidden.push_back(package);
                model_->setShape(shape);
            });
            menu->addAction(tr("Fold Package %1").arg(name), this, [this, package] {
                FlameShape shape = model_->shape();
                if (std::ranges::find(shape.folded, package) == shape.folded.end())
                    shape.folded.push_back(package);
                model_->setShape(shape);
            });
        }
    }
    menu->popup(at);
}

void FlamePanel::report() {
    const FlameTreePtr tree = shown();
    if (!tree || tree->total().count == 0) return emit told(tr("There is no flame graph to add"));
    const FlameChoice what = choice();
    FlameLayout layout;
    const FlamePicture picture = view_->pictureFor(kReportWidth, layout);
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = tr("Flame graph: %1").arg(what.name);
    item.about = scopeText();
    item.picture =
        flameReportPicture(picture, {{}, rootText(what, *tree)}, *paperTheme(*theme_), kReportWidth);
    emit reported(item);
}

FlameCaption FlamePanel::caption() const {
    const FlameChoice what = choice();
    return {tr("%1 %2").arg(what.name, scope_->text()), rootText(what, *shown())};
}

Page FlamePanel::page() const {
    if (!shown() || shown()->total().count == 0) return {};
    const auto layout = std::make_shared<FlameLayout>();
    Page page = flamePage(view_->pictureFor(kPictureWidth, *layout), caption(), *theme_, kPictureWidth);
    page.paint = [layout, paint = std::move(page.paint)](QPainter& painter, bool vector) {
        paint(painter, vector);
    };
    return page;
}

void FlamePanel::exportPicture(bool copy) {
    if (page().size.isEmpty()) return emit told(tr("There is no flame graph to save"));
    emit pictureWanted(copy);
}

void FlamePanel::save(const QString& filter, const QString& suffix) {
    const FlameTreePtr tree = shown();
    if (!tree || tree->total().count == 0) return emit told(tr("There is no flame graph to save"));
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save Flame Graph"), QStringLiteral("flame.") + suffix, filter);
    if (path.isEmpty()) return;
    const FlameChoice what = choice();
    QString wrong;
    if (suffix == QLatin1String("folded")) wrong = saveFolded(path, *tree);
    if (suffix == QLatin1String("pb"))
        wrong = savePprof(
            path, *tree,
            {.type = what.type.toStdString(),
             .unit = std::string(name(what.unit)),
             .countType = what.things.toStdString(),
             .duration = model_->range().length(),
             .wallUnixNs = model_->state()->wallOffset()
                               ? std::optional(model_->range().begin + *model_->state()->wallOffset())
                               : std::nullopt,
             .comment = caption().title.toStdString()});
    emit told(wrong.isEmpty() ? tr("Saved %1").arg(path) : tr("Could not save %1: %2").arg(path, wrong));
}

}  // namespace golanes
