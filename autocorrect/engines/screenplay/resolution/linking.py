"""Judged pairs and the clusters made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import PairLabel, Zone
from autocorrect.engines.screenplay.resolution.blocking import candidate_pairs
from autocorrect.engines.screenplay.resolution.clustering import Clusters, Contradiction
from autocorrect.engines.screenplay.resolution.contradictions import contradiction
from autocorrect.engines.screenplay.resolution.evidence import Script, read_script, weigh
from autocorrect.engines.screenplay.resolution.likeness import REVIEW_FROM, Likeness, Tie
from autocorrect.engines.screenplay.resolution.names import compare
from autocorrect.engines.screenplay.resolution.nodes import Node
from autocorrect.engines.screenplay.resolution.statements import lone_stand_ins, stated_aliases

Pair = tuple[int, int]
_NEVER_SURER = 0.6  # the score of a name that fits several


@dataclass(slots=True)
class Links:
    """Every pair worth a word, the clusters, and the pairs that made them."""

    judged: dict[Pair, Likeness]
    clusters: Clusters
    made: list[Pair] = field(default_factory=list)


def judge_pairs(nodes: Sequence[Node], pairs: Iterable[Pair]) -> dict[Pair, Likeness]:
    """The likeness of each pair, names and script together; pairs with nothing to say are left out."""
    script = read_script(nodes)
    judged = {}
    for pair in pairs:
        likeness = judge(nodes[pair[0]], nodes[pair[1]], script)
        if likeness.score >= REVIEW_FROM or likeness.label is PairLabel.VARIANT:
            judged[pair] = likeness
    return judged


def judge(one: Node, other: Node, script: Script) -> Likeness:
    likeness = compare(one.read, other.read)
    if likeness.label is PairLabel.VARIANT or likeness.veto:
        return likeness
    if len(one.readings) > 1 or len(other.readings) > 1:
        likeness = _best_reading(one, other, likeness)
    if likeness.score < REVIEW_FROM:
        return likeness
    against = contradiction(one, other, likeness.tie)
    if against:
        return replace(likeness, score=0.0, veto=True, reasons=(against,), label=PairLabel.DIFFERENT)
    return weigh(likeness, one, other, script)


def _best_reading(one: Node, other: Node, likeness: Likeness) -> Likeness:
    """Aliases speak for their asset; a doubt or a look that only an alias shows says nothing about it."""
    for mine in one.readings:
        for theirs in other.readings:
            found = compare(mine, theirs)
            if found.tie is Tie.EQUAL:
                found = replace(found, score=_NEVER_SURER)  # one alias of two assets; a sure one is a statement
            if found.score > likeness.score:
                likeness = found
    return likeness


def link(nodes: Sequence[Node], same: Iterable[Pair], different: Iterable[Pair], kept: Iterable[Pair] = ()) -> Links:
    """Cluster the nodes: people's decisions, then what is settled, then statements, spellings, and short names."""
    pairs = candidate_pairs(nodes)
    judged = judge_pairs(nodes, pairs)
    _add_statements(nodes, judged)
    _add_stand_ins(nodes, judged)
    clusters = Clusters(
        len(nodes), _contradictions(nodes, judged), (at for at, node in enumerate(nodes) if node.settled)
    )
    for pair in different:
        clusters.forbid(*pair)
    links = Links(judged, clusters)
    for pair in [*same, *kept]:
        clusters.link(*pair)
    _link_automatic(links, lambda likeness: likeness.shorter is None)
    _doubt_what_fits_several(links)
    _link_automatic(links, lambda likeness: True)
    return links


def _contradictions(nodes: Sequence[Node], judged: dict[Pair, Likeness]) -> Contradiction:
    """Whether names or script hold two nodes apart, remembered; what the script states outweighs the look of names."""
    seen: dict[Pair, Words | None] = {}

    def find(one: int, other: int) -> Words | None:
        pair = (one, other) if one < other else (other, one)
        if pair not in seen:
            likeness = compare(nodes[pair[0]].read, nodes[pair[1]].read)
            tie = judged.get(pair, _NOTHING).tie  # an alias may show what the names alone do not
            by_name = likeness.reasons[0] if likeness.veto and tie is not Tie.EQUAL else None
            spelt = tie if tie is Tie.TYPO else likeness.tie
            seen[pair] = by_name or contradiction(nodes[one], nodes[other], spelt)
        return seen[pair]

    return find


