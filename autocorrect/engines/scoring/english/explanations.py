"""What each feature is called before a teacher, and how its value is said."""

from __future__ import annotations

import math
from collections.abc import Mapping

from autocorrect.engines.findings import Words
from autocorrect.engines.scoring.composite import Hold, Part
from autocorrect.engines.scoring.naming import Name, name_of, say_share


def _of_expected(value: float) -> Words:
    share = math.exp(value)
    return Words(f'约为要求的 {share:.0%}', f'about {share:.0%} of what is asked')


def _count(value: float) -> Words:
    return Words(f'{value:.0f}', f'{value:.0f}')


def _logged(value: float) -> Words:
    return _count(math.expm1(value))


def _per_hundred(value: float) -> Words:
    return Words(f'每百词 {value:.1f} 处', f'{value:.1f} per 100 words')


def _in_words(value: float) -> Words:
    return Words(f'{value:.0f} 词', f'{value:.0f} words')


def _per_sentence(value: float) -> Words:
    return Words(f'每句 {value:.1f}', f'{value:.1f} per sentence')


NAMES: dict[str, Name] = {
    'length_share': Name('篇幅（与本学段要求相比）', 'Length against what the grade asks', say_share),
    'length_reach': Name('篇幅（重复不计）', 'Length, repetition left out', _of_expected),
    'development': Name('展开（说了几层意思）', 'Development: how much is said about the subject', _of_expected),
    'matter_reach': Name('内容词的丰富', 'Breadth of what is talked about', _of_expected),
    'details': Name('具体细节（数字、引语、人名、例子）', 'Particulars: figures, quotations, names, examples', _logged),
    'title_overlap': Name('扣住题目', 'Taking up the title', say_share),
    'repeated_share': Name('重复的内容', 'Repeated content', say_share),
    'doubled_sentences': Name('重复的句子', 'Sentences said twice', say_share),
    'paragraphing': Name('分段', 'Paragraphing'),
    'opens': Name('开头自成一体', 'An opening that stands on its own'),
    'closes': Name('结尾收束', 'An ending that closes'),
    'ends_whole': Name('最后一句完整', 'A complete last sentence'),
    'steps_in_order': Name('顺序词先后得当', 'Steps in their order'),
    'connective_groups': Name('连接关系的种类', 'Kinds of relation expressed', _count),
    'connective_kinds': Name('不同的连接词', 'Different connectives', _count),
    'harder_connectives': Name('较高级的连接词', 'More advanced connectives', _count),
    'linked_sentences': Name('前后句相接', 'Sentences that take up the one before', say_share),
    'threads': Name('贯穿全文的线索词', 'Words carried through the essay'),
    'joined_openings': Name('以 and/but/so 开头的句子', 'Sentences that open with and/but/so', say_share),
    'same_openings': Name('连续句子开头相同', 'Neighbours that open with the same word', say_share),
    'log_beyond_a2': Name('基础词汇以外的词', 'Words beyond the basic levels', _logged),
    'log_beyond_b1': Name('较难的词', 'Harder words', _logged),
    'content_guiraud': Name('词汇多样', 'Variety of words'),
    'mtld_content': Name('用词少重复', 'Words that seldom repeat', _in_words),
    'rarest_zipf': Name('最难的词仍很常见', 'Even the rarest words are common ones'),
    'very_long_words': Name('长词', 'Long words', say_share),
    'plain_words': Name('泛泛的词（good, very, thing…）', 'Vague words (good, very, thing...)', _per_hundred),
    'top_word_share': Name('同一个词用得过多', 'One word used too much', say_share),
    'subordinator_kinds': Name('从句引导词的种类', 'Different words that open clauses', _count),
    'opening_variety': Name('句子开头的变化', 'Variety of sentence openings'),
    'sentence_length_variation': Name('长短句交替', 'Change of long and short sentences'),
    'perfects': Name('完成时', 'Perfect tenses', _per_hundred),
    'passives': Name('被动语态', 'Passives', _per_hundred),
    'grammar_errors': Name('语法错误', 'Grammar errors', _per_hundred),
    'long_sentences': Name('过长的句子', 'Overlong sentences', say_share),
    'sentence_length': Name('平均句长', 'Mean sentence length', _in_words),
    'spelling_errors': Name('拼写错误', 'Spelling errors', _per_hundred),
    'punctuation_errors': Name('标点错误', 'Punctuation errors', _per_hundred),
    'wording_errors': Name('用词不当', 'Wording errors', _per_hundred),
    'errors': Name('错误合计', 'All errors', _per_hundred),
    'small_starts': Name('句首没有大写', 'Sentences that start small', say_share),
    'small_i': Name('“I”写成小写', '"I" written small', _per_hundred),
    'unclosed_sentences': Name('句末没有标点', 'Sentences without an end mark', say_share),
    'commas_per_sentence': Name('逗号的使用', 'Use of commas', _per_sentence),
    'mark_kinds': Name('标点的种类', 'Kinds of punctuation marks', _count),
    'unknown_share': Name('词表里没有的词', 'Words the list does not know', say_share),
}

_RATINGS = (
    (0.75, Words('好', 'strong')),
    (0.45, Words('尚可', 'fair')),
    (0.0, Words('还可提高', 'could be more')),
)
_FAULTS = ((0.6, Words('偏多', 'many')), (0.25, Words('有一些', 'some')), (0.0, Words('很少', 'few')))


def say_part(part: Part) -> Words:
    """One line: the feature, its value where that tells something, and a rating."""
    name = name_of(part.rule.name, NAMES)
    scale = _RATINGS if part.rule.weight > 0 else _FAULTS
    rating = next(words for least, words in scale if part.reach >= least)
    if name.say is None:
        return Words(f'{name.zh}：{rating.zh}', f'{name.en}: {rating.en}')
    value = name.say(part.value)
    return Words(f'{name.zh}：{value.zh}（{rating.zh}）', f'{name.en}: {value.en} ({rating.en})')


def say_hold(hold: Hold) -> Words:
    name = name_of(hold.limit.name, NAMES)
    value = name.say(hold.value) if name.say else Words('', '')
    share = f'{hold.factor:.0%}'
    return Words(
        f'{name.zh}：{value.zh}，本项按 {share} 计', f'{name.en}: {value.en}; this holds the points to {share}'
    )


def say_profile(shares: Mapping[str, float]) -> Words:
    """The vocabulary by levels; "like", because the bands are cut by frequency and no official list."""
    listed = ', '.join(f'{name} {share:.0%}' for name, share in shares.items())
    return Words(f'词汇分布（按词频，近似 CEFR）：{listed}', f'Vocabulary by frequency, CEFR-like: {listed}')
