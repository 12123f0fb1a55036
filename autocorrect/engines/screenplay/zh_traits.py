"""What a Chinese script says of a person: gender, age, trade, kin, each with the words that say it."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft, age_fact, elements_of
from autocorrect.engines.screenplay.models import (
    AgeBand,
    Bio,
    CastEntry,
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Origin,
    Relation,
)
from autocorrect.engines.screenplay.name_finder import Hit, NameFinder
from autocorrect.engines.screenplay.zh_gender import Signs, sign_of_description, weigh_signs
from autocorrect.engines.screenplay.zh_pronouns import hear_pronouns

_AGE = re.compile(
    r'(?P<about>约|近|年近|年过|快)?(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<more>多|来|几|'
    r'出头|余)?\s*岁(?P<more2>出头|左右|上下)?'
)
_BARE_AGE = re.compile(r'(?:^|[(,，、\s])(\d{1,2})(?=[),，、\s]|$)')
_DECADE = re.compile(r'([二三四五六七八九]|[2-9])十(?:出头|来岁|多岁)')
_BAND_WORDS = (
    ('婴儿', AgeBand.CHILD),
    ('幼年', AgeBand.CHILD),
    ('儿童', AgeBand.CHILD),
    ('小男孩', AgeBand.CHILD),
    ('小女孩', AgeBand.CHILD),
    ('孩童', AgeBand.CHILD),
    ('少年', AgeBand.TEEN),
    ('少女', AgeBand.TEEN),
    ('青年', AgeBand.YOUNG),
    ('年轻', AgeBand.YOUNG),
    ('中年', AgeBand.MIDDLE),
    ('老年', AgeBand.ELDERLY),
    ('老者', AgeBand.ELDERLY),
    ('白发', AgeBand.ELDERLY),
    ('老太太', AgeBand.ELDERLY),
    ('老爷子', AgeBand.ELDERLY),
)
_KIN_OF = re.compile(
    r'(?P<other>[\u4e00-\u9fff]{2,4})(?:的|之)(?P<kind>[\u4e00-\u9fff]{0,2}?(?:继母|继父|养母|养父|母亲|'
    r'父亲|妻子|丈夫|未婚妻|'
    r'未婚夫|女儿|儿子|独子|长子|次子|姐姐|妹妹|哥哥|弟弟|前妻|前夫|女友|男友|闺蜜|助理|秘书|管家|师父|'
    r'徒弟|师兄|师姐|师弟|师妹|表妹|表哥|堂弟|奶奶|爷爷|同事|上司|搭档|朋友|'
    r'好友|情人|恋人|死对头|青梅竹马|贴身丫鬟|丫鬟|侍女|护卫))'
)
_BIO_LEAD = re.compile(
    r'^[\s(,，、:：\-|]*(?:[男女](?:主角?|一号?|二号?|配角?)?[,，、\s/|)]*)?(?:约?\d{1,3}(?:多)?岁[,，、\s)]*|'
    r'\d{1,2}[,，、\s)]+)?[\s:：,，\-|)]*'
)
_DIGIT = {char: value for value, char in enumerate('零一二三四五六七八九')} | {'两': 2}


def learn_from_bio(draft: Draft, bio: Bio, episode: int) -> None:
    text, at = bio.text, bio.text_start
    sign_of_description(draft, text, at, Origin.BIO, episode)
    _learn_age(draft, text, at, Origin.BIO, episode)
    lead = _BIO_LEAD.match(text)
    start = lead.end() if lead else 0
    body = text[start:].rstrip()
    if body:
        draft.learn('description', FieldValue(body, Origin.BIO, 0.95, episode, at + start, at + start + len(body)))
        role = re.split(r'[,，。;；、]', body)[0]
        if 1 < len(role) <= 16:
            draft.learn('role', FieldValue(role, Origin.BIO, 0.8, episode, at + start, at + start + len(role)))
    for found in _KIN_OF.finditer(text):
        evidence = FieldValue(found.group(), Origin.BIO, 0.85, episode, at + found.start(), at + found.end())
        draft.relations.append(Relation(found['kind'], found['other'], evidence))


def _learn_age(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    found = _AGE.search(text) or _DECADE.search(text)
    if found:
        years = _number(found['number']) if 'number' in found.re.groupindex else _number(found[1]) * 10
        where = (episode, at + found.start(), at + found.end())
        draft.learn('age', age_fact(years, found.group(), None, origin, 0.95, where))
        return
    bare = _BARE_AGE.search(text[:24])
    if bare:
        where = (episode, at + bare.start(1), at + bare.end(1))
        draft.learn('age', age_fact(int(bare[1]), bare[1], None, origin, 0.85, where))
        return
    for word, band in _BAND_WORDS:
        place = text.find(word, 0, 40)
        if place >= 0:
            draft.learn('age', age_fact(None, word, band, origin, 0.6, (episode, at + place, at + place + len(word))))
            return


def _number(raw: str) -> int:
    if raw.isdigit():
        return min(int(raw), 999)
    total, digit = 0, 0
    for char in raw:
        if char == '十':
            total += (digit or 1) * 10
            digit = 0
        else:
            digit = _DIGIT.get(char, 0)
    return total + digit


def learn_from_remark(draft: Draft, entry: CastEntry, episode: int) -> None:
    """女，24岁，护士 beside a name in a cast line."""
    at = entry.end + 1
    sign_of_description(draft, entry.remark, at, Origin.CAST_LINE, episode)
    _learn_age(draft, entry.remark, at, Origin.CAST_LINE, episode)


def learn_from_text(episode: Episode, index: int, drafts: list[Draft]) -> None:
    """Introductions in brackets, ages in sentences, voices, and every sign of a person's gender."""
    owner = {name: draft for draft in drafts for name in (draft.name, *draft.aliases)}
    if not owner:
        return
    finder = NameFinder(name for name in owner if len(name) > 1)
    for _, element in elements_of(episode):
        if element.kind is ElementKind.ACTION:
            for found in finder.find(episode.text, element.start, element.end):
                _read_introduction(episode.text, found, index, owner[found.name])
        elif element.kind is ElementKind.DIALOGUE:
            _read_dialogue(episode.text, element, index, finder, owner)
        elif element.kind is ElementKind.CUE and element.note:
            _learn_voice(episode.text, element, index, owner)
    signs = Signs(episode, index, owner, finder)
    signs.read()
    hear_pronouns(signs)
    for draft in drafts:
        weigh_signs(draft)


