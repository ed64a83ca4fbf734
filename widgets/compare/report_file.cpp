// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/report_file.h"

#include "core/compare/report/comparison_html.h"
#include "core/compare/report/comparison_json.h"
#include "core/compare/report/comparison_text.h"
#include "widgets/session/page_file.h"

#include <QByteArray>
#include <QFileInfo>

namespace golanes {

QString saveReport(const QString& path, const Comparison& comparison, const Checklist& checklist) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return saveBytes(path, QByteArray::fromStdString(
                               suffix == QLatin1String("md")     ? comparisonMarkdown(comparison, checklist)
                               : suffix == QLatin1String("json") ? comparisonReportJson(comparison, checklist)
                                                                 : comparisonHtml(comparison, checklist)));
}

}  // namespace golanes
