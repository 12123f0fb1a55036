"""What each feature is called before a teacher, and how its value is said."""

from __future__ import annotations

from autocorrect.engines.findings import Words
from autocorrect.engines.scoring.composite import Hold, Part
from autocorrect.engines.scoring.naming import Name, name_of, say_share


def _times(value: float) -> Words:
    return Words(f'{value:.0f} 处', f'{value:.0f}')


def _per_hundred(value: float) -> Words:
    return Words(f'每百字 {value:.1f} 处', f'{value:.1f} per 100 characters')


def _characters(value: float) -> Words:
    return Words(f'平均 {value:.0f} 字', f'{value:.0f} characters on average')


def _kinds(value: float) -> Words:
    return Words(f'{value:.0f} 种', f'{value:.0f}')


def _paragraphs(value: float) -> Words:
    return Words(f'{value:.0f} 段', f'{value:.0f}')


def _count(value: float) -> Words:
    return Words(f'{value:.0f} 个', f'{value:.0f}')


def _yes(value: float) -> Words:
    return Words('是', 'yes') if value >= 0.5 else Words('否', 'no')


NAMES: dict[str, Name] = {
    'length_share': Name('篇幅（与本学段要求相比）', 'length against what the grade asks', say_share),
    'repeated_share': Name('重复的内容', 'repeated content', say_share),
    'padding_share': Name('凑字数的内容', 'padding', say_share),
    'foreign_share': Name('夹用的外文', 'foreign words', say_share),
    'paragraphs': Name('段落', 'paragraphs', _paragraphs),
    'body_paragraphs': Name('展开的主体段', 'developed body paragraphs', _paragraphs),
    'longest_paragraph_share': Name('最长一段占全文', 'share of the longest paragraph', say_share),
    'paragraph_evenness': Name('段落匀称', 'balance of the paragraphs'),
    'body_share': Name('主体占全文', 'share of the body', say_share),
    'framed': Name('开头结尾比主体简短', 'opening and ending shorter than the body', _yes),
    'opening_share': Name('开头占全文', 'share of the opening', say_share),
    'ending_share': Name('结尾占全文', 'share of the ending', say_share),
    'ends_properly': Name('结尾完整', 'a finished ending', _yes),
    'closing_moves': Name('收束的语句', 'closing phrases', _times),
    'closes_at_the_end': Name('收束的话在结尾而不在开头', 'closing words at the end, not at the beginning'),
    'opens_at_the_beginning': Name('引入的话在开头而不在结尾', 'words that lead in at the beginning, not at the end'),
    'opens_in_the_middle': Name('开头像是承接上文', 'opens as if something came before', _yes),
    'closes_too_early': Name('收束过早的段落', 'paragraphs that close too early', _times),
    'order_breaks': Name('顺序颠倒', 'parts out of order', _times),
    'ending_echo': Name('结尾与前文呼应', 'the ending takes up what came before', say_share),
    'echo': Name('首尾呼应', 'opening and ending answer each other', say_share),
    'paragraph_overlap': Name('段与段的衔接', 'links between paragraphs', say_share),
    'sentence_overlap': Name('句与句的衔接', 'links between sentences', say_share),
    'linked_paragraphs': Name('用关联词起头的段落', 'paragraphs that begin with a link', say_share),
    'title_coverage': Name('题目词语在文中出现', 'words of the title that come back', say_share),
    'title_spread': Name('扣题的段落', 'paragraphs that keep to the title', say_share),
    'title_density': Name('题目词语的频度', 'how often the title comes back', _per_hundred),
    'title_in_opening': Name('开头点题', 'the opening names the topic', say_share),
    'title_in_ending': Name('结尾点题', 'the ending names the topic', say_share),
    'topic_sentences': Name(
        '分论点句（主体段开头的短句，点明中心）', 'short topic sentences that open body paragraphs', _count
    ),
    'opener_likeness': Name('各段段首句相呼应', 'openings of body paragraphs that answer each other'),
    'tied_examples': Name('举例后回扣中心的段落', 'examples that come back to the theme', _paragraphs),
    'theme_at_heads': Name('段首点明中心', 'paragraphs whose head names the theme', say_share),
    'spoken_words': Name('口头语', 'spoken words', _per_hundred),
    'theme_share': Name('中心集中', 'one theme throughout', say_share),
    'material_kinds': Name('写作材料（事例、细节、引用、对话等）', 'kinds of material', _kinds),
    'people_named': Name('人物事例', 'people as examples', _per_hundred),
    'people_distinct': Name('不同的人物', 'different people named', _count),
    'place_names': Name('地名等专名', 'names of places', _per_hundred),
    'parallel_sentences': Name('并列、排比的句子', 'sentences in parallel', say_share),
    'parallel_paragraphs': Name('并列的段落', 'paragraphs in parallel', say_share),
    'even_clauses': Name('整齐的分句', 'even clauses', say_share),
    'four_character_clauses': Name('四字句', 'clauses of four characters', say_share),
    'details': Name('具体的数量与时间', 'figures and dates', _per_hundred),
    'feelings': Name('写到感受', 'feelings', _per_hundred),
    'claims': Name('观点语句', 'claims', _per_hundred),
    'reasons': Name('说理语句', 'reasons', _per_hundred),
    'rare_variety': Name('用词丰富', 'richness of the vocabulary'),
    'rare_share': Name('较少见的书面词', 'less common words', say_share),
    'uncommon_share': Name('书面词语', 'written rather than everyday words', say_share),
    'character_variety': Name('用字多样', 'variety of characters'),
    'word_window_variety': Name('词语不重复', 'variety of words', say_share),
    'word_variety': Name('词语多样', 'variety of words'),
    'mean_character_frequency': Name('常用字过多', 'too many of the commonest characters'),
    'rare_character_share': Name('较少见的字', 'less common characters', say_share),
    'colloquial': Name('口语词', 'colloquial words', _per_hundred),
    'single_share': Name('单字词', 'one-character words', say_share),
    'idioms': Name('成语', 'idioms', _per_hundred),
    'adverb_share': Name('副词', 'adverbs', say_share),
    'mean_sentence': Name('句长', 'sentence length', _characters),
    'long_sentences': Name('过长的句子', 'overlong sentences', say_share),
    'run_on_share': Name('该断未断的长句', 'run-on sentences', say_share),
    'unmarked_share': Name('该有标点而没有的文字', 'text that wants punctuation', say_share),
    'comma_paragraphs': Name('一逗到底的段落', 'paragraphs with commas only', say_share),
    'unended_paragraphs': Name('段末没有句末标点', 'paragraphs that end without a stop', say_share),
    'language_gain': Name('文字成句（连字成句的程度）', 'words that make sentences'),
    'long_clauses': Name('过长的分句', 'overlong clauses', say_share),
    'sentence_variation': Name('长短句变化', 'variation of sentence length', say_share),
    'mean_clause': Name('分句长度', 'clause length', _characters),
    'semicolons': Name('分号（并列、排比）', 'semicolons', _per_hundred),
    'mark_variety': Name('标点种类', 'punctuation marks used', _kinds),
    'repeated_marks': Name('标点连写', 'marks written several times over', _per_hundred),
    'connective_kinds': Name('关联词种类', 'kinds of connectives', _kinds),
    'figures': Name('修辞与手法', 'figures of speech', _times),
    'device_kinds': Name('修辞与手法种类', 'kinds of figures of speech', _kinds),
    'quotation_uses': Name('引用', 'quotations', _times),
    'errors': Name('全部问题', 'all errors', _per_hundred),
    'spelling_errors': Name('错别字', 'wrong characters', _per_hundred),
    'grammar_errors': Name('语病', 'grammar errors', _per_hundred),
    'punctuation_errors': Name('标点错误', 'punctuation errors', _per_hundred),
    'wording_errors': Name('用词不当', 'unsuitable words', _per_hundred),
    'structure_errors': Name('结构问题', 'structural errors', _per_hundred),
}
_LEVELS = (
    (0.75, Words('好', 'good')),
    (0.4, Words('中等', 'middling')),
    (0.0, Words('还可提高', 'can still grow')),
)


def say_part(part: Part) -> Words:
    """One line of what a dimension is made of."""
    name = name_of(part.rule.name, NAMES)
    value = name.say(part.value) if name.say else _level(part)
    if part.rule.weight < 0:
        taken = f'{-part.points:.1f}'
        return Words(f'{name.zh}：{value.zh}（扣 {taken} 分）', f'{name.en}: {value.en} (−{taken})')
    got, most = f'{part.points:.1f}', f'{part.points + part.lost:.1f}'
    return Words(f'{name.zh}：{value.zh}（{got}/{most} 分）', f'{name.en}: {value.en} ({got} of {most})')


def _level(part: Part) -> Words:
    quality = part.reach if part.rule.weight > 0 else 1 - part.reach
    return next(words for least, words in _LEVELS if quality >= least)


def say_hold(hold: Hold) -> Words:
    """Why a dimension as a whole was held down."""
    name = name_of(hold.limit.name, NAMES)
    value = name.say(hold.value) if name.say else Words(f'{hold.value:.2f}', f'{hold.value:.2f}')
    return Words(
        f'{name.zh}：{value.zh}，本项按 {hold.factor:.0%} 计', f'{name.en}: {value.en}; this counts {hold.factor:.0%}'
    )
