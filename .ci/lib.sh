# shellcheck shell=bash
# Sourced by the scripts beside it: what more than one of them needs.

ci_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root_dir=$(dirname "$ci_dir")

die() {
  printf 'ci: %s\n' "$*" >&2
  exit 1
}

# phase TITLE COMMAND...: runs the command between a header and its duration.
phase() {
  local title=$1 started=$SECONDS
  shift
  printf '\n=== %s\n' "$title"
  "$@"
  printf '=== %s: %d s\n' "$title" $((SECONDS - started))
}

# pom_property NAME FALLBACK: versions stand in the root pom alone, so they are read from there and not repeated here.
pom_property() {
  local value=''
  if [ -f "$root_dir/pom.xml" ]; then
    value=$(xmllint --xpath "string(/*/*[local-name()='properties']/*[local-name()='$1'])" "$root_dir/pom.xml")
  fi
  printf '%s\n' "${value:-$2}"
}

engine_answers() {
  docker version >/dev/null 2>&1
}