def _learn_voice(text: str, element: Element, index: int, owner: dict[str, Draft]) -> None:
    draft = owner.get(element.name)
    found = re.search(r'(?:声音|嗓音|口音|嗓子)[^\s,，]{0,8}|[^\s,，]{0,6}(?:嗓音|口音|的声音)', element.note)
    if draft and found:
        draft.learn('voice', FieldValue(found.group(), Origin.CUE, 0.7, index, element.start, element.end))


def _read_introduction(text: str, found: Hit, index: int, draft: Draft) -> None:
    if text[found.end : found.end + 1] in '(（' and found.end < len(text):
        close = re.compile(r'[)）]').search(text, found.end, found.end + 60)
        if close:
            inside = text[found.end + 1 : close.start()]
            sign_of_description(draft, inside, found.end + 1, Origin.INTRODUCTION, index)
            _learn_age(draft, inside, found.end + 1, Origin.INTRODUCTION, index)
    before = text[max(0, found.start - 12) : found.start]
    age = re.search(r'([\d一二三四五六七八九十]{1,3})多?岁的$', before)
    if age:
        at = found.start - len(before) + age.start()
        draft.learn(
            'age',
            age_fact(
                _number(age[1]), age.group()[:-1], None, Origin.ACTION, 0.8, (index, at, at + len(age.group()) - 1)
            ),
        )


def _read_dialogue(text: str, element: Element, index: int, finder: NameFinder, owner: dict[str, Draft]) -> None:
    """豆豆才八岁: an age said of a name right before it."""
    for age in _AGE.finditer(text, element.start, element.end):
        names = list(finder.find(text, max(element.start, age.start() - 10), age.start()))
        if names and not re.search(r'[。！？]', text[names[-1].end : age.start()]):
            where = (index, age.start(), age.end())
            owner[names[-1].name].learn(
                'age', age_fact(_number(age['number']), age.group(), None, Origin.DIALOGUE, 0.7, where)
            )
