#!/bin/sh
# Brings a language's file of strings up to date with the code, and compiles it for the app:
# `make translations LANGUAGE=de`, edit resources/translations/flowdash_de.ts (Qt Linguist helps), and run it again.
set -eu
cd "$(dirname "$0")/../.."
language=${1:-}
case $language in
[a-z][a-z] | [a-z][a-z]_[A-Z][A-Z]) ;;
*)
    echo "Name the language, for example: make translations LANGUAGE=de" >&2
    exit 2
    ;;
esac
mkdir -p resources/translations
file=resources/translations/flowdash_$language.ts
.venv/bin/python packaging/translations/find_texts.py "$file"
.venv/bin/pyside6-lrelease -silent "$file"
echo "$file and its .qm are up to date."
