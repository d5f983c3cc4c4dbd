# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# To be sourced by run.sh and tests/run.sh: configure and build one preset, with short messages and a log.

# Passes ninja's counter on to the terminal, always on the same line.
triptych_show_counter() {
    local line
    while IFS= read -r line; do
        [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] && printf '\r%s ' "${BASH_REMATCH[0]}"
    done
    printf '\r\033[K'
}

# triptych_step LOG MESSAGE COMMAND...: runs the command with its output in the log; when it fails, shows what matters of
# the log and ends the script.
triptych_step() {
    local log=$1 message=$2 status=0
    shift 2
    echo "$message"
    echo "== $message: $*" >> "$log"
    if [ -t 1 ]; then
        "$@" 2>&1 < /dev/null | tee -a "$log" | triptych_show_counter || status=$?
    else
        "$@" >> "$log" 2>&1 < /dev/null || status=$?
    fi
    [ "$status" -ne 0 ] || return 0
    echo "Failed: $message. From $log:" >&2
    { grep -E "(error:|CMake Error|FAILED:)" "$log" | head -n 10 || true; echo ...; tail -n 15 "$log"; } >&2
    exit "$status"
}

# triptych_build LOG PRESET: into build/PRESET of the current directory, on all cores.
triptych_build() {
    local log=$1 preset=$2
    command -v cmake > /dev/null || { echo "cmake is not installed; see above for what is needed." >&2; exit 1; }
    triptych_step "$log" "Configuring ($preset)" cmake --preset "$preset"
    triptych_step "$log" "Building ($preset; the first time takes some minutes)" \
        cmake --build "build/$preset" --parallel "$(nproc)"
}
