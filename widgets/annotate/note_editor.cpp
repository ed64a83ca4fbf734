// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/note_editor.h"

#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QTextDocument>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kWidth = 300;
constexpr int kMostLines = 12;
constexpr int kEdge = 4;  // from those of the parent

// Kinds that are nothing without a text.
bool needsText(AnnotationKind kind) {
    return kind == AnnotationKind::Note || kind == AnnotationKind::Bookmark;
}

}  // namespace

NoteEditor::NoteEditor(Annotations* annotations, QWidget* parent)
    : QPlainTextEdit(parent), annotations_(annotations) {
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Text of the annotation"));
    setPlaceholderText(tr("**bold**, *italic*; Shift+Enter: new line"));
    setToolTip(tr("Enter ends, Shift+Enter begins another line"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(2);
    hide();
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::takeText);
    connect(annotations, &Annotations::changed, this, [this] {
        if (id_ != 0 && !annotations_->find(id_)) finish();
    });
}

void NoteEditor::open(std::uint64_t id, const QRectF& at) {
    if (id_ != 0) finish();
    const Annotation* a = annotations_->find(id);
    if (!a) return annotations_->endGesture();
    setPlainText(annotationText(*a));
    id_ = id;
    corner_ = at.bottomLeft();
    QPalette framed = parentWidget()->palette();  // a frame in the colour of what is selected
    framed.setColor(QPalette::WindowText, framed.color(QPalette::Highlight));
    setPalette(framed);
    fit();
    selectAll();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

// As high as its text, and inside of the parent.
void NoteEditor::fit() {
    const int lines = std::clamp(document()->size().toSize().height(), 1, kMostLines);
    const int height = lines * fontMetrics().lineSpacing() +
                       2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() + 2;
    const QRect room = parentWidget()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const int width = std::min(kWidth, room.width());
    QRect r(corner_.toPoint() - QPoint(0, height), QSize(width, height));
    r.moveLeft(std::clamp(r.left(), room.left(), room.right() + 1 - width));
    r.moveTop(std::clamp(r.top(), room.top(), std::max(room.top(), room.bottom() + 1 - height)));
    setGeometry(r);
}

void NoteEditor::takeText() {
    if (id_ == 0) return;
    const std::string now = toPlainText().toStdString();
    annotations_->change(id_, Annotations::Change::Text, [&now](Annotation& a) { a.text = now; });
    fit();
}

void NoteEditor::finish() {
    const std::uint64_t id = std::exchange(id_, 0);
    if (id == 0) return;
    const Annotation* a = annotations_->find(id);
    if (a && needsText(a->kind) && annotationText(*a).trimmed().isEmpty()) annotations_->remove(id);
    annotations_->endGesture();
    // Hidden with the focus, it would hand that to whatever is next.
    if (hasFocus()) parentWidget()->setFocus();
    hide();
    emit closed();
}

bool NoteEditor::event(QEvent* event) {
    // Esc is a key of the window too.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ShiftModifier) return insertPlainText(QStringLiteral("\n"));
    if (enter || event->key() == Qt::Key_Escape) return finish();
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // Its own context menu and another window leave it open.
    const Qt::FocusReason why = event->reason();
    if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason) finish();
}

}  // namespace golanes
