"""Make the screenplay engine's word lists from WordNet, CC-CEDICT and the census first names.

    python3 scripts/build_screenplay_lexicon.py WORDNET_DIR CEDICT_GZ NAMES_DIR OUT_DIR

WORDNET_DIR holds data.noun, index.noun and cntlist.rev of WordNet 3.0 (Debian: wordnet-base), CEDICT_GZ is CC-CEDICT in
its own format (gzip), NAMES_DIR the census lists dist.male.first and dist.female.first (as in the PyPI package names).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

# Root synsets by lemma and sense number; the nearest one above a synset decides its category.
ROOTS = {
    'vehicle': 'vehicle#1',
    'wardrobe': 'clothing#1 footwear#1 footwear#2 headdress#1 garment#1 eyeglasses#1 cosmetic#1',
    'dressing': 'furniture#1 door#1 window#1 curtain#1 lighting_fixture#1 plumbing_fixture#1 home_appliance#1 rug#1 '
    'bedclothes#1 fixture#1 shelf#1 mirror#1 barrier#1 stairs#1 fireplace#1 lamp#2 screen#1 television#2 clock#1 '
    'elevator#1 cushion#3 sculpture#2 electric_refrigerator#1 stove#1 floor#1 ceiling#1 wall#1 roof#1',
    'place': 'structure#1 area#1 area#5 room#1 way#6 facility#1 region#1 region#3 location#1 building#1 '
    'geological_formation#1 body_of_water#1 land#1 land#4 establishment#4 enclosure#1 shop#1',
    'body': 'body_part#1 body#1 body_covering#1',
    'animal': 'animal#1',
    'person': 'person#1',
    'plant': 'plant#2',
    'food': 'food#1 food#2 beverage#1',
    'prop': 'weapon#1 container#1 implement#1 device#1 equipment#1 musical_instrument#1 adornment#1 jewelry#1 '
    'plaything#1 toy#1 tableware#1 document#1 letter#1 message#1 book#1 book#2 publication#1 photograph#1 picture#2 '
    'painting#1 map#1 money#1 money#3 currency#1 drug#1 medicine#2 sheet#2 paper#1 ticket#1 recording#2 bag#1 cloth#1 '
    'fabric#1 blanket#1 covering#2 decoration#1 explosive#1 gem#1 precious_stone#1 card#1 certificate#1 writing#2 '
    'flower#1 bouquet#1 flag#1 notebook#1 cigarette#1 cigar#1 tobacco#1 candle#1 rope#1 doll#1 ball#1 ammunition#1 '
    'computer#1 telephone#1 camera#1 machine#1 instrumentality#3 graph#1 written_agreement#1 legal_document#1 '
    'instrument#1 knife#1 bill#1 check#1 key#1 stick#1 trophy#1 coffin#1 chart#2 diary#1 representation#2 relic#1',
    # Within instrumentality and communication: what nobody picks up.
    'other': 'system#1 medium#1 transport#1 arrangement#1 surface#1 facility#1 passageway#1 religious_writing#1 '
    'screenplay#1 script#1 literary_composition#1 speech#1 statement#1 computer_program#1 software#1 '
    'code#1 mechanism#1 '
    'restraint#1 support#10 supporting_structure#1 framework#3 network#3 channel#1 part#2 section#3 '
    'electrical_device#1 '
    'information#1 request#1 nonsense#1 direction#6 offer#1 line#1 fastener#1 spring#1 source_of_illumination#1 '
    'antenna#1 circuit#1 conductor#4 electronic_device#1 memory_device#1 heater#1 filter#1 acoustic_device#1',
}
NEVER_EN = set(
    'being thing things way side back end top bottom head face hand eye body half hold lot set turn stop pass stay '
    'match power force charge trip cover point light lights sound air water case form post field bar band track line '
    'rest support system post plant stage board present still block play round exchange number bank press home hook '
    'lead staff fall break mine beat bit catch piece heat fire stock spot rise control call signal trick deal move '
    'close link brake look walk interest smoke steam hell damn business shot drop draw aim take shadow circuit hall '
    'well rule frame hit base wing wings foot heel crash message word words news note story sign part roll wing tip '
    'blow sleeper runner sleeping killer bear fold ground shelter jam tear bite hide wash step steps peak pulse '
    'course works mark space spare chance style means fan ring snap wake stair ride drive mom god man boy pool'.split()
)
NEVER_ZH = set(
    '东西 内容 声音 消息 话 事 头 手 身 面 目 机关 关系 作用 信号 系统 设备 工具 武器 容器 器械 机器 '
    '装置 材料 物品 用品 '
    '要点 光 影 点 板 线 条 面 座 号 位 层 门面 网 信息 记录 图 片 台 部 组 带 架 口 用 花 开 关 章 节 '
    '扣 塞 管 套 把 盖 案 '
    '行 车站 表 机 器 子 当 结 环 球 柱 道 针 链 纸 引 书 刻 本 件 根 棒 槽 主 单 幅 副 封 首 页 篇 股 顶 批 笔 局 '
    '作品 文章 论文 报道 文学 小说 剧本 评论 新闻 广播 节目 音乐 电影 电视剧 录音 录像 画面 镜头 字幕 '
    '仪器 机械 用具 电器 家具 服装 衣物 食物 食品 饮料 药物 零件 部件 配件 备件 保险 基础 支持 支撑 支柱 封面 '
    '记忆 回忆 法宝 杀手 幌子 包袱 把柄 靠山 台阶 门路 手段 老底 底线 分寸 火候 保证 保障 证据 控制 刹车 开关 合同法 '
    '一张 一块 一本 两把 半个 里程碑 导师 指南 平安 安全 警报 警告 目标 标志 象征 标准 通道 渠道 路线 '
    '线路 网络 电路'.split()
)
ZIPF_NOTE = 'category<TAB>confidence in tenths<TAB>words'


class WordNet:
    """Just enough of WordNet: the senses of a lemma, their counts, and what lies above a synset."""

    def __init__(self, folder: Path) -> None:
        self.above: dict[str, list[str]] = {}
        self.file: dict[str, str] = {}
        self.senses: dict[str, list[str]] = {}
        self.counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        self.proper: set[str] = set()
        self._read_data(folder / 'data.noun')
        self._read_index(folder / 'index.noun')
        self._read_counts(folder / 'cntlist.rev')
        self.other_pos = {
            line.split(' ', 1)[0]
            for pos in ('verb', 'adj', 'adv')
            for line in (folder / f'index.{pos}').read_text().splitlines()
            if not line.startswith(' ')
        }
        self.root_of = {
            self.sense(name): category
            for category, names in ROOTS.items()
            for name in names.split()
            if self.sense(name)
        }

    def _read_data(self, path: Path) -> None:
        for line in path.read_text().splitlines():
            if line.startswith(' '):
                continue
            parts = line.split(' | ')[0].split()
            size = int(parts[3], 16)
            words = parts[4 : 4 + 2 * size : 2]
            self.proper.update(word.lower() for word in words if word[:1].isupper())
            self.file[parts[0]] = parts[1]
            rest = parts[4 + 2 * size + 1 :]
            self.above[parts[0]] = [rest[i + 1] for i in range(0, len(rest) - 3, 4) if rest[i] in ('@', '@i')]

    def _read_index(self, path: Path) -> None:
        for line in path.read_text().splitlines():
            if not line.startswith(' '):
                parts = line.split()
                self.senses[parts[0]] = parts[-int(parts[2]) :]

    def _read_counts(self, path: Path) -> None:
        for line in path.read_text().splitlines():
            key, number, count = line.split()
            lemma, sense = key.split('%')
            self.counts[(lemma, sense[0])][int(number)] = int(count)

    def sense(self, name: str) -> str:
        lemma, number = name.split('#')
        senses = self.senses.get(lemma, [])
        return senses[int(number) - 1] if int(number) <= len(senses) else ''

    def category(self, synset: str) -> str:
        """The category of the nearest root above; artifacts and food without one are 'object' and 'food'."""
        layer, seen = [synset], set()
        while layer:
            for one in layer:
                if one in self.root_of:
                    root = self.root_of[one]
                    return 'object' if root == 'other' and self.file[synset] == '06' else root
            seen.update(layer)
            layer = [up for one in layer for up in self.above.get(one, []) if up not in seen]
        return {'06': 'object', '13': 'food'}.get(self.file.get(synset, ''), '')

    def best(self, lemma: str) -> tuple[str, float]:
        """The category that most uses of the word fall in, and how large a share of all uses that is."""
        shares: dict[str, float] = defaultdict(float)
        counts = self.counts.get((lemma, '1'), {})
        for rank, synset in enumerate(self.senses.get(lemma, ()), 1):
            shares[self.category(synset)] += counts.get(rank, 0) + 1 / rank
        elsewhere = sum(sum(self.counts.get((lemma, pos), {}).values()) for pos in '2345')
        elsewhere += 0.4 if lemma in self.other_pos else 0
        total = sum(shares.values()) + elsewhere
        shares.pop('', None)
        if not shares:
            return '', 0.0
        name = max(shares, key=lambda key: (shares[key], key))
        return name, shares[name] / total


def english_things(wordnet: WordNet) -> dict[str, tuple[str, float]]:
    found = {}
    for lemma in wordnet.senses:
        word = lemma.replace('_', ' ')
        if word in NEVER_EN or len(word) < 3 or len(word) > 24 or word.count(' ') > 2 or not word[0].isalpha():
            continue
        if lemma in wordnet.proper and lemma not in wordnet.counts:
            continue
        category, share = wordnet.best(lemma)
        if category and category != 'other' and share >= 0.3:
            found[word] = (category, share)
    return found


_BRACKETS = re.compile(r'\([^)]*\)|\[[^\]]*\]')
_NOT_A_NOUN = re.compile(r'^(?:to |variant of|old variant|see |used |surname|CL:|abbr|also written|\w+ly$)')


def _heads(gloss: str) -> list[str]:
    """The noun phrases of one gloss, longest tail first: 'walking stick' -> walking_stick, stick."""
    words = re.split(r' (?:of|for|with|used|made|in|on|from|to|that|which|and|or) |[,;:]', gloss)[0].lower().split()
    return ['_'.join(words[i:]) for i in range(max(0, len(words) - 3), len(words))]


def chinese_category(glosses: list[str], wordnet: WordNet) -> tuple[str, float]:
    """What the first two glosses call the thing; ('', 0) when the word is first of all a verb, a name or abstract."""
    for place, gloss in enumerate(glosses[:2]):
        gloss = _BRACKETS.sub('', gloss).strip()
        if not gloss or _NOT_A_NOUN.match(gloss):
            if place == 0:
                return '', 0.0
            continue
        for head in _heads(gloss):
            singular = head[:-1] if head.endswith('s') and head not in wordnet.senses else head
            category, share = wordnet.best(singular)
            if category and share >= 0.4:
                return category, share * (1 - 0.2 * place)
            if singular in wordnet.senses:
                break
    return '', 0.0


def chinese_things(cedict: Path, wordnet: WordNet) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    verbs: set[str] = set()
    entry = re.compile(r'^\S+ (\S+) \[([^\]]*)\] /(.*)/$')
    for line in gzip.decompress(cedict.read_bytes()).decode('utf-8').splitlines():
        parts = entry.match(line.rstrip())
        if not parts or parts[2][:1].isupper() or not 1 <= len(parts[1]) <= 6 or parts[1] in NEVER_ZH:
            continue
        glosses = parts[3].split('/')
        category, share = chinese_category(glosses, wordnet)
        if category and category != 'other':
            found[parts[1]] = max(found.get(parts[1], (category, 0.0)), (category, share), key=lambda one: one[1])
        elif glosses[0].startswith('to '):
            verbs.add(parts[1])
    return {word: value for word, value in found.items() if word not in verbs}


def first_names(folder: Path) -> dict[str, float]:
    """How likely each first name is a woman's."""
    share: dict[str, dict[str, float]] = defaultdict(dict)
    for gender in ('male', 'female'):
        for line in (folder / f'dist.{gender}.first').read_text().splitlines():
            name, percent = line.split()[:2]
            share[name.lower()][gender] = float(percent) + 0.0005
    return {name: one.get('female', 0.0) / sum(one.values()) for name, one in share.items()}


