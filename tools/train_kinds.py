"""`make kinds`: train the model that tells mails apart and write src/bowout/data/kinds/weights.json (a minute, reproducible).

Learned from corpus/mails and from the mails that the tests hold. With --check nothing is written: the model is trained ten times, each
time without a tenth of corpus/mails/texts.jsonl, and asked for the tenth that it has not seen; then once without any of that file.
"""

from __future__ import annotations

import json
import sys
from base64 import b85encode
from collections import Counter
from unittest import mock

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bowout.invitation import likeness, read
from bowout.vocabulary import INVITATION_KINDS
from score_mails import CORPUS, HOME, mail_of, rows

LEAST, STRENGTH, FOLDS = 4, 0.5, 10
"""Mails in which a word must stand to be learned; how closely the model follows them; parts of the check."""
Mail = tuple[str, dict[str, float], str]
"""Where a labelled mail is from, its signs, its kind."""


def labelled() -> list[tuple[str, bytes, str]]:
    """Every mail to learn from: its source, its bytes, its kind."""
    sys.path.insert(0, str(HOME))
    from tests.unit.invitation import letters, test_fresh, test_kinds, test_wordings

    found = [(file.stem, mail_of(row, file), row["kind"]) for file in sorted(CORPUS.rglob("*.jsonl")) for row in rows(file)]
    written = [*test_wordings.ALL.values(), *test_fresh.LETTERS.values()]
    found += [("tests", test_wordings.mail(each), str(each["says"]["kind"])) for each in written]
    found += [
        ("tests", letters.simple(body, subject=title, date=test_kinds.DATE), kind) for kind, title, body in test_kinds.MAILS
    ]
    return found


def with_signs(mails: list[tuple[str, bytes, str]]) -> list[Mail]:
    """The mails as the model sees them, but those whose calendar tells their kind alone."""
    found: list[Mail] = []
    for source, data, kind in mails:
        with mock.patch.object(likeness, "most_like", return_value="other") as asked:
            read(data)
        if asked.called:
            found.append((source, asked.call_args[0][0], kind))
    return found


def matrix(mails: list[Mail]) -> tuple[list[str], csr_matrix]:
    """The signs that stand in enough mails, and a row of them for each mail."""
    common = Counter(sign for _, signs, _ in mails for sign in signs)
    kept = [{sign: value for sign, value in signs.items() if common[sign] >= LEAST} for _, signs, _ in mails]
    vectors = DictVectorizer()
    table = csr_matrix(vectors.fit_transform(kept))
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)  # all that liblinear takes
    return list(vectors.get_feature_names_out()), table


def fit(table: csr_matrix, kinds: list[str]) -> dict[str, LogisticRegression]:
    """One model for each column: whether a mail invites, and for each kind whether it is of it.

    How many of these mails invite says nothing of how many of the next ones do, so both sides weigh the same.
    """
    columns = {likeness.INVITES: [kind in INVITATION_KINDS for kind in kinds]}
    columns |= {kind: [each == kind for each in kinds] for kind in sorted(set(kinds))}
    shape = {"C": STRENGTH, "solver": "liblinear", "random_state": 0}
    models = {name: LogisticRegression(**shape) for name in columns}
    models[likeness.INVITES].set_params(class_weight="balanced")
    return {name: models[name].fit(table, right) for name, right in columns.items()}


def packed(signs: list[str], models: dict[str, LogisticRegression]) -> str:
    """The weights as likeness.py reads them: rounded to bytes, a column's largest weight being 127."""
    weights = np.stack([model.coef_[0] for model in models.values()], axis=1)
    steps = np.abs(weights).max(axis=0) / 127
    table = (np.rint(weights / steps) + likeness.ZERO).astype(np.uint8)
    head = {"columns": list(models), "steps": [round(float(step), 7) for step in steps]}
    head |= {"offsets": [round(float(model.intercept_[0]), 5) for model in models.values()]}
    return (
        json.dumps(head | {"signs": "\n".join(signs), "table": b85encode(table.tobytes()).decode()}, ensure_ascii=False) + "\n"
    )


def told(models: dict[str, LogisticRegression], table: csr_matrix) -> list[str]:
    """The kind of each row."""
    scores = {name: model.decision_function(table) for name, model in models.items()}
    invites = scores.pop(likeness.INVITES) > 0
    fitting = [[kind for kind in scores if (kind in INVITATION_KINDS) == each] for each in invites]
    return [max(kinds, key=lambda kind: scores[kind][at]) for at, kinds in enumerate(fitting)]


def check(mails: list[Mail]) -> None:
    """Print how the model does on mails that it was not trained on."""
    _, table = matrix(mails)
    kinds = [kind for _, _, kind in mails]
    asked = np.array([at for at, (source, _, _) in enumerate(mails) if source == "texts"])
    order = np.random.RandomState(0).permutation(len(asked))
    tenths = [asked[order[at::FOLDS]] for at in range(FOLDS)]
    for name, parts in (("ten parts", tenths), ("all of it left out", [asked])):
        right: Counter[str] = Counter()
        for part in parts:
            rest = np.setdiff1d(np.arange(len(mails)), part)
            found = told(fit(table[rest], [kinds[at] for at in rest]), table[part])
            for at, kind in zip(part, found, strict=True):
                right["kind"] += kind == kinds[at]
                right["invites"] += (kind in INVITATION_KINDS) == (kinds[at] in INVITATION_KINDS)
        print(f"texts, {name}: " + ", ".join(f"{what} {right[what] / len(asked):.3f}" for what in ("invites", "kind")))


def main() -> None:
    """Train and write, or check."""
    mails = with_signs(labelled())
    if "--check" in sys.argv:
        return check(mails)
    signs, table = matrix(mails)
    text = packed(signs, fit(table, [kind for _, _, kind in mails]))
    likeness.WEIGHTS.write_text(text, encoding="utf-8")
    print(f"learned from {len(mails)} mails: {len(signs)} signs, {len(text) / 1000:.0f} kB")
    return None


if __name__ == "__main__":
    main()
