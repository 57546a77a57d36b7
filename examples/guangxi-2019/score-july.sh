#!/usr/bin/env bash
# Scores the inspection of July 2019 and prints the league table.
set -euo pipefail
cd "$(dirname "$0")/../.."

july=examples/guangxi-2019/cases/july
exec java -jar scoring-cli/target/scoring.jar score examples/guangxi-2019/guangxi-2019.rules \
  --facts "$july/facts.csv" \
  --table "findings=$july/findings.csv" \
  --table "counties=$july/counties.csv" \
  --date 2019-07-31 "$@"
