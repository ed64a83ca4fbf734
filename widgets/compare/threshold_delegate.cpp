// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/threshold_delegate.h"

#include "widgets/compare/checklist_model.h"
#include "widgets/compare/core_text.h"
#include "widgets/session/spoken.h"
#include "widgets/session/wrong_part.h"

#include <QCompleter>
#include <QLineEdit>

namespace golanes {

namespace {

// How a threshold can begin.
QStringList beginnings(const ChecklistModel& model) {
    QStringList names;
    if (model.comparison())
        for (const ComparisonRow& row : model.comparison()->rows) names << coreText(row.name);
    names.sort();
    return names;
}

}  // namespace

ThresholdDelegate::ThresholdDelegate(const ChecklistModel* model, Theme* theme, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), theme_(theme) {}

QWidget* ThresholdDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const {
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    auto* edit = qobject_cast<QLineEdit*>(editor);
    if (!edit) return editor;
    edit->setObjectName(QStringLiteral("threshold"));
    edit->setAccessibleName(tr("The check fails if"));
    edit->setPlaceholderText(tr("stw.p99 > 1.2x"));
    auto* completer = new QCompleter(beginnings(*model_), edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
    connect(edit, &QLineEdit::textChanged, this, [this, edit] { judge(edit); });
    connect(edit, &QObject::destroyed, this, [this] { emit told({}); });
    return edit;
}

void ThresholdDelegate::judge(QLineEdit* edit) const {
    const std::string text = edit->text().toStdString();
    std::optional<FilterError> error;
    if (const auto threshold = parseThreshold(text); !threshold)
        error = threshold.error();
    else if (model_->comparison())
        error = checkAll(std::span(&text, 1), *model_->comparison()).front().error;
    underlineWrong(edit, error ? std::optional(error->part) : std::nullopt, *theme_);
    emit told(error ? spoken(error->message) : QString());
}

}  // namespace golanes
