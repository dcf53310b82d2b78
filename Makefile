# `make test` is the only one a newcomer needs: it sets up .venv-dev by itself, inside this folder.
PY := .venv-dev/bin/python
SHELL := /bin/sh
.PHONY: test test-full test-organiser lint catalogue classifier classifier-scores kinds pictures bench docs dist lock clean

test: .venv-dev/ready            ## everything that this machine can test
	@$(PY) tools/check.py

test-full: .venv-dev/ready       ## the same at full size (mutations, crash points)
	@BOWOUT_TEST_SIZE=full $(PY) tools/check.py

test-organiser: .venv-dev/ready  ## a real organiser's calendar (as root, on Debian)
	@BOWOUT_TEST_ORGANISER=1 $(PY) -m pytest tests/organiser -q

lint: .venv-dev/ready
	$(PY) -m ruff check . && $(PY) -m ruff format --check . && $(PY) -m mypy

.venv-dev/ready: requirements/dev.txt requirements/uv.txt
	@python3 tools/environment.py dev

catalogue: .venv-dev/ready       ## compile src/bowout/data/*/*.toml
	$(PY) tools/compile_catalogue.py

classifier: .venv-dev/ready      ## train the review's classifier from corpus/
	$(PY) tools/train_classifier.py

classifier-scores: .venv-dev/ready  ## its honest figures: over whole messages and over writers
	$(PY) tools/score_classifier.py

bench: .venv-dev/ready           ## how long things take, beside peers, in one run
	$(PY) bench/run.py

docs: .venv-dev/ready            ## the generated reference pages and pictures
	$(PY) tools/make_docs.py

kinds: .venv-dev/ready           ## train what tells mails apart (invitations and the rest) from corpus/mails
	$(PY) tools/train_kinds.py

pictures: .venv-dev/ready        ## screenshots of the page's main states
	$(PY) tools/make_pictures.py

dist: .venv-dev/ready            ## the wheel and the sdist
	$(PY) -m build --no-isolation --outdir dist

lock: .venv-dev/ready            ## resolve the dependencies anew
	$(PY) tools/lock.py

clean:
	rm -rf .venv .venv-dev dist build .hypothesis .mypy_cache .ruff_cache .pytest_cache .coverage* htmlcov