def write_things(path: Path, things: dict[str, tuple[str, float]], separator: str) -> None:
    lines: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word, (category, share) in sorted(things.items()):
        lines[(category, min(9, int(share * 10)))].append(word)
    path.write_text(
        ''.join(
            f'{category}\t{tenths}\t{separator.join(words)}\n' for (category, tenths), words in sorted(lines.items())
        ),
        encoding='utf-8',
    )


def write_names(path: Path, names: dict[str, float]) -> None:
    lines: dict[int, list[str]] = defaultdict(list)
    for name, share in sorted(names.items()):
        lines[min(9, int(share * 10))].append(name)
    path.write_text(''.join(f'{tenths}\t{" ".join(names)}\n' for tenths, names in sorted(lines.items())))


def write_lock(out: Path, sources: list[Path]) -> None:
    digest = lambda path: hashlib.sha256(path.read_bytes()).hexdigest()  # noqa: E731
    lock = {
        'made_by': 'scripts/build_screenplay_lexicon.py',
        'sources': {path.name: digest(path) for path in sources},
        'files': {path.name: digest(path) for path in sorted(out.glob('*.txt'))},
        'licences': {
            'en_things.txt': 'WordNet 3.0, see NOTICE',
            'zh_things.txt': 'CC BY-SA 4.0 (CC-CEDICT) with WordNet 3.0, see NOTICE',
            'first_names.txt': 'public domain (United States Census Bureau, 1990), see NOTICE',
        },
    }
    (out / 'DATA.lock').write_text(json.dumps(lock, indent=2, sort_keys=True) + '\n')


def main() -> None:
    wordnet_dir, cedict, names_dir, out = (Path(argument) for argument in sys.argv[1:5])
    out.mkdir(parents=True, exist_ok=True)
    wordnet = WordNet(wordnet_dir)
    write_things(out / 'en_things.txt', english_things(wordnet), '|')
    write_things(out / 'zh_things.txt', chinese_things(cedict, wordnet), '|')
    write_names(out / 'first_names.txt', first_names(names_dir))
    write_lock(out, [wordnet_dir / 'data.noun', cedict, names_dir / 'dist.male.first', names_dir / 'dist.female.first'])


if __name__ == '__main__':
    main()
