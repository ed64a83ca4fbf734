// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace golanes {

class Document;
class ViewState;

// "trace.out#G123@4.520118s": what is selected in a recording, for the clipboard: its goroutine, P or thread
// with the time where it begins, of other lanes that time alone; without a selection the selected area, else
// the instant that "here" is (TimeMarks::here()). There must be a trace.
QString referenceTo(const Document& document, const ViewState& state);

}  // namespace golanes
