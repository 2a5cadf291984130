# Sourced by the other scripts: where the project is, steps that tell how long they took.
set -euo pipefail
project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$project"

steps=()

# step NAME COMMAND…: runs it and notes the seconds it took.
step() {
  local name="$1" start=$SECONDS
  shift
  echo "== $name"
  "$@"
  steps+=("$(printf '%-28s %4d s' "$name" $((SECONDS - start)))")
}

print_steps() {
  echo
  printf '%s\n' "${steps[@]}"
}

# build PRESET [CMAKE-OPTION…]: configures and builds.
build() {
  local preset="$1"
  shift
  cmake --preset "$preset" "$@" >/dev/null
  cmake --build --preset "$preset"
}
