"""What can be said of an English essay: remarks with their passage, in variants, and an exercise for each fault.

A remark belongs to features of the rubric, so it is made when they earned or lost points, in any rubric.
"""

from __future__ import annotations

from typing import NamedTuple

from autocorrect.engines.findings import Words
from autocorrect.engines.scoring.english import passages
from autocorrect.engines.scoring.english.passages import Passage


class Strength(NamedTuple):
    """Praise for what one of `features` earned, at a passage that shows it."""

    features: tuple[str, ...]
    passage: Passage
    variants: tuple[Words, ...]


class Fault(NamedTuple):
    """What to work on when `features` lost points; the passage is where to begin."""

    features: tuple[str, ...]
    passage: Passage
    variants: tuple[Words, ...]
    exercise: Words


STRENGTHS: tuple[Strength, ...] = (
    Strength(
        ('log_beyond_a2', 'log_beyond_b1', 'content_guiraud', 'mtld_content', 'very_long_words'),
        passages.clean_rich_sentence,
        (
            Words(
                '用词准确，不满足于最常见的说法。', 'Well-chosen words: you did not settle for the most common ones.'
            ),
            Words(
                '这里的词选得有分量，读者看得更清楚。', 'The choice of words here lets the reader see what you mean.'
            ),
        ),
    ),
    Strength(
        ('connective_kinds', 'connective_groups', 'harder_connectives'),
        passages.well_linked,
        (
            Words(
                '句首的连接词说明了这一句和上文的关系。',
                'The first words tell the reader how this follows from what came before.',
            ),
            Words(
                '用连接词把思路带了过来，读起来顺。', 'A good link: the reader never has to guess where you are going.'
            ),
        ),
    ),
    Strength(
        ('subordinator_kinds', 'sentence_length_variation'),
        passages.complex_sentence,
        (
            Words(
                '主从句搭配得好，两层意思合在一句里说清了。',
                'Two thoughts in one sentence, and it is clear which one leads.',
            ),
            Words(
                '这个复合句结构完整，用得正确。',
                'A correct complex sentence: it shows that you command more than short statements.',
            ),
        ),
    ),
    Strength(
        ('details',),
        passages.particular,
        (
            Words(
                '写出了具体的人、数或话，内容可信。',
                'A real name, figure or quotation: particulars make the reader believe you.',
            ),
            Words('有具体细节，比笼统的话有力。', 'This particular says more than a general statement could.'),
        ),
    ),
    Strength(
        ('closes',),
        passages.closing,
        (
            Words(
                '结尾有收束，读者知道文章到这里说完了。',
                'The ending rounds the essay off: the reader knows it is complete.',
            ),
            Words('最后回到主题，收得住。', 'You come back to your point at the end, as a good ending does.'),
        ),
    ),
    Strength(
        (),
        passages.any_clean,
        (
            Words('这一句意思清楚，读者一看就懂。', 'What this sentence says is clear at once.'),
            Words('这句话说清了一件事，可以接着往细里写。', 'It says one thing plainly: go on from here into detail.'),
        ),
    ),
)

