# Augure: everything a developer types. Each target installs first what it needs and lacks, and may be run again.
# Paths are relative: the checkout may have any name, spaces and accents included.

.PHONY: help install demo demo-stop example-2027 score-reading bench-import score-methods score-forecast score-validating score-correcting score-harmonising bench-validate bench-indicators score-exploring bench-forecast test lint package i18n clean

help: ## show this list
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' Makefile

install: ## install what is missing: QGIS, PostGIS and Python packages (apt), the developer's tools (.venv)
	@.ci/install.sh runtime tools

demo: ## run the whole chain on generated files, or on real ones: make demo DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 .ci/demo.py $(if $(DATA),--data "$(DATA)")

example-2027: ## the presidential election of 2027, the commands of its page run on real files: make example-2027 DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 .ci/example.py presidentielle-2027 "$(DATA)"

demo-stop: ## stop the servers that make demo left running
	@/usr/bin/python3 .ci/demo.py --stop

score-reading: ## read files whose right reading is known and count the equal ones: make score-reading DATA=../shared/data/csv
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/score_reading.py "$(DATA)"

bench-import: ## time the import beside psql, ogr2ogr, QGIS and pandas: make bench-import ROWS=200000 PAIRS=3
	@.ci/install.sh runtime bench
	@/usr/bin/python3 tests/bench/bench_import.py $(if $(ROWS),--rows $(ROWS)) $(if $(PAIRS),--pairs $(PAIRS)) $(ARGS)

score-validating: ## validate files whose errors frictionless knows and count the equal ones: make score-validating DATA=../shared/data/schemas
	@.ci/install.sh runtime tools
	@.venv/bin/python tests/bench/score_validating.py "$(DATA)"

score-correcting: ## correct lists of places by the recipes proposed for them, held against what they say themselves: make score-correcting DATA=../shared/data/places
	@.ci/install.sh runtime tools
	@.venv/bin/python tests/bench/score_correcting.py "$(DATA)" $(ARGS)

score-harmonising: ## carry ballots and populations from COG 2012 to 2024 and back, held against sums straight from the movements: make score-harmonising DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/score_harmonising.py "$(DATA)"

score-forecast: ## forecast ballots that the model never saw, by commune, by polling station and from polls, held against every gate: make score-forecast DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/score_forecast.py "$(DATA)" $(ARGS)

bench-validate: ## validate 200,000 and 1 million rows × 30 fields, beside frictionless: make bench-validate ARGS="--rows 20000"
	@.ci/install.sh runtime tools
	@.venv/bin/python tests/bench/bench_validate.py $(ARGS)

score-exploring: ## find again the correlations and variances measured for the project: make score-exploring DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/score_exploring.py "$(DATA)"

bench-indicators: ## build 30 indicators of 10 years for 35,000 communes: make bench-indicators ARGS="--communes 3500"
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/bench_indicators.py $(ARGS)

score-methods: ## every method on every gate of the forecast, with the time of training: make score-methods DATA=../shared/data
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/score_methods.py "$(DATA)" $(ARGS)

bench-forecast: ## time fit, evaluation and forecast of 35,000 communes and 70,000 polling stations: make bench-forecast ARGS="--rounds 1"
	@.ci/install.sh runtime
	@/usr/bin/python3 tests/bench/bench_forecast.py $(ARGS)

test: ## run all tests, with a PostGIS and a QGIS of their own: make test ARGS="tests/unit -k codes"
	@.ci/install.sh runtime tools
	@.ci/test.sh $(ARGS)

lint: ## ruff and mypy
	@.ci/install.sh tools
	@.ci/lint.sh

package: ## write the installable zip, build/augure-VERSION.zip, of what is committed
	@.ci/package.sh

i18n: ## collect the words to translate and compile the French
	@/usr/bin/python3 .ci/i18n.py

clean: ## stop the demo's servers and remove all that make wrote
	@/usr/bin/python3 .ci/demo.py --remove
	@rm -rf .venv build .pytest_cache .ruff_cache .mypy_cache .hypothesis .qgis-settings
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
