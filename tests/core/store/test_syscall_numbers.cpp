// SPDX-License-Identifier: GPL-3.0-or-later
// Names of system calls by number: those that this machine's headers give, where it is one of those known.
#include "core/store/syscall_numbers.h"

#include <QTest>

#include <sys/syscall.h>

#include <string_view>
#include <utility>

using namespace golanes;

class TestSyscallNumbers : public QObject {
    Q_OBJECT

  private slots:
    void theyAreThoseOfTheHeaders() {
#if defined(__x86_64__) || defined(__aarch64__)
#ifdef __x86_64__
        constexpr std::string_view kMachine = "x86_64";
        QCOMPARE(syscallName(kMachine, SYS_epoll_wait), std::string_view("epoll_wait"));
#else
        constexpr std::string_view kMachine = "aarch64";
#endif
        constexpr std::pair<long, std::string_view> kKnown[] = {
            {SYS_read, "read"},           {SYS_write, "write"},
            {SYS_close, "close"},         {SYS_mmap, "mmap"},
            {SYS_munmap, "munmap"},       {SYS_pread64, "pread64"},
            {SYS_pwrite64, "pwrite64"},   {SYS_sched_yield, "sched_yield"},
            {SYS_madvise, "madvise"},     {SYS_nanosleep, "nanosleep"},
            {SYS_connect, "connect"},     {SYS_sendto, "sendto"},
            {SYS_recvfrom, "recvfrom"},   {SYS_fsync, "fsync"},
            {SYS_fdatasync, "fdatasync"}, {SYS_futex, "futex"},
            {SYS_epoll_ctl, "epoll_ctl"}, {SYS_tgkill, "tgkill"},
            {SYS_openat, "openat"},       {SYS_epoll_pwait, "epoll_pwait"},
            { SYS_accept4, "accept4" }};
        for (const auto& [number, name] : kKnown)
            QCOMPARE(syscallName(kMachine, static_cast<std::int32_t>(number)), name);
#else
        QSKIP("no numbers of this machine are known");
#endif
    }

    void othersHaveNone() {
        QVERIFY(syscallName("x86_64", -1).empty());
        QVERIFY(syscallName("x86_64", 9999).empty());
        QVERIFY(syscallName("s390x", 1).empty());
        QVERIFY(syscallName("", 281).empty());
        QVERIFY(syscallName("aarch64", -1).empty());
        QCOMPARE(syscallName("aarch64", 22), std::string_view("epoll_pwait"));
    }
};

QTEST_GUILESS_MAIN(TestSyscallNumbers)
#include "test_syscall_numbers.moc"
