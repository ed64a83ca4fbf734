// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/import_report.h"

#include <QString>

#include <cstdint>

namespace golanes {

// What happened, as a headline: "This is not a trace".
QString errorTitle(ErrorCode code);
// The error's own message as a sentence, with the offset where reading stopped when there is one.
QString errorSentence(const Error& error);
// What the user can do about it.
QString errorRemedy(ErrorCode code);

// What the file has lost, in one sentence; "" when nothing was.
QString lossSentence(const ImportReport& report);
// Kinds of problems of one severity.
int kinds(const ImportReport& report, Severity severity);
// All problems as text, one paragraph each, for the clipboard.
QString problemsText(const ImportReport& report);
QString severityText(Severity severity);
// "byte 1,234", "" for none.
QString offsetText(std::int64_t offset);

}  // namespace golanes
