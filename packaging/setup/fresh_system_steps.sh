# shellcheck shell=sh
# Sourced by what runs inside of a fresh Debian: one line for each step, with what was measured, or why it failed.
# `as_person COMMAND...`, which the script defines, runs a command without rights and with a home of its own.

said=/tmp/said

step() { printf '%-52s' "$1"; }
good() { printf '%s\n' "${1:-ok}"; }
bad() {
    printf 'failed\n%s\n' "$1"
    exit 1
}
quietly() { "$@" >"$said" 2>&1 </dev/null || bad "$(tail -n 20 "$said")"; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# start_screen: an X server as :77, until the script ends.
start_screen() {
    Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 &
    screen=$!
    trap 'kill $screen 2>/dev/null || true' EXIT
    tries=0
    until [ -e /tmp/.X11-unix/X77 ] || [ $tries -gt 100 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
}

# start_three_times PROGRAM: the sample, each time until its first rows are shown.
start_three_times() {
    for start in first second third; do
        step "the sample from the menu entry, $start start"
        began=$(milliseconds)
        as_person FLOWDASH_BENCH_STARTUP=1 "$1" --sample >"$said" 2>&1 || bad "$(cat "$said")"
        grep -q '^first-rows ' "$said" || bad "$(cat "$said")"
        good "$(tr '\n' ' ' <"$said") until closed $(($(milliseconds) - began)) ms"
    done
}

# export_the_sample PROGRAM: its first workflow, whose id is among those that the refusal of none lists.
export_the_sample() {
    step "use: export the sample"
    as_person sh -c "$1 export-tasks /home/person/tasks.xlsx --workflow \"\$($1 export-tasks /home/person/none.xlsx 2>&1 | sed -n 's/.*: \([^ ]*\) (.*/\1/p' | sed 's/,.*//' | head -n 1)\"" >"$said" 2>&1 || bad "$(cat "$said")"
    [ -s /home/person/tasks.xlsx ] || bad "no file: $(cat "$said")"
    good
}
