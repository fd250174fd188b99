#!/bin/bash
# Every check that reads the code without running it. The first one that fails ends it.
set -euo pipefail
bin=$1
qml=(ui/*.qml ui/Kiosk/*/*.qml ui/QtQuick/*/*/*/*.qml)

echo "ruff"
"$bin/ruff" check --quiet .
"$bin/ruff" format --quiet --check .
echo "mypy"
for version in 3.11 3.13; do # the oldest and the newest Python that is promised
  "$bin/mypy" --no-error-summary --python-version "$version" kiosk tests
done
echo "layers"
mkdir -p .build
"$bin/lint-imports" --no-logo >.build/layers.txt 2>&1 || { cat .build/layers.txt; exit 1; }
echo "qmlformat"
for file in "${qml[@]}"; do
  "$bin/pyside6-qmlformat" "$file" | cmp -s - "$file" || { echo "$file: run “make format”"; exit 1; }
done
echo "qmllint"
"$bin/python" packaging/lint_qml.py "${qml[@]}"
echo "translations"
"$bin/python" packaging/check_translations.py
