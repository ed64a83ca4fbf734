// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_info.h"

namespace golanes {

const char* perfFeatureName(std::size_t bit) {
    static constexpr std::array<const char*, kNamedPerfFeatures> kNames = {"",
                                                                           "TRACING_DATA",
                                                                           "BUILD_ID",
                                                                           "HOSTNAME",
                                                                           "OSRELEASE",
                                                                           "VERSION",
                                                                           "ARCH",
                                                                           "NRCPUS",
                                                                           "CPUDESC",
                                                                           "CPUID",
                                                                           "TOTAL_MEM",
                                                                           "CMDLINE",
                                                                           "EVENT_DESC",
                                                                           "CPU_TOPOLOGY",
                                                                           "NUMA_TOPOLOGY",
                                                                           "BRANCH_STACK",
                                                                           "PMU_MAPPINGS",
                                                                           "GROUP_DESC",
                                                                           "AUXTRACE",
                                                                           "STAT",
                                                                           "CACHE",
                                                                           "SAMPLE_TIME",
                                                                           "MEM_TOPOLOGY",
                                                                           "CLOCKID",
                                                                           "DIR_FORMAT",
                                                                           "BPF_PROG_INFO",
                                                                           "BPF_BTF",
                                                                           "COMPRESSED",
                                                                           "CPU_PMU_CAPS",
                                                                           "CLOCK_DATA",
                                                                           "HYBRID_TOPOLOGY",
                                                                           "PMU_CAPS"};
    return bit < kNames.size() ? kNames[bit] : "";
}

const char* perfRecordName(std::size_t type) {
    static constexpr const char* kKernel[] = {"",
                                              "MMAP",
                                              "LOST",
                                              "COMM",
                                              "EXIT",
                                              "THROTTLE",
                                              "UNTHROTTLE",
                                              "FORK",
                                              "READ",
                                              "SAMPLE",
                                              "MMAP2",
                                              "AUX",
                                              "ITRACE_START",
                                              "LOST_SAMPLES",
                                              "SWITCH",
                                              "SWITCH_CPU_WIDE",
                                              "NAMESPACES",
                                              "KSYMBOL",
                                              "BPF_EVENT",
                                              "CGROUP",
                                              "TEXT_POKE",
                                              "AUX_OUTPUT_HW_ID",
                                              "CALLCHAIN_DEFERRED"};
    static constexpr std::size_t kFirstUser = 64;
    static constexpr const char* kUser[] = {
        "ATTR",          "EVENT_TYPE",  "TRACING_DATA",   "BUILD_ID",      "FINISHED_ROUND",  "ID_INDEX",
        "AUXTRACE_INFO", "AUXTRACE",    "AUXTRACE_ERROR", "THREAD_MAP",    "CPU_MAP",         "STAT_CONFIG",
        "STAT",          "STAT_ROUND",  "EVENT_UPDATE",   "TIME_CONV",     "FEATURE",         "COMPRESSED",
        "FINISHED_INIT", "COMPRESSED2", "BPF_METADATA",   "SCHEDSTAT_CPU", "SCHEDSTAT_DOMAIN"};
    if (type < std::size(kKernel)) return kKernel[type];
    if (type >= kFirstUser && type - kFirstUser < std::size(kUser)) return kUser[type - kFirstUser];
    return "";
}

}  // namespace golanes
