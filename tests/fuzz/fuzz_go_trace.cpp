// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open.h"
#include "tests/fuzz/fuzz_support.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

// The whole way from a file to its trace: mapping, inflating, recognising, any version of the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const int file = memfd_create("input", 0);
    if (file < 0) return -1;
    if (write(file, data, size) != static_cast<ssize_t>(size)) {
        close(file);
        return -1;
    }
    Job job;
    OpenOptions options;
    options.memoryLimit = std::uint64_t{512} << 20;
    fuzz::checkOutcome(openTrace("/proc/self/fd/" + std::to_string(file), job, options));
    close(file);
    return 0;
}
