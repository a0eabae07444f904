#!/usr/bin/env bash
# Runs a real OpenSearch on 127.0.0.1, for development and tests.
set -euo pipefail

usage() {
  cat <<'TXT'
cluster.sh start [--nodes N] [--port P] [--heap SIZE] [--secure FOLDER]
                                 starts N nodes (1) with k-NN and waits until they serve
cluster.sh stop-node I [--kill]  stops node I, counted from 1; --kill: as a crash would
cluster.sh start-node I          starts node I again
cluster.sh stop [--clean]        stops all nodes; --clean: deletes their data, too
cluster.sh status                the nodes that run, with their process ids
cluster.sh install               fetches the parts, which start does as well; code 69 where they cannot be had

Each takes --dir DIR, a folder for data, logs and process ids. Clusters of different folders and ports run side by side.
Node I serves http://127.0.0.1:P+I-1 (P: 9200) and talks to the others on port P+100+I-1. SIZE, as 512m, is its heap.
FOLDER is laid over each node's configuration; nodes then run the security plugin, and serve https.
Needs Java 17 to 23, Maven and curl. The parts (100 MB, from Maven Central) stay in the folder for temporary files.
TXT
  exit "${1:-2}"
}

fail() { echo "$2" >&2; exit "$1"; }

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
base=${TMPDIR:-/tmp}/talks-bot-opensearch-$(id -u)
command=${1:-help} only='' dir=$base/cluster clean='' signal=TERM nodes=1 port=9200 heap=512m secure=''
shift || true
case $command in
  start-node | stop-node) only=${1:-}; [[ $only =~ ^[1-9][0-9]?$ ]] || usage; shift ;;
  help | --help | -h) usage 0 ;;
esac
while [ $# -gt 0 ]; do
  case $1 in
    --clean) clean=1; shift; continue ;;
    --kill) signal=KILL; shift; continue ;;
  esac
  [ $# -gt 1 ] || usage
  case $1 in
    --dir) dir=$2 ;;
    --nodes) nodes=$2; [[ $2 =~ ^[1-9][0-9]?$ ]] || usage ;;
    --port) port=$2; [[ $2 =~ ^[1-9][0-9]{3,4}$ ]] || usage ;;
    --heap) heap=$2 ;;
    --secure) secure=$(cd "$2" && pwd) ;;
    *) usage ;;
  esac
  shift 2
done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
home=$base/$(cat "$here/pom.xml" "$here/layOut.sh" | cksum | cut -d' ' -f1)

install() {
  local version tool fresh
  for tool in "$java" mvn curl; do
    command -v "$tool" >/dev/null || fail 69 "OpenSearch needs Java 17 to 23, Maven and curl: there is no $tool."
  done
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  # Java 24 has no security manager, which OpenSearch 2 asks for.
  [[ $version -ge 17 && $version -le 23 ]] || fail 69 "OpenSearch needs Java 17 to 23; $java is Java $version."
  [ "$(id -u)" != 0 ] || command -v setpriv >/dev/null || fail 69 'OpenSearch refuses root: run this as another user, or install setpriv.'
  mkdir -p -m 755 "$base"
  # The folder's owner chooses the code that runs.
  [ -O "$base" ] || fail 1 "$base belongs to another user: name another folder with TMPDIR."
  [ ! -d "$home" ] || return 0
  fresh=$(mktemp -d "$base/new.XXXXXX")
  "$here/layOut.sh" "$fresh" || { rm -rf "$fresh"; fail 69 'The parts of OpenSearch cannot be had from Maven Central.'; }
  # If two install at once, the second drops its copy.
  if [ -d "$home" ]; then rm -rf "$fresh"; else mv "$fresh" "$home"; fi
}

alive() { # node
  local pid
  pid=$(cat "$dir/node-$1.pid" 2>/dev/null) || return 1
  # After a restart of the machine the id may belong to another process.
  { cat "/proc/$pid/cmdline" 2>/dev/null || ps -o args= -p "$pid" 2>/dev/null; } | grep -aqF "$dir/node-$1/"
}

# Prints the first of the node's two ports on which something listens.
taken() { # node
  local at
  for at in $((port + $1 - 1)) $((port + 99 + $1)); do
    if (: <"/dev/tcp/127.0.0.1/$at") 2>/dev/null; then echo "$at"; return; fi
  done
}

running() { local i; for ((i = 1; i <= nodes; i++)); do if alive "$i"; then echo "$i"; fi; done; }

configure() { # node
  local node=$dir/node-$1 hosts='' names='' i
  for ((i = 1; i <= nodes; i++)); do
    hosts+="${hosts:+, }\"127.0.0.1:$((port + 99 + i))\""
    names+="${names:+, }node-$i"
  done
  mkdir -p "$node"/{config,data,logs,tmp}
  cat >"$node/config/opensearch.yml" <<TXT
cluster.name: talks-bot-$port
node.name: node-$1
path.data: $node/data
path.logs: $node/logs
network.host: 127.0.0.1
http.port: $((port + $1 - 1))
transport.port: $((port + 99 + $1))
discovery.seed_hosts: [$hosts]
cluster.initial_cluster_manager_nodes: [$names]
cluster.routing.allocation.disk.threshold_enabled: false
TXT
  if [ -z "$secure" ]; then
    echo 'plugins.security.disabled: true' >>"$node/config/opensearch.yml"
  else
    cat "$secure/opensearch.yml" >>"$node/config/opensearch.yml"
    (cd "$secure" && tar -cf - --exclude ./opensearch.yml .) | tar -xf - -C "$node/config"
  fi
  printf '%s\n' 'appender.console.type = Console' 'appender.console.name = console' 'appender.console.layout.type = PatternLayout' \
    'appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n' \
    'rootLogger.level = info' 'rootLogger.appenderRef.console.ref = console' >"$node/config/log4j2.properties"
}

