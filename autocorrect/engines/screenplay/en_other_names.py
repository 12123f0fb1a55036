"""The other names that the words after a name give it: everyone calls him Jay, aka The Fish, "Red"."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.models import Gender

_CALLED = re.compile(
    r'\b(?:(?:everyone|everybody|people|friends|they|who|all)\s+(?:just\s+)?(?:calls?|knows?)\s+(?P<who>him|her|them)'
    r'(?:\s+as)?|known(?: to \w+(?: \w+)?)? (?:simply |only )?as|a\.?k\.?a\.?|goes by(?: the name(?: of)?)?|nicknamed|'
    r'(?:also )?called|answers to|née|nee|born)\s+["“‘\']?(?P<name>(?:the\s+)?[A-Z][\w’\'-]+(?:\s[A-Z][\w’\'-]+)?)'
)
_QUOTED = re.compile(r'^[\s(,]{0,3}["“](?P<name>[A-Z][\w’\' -]{1,20})["”]')


def other_names(text: str) -> list[tuple[str, Gender | None]]:
    """Each with what the pronoun beside it tells."""
    quoted = _QUOTED.match(text)
    found: list[tuple[str, Gender | None]] = [(quoted['name'], None)] if quoted else []
    for called in _CALLED.finditer(text):
        sex = {'him': Gender.MALE, 'her': Gender.FEMALE}.get(called['who'] or '')
        found.append((called['name'], sex))
    return found
