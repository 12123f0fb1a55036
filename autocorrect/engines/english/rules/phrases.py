"""Fixed wordings looked up by their first word: the wrong form and what stands in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from autocorrect.engines.english.rules.base import Hit, Search
from autocorrect.engines.english.tokens import Sentence

Table = dict[str, list[tuple[tuple[str, ...], str]]]


def phrase_search(phrases: Mapping[str, str]) -> Search:
    """A search for each wrong wording of the table; words compare in lower case, the longest wording first."""
    table: Table = defaultdict(list)
    for wrong, right in phrases.items():
        words = tuple(wrong.replace("n't", " n't").split()) if "n't" in wrong else tuple(wrong.split())
        table[words[0]].append((words, right))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))

    def find(s: Sentence) -> Iterator[Hit]:
        for i, word in enumerate(s.words):
            for words, right in table.get(word, ()):
                if tuple(s.words[i : i + len(words)]) == words:
                    yield Hit(i, i + len(words), right)
                    break

    return find
