// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/properties_dialog.h"

#include "widgets/session/document.h"
#include "widgets/window/close_box.h"
#include "widgets/window/detail_rows.h"
#include "widgets/window/file_text.h"
#include "widgets/window/icons.h"
#include "widgets/window/perf_facts.h"
#include "widgets/window/trace_facts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

PropertiesDialog::PropertiesDialog(const Document& document, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("propertiesDialog"));
    setWindowTitle(tr("Properties of %1").arg(document.name()));
    QList<DetailRow> facts{{tr("path"), shortPath(document.path()), document.path(), {}, std::nullopt}};
    if (document.isOfGo()) facts += traceFacts(*document.trace(), document.fileBytes());
    if (document.perf()->kernel()) facts += perfFacts(*document.perf()->kernel());
    if (document.cpuStat()->stat()) facts += cpuStatFacts(*document.cpuStat()->stat());
    auto* rows = new DetailRows(this);
    rows->setRows(facts);
    rows->setMinimumWidth(420);

    auto* buttons = closeBox(this);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setObjectName(QStringLiteral("copyProperties"));
    connect(copy, &QPushButton::clicked, rows,
            [rows] { QGuiApplication::clipboard()->setText(rows->text() + QLatin1Char('\n')); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(16);
    column->addWidget(rows, 1);
    column->addWidget(buttons);
}

}  // namespace golanes
