// SPDX-License-Identifier: GPL-3.0-or-later
// Which frame of a stack tells where it is.
#include "core/analysis/own_code.h"
#include "tests/support/recording_builder.h"

#include <QTest>

#include <vector>

using namespace golanes;
using namespace golanes::test;

namespace {

// A trace with stacks of functions, innermost first; those with a dot in their path are of the program.
struct Stacks {
    RecordingBuilder r;
    std::vector<StackId> ids;

    void add(std::initializer_list<const char*> functions) {
        std::vector<FrameId> frames;
        for (const std::string f : functions) {
            const bool own = f.starts_with("main.") || f.starts_with("example.com/");
            const StringId file = r.text(own ? "/home/me/main.go" : "/usr/lib/go/src/runtime/x.go");
            frames.push_back(r.b.stacks().internFrame({0x1000, r.text(f), file, 1}));
        }
        ids.push_back(r.b.stacks().intern(frames));
    }
};

}  // namespace

class TestOwnCode : public QObject {
    Q_OBJECT

  private slots:
    void theFrameThatTellsMost() {
        Stacks s;
        s.add({"runtime.selectgo", "example.com/db.(*Pool).get", "main.work"});
        s.add({"runtime.selectgo", "net/http.(*persistConn).writeLoop"});
        s.add({"sync.runtime_Semacquire", "sync.(*Mutex).Lock", "internal/poll.(*fdMutex).rwlock",
               "net/http.(*Transport).queueForIdleConn"});
        s.add({"runtime.gopark", "runtime.bgsweep"});
        s.add({"runtime.gcBgMarkWorker"});
        s.r.sync();
        const TracePtr trace = s.r.finish();
        const OwnCode own(*trace);
        const char* expected[] = {"example.com/db.(*Pool).get", "net/http.(*persistConn).writeLoop",
                                  "net/http.(*Transport).queueForIdleConn", "runtime.bgsweep",
                                  "runtime.gcBgMarkWorker"};
        for (std::size_t i = 0; i < s.ids.size(); ++i) {
            const FrameId site = own.siteOf(s.ids[i]);
            QVERIFY(site.valid());
            QCOMPARE(trace->strings[trace->stacks.frame(site).function], std::string_view(expected[i]));
        }
        QVERIFY(!own.siteOf(kNoStack).valid());
    }
};

QTEST_GUILESS_MAIN(TestOwnCode)
#include "test_own_code.moc"
