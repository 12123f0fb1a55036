"""Injects spelling errors into clean Chinese text as people make them: by sound, by input method, by shape."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling.features import best_path
from autocorrect.engines.chinese.spelling.lexicon import Lexicon, Likeness
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

# Share of each kind: one character of the same sound and tone, of the same sound, nearly of the same sound, of similar
# shape, any other; or a whole word that an input method offers for the same keys.
_KINDS = {
    Likeness.SAME_TONE: 0.30,
    Likeness.SAME_SOUND: 0.14,
    Likeness.FUZZY_SOUND: 0.10,
    Likeness.SHAPE: 0.17,
    Likeness.OTHER: 0.04,
}
_WHOLE_WORD = 0.16
# One-character words are misspelt less often than their number suggests, and mostly in the usual ways.
_SINGLE_CHARACTER = 0.4
# Written for this project: what pupils confuse most.
_USUAL_CONFUSIONS = (
    '在再 坐座做 已以 又有 们门 那哪 带戴 到道 生声 是事时 里理 因应 课科 各个 记纪计 收受授 叫教 后候侯 '
    '静净 近进尽 完玩 只支 知直 向象像相 望忘 园圆员 原源 练炼 传转 清请情 密蜜 拔拨 辨辩 即既 急及 欢环 '
    '决绝 历厉 列烈 名明 青轻 其期 气汽 真正 身深 省醒 意义 以意 音因 园原 照找 这着者 中种重 终总 住主 '
    '注柱 状壮 子字自 连联 立力利 需虚 续绪 须需 由尤油 犹尤 于与 缘原 至致 制治 质值 执直 指止 志致 '
    '陪培赔 漂飘 偏篇遍 平凭 苹评 迫破 凄妻 启起 恰洽 迁牵 潜前 锲契 侵浸 倾顷 趋驱 曲屈 燃然 绕饶 荣容溶 '
    '融溶 瑞端 散撒 善擅 尚上 烧浇 申伸 神升 胜盛 师诗 势事 适试 守首手 输书 熟孰 树数 帅率 税说 思丝 '
    '斯撕 诉述 随虽 岁碎 所锁 态太 谈淡 弹惮 堂趟 滔涛 腾疼 提题 挑跳 贴帖 挺停 同通 统筒 徒途 团圆 退腿 '
    '脱托 弯湾 惋婉 往网 忘亡 微威 为维 未末 味位 温稳 闻问 无物 污诬 希稀 席习 喜熙 弦旋 嫌闲 险现 县线 '
    '限现 详祥 想响 消销 效孝 校笑 些写 谐协 泄屑 辛心新 欣心 形型 性姓 修休 羞休 序续 绪续 宣喧 悬玄 '
    '选先 学雪 寻训 迅讯 压鸭 呀牙 言严 延沿 眼演 阳扬 洋杨 样痒 摇遥 耀要 业页 夜叶 一意 移怡 遗疑 忆亿 '
    '异易 易意 阴音 银引 赢盈 影映 永勇 用拥 优忧 友有 幼诱 鱼渔 愉愈 宇雨 预遇 欲域 元员 怨愿 阅悦 跃越 '
    '允匀 灾栽 暂赞 脏藏 糟遭 早造 燥躁 责则 增憎 张章 涨障 仗丈 招昭 折哲 针真 震振镇 争挣 整正 政证 '
    '支枝 织职 之知 植殖 众终 州洲 珠株 竹逐 煮主 助住 驻注 专砖 装妆 追坠 准谆 捉琢 资姿 字子 综宗 纵众 '
    '足族'
).split()
_USUAL_CONFUSION, _USUAL_CONFUSION_OF_SINGLES = 0.3, 0.75
_COMMON = 3500
_LEFT_TO_RULES = set('的地得他她它吗嘛呢吧啊呀一二三四五六七八九十百千万亿两零')


class ErrorMaker:
    """Deterministic for a seed."""

    def __init__(self, lexicon: Lexicon, ngrams: Ngrams, seed: int) -> None:
        self._lexicon, self._ngrams = lexicon, ngrams
        self._random = random.Random(seed)
        self._segmented: dict[str, list[tuple[int, int]]] = {}
        frequency = lexicon.character_probability
        self._common = sorted(range(1, len(frequency)), key=lambda c: -frequency[c])[:_COMMON]
        self._weight = {c: 10 ** (0.5 * float(frequency[c])) for c in self._common}
        self._alike = self._confusions()
        self._usual: dict[str, list[str]] = defaultdict(list)
        for group in _USUAL_CONFUSIONS:
            for character in group:
                self._usual[character] += [other for other in group if other != character]

    def _confusions(self) -> dict[Likeness, dict[int, list[int]]]:
        """For each kind of likeness: character -> characters that are written in its place."""
        tables: dict[Likeness, dict[int, list[int]]] = {kind: defaultdict(list) for kind in _KINDS}
        by_sound = defaultdict(list)
        for character in self._common:
            for sound in {int(s) for s in self._lexicon.sounds(character)}:
                by_sound[sound].append(character)
        for group in by_sound.values():
            self._sort_into(tables, group, group)
        for character in self._common:
            for other in self._lexicon.look_alikes(character):
                tables[Likeness.SHAPE][int(other)].append(character)
        return tables

    def _sort_into(self, tables: dict[Likeness, dict[int, list[int]]], written: list[int], meant: list[int]) -> None:
        for character in meant:
            kinds = self._lexicon.likeness(np.full(len(written), character), np.array(written))
            for other, kind in zip(written, kinds.tolist(), strict=True):
                if kind in (Likeness.SAME_TONE, Likeness.SAME_SOUND, Likeness.FUZZY_SOUND):
                    tables[Likeness(kind)][character].append(other)

    def corrupt(self, text: str, errors: int) -> str:
        """The text with up to `errors` words misspelt; length is kept."""
        if text not in self._segmented:
            self._segmented[text] = self._words(text)
        words = self._segmented[text].copy()
        self._random.shuffle(words)
        result = list(text)
        made = 0
        for start, end in words:
            if made == errors:
                break
            if end - start == 1 and self._random.random() > _SINGLE_CHARACTER:
                continue
            wrong = self._misspell(text[start:end])
            if wrong:
                result[start:end] = wrong
                made += 1
        return ''.join(result)

    def _words(self, text: str) -> list[tuple[int, int]]:
        lattice = lattices.build(self._lexicon.encode(text), self._lexicon, self._ngrams)
        path = best_path(lattice)
        return [
            (start, end)
            for start, end in zip(lattice.start[path].tolist(), lattice.end[path].tolist(), strict=True)
            if not _LEFT_TO_RULES & set(text[start:end])
        ]

    def _misspell(self, word: str) -> str | None:
        if self._random.random() < (_USUAL_CONFUSION if len(word) > 1 else _USUAL_CONFUSION_OF_SINGLES):
            confused = [(at, self._usual[c]) for at, c in enumerate(word) if c in self._usual]
            if confused:
                at, others = self._random.choice(confused)
                return word[:at] + self._random.choice(others) + word[at + 1 :]
        if len(word) > 1 and self._random.random() < _WHOLE_WORD:
            return self._whole_word(word)
        kind = self._random.choices(list(_KINDS), list(_KINDS.values()))[0]
        at = self._random.randrange(len(word))
        character = int(self._lexicon.encode(word[at])[0])
        choices = self._common if kind is Likeness.OTHER else self._alike[kind].get(character, [])
        wrong = self._pick(choices, character)
        return word[:at] + wrong + word[at + 1 :] if wrong else None

    def _pick(self, choices: Iterable[int], character: int) -> str | None:
        left_out = set(self._lexicon.encode(''.join(_LEFT_TO_RULES)).tolist()) | {character}
        rest = [c for c in choices if c not in left_out]
        if not rest:
            return None
        chosen = self._random.choices(rest, [self._weight[c] for c in rest])[0]
        return self._lexicon.decode([chosen])

    def _whole_word(self, word: str) -> str | None:
        codes = self._lexicon.encode(word)
        found = self._lexicon.find_homophones(codes, np.zeros(1, np.int64), len(word)) if len(word) <= 4 else None
        others = [int(w) for w in (found.word if found else ()) if self._lexicon.word_text(int(w), len(word)) != word]
        if not others:
            return None
        weights = [10 ** (0.6 * float(self._ngrams.unigram[w])) for w in others]
        return self._lexicon.word_text(self._random.choices(others, weights)[0], len(word))
