#!/bin/sh
# Takes out of an installed node_modules what a built bot never loads: pruneModules.sh NODE_MODULES
#   - the compiler: it is a dependency, because `npm start` builds first; an image is built already;
#   - the workspace of the measurements, a link to a folder that is not in the image;
#   - onnxruntime's libraries of other systems and processors: its package brings those of all.
set -eu
cd "$1"
test -d discord.js || { echo "$1 is no node_modules of this bot" >&2; exit 1; }

rm -rf typescript @typescript .bin/tsc .bin/tsserver talks-bot-bench

# Absent where optional packages were left out.
platform=$(node -p 'process.platform')
arch=$(node -p 'process.arch')
for folder in onnxruntime-node/bin/*/*/*; do
  case "$folder" in
    "onnxruntime-node/bin/*/*/*" | */"$platform/$arch") ;;
    *) rm -rf "$folder" ;;
  esac
done