FAULTS: tuple[Fault, ...] = (
    Fault(
        ('repeated_share', 'doubled_sentences'),
        passages.repeated,
        (
            Words(
                '这些话前面已经说过，重复不会加分：删去，或换成新的内容。',
                'You have said this before. Cut it, or put something new in its place.',
            ),
        ),
        Words(
            '把全文重复的句子划掉，再各写一句新的内容补上。',
            'Strike out every sentence that repeats another, and write a new one for each.',
        ),
    ),
    Fault(
        ('development', 'length_reach', 'length_share', 'matter_reach', 'details'),
        passages.bare,
        (
            Words(
                '这里说得太简单。补上时间、地点、样子或原因，读者才看得见。',
                'This leaves the reader asking. Add when, where, what it looked like, or why.',
            ),
            Words(
                '这一点可以展开：举一个例子，或写一个看得见的细节。',
                'Develop this point: give an example, or one thing that could be seen or heard.',
            ),
        ),
        Words(
            '在这一句后面再写三句：一句写细节，一句写原因，一句写感受。',
            'Write three more sentences after it: one detail, one reason, one feeling.',
        ),
    ),
    Fault(
        ('closes', 'ends_whole'),
        passages.last,
        (
            Words(
                '文章停在这里，没有收束。用一两句回到主题，比如 “In the end, I learned that ...”。',
                'The essay stops without an ending. Come back to your point, e.g. "In the end, I learned that ...".',
            ),
            Words(
                '结尾还缺一句总结：全文想让读者记住什么？',
                'One closing sentence is missing: what should the reader remember?',
            ),
        ),
        Words(
            '写一个两句的结尾：第一句概括，第二句写出你的看法或收获。',
            'Write an ending of two sentences: one that sums up, one with your own view.',
        ),
    ),
    Fault(
        ('opens',),
        passages.first,
        (
            Words(
                '开头就承接上文，读者不知道在说什么。第一句先交代主题。',
                'The first sentence points back to something the reader has not seen. Begin with your subject.',
            ),
        ),
        Words(
            '换三种写法写第一句，选最能交代主题的一句。',
            'Write the first sentence in three ways and keep the clearest.',
        ),
    ),
    Fault(
        ('paragraphing', 'steps_in_order'),
        passages.middle,
        (
            Words(
                '整段太长。可以从这一句另起一段，一段只说一件事。',
                'The paragraph is long. Begin a new one here: one paragraph, one matter.',
            ),
        ),
        Words(
            '把全文分成三到四段，每段旁边用两三个词写出段意。',
            'Divide the essay into three or four paragraphs and label each in two or three words.',
        ),
    ),
    Fault(
        ('connective_kinds', 'connective_groups', 'harder_connectives', 'linked_sentences', 'threads'),
        passages.unlinked,
        (
            Words(
                '这一句和上一句是什么关系？用 because, however, as a result 之类的词说明。',
                'How does this follow from the sentence before? Say it: because, however, as a result ...',
            ),
            Words(
                '上下句之间少了一座桥。加一个连接词，或重提上一句里的一个词。',
                'A bridge is missing here. Add a connective, or take up a word of the sentence before.',
            ),
        ),
        Words(
            '选三处相邻的句子，分别用 because, although, for example 连起来。',
            'Join three pairs of neighbouring sentences: one with because, one with although, one with for example.',
        ),
    ),
    Fault(
        ('same_openings', 'opening_variety', 'joined_openings'),
        passages.same_opening,
        (
            Words(
                '连着两句用同一个词开头。换一句以时间、地点或状语开头。',
                'Two sentences in a row begin with the same word. Begin one with a time, a place or a phrase.',
            ),
        ),
        Words(
            '改写这两句，使开头不同：一句以 When ... 开头，一句以 -ing 短语开头。',
            'Rewrite both: begin one with When ..., the other with an -ing phrase.',
        ),
    ),
    Fault(
        ('subordinator_kinds', 'sentence_length_variation', 'perfects', 'opening_variety'),
        passages.two_short,
        (
            Words(
                '两个短句可以合成一句，用 who, which, when 或 because 连起来。',
                'These two short sentences could be one: join them with who, which, when or because.',
            ),
        ),
        Words(
            '把文中三对短句各合成一个复合句。', 'Turn three pairs of short sentences into one complex sentence each.'
        ),
    ),
    Fault(
        ('long_sentences', 'sentence_length'),
        passages.overlong,
        (
            Words(
                '这句太长，读者会迷路。在意思停顿处用句号断开。',
                'This sentence is too long to follow. Put a full stop where a thought ends.',
            ),
        ),
        Words(
            '把这一句改成三句，每句只说一个意思，然后朗读一遍。',
            'Make three sentences of it, one thought each, then read them aloud.',
        ),
    ),
    Fault(
        ('plain_words', 'rarest_zipf', 'log_beyond_a2', 'content_guiraud', 'mtld_content', 'top_word_share'),
        passages.plain,
        (
            Words(
                '这里用了泛泛的词（good, very, thing 之类）。换一个说得准的词。',
                'There are vague words here (such as good, very, thing). Name what you mean exactly.',
            ),
            Words(
                '很常见的词告诉读者的很少：想一想，具体是怎样的？',
                'Very common words tell the reader little. What was it like, exactly?',
            ),
        ),
        Words(
            '圈出文中五个最普通的形容词或动词，各换成一个更准确的词。',
            'Circle the five plainest adjectives or verbs and find a more exact word for each.',
        ),
    ),
    Fault(
        ('small_starts', 'small_i'),
        passages.small_start,
        (
            Words(
                '英语句子的第一个字母要大写，“I” 也永远大写。',
                'An English sentence begins with a capital letter, and "I" is always a capital.',
            ),
        ),
        Words(
            '把全文每句的第一个字母检查一遍，改成大写。',
            'Go through the essay and make the first letter of every sentence a capital.',
        ),
    ),
    Fault(
        ('unclosed_sentences',),
        passages.unclosed,
        (
            Words(
                '句末要有句号、问号或感叹号。',
                'A sentence ends with a full stop, a question mark or an exclamation mark.',
            ),
        ),
        Words(
            '朗读全文，在每个停顿处判断：这里是逗号还是句号？',
            'Read the essay aloud; at each pause decide: comma or full stop?',
        ),
    ),
    Fault(
        ('commas_per_sentence', 'mark_kinds'),
        passages.overlong,
        (
            Words(
                '标点种类少。开头短语后、并列成分之间用逗号。',
                'Few kinds of marks: set commas after an opening phrase and between items of a list.',
            ),
        ),
        Words(
            '在文中找三处可以加逗号的地方，说出理由。', 'Find three places for a comma and say why it belongs there.'
        ),
    ),
)

ERROR_EXERCISES: dict[str, Words] = {
    'capital': Words(
        '检查全文的大写：句首、人名地名、“I”，把改过的词圈出来。',
        'Check every capital in the essay: first words, names, "I". Circle what you change.',
    ),
    'spelling': Words(
        '把拼错的词各抄写三遍，再各造一个句子。',
        'Write each misspelt word three times, then use each in a sentence of your own.',
    ),
    'grammar': Words(
        '把这条规则的句子改正后，再写两个用同样结构的句子。',
        'Correct the sentence, then write two more sentences with the same pattern.',
    ),
    'punctuation': Words(
        '抄写这一句并改好标点，再在全文里找同样的地方。',
        'Copy the sentence with the right marks, then look for the same place elsewhere.',
    ),
    'wording': Words(
        '查词典，给这个词写出一个正确的搭配，再造一个句子。',
        'Look the word up, note one phrase it belongs to, and write a sentence with it.',
    ),
}
