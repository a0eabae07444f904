#!/usr/bin/env bash
# layOut.sh HOME: fetches the parts and lays them out in the new folder HOME as OpenSearch's own archive does.
set -euo pipefail
home=$1
mkdir -p "$home"/{bin,modules,plugins}
mvn -q -B -Dstyle.color=never -f "$(dirname "$0")/pom.xml" -Dhome="$home" dependency:copy-dependencies dependency:unpack >&2
version=$(basename "$home"/lib/opensearch-[0-9]*.jar .jar)
version=${version#opensearch-}

# A module is a folder of jars with a descriptor and, on standard input, what the security manager is to allow it.
module() { # name, class, patterns of jars…
  local name=$1 class=$2 folder=$home/modules/$1 pattern
  shift 2
  mkdir "$folder"
  for pattern in "$@"; do mv "$home"/lib/$pattern "$folder"; done
  printf '%s\n' "name=$name" "description=$name" "version=$version" "opensearch.version=$version" java.version=11 \
    "classname=$class" has.native.controller=false >"$folder/plugin-descriptor.properties"
  { echo 'grant {'; cat; echo '};'; } >"$folder/plugin-security.policy"
}

module transport-netty4 org.opensearch.transport.Netty4Plugin 'netty-*' 'transport-netty4-client-*' <<'TXT'
permission java.net.SocketPermission "*", "accept,connect";
permission java.io.FilePermission "/proc/sys/net/core/somaxconn", "read";
permission java.lang.RuntimePermission "*";
permission java.util.PropertyPermission "sun.nio.ch.bugLevel", "write";
TXT
module analysis-common org.opensearch.analysis.common.CommonAnalysisPlugin 'analysis-common-*' </dev/null
echo 'extended.plugins=lang-painless' >>"$home/modules/analysis-common/plugin-descriptor.properties"
module lang-painless org.opensearch.painless.PainlessPlugin 'lang-painless-*' 'antlr4-*' 'asm-*' 'opensearch-scripting-painless-spi-*' <<'TXT'
permission java.lang.RuntimePermission "createClassLoader";
permission java.lang.RuntimePermission "getClassLoader";
permission org.opensearch.script.ClassPermission "<<STANDARD>>";
TXT
module reindex org.opensearch.index.reindex.ReindexPlugin 'reindex-client-*' 'http*' 'commons-*' 'opensearch-rest-client-*' 'opensearch-ssl-config-*' <<'TXT'
permission java.net.SocketPermission "*", "connect";
permission java.net.NetPermission "getProxySelector";
TXT
# Root's nodes run as another user.
chmod -R a+rX "$home"
