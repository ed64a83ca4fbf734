// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace golanes {

class Document;
class DocumentPage;
class PerfCompanion;
struct InFront;

// What is in front, for planOpening(); `page` null: nothing.
InFront inFront(const DocumentPage* page);

// The dialogs of perf data, open until the user closes them.
void openAlignDialog(PerfCompanion* perf, QWidget* window);
void openBinariesDialog(PerfCompanion* perf, QWidget* window);
void openRecordDialog(QWidget* window);

}  // namespace golanes