def _add_statements(nodes: Sequence[Node], judged: dict[Pair, Likeness]) -> None:
    """A name that another asset bears as an alias is that asset, as long as no second asset claims it."""
    at_key = {node.key: at for at, node in enumerate(nodes)}
    for key, claims in sorted(stated_aliases(nodes).items()):
        named = at_key.get(key)
        claimants = sorted({at for at, _ in claims if at != named})
        if named is None:
            continue
        for at in claimants:
            pair = (min(at, named), max(at, named))
            score = 0.97 if len(claimants) == 1 else _NEVER_SURER
            words = Words(f'剧本中写明“{key[1]}”是其别名', f'The script gives {key[1]} as its other name')
            if score > judged.get(pair, _NOTHING).score and not judged.get(pair, _NOTHING).veto:
                judged[pair] = Likeness(
                    score, Tie.EQUAL, (words,), label=PairLabel.SAME if score > 0.9 else PairLabel.AMBIGUOUS
                )


def _add_stand_ins(nodes: Sequence[Node], judged: dict[Pair, Likeness]) -> None:
    """Names that share nothing may still be one person where the cast line leaves no other: a question, no more."""
    for pair, times in lone_stand_ins(nodes).items():
        one, other = nodes[pair[0]], nodes[pair[1]]
        if pair in judged or compare(one.read, other.read).veto or contradiction(one, other, Tie.NONE):
            continue
        words = Words(
            f'有{times}场：人物表中只有一人没有台词，说话的却是另一个名字',
            f'{times} scene(s) where one listed person is silent and an unlisted name speaks',
        )
        judged[pair] = Likeness(min(0.6, 0.4 + 0.05 * times), Tie.NONE, (words,), label=PairLabel.AMBIGUOUS)


_NOTHING = Likeness(0.0)


def _link_automatic(links: Links, wanted: Callable[[Likeness], bool]) -> None:
    """Surest first, so that a doubtful link never stands in the way of a sure one."""
    ready = [
        (-found.score, pair) for pair, found in links.judged.items() if found.zone is Zone.AUTOMATIC and wanted(found)
    ]
    for _, pair in sorted(ready):
        if links.clusters.root(pair[0]) == links.clusters.root(pair[1]):
            continue
        objection = links.clusters.try_link(*pair)
        if objection is None:
            links.made.append(pair)
        else:
            links.judged[pair] = links.judged[pair].with_reason(_NEVER_SURER, objection, PairLabel.AMBIGUOUS)


def _doubt_what_fits_several(links: Links) -> None:
    """A short name or a title that may mean two is for a person to decide, however well it fits one of them."""
    fits: dict[tuple[int, Tie], dict[int, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for pair, found in links.judged.items():
        if found.shorter is not None and found.score >= REVIEW_FROM and not found.veto:
            short, full = pair[found.shorter], pair[1 - found.shorter]
            fits[(links.clusters.root(short), found.tie)][links.clusters.root(full)].append(pair)
    sure = _sure_neighbours(links)
    for (short, _), partners in fits.items():
        partners.pop(short, None)
        if len(partners) > 1 and not _are_one(set(partners), sure):
            for pair in (pair for pairs in partners.values() for pair in pairs):
                words = Words('不止一项可能', 'More than one may be meant')
                found = links.judged[pair]
                links.judged[pair] = found.with_reason(min(found.score, _NEVER_SURER), words, PairLabel.AMBIGUOUS)


def _sure_neighbours(links: Links) -> dict[int, set[int]]:
    sure: dict[int, set[int]] = defaultdict(set)
    for pair, found in links.judged.items():
        if found.zone is Zone.AUTOMATIC:
            one, other = links.clusters.root(pair[0]), links.clusters.root(pair[1])
            sure[one].add(other)
            sure[other].add(one)
    return sure


def _are_one(partners: set[int], sure: dict[int, set[int]]) -> bool:
    """Whether one of the clusters a short name fits takes in all others (OKAFOR: SERGEANT OKAFOR, AMARA OKAFOR)."""
    return any(partners - {one} <= sure.get(one, set()) for one in partners)


def is_open(links: Links, pair: Pair) -> bool:
    """Whether a pair still waits for a person: its two ends are in different clusters and nobody has parted them."""
    clusters = links.clusters
    return clusters.root(pair[0]) != clusters.root(pair[1]) and not clusters.is_forbidden(*pair)
