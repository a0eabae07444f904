#!/usr/bin/env bash
# users.sh URL CERTIFICATES PASSWORDS: makes the roles of the folder roles, and of each a user of its name, whose password is what
# the file PASSWORDS/NAME holds. May run again at any time: what it finds it sets. Needs curl.
set -euo pipefail
url=$1 certificates=$2 passwords=$3
here=$(cd "$(dirname "$0")" && pwd)

# Standard input becomes what stands at the path. A cluster that is not ready yet is waited for.
put() {
  curl --fail-with-body -sS --noproxy '*' --retry 60 --retry-delay 2 --retry-connrefused --cacert "$certificates/ca.pem" --cert "$certificates/admin.pem" \
    --key "$certificates/admin-key.pem" -X PUT -H 'content-type: application/json' --data-binary @- "$url/_plugins/_security/api/$1"
  echo
}

for file in "$here"/roles/*.json; do
  name=$(basename "$file" .json)
  password=$(cat "$passwords/$name")
  if [ ${#password} -lt 20 ] || [[ $password == *[\"\\[:cntrl:]]* ]]; then
    echo "$passwords/$name must hold one line of 20 characters or more, without quotation marks and backslashes." >&2
    exit 2
  fi
  put "roles/$name" <"$file"
  printf '{"password":"%s","opendistro_security_roles":["%s"]}' "$password" "$name" | put "internalusers/$name"
done
