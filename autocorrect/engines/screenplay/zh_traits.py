"""What a Chinese script says of a person: gender, age, trade, kin, each with the words that say it."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.drafts import Draft, age_fact, elements_of, gender_fact
from autocorrect.engines.screenplay.models import (
    AgeBand,
    Bio,
    CastEntry,
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Gender,
    Origin,
    Relation,
)
from autocorrect.engines.screenplay.name_finder import Hit, NameFinder

_AGE = re.compile(
    r'(?P<about>约|近|年近|年过|快)?(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<more>多|来|几|'
    r'出头|余)?\s*岁(?P<more2>出头|左右|上下)?'
)
_BARE_AGE = re.compile(r'(?:^|[(,，、\s])(\d{1,2})(?=[),，、\s]|$)')
_DECADE = re.compile(r'([二三四五六七八九]|[2-9])十(?:出头|来岁|多岁)')
_SEX = re.compile(r'(?:^|[-(,，、:：\s/|])([男女])(?=[),，、。\s/|]|主|一号|二号|性|$|\d)')
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
_FEMALE_CHARS = frozenset(
    '漪竹琦湘汐沁芊苒冉鸢鸳棠绯蔓绵溪惜怜念娆婵楠茵荷藕璐莺婷娜丽芳燕莉娟媛妍婉柔娇妙嫣姝婕嫂妃媚姗妮薇'
    '蓉芸莲兰菊梅桃杏萱菲莎蕾芝芬芙茜茹莹瑶琪琳珍珠玲珊瑾璇黛凤香秀云霞雪月晴露颖慧敏静淑贞倩佳怡欣悦语'
    '诗梦蝶灵巧彩'
    '红翠碧绮绣纤绾曼如意'
)
_MALE_CHARS = frozenset(
    '峥嵘崇峻岳嵩尧舜铮恺凡极权锐振庆河六七八九大铁石虎墨默刚强伟军勇斌涛鹏飞杰浩磊建国志雄豪威武峰岩山'
    '海江龙虎彪猛健康辉亮光明东南北平安富贵财福宝根柱栓铁钢锋战胜凯旋毅博文彬宇轩辰泽渊霆廷舟川野尘寒澈'
    '骁铮烈琛昊天'
    '坤乾诚信义仁德忠孝祥瑞荣昌盛兴旺栋梁'
)
_KIN_OF = re.compile(
    r'(?P<other>[\u4e00-\u9fff]{2,4})(?:的|之)(?P<kind>[\u4e00-\u9fff]{0,2}?(?:继母|继父|养母|养父|母亲|'
    r'父亲|妻子|丈夫|未婚妻|'
    r'未婚夫|女儿|儿子|独子|长子|次子|姐姐|妹妹|哥哥|弟弟|前妻|前夫|女友|男友|闺蜜|助理|秘书|管家|师父|'
    r'徒弟|师兄|师姐|师弟|师妹|表妹|表哥|堂弟|奶奶|爷爷|同事|上司|搭档|朋友|'
    r'好友|情人|恋人|死对头|青梅竹马|贴身丫鬟|丫鬟|侍女|护卫))'
)
_FEMALE_KIN = re.compile(r'母|妻|女|姐|妹|奶奶|婆|姨|姑|婶|闺蜜|丫鬟|千金|妃|嫂|娘|媳')
_MALE_KIN = re.compile(r'父|夫(?!人)|子$|哥|弟|爷|公子|少爷|叔|舅|伯|师兄|护卫|王爷|太子')
_BIO_LEAD = re.compile(
    r'^[\s(,，、:：\-|]*(?:[男女](?:主角?|一号?|二号?|配角?)?[,，、\s/|)]*)?(?:约?\d{1,3}(?:多)?岁[,，、\s)]*|'
    r'\d{1,2}[,，、\s)]+)?[\s:：,，\-|)]*'
)
_PRONOUN = re.compile(r'[他她]')
_SENTENCE_END = re.compile(r'[。！？!?…\n]')
_DIGIT = {char: value for value, char in enumerate('零一二三四五六七八九')} | {'两': 2}


def learn_from_name(draft: Draft, episode: int) -> None:
    """What titles tell surely and given names likely."""
    name = draft.name
    gender = title_gender(name)
    if gender is not Gender.UNKNOWN:
        draft.learn('gender', gender_fact(gender, Origin.NAME, 0.85, episode))
        return
    given = name[1:] if len(name) > 1 and name[0] in words.SURNAMES else name
    female = sum(1 for char in given if char in _FEMALE_CHARS)
    male = sum(1 for char in given if char in _MALE_CHARS)
    if female != male and draft.tier is None:
        gender = Gender.FEMALE if female > male else Gender.MALE
        draft.learn('gender', gender_fact(gender, Origin.NAME, 0.5 + 0.08 * abs(female - male), episode))


def title_gender(name: str) -> Gender:
    ends = [(title, Gender.FEMALE) for title in words.FEMALE_TITLES] + [
        (title, Gender.MALE) for title in words.MALE_TITLES
    ]
    best = max(
        (
            (len(title), gender)
            for title, gender in ends
            if name.endswith(title) and len(name) >= len(title) and (len(name) > 1)
        ),
        default=None,
    )
    if best:
        return best[1]
    if re.fullmatch(r'老[\u4e00-\u9fff]', name):
        return Gender.MALE
    if name.startswith('女'):
        return Gender.FEMALE
    return Gender.MALE if name.startswith('男') else Gender.UNKNOWN


def learn_from_bio(draft: Draft, bio: Bio, episode: int) -> None:
    text, at = bio.text, bio.text_start
    _learn_sex(draft, text, at, Origin.BIO, episode)
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


def _learn_sex(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    sex = _SEX.search(text)
    if sex:
        gender = Gender.FEMALE if sex[1] == '女' else Gender.MALE
        draft.learn('gender', gender_fact(gender, origin, 0.98, episode, at + sex.start(1), at + sex.end(1)))
        return
    for clause in re.finditer(r'[^,，。;；、:：()]+', text):
        phrase = clause.group()
        female, male = _FEMALE_KIN.search(phrase[-5:]), _MALE_KIN.search(phrase[-4:])
        if (
            len(phrase) <= 12
            and bool(female) != bool(male)
            and not re.search(r'所生|之死|杀|爱|被|给|把|让|救|守护|喜欢|暗恋', phrase)
        ):
            gender = Gender.FEMALE if female else Gender.MALE
            draft.learn('gender', gender_fact(gender, origin, 0.88, episode, at + clause.start(), at + clause.end()))
            return
    pronouns = _PRONOUN.findall(text)
    if pronouns and len(set(pronouns)) == 1:
        found = _PRONOUN.search(text)
        assert found is not None
        gender = Gender.FEMALE if pronouns[0] == '她' else Gender.MALE
        draft.learn('gender', gender_fact(gender, origin, 0.7, episode, at + found.start(), at + found.end()))


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
    _learn_sex(draft, entry.remark, at, Origin.CAST_LINE, episode)
    _learn_age(draft, entry.remark, at, Origin.CAST_LINE, episode)


_INTRO = r'\(([^()\n]{1,40})\)'


def learn_from_text(episode: Episode, index: int, drafts: list[Draft]) -> None:
    """Introductions in brackets, ages in sentences, and the pronouns that follow a name alone in its sentence."""
    owner = {name: draft for draft in drafts for name in (draft.name, *draft.aliases)}
    if not owner:
        return
    finder = NameFinder(name for name in owner if len(name) > 1)
    votes: dict[str, list[tuple[str, int]]] = {}
    for _, element in elements_of(episode):
        if element.kind is ElementKind.ACTION:
            _read_action(episode.text, element, index, finder, owner, votes)
        elif element.kind is ElementKind.DIALOGUE:
            _read_dialogue(episode.text, element, index, finder, owner)
        elif element.kind is ElementKind.CUE and element.note:
            _learn_voice(episode.text, element, index, owner)
            looks = _LOOKS.search(element.note)
            if looks and element.name in owner:
                gender = Gender.MALE if looks['m'] else Gender.FEMALE
                owner[element.name].learn(
                    'gender', gender_fact(gender, Origin.CUE, 0.65, index, element.start, element.end)
                )
    _hear_addresses(episode, index, owner)
    for name, cast in votes.items():
        women = sum(1 for pronoun, _ in cast if pronoun == '她')
        if women * 2 == len(cast):
            continue
        gender = Gender.FEMALE if women * 2 > len(cast) else Gender.MALE
        share = max(women, len(cast) - women) / len(cast)
        at = next(place for pronoun, place in cast if (pronoun == '她') == (gender is Gender.FEMALE))
        owner[name].learn(
            'gender',
            gender_fact(gender, Origin.INFERRED, min(0.84, 0.45 + 0.2 * share + 0.07 * len(cast)), index, at, at + 1),
        )


def _learn_voice(text: str, element: Element, index: int, owner: dict[str, Draft]) -> None:
    draft = owner.get(element.name)
    found = re.search(r'(?:声音|嗓音|口音|嗓子)[^\s,，]{0,8}|[^\s,，]{0,6}(?:嗓音|口音|的声音)', element.note)
    if draft and found:
        draft.learn('voice', FieldValue(found.group(), Origin.CUE, 0.7, index, element.start, element.end))


_VOCATIVE_WOMAN = re.compile(
    r'^.{0,4}?(?:小姐|夫人|太太|娘娘|姑娘|丫头|妈妈?|奶奶|姐姐?|阿姨|婶婶?|大娘|师姐|师妹|公主|嫂子|'
    r'婆婆|闺女|老婆子?|妹妹|大妈|大姐|女士|美女)(?=[,，。！!？?、…~]|$)'
)
_VOCATIVE_MAN = re.compile(
    r'^.{0,4}?(?:少爷|公子|老爷子?|先生|爸爸?|爷爷|哥哥?|叔叔?|大叔|陛下|皇上|王爷|将军|大爷|师兄|师弟|'
    r'弟弟|兄弟|老弟|小伙子|小子|臭小子|大伯|舅舅|爹|老公|大哥|'
    r'帅哥|公公)(?=[,，。！!？?、…~]|$)'
)


def _hear_addresses(episode: Episode, index: int, owner: dict[str, Draft]) -> None:
    """Whom a speech opens by calling 娘娘 or 大哥 is the one who spoke before, or else the one who answers."""
    votes: dict[str, list[tuple[Gender, int, int]]] = {}
    for scene in episode.scenes:
        speeches = [
            element for element in scene.elements if element.kind is ElementKind.DIALOGUE and element.name in owner
        ]
        for place, speech in enumerate(speeches):
            text = episode.text[speech.start : min(speech.end, speech.start + 14)]
            woman, man = _VOCATIVE_WOMAN.match(text), _VOCATIVE_MAN.match(text)
            found = woman or man
            if not found or (woman and man):
                continue
            if place == 0 and len({one.name for one in speeches}) > 2:
                continue
            near = [speeches[at] for at in (place - 1, place + 1) if 0 <= at < len(speeches)]
            around = [one.name for one in near if one.name != speech.name][:1]
            if around:
                vote = (Gender.FEMALE if woman else Gender.MALE, speech.start, speech.start + found.end())
                votes.setdefault(around[0], []).append(vote)
    for name, cast in votes.items():
        genders = {vote[0] for vote in cast}
        if len(genders) == 1:
            gender, start, end = cast[0]
            owner[name].learn(
                'gender', gender_fact(gender, Origin.DIALOGUE, min(0.8, 0.6 + 0.06 * len(cast)), index, start, end)
            )


_LOOKS = re.compile(
    r'(?P<m>胡须|抚须|捋须|胡子|络腮|光头|喉结|大汉|壮汉|西装革履的男)|(?P<f>裙摆|裙角|旗袍|长裙|高跟鞋|'
    r'口红|涂口红|孕肚|怀孕|盘发|描眉|发簪|凤冠|嫁衣|婚纱|美艳|娇嗔|娇滴滴|撒娇)'
)


def _read_action(
    text: str,
    element: Element,
    index: int,
    finder: NameFinder,
    owner: dict[str, Draft],
    votes: dict[str, list[tuple[str, int]]],
) -> None:
    start = element.start
    subject = ''
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text, element.start, element.end)), element.end]:
        names = {found.name: found for found in finder.find(text, start, end)}
        people = {owner[name].name for name in names}
        for found in names.values():
            _read_introduction(text, found, index, owner[found.name])
        if len(people) == 1:
            subject = next(iter(people))
        elif len(people) > 1:
            subject = ''
        after = max((found.end for found in names.values()), default=start)
        looks = _LOOKS.search(text, after, end) if len(people) == 1 else None
        if looks and subject:
            gender = Gender.MALE if looks['m'] else Gender.FEMALE
            owner[subject].learn('gender', gender_fact(gender, Origin.ACTION, 0.62, index, looks.start(), looks.end()))
        pronoun = _PRONOUN.search(text, after, end)
        if (
            pronoun
            and subject
            and text[pronoun.start() - 1 : pronoun.start()] not in ('其',)
            and text[pronoun.end() : pronoun.end() + 1] not in ('们', '的')
        ):
            votes.setdefault(subject, []).append((pronoun.group(), pronoun.start()))
        start = end


def _read_introduction(text: str, found: Hit, index: int, draft: Draft) -> None:
    if text[found.end : found.end + 1] in '(（' and found.end < len(text):
        close = re.compile(r'[)）]').search(text, found.end, found.end + 60)
        if close:
            inside = text[found.end + 1 : close.start()]
            _learn_sex(draft, inside, found.end + 1, Origin.INTRODUCTION, index)
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
