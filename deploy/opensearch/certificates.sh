#!/usr/bin/env bash
# certificates.sh FOLDER NAME…: an authority (ca.pem), and by it a certificate of all nodes for these host names and addresses
# (node.pem) and one of the administrator (admin.pem); each with its key. What is there stays. Needs openssl.
set -euo pipefail
folder=${1:?which folder?}
shift
if [ $# = 0 ]; then set -- opensearch-1 opensearch-2 opensearch-3 localhost 127.0.0.1; fi
umask 077
mkdir -p "$folder"
cd "$folder"

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1-key.pem"; }
request() { # name
  openssl req -new -key "$1-key.pem" -subj "/O=talks-bot/CN=$1" -config <(printf '[req]\ndistinguished_name=dn\n[dn]\n')
}
certificate() { # name, how it is signed…
  local name=$1
  shift
  [ ! -e "$name.pem" ] || return 0
  key "$name"
  request "$name" | openssl x509 -req -sha256 -set_serial "0x$(openssl rand -hex 15)" "$@" -out "$name.new" 2>/dev/null
  mv "$name.new" "$name.pem"
}

names=''
for name in "$@"; do
  if [[ $name =~ ^[0-9.]+$|: ]]; then names+=",IP:$name"; else names+=",DNS:$name"; fi
done
certificate ca -days 3650 -signkey ca-key.pem -extfile <(printf 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n')
by=(-days 825 -CA ca.pem -CAkey ca-key.pem)
certificate node "${by[@]}" -extfile <(printf 'extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s\n' "${names#,}")
certificate admin "${by[@]}" -extfile <(printf 'extendedKeyUsage=clientAuth\n')
# The bots read it, and it is no secret.
chmod 644 ca.pem
