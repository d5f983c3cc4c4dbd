#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds and runs all tests that need nothing from outside. The exit code is ctest's.
#
#   tests/run.sh                 everything but live, bench and fuzz
#   tests/run.sh -R gallery      arguments go to ctest
#
#   TRIPTYCH_PRESET=dev          another preset than asan
#   TRIPTYCH_LIVE_URL=URL        the live tests too, on that server
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/packages.sh
. packaging/build.sh

# Whether a program built with the sanitizers runs here; in some containers they may not look at their own process.
sanitizers_work() {
    local folder works=0
    folder=$(mktemp -d)
    echo 'int main() { return 0; }' > "$folder/probe.cpp"
    c++ -fsanitize=address,undefined "$folder/probe.cpp" -o "$folder/probe" && "$folder/probe" || works=1
    rm -rf "$folder"
    return $works
}

mkdir -p build
log=$PWD/build/tests.log
: > "$log"
triptych_install_packages "$log" tests

preset=${TRIPTYCH_PRESET:-asan}
if [ "$preset" = asan ] && ! sanitizers_work >> "$log" 2>&1; then
    echo "The sanitizers do not work here: using the preset dev."
    preset=dev
fi
triptych_build "$log" "$preset"

left_out='bench|fuzz'
[ -n "${TRIPTYCH_LIVE_URL:-}" ] || left_out="$left_out|live"
export QT_QPA_PLATFORM=offscreen
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
# Font and toolkit libraries keep memory until the end; leaks of our own are found all the same.
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$PWD/tests/lsan.supp:print_suppressions=0}
echo "Testing ($preset)"
exec ctest --test-dir "build/$preset" --output-on-failure --no-tests=error --parallel "$(nproc)" \
    --label-exclude "^($left_out)\$" "$@" < /dev/null