launch() { # node
  local node=$dir/node-$1 as='' other
  if alive "$1"; then return; fi
  # Another cluster there would be mistaken for this one.
  other=$(taken "$1")
  [ -z "$other" ] || fail 1 "Port $other is taken: name another with --port."
  configure "$1"
  if [ "$(id -u)" = 0 ]; then
    chown -R 65534:65534 "$node"
    chmod a+x "$dir"
    as='setpriv --reuid 65534 --regid 65534 --clear-groups'
    # shellcheck disable=SC2086
    $as test -r "$home/lib" -a -w "$node/data" || fail 1 "The nodes run as nobody, who cannot enter $home or $node."
  fi
  # shellcheck disable=SC2086 # Each exec keeps the process id, which is the node's in the end.
  (cd "$node" && exec $as env -i PATH="$PATH" nohup "$java" -Xms"$heap" -Xmx"$heap" ${OPENSEARCH_JAVA_OPTS:-} \
    -XX:+UseSerialGC -Djava.security.manager=allow -Djava.awt.headless=true -Djava.locale.providers=SPI,COMPAT \
    -Dopensearch.path.home="$home" -Dopensearch.path.conf="$node/config" -Dopensearch.distribution.type=tar \
    -Djava.io.tmpdir="$node/tmp" -Djna.tmpdir="$node/tmp" -Dlog4j2.disable.jmx=true -Dlog4j.shutdownHookEnabled=false \
    -Dio.netty.noUnsafe=true -Dio.netty.noKeySetOptimization=true -Dio.netty.recycler.maxCapacityPerThread=0 \
    -cp "$home/lib/*" org.opensearch.bootstrap.OpenSearch </dev/null >"$node/logs/console.log" 2>&1) &
  echo $! >"$dir/node-$1.pid"
  while kill -0 $! 2>/dev/null && ! alive "$1"; do sleep 0.05; done
}

serves() { # node, how many nodes at least
  local at=127.0.0.1:$((port + $1 - 1))
  if [ -z "$secure" ]; then
    curl -fs --noproxy '*' --max-time 5 "http://$at/_cluster/health?wait_for_nodes=>=$2&timeout=1s" | grep -q '"timed_out":false'
  else
    curl -ks --noproxy '*' --max-time 5 -o /dev/null -w '%{http_code}' "https://$at/" | grep -q 401
  fi
}

await() { # node, how many nodes at least
  local until=$((SECONDS + 180))
  until serves "$@"; do
    alive "$1" || fail 1 "Node $1 has ended: $(grep -m1 -hE 'Exception|Error' "$dir/node-$1/logs/console.log" || true)
See $dir/node-$1/logs/console.log"
    [ $SECONDS -lt $until ] || fail 1 "Node $1 does not serve after 180 s: see $dir/node-$1/logs/console.log"
    sleep 0.2
  done
}

halt() { # node
  local pid until=$((SECONDS + 45))
  if alive "$1"; then
    pid=$(cat "$dir/node-$1.pid")
    kill -"$signal" "$pid"
    # An ending process loses its arguments before it frees its ports.
    while alive "$1" || [ -n "$(taken "$1")" ]; do
      [ $SECONDS -lt $until ] || kill -KILL "$pid" 2>/dev/null || break
      sleep 0.1
    done
  fi
  rm -f "$dir/node-$1.pid"
}

mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
# The settings of start hold for the other commands.
case $command in
  start | install) ;;
  *) if [ -e "$dir/settings" ]; then . "$dir/settings"; fi ;;
esac
case $command in
  install) install ;;
  start)
    install
    [ -z "$(nodes=99 running)" ] || fail 1 "A cluster of $dir runs already: stop it first."
    printf '%s=%q\n' nodes "$nodes" port "$port" heap "$heap" secure "$secure" >"$dir/settings"
    for ((i = 1; i <= nodes; i++)); do launch "$i"; done
    for ((i = 1; i <= nodes; i++)); do await "$i" "$nodes"; done
    echo "OpenSearch serves from http${secure:+s}://127.0.0.1:$port, $nodes node(s), after $SECONDS s."
    ;;
  start-node)
    [ "$only" -le "$nodes" ] || fail 2 "The cluster has $nodes node(s)."
    install
    launch "$only"
    await "$only" 1
    ;;
  stop-node) halt "$only" ;;
  stop)
    # Data that is deleted needs no clean shutdown.
    [ -z "$clean" ] || signal=KILL
    for i in $(running); do halt "$i"; done
    if [ -n "$clean" ]; then
      rm -rf "$dir"/node-* "$dir/settings"
      rmdir "$dir" 2>/dev/null || true
    fi
    ;;
  status) for i in $(running); do echo "node $i, process $(cat "$dir/node-$i.pid")"; done ;;
  *) usage ;;
esac
