#!/usr/bin/env bash
# Scores the survey and prints its two league tables, or one of them: score.sh provinces.
set -euo pipefail
cd "$(dirname "$0")/../.."

survey=examples/survey-2019
case "${1:-}" in
  provinces | key-cities) trees=("$1"); shift ;;
  *) trees=(provinces key-cities) ;;
esac
for tree in "${trees[@]}"; do
  java -jar scoring-cli/target/scoring.jar score "$survey/$tree.rules" \
    --with "$survey/weights-$tree.rules" \
    --facts "$survey/data/$tree/facts.csv" \
    --table "items=$survey/data/$tree/items.csv" \
    --table "marks=$survey/data/$tree/marks.csv" "$@"
done
