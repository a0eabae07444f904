#!/usr/bin/env bash
# Lays out what the Dockerfile puts into /app, without a container: assembleTree.sh FOLDER. The sources are built already
# (`npm run build`). The Dockerfile is what is followed: its instructions COPY and RUN are carried out one by one, each
# stage in a folder of its own, but for the stage that builds.
set -euo pipefail
target=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
stages=$(mktemp -d)
trap 'rm -rf "$stages"' EXIT

# Which folder a stage is in: the checkout is the one that is built.
folder_of() { if [ "$1" = build ]; then echo "$root"; else echo "$stages/$1"; fi; }

stage=
while read -r instruction rest; do
  case "$instruction" in
    FROM)
      read -r from _ name <<<"$rest"
      stage=${name:-last}
      [ "$stage" = build ] && continue
      mkdir -p "$(folder_of "$stage")"
      if [ -d "$stages/$from" ] && [ "$from" != "$stage" ]; then cp -a "$stages/$from/." "$stages/$stage/"; fi
      ;;
    COPY)
      [ "$stage" = build ] && continue
      source=$root
      read -ra words <<<"$rest"
      if [[ "${words[0]}" == --from=* ]]; then
        source=$(folder_of "${words[0]#--from=}")
        words=("${words[@]:1}")
      fi
      to="$(folder_of "$stage")/${words[-1]}"
      for from in "${words[@]:0:${#words[@]}-1}"; do
        from="$source/${from#/app/}"
        if [ -d "$from" ]; then mkdir -p "$to" && cp -a "$from/." "$to"
        elif [[ "$to" == */ ]]; then mkdir -p "$to" && cp -a "$from" "$to"
        else cp -a "$from" "$to"; fi
      done
      ;;
    RUN)
      # What the last stage runs is for the container alone.
      if [ "$stage" = modules ]; then (cd "$(folder_of modules)" && eval "$rest"); fi
      ;;
  esac
done <"$root/Dockerfile"

mkdir -p "$target"
cp -a "$stages/last/." "$target"
