// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_dialog.h"

#include "widgets/report/report_document.h"
#include "widgets/report/report_html.h"
#include "widgets/report/report_pictures.h"
#include "widgets/session/action_keys.h"
#include "widgets/session/page_file.h"
#include "widgets/session/report.h"
#include "widgets/session/settings.h"
#include "widgets/window/picture_words.h"

#include <QAction>
#include <QBuffer>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QSvgRenderer>
#include <QTextEdit>
#include <QToolButton>

#include <utility>

namespace golanes {

namespace {

constexpr QSize kFirstSize(1120, 720);
constexpr double kMostOfScreen = 0.85;
constexpr int kSideWidth = 340;
constexpr int kSettleMs = 120;
constexpr int kLinesOfWords = 4;
constexpr int kPreviewMargin = 20;
constexpr QLatin1String kPath("reportPath");
constexpr int kRowRoom = 4;

// Rows as wide as there is room, so that long titles are elided.
class OneLine : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {0, QStyledItemDelegate::sizeHint(option, index).height() + kRowRoom};
    }
};

}  // namespace

ReportDialog::ReportDialog(Report* report, Settings* settings, QWidget* parent)
    : QDialog(parent),
      report_(report),
      settings_(settings),
      title_(new QLineEdit(this)),
      list_(new QListView(this)),
      heading_(new QLineEdit(this)),
      words_(new QPlainTextEdit(this)),
      preview_(new QTextEdit(this)),
      hint_(new QLabel(this)),
      note_(new QLabel(this)),
      pictures_(new ReportPictures(this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    preview_->setObjectName(QStringLiteral("reportPreview"));
    preview_->setAccessibleName(tr("Preview"));
    preview_->setReadOnly(true);
    paper_.setMode(Theme::Mode::Light);
    preview_->setPalette(paper_.palette());
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeSide());
    parts->addWidget(preview_);
    parts->setStretchFactor(1, 1);
    parts->setSizes({kSideWidth, kFirstSize.width() - kSideWidth});
    note_->setObjectName(QStringLiteral("reportNote"));
    note_->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    save_ = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save_->setObjectName(QStringLiteral("reportSave"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(note_, 1);
    foot->addWidget(buttons);
    auto* all = new QVBoxLayout(this);
    all->addWidget(parts, 1);
    all->addLayout(foot);
    connect(save_, &QPushButton::clicked, this, &ReportDialog::saveAs);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(kFirstSize.boundedTo(screen()->availableSize() * kMostOfScreen));
    connectParts();
    takeReport();
    list_->setCurrentIndex(report_->index(0));
    list_->setFocus();
}

QWidget* ReportDialog::makeSide() {
    title_->setObjectName(QStringLiteral("reportTitle"));
    list_->setObjectName(QStringLiteral("reportItems"));
    list_->setAccessibleName(tr("What is in the report"));
    list_->setModel(report_);
    list_->setItemDelegate(new OneLine(list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    hint_->setObjectName(QStringLiteral("reportEmpty"));
    hint_->setText(tr(
        "Nothing is in it yet.\n\nRight-click a finding, a row of a table, a chart, a flame graph or a note "
        "in its list, and choose Add to Report. The key Ctrl+E adds the lanes as they are shown."));
    hint_->setWordWrap(true);
    hint_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(16);
    heading_->setObjectName(QStringLiteral("reportHeading"));
    words_->setObjectName(QStringLiteral("reportWords"));
    words_->setPlaceholderText(tr("What it shows, in your words: **bold**, *italic*"));
    words_->setTabChangesFocus(true);
    words_->setFixedHeight(words_->fontMetrics().lineSpacing() * kLinesOfWords + 2 * words_->frameWidth() +
                           10);
    auto* form = new QFormLayout;
    form->addRow(tr("&Heading:"), heading_);
    form->addRow(tr("Te&xt:"), words_);
    auto* name = new QFormLayout;
    name->addRow(tr("&Title:"), title_);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(name);
    column->addWidget(list_, 1);
    column->addWidget(hint_, 1);
    column->addWidget(makeTools());
    column->addLayout(form);
    return side;
}

// An action with its button; `sign`: what the button shows.
QAction* ReportDialog::addTool(const char* name, const QString& text, const QString& sign,
                               const QKeySequence& key, QHBoxLayout* row) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (!key.isEmpty()) setActionKeys(action, {key});
    action->setIconText(sign);
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    row->addWidget(button);
    return action;
}

QWidget* ReportDialog::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    QAction* text = addTool("reportAddText", tr("Add Text"), tr("Add Text"), {}, row);
    up_ = addTool("reportUp", tr("Up"), QStringLiteral("↑"), Qt::ALT | Qt::Key_Up, row);
    down_ = addTool("reportDown", tr("Down"), QStringLiteral("↓"), Qt::ALT | Qt::Key_Down, row);
    row->addStretch();
    remove_ = addTool("reportRemove", tr("Remove"), tr("Remove"), Qt::Key_Delete, row);
    // While one types in the fields, Del belongs to them.
    remove_->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(remove_);
    connect(text, &QAction::triggered, this, &ReportDialog::addText);
    connect(up_, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(down_, &QAction::triggered, this, [this] { moveBy(1); });
    connect(remove_, &QAction::triggered, this, &ReportDialog::removeItem);
    return tools;
}

void ReportDialog::connectParts() {
    QAction* undo = report_->undoStack()->createUndoAction(this);
    undo->setShortcuts(QKeySequence::Undo);
    QAction* redo = report_->undoStack()->createRedoAction(this);
    redo->setShortcuts(QKeySequence::Redo);
    addActions({undo, redo});
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &ReportDialog::showPreview);
    connect(report_, &Report::changed, this, &ReportDialog::takeReport);
    connect(&writing_, &Background::busyChanged, this, [this] {
        save_->setEnabled(!report_->isEmpty() && !writing_.busy());
        if (writing_.busy()) note_->setText(tr("Saving…"));
    });
    connect(report_, &Report::touched, this, [this](int row) {
        if (row >= 0) list_->setCurrentIndex(report_->index(row));
        takeItem();
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        takeItem();
        preview_->scrollToAnchor(reportAnchor(row()));
    });
    connect(title_, &QLineEdit::textEdited, report_, &Report::setTitle);
    connect(heading_, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (row() >= 0) report_->setItemTitle(row(), text);
    });
    connect(words_, &QPlainTextEdit::textChanged, this, [this] {
        if (row() >= 0) report_->setItemWords(row(), words_->toPlainText());
    });
}

int ReportDialog::row() const {
    return list_->currentIndex().row();
}

void ReportDialog::addText() {
    ReportItem item;
    item.title = tr("Text");
    report_->add(item);
    words_->setFocus();
}

void ReportDialog::moveBy(int step) {
    if (row() >= 0) report_->move(row(), row() + step);
}

void ReportDialog::removeItem() {
    if (row() >= 0) report_->remove(row());
}

void ReportDialog::takeReport() {
    if (title_->text() != report_->title()) title_->setText(report_->title());
    const bool any = !report_->isEmpty();
    list_->setVisible(any);
    hint_->setVisible(!any);
    save_->setEnabled(any && !writing_.busy());
    note_->clear();
    takeItem();
    settle_.start();
}

// The fields follow the list; what stands there already keeps its cursor.
void ReportDialog::takeItem() {
    const bool any = row() >= 0;
    const ReportItem item = any ? *report_->items()[static_cast<std::size_t>(row())] : ReportItem();
    if (heading_->text() != item.title) heading_->setText(item.title);
    if (words_->toPlainText() != item.words) {
        const QSignalBlocker notTyped(words_);
        words_->setPlainText(item.words);
    }
    heading_->setEnabled(any);
    words_->setEnabled(any);
    remove_->setEnabled(any);
    up_->setEnabled(row() > 0);
    down_->setEnabled(any && row() + 1 < report_->rowCount());
}

// A long one takes a while: it is put together on another thread, and what is shown stays until then.
void ReportDialog::showPreview() {
    previewing_.run(
        [content = report_->content(), missing = pictures_->missing(report_->content()),
         &paper = std::as_const(paper_), gui = thread()](Job& job) {
            Preview next{content, reportText(content, paper).release(), {}};
            next.pictures = ReportPictures::read(missing, job);
            for (const auto& [bytes, svg] : next.pictures) svg->moveToThread(gui);
            next.text->moveToThread(gui);
            return std::shared_ptr<Preview>(new Preview(std::move(next)), [](Preview* p) {
                if (p->text) p->text->deleteLater();
                delete p;
            });
        },
        [this](const std::shared_ptr<Preview>& next) { takePreview(*next); });
}

void ReportDialog::takePreview(Preview& next) {
    const int place = preview_->verticalScrollBar()->value();
    pictures_->take(next.content, next.pictures);
    QTextDocument* text = std::exchange(next.text, nullptr);
    addPictures(*text, *pictures_);
    text->setParent(preview_);
    text->setDocumentMargin(kPreviewMargin);
    preview_->setDocument(text);
    delete std::exchange(document_, text);
    preview_->verticalScrollBar()->setValue(place);
}

void ReportDialog::saveAs() {
    const QString last = settings_->picture().value(kPath).toString();
    const QString like =
        last.isEmpty() ? QFileInfo(recording_).absoluteDir().filePath(QStringLiteral("report.html")) : last;
    const QString name = newPictureName(like, recording_.isEmpty() ? like : recording_);
    auto* dialog =
        new QFileDialog(this, tr("Save Report"), name, tr("Reports (*.html *.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::save);
    dialog->open();
}

// Pages with many pictures take a second or two. The theme stays: writing ends before it does.
void ReportDialog::save(const QString& path) {
    const bool pdf = QFileInfo(path).suffix().toLower() == QLatin1String("pdf");
    writing_.run(
        [content = report_->content(), &paper = std::as_const(paper_), path, pdf](Job& job) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            if (pdf)
                writeReportPdf(buffer, content, paper, job);
            else
                buffer.write(reportHtml(content));
            return job.cancelled() ? QString() : saveBytes(path, bytes);
        },
        [this, path](const QString& wrong) { saved(path, wrong); });
}

void ReportDialog::saved(const QString& path, const QString& wrong) {
    const QString what =
        wrong.isEmpty() ? tr("Saved %1").arg(path) : tr("%1 was not saved: %2").arg(path, wrong);
    note_->setText(what);
    emit told(what);
    if (!wrong.isEmpty()) return;
    QVariantMap now = settings_->picture();
    now[kPath] = path;
    settings_->setPicture(now);
}

}  // namespace golanes
