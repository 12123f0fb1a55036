"""Clusters under constraints: what must be one is one; what must not be one stays apart through any third name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from autocorrect.engines.findings import Words

# Beyond this many names in one cluster, something has gone wrong: no more is joined without a person.
LARGEST_CLUSTER = 60

Contradiction = Callable[[int, int], Words | None]


class Clusters:
    """Disjoint sets of positions with cannot-link pairs that hold for whole clusters."""

    def __init__(self, size: int, contradiction: Contradiction, settled: Iterable[int] = ()) -> None:
        self._parent = list(range(size))
        self._members: dict[int, list[int]] = {}
        self._forbidden: dict[int, set[int]] = defaultdict(set)
        self._contradiction = contradiction
        self._settled = set(settled)

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def members(self, at: int) -> list[int]:
        root = self.root(at)
        return self._members.get(root, [root])

    def forbid(self, one: int, other: int) -> None:
        """A person says that the two are not the same."""
        self._forbidden[one].add(other)
        self._forbidden[other].add(one)

    def is_forbidden(self, one: int, other: int) -> bool:
        theirs = set(self.members(other))
        return any(not self._forbidden[at].isdisjoint(theirs) for at in self.members(one) if at in self._forbidden)

    def link(self, one: int, other: int) -> bool:
        """Join two clusters because a person, or an earlier resolution, says so; False where one forbids it."""
        if self.root(one) != self.root(other):
            if self.is_forbidden(one, other):
                return False
            self._unite(one, other)
        return True

    def try_link(self, one: int, other: int) -> Words | None:
        """Join two clusters on evidence; the reason where that is refused."""
        if self.root(one) == self.root(other):
            return None
        reason = self.objection(one, other)
        if reason is None:
            self._unite(one, other)
        return reason

    def objection(self, one: int, other: int) -> Words | None:
        if self.is_forbidden(one, other):
            return Words('人工判定为不同', 'A person has said they are not the same')
        mine, theirs = self.members(one), self.members(other)
        if len(mine) + len(theirs) > LARGEST_CLUSTER:
            return Words('名称过多，需人工确认', 'Too many names for one asset: a person should look')
        if self._settled and not self._settled.isdisjoint(mine) and not self._settled.isdisjoint(theirs):
            return Words('此前已分为两项，需人工确认才合并', 'Held apart before: only a person joins them')
        return next((found for a in mine for b in theirs if (found := self._contradiction(a, b))), None)

    def _unite(self, one: int, other: int) -> None:
        one, other = sorted((self.root(one), self.root(other)))
        self._members[one] = sorted(self.members(one) + self.members(other))
        self._members.pop(other, None)
        self._parent[other] = one
