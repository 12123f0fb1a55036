"""关联词语: words that come in pairs, joined to the wrong partner, and the place of 不但 beside its subject."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule, compiled, grammar
from autocorrect.engines.findings import Category, Confidence, Words

# A clause of its own before the first comma, which no other connective takes part in.
_SUBJECT = r'<start>(?:(?![是这那就正才只也都])<c>){0,6}?'
_OTHER = r'因为|由于|但|可是|却|然而|不过|既然|如果|要是|所以|即使'
_CLAUSE = rf'(?:(?!{_OTHER})<c>){{2,28}}?'
_WILL = r'(?:应该|应当|应|要|会|能|可以|必须|该|得|不应该|不该|不要|不能|不会|不可以|不必|不用)'
_EVEN_IF = r'即使|哪怕|就算|纵然|纵使|即便'
_NO_PREDICATE = frozenset('连 所有 有 得到 受到 获得 引起 让 使 对 在 把 被 从'.split())
# 不但 at the head of a sentence, before a subject that can be told from its predicate without knowing the sentence.
_SUBJECT_AFTER = compiled(
    r'<start>(?P<x>(?P<joint>不[但仅光只])(?P<subject>(?:[我你他她它]们|[我你他她](?!们)|小[明红刚丽华强军芳亮兰东林平李王张刘]|'
    r'爸爸|妈妈|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|叔叔|老师|我们班(?:的?同学)?|我们学校|'
    r'[这那](?:本|座|个|只|篇|部|条|幅|间|位|所|首)(?:书|山|人|地方|故事|孩子|公园|小说|文章|城市|城|电影|花园|画|学校|'
    r'老师|同学|诗|歌|桥|湖|河|树|房子|节目|小狗|小猫)))(?![的和与跟们自家班校国人里上中间哪]))'
    r'(?:(?!也)<c>){2,20}，(?P<more>而且|并且|还|也|更)(?P<next>[\u4e00-\u9fff])'
)


def _moved_after_subject(passage: Passage) -> Iterator[Edit]:
    """不但 before a subject that both clauses share: 不但他聪明，而且勤奋 -> 他不但聪明."""
    for found in _SUBJECT_AFTER.finditer(passage.text):
        if _has_no_subject(passage, found.start('next'), found['more']):
            yield Edit(*found.span('x'), (found['subject'] + found['joint'],))


def _has_no_subject(passage: Passage, start: int, more: str) -> bool:
    """Whether the clause begins with its predicate, so that it speaks of the subject of the clause before."""
    token = passage.tokens_from(start)[0]
    if token.start != start or token.word in _NO_PREDICATE:
        return False
    if more in '也更' and token.word in '是有':
        return False
    return not token.tag.startswith(('n', 'r', 'm', 't', 's', 'f', 'p', 'q'))


RULES: tuple[Rule, ...] = (
    grammar(
        'zh.connective.although-so',
        '“虽然（尽管）”后面意思要转一个弯，和“但是”配对，不能和“所以”配对。',
        'After 虽然 or 尽管 the thought turns: it goes with 但是, not with 所以.',
        (rf'{_SUBJECT}(?:虽然|虽说|尽管){_CLAUSE}，(?P<x>所以|因此|因而)', '但是'),
        (
            rf'{_SUBJECT}(?:虽然|虽说){_CLAUSE}，(?P<x>而且|并且)(?=(?:(?!但|可|却|还是|仍|依然|也|不过)<c>){{2,25}}[。！])',
            '但是',
        ),
        bad=(
            ('虽然路很远，所以奶奶还是来看我了。', '虽然路很远，但是奶奶还是来看我了。'),
            ('虽然他个子小，而且力气很大。', '虽然他个子小，但是力气很大。'),
        ),
        good=(
            '虽然路很远，但是奶奶还是来看我了。',
            '我认识他，虽然不太熟，所以我去打了招呼。',
            '虽然因为下雨没去成，所以有点失望，但是我们很快又高兴起来。',
        ),
        probability=0.95,
    ),
    grammar(
        'zh.connective.because-but',
        '“因为（由于）”说的是原因，后面说结果，和“所以”配对，不能和“但是”配对。',
        '因为 gives a reason and goes with 所以, not with 但是.',
        # Two clauses and no more, and not an answer to a question.
        (
            rf'(?<!？)(?<!？”){_SUBJECT}(?:因为|由于){_CLAUSE}，(?P<x>但是|可是)(?!不知)(?=<c>{{3,24}}[。！\n])',
            '所以',
        ),
        bad=(('因为他天天练习，但是字写得很好。', '因为他天天练习，所以字写得很好。'),),
        good=(
            '因为天天练习，所以字写得很好。',
            '因为坚持，但凡有时间他都去跑步。',
            '这是因为他小，但是他很懂事。',
            '他为什么没来？因为他想来，但是他病了。',
        ),
        probability=0.9,
    ),
    grammar(
        'zh.connective.because-but-more',
        '“因为（由于）”说的是原因，一般和“所以”配对，看看这里用“但是”合不合适。',
        '因为 gives a reason and goes with 所以; look whether 但是 is right here.',
        (
            rf'(?<!？)(?<!？”){_SUBJECT}(?:因为|由于){_CLAUSE}，(?P<x>但是?|可是)(?!凡|愿|不知|又|也|还)(?=<c>{{3,24}}，)',
            None,
        ),
        (
            rf'(?<!？)(?<!？”){_SUBJECT}(?:因为|由于){_CLAUSE}，(?P<x>但)(?!是|凡|愿|不知|又|也|还)(?=<c>{{3,24}}[。！\n])',
            None,
        ),
        (
            rf'(?<!？)(?<!？”){_SUBJECT}因为{_CLAUSE}，(?P<x>而且)(?=[我他她你](?:(?!所以)<c>){{3,20}}[。！])',
            '所以',
        ),
        bad=(
            ('由于昨天下了雨，但是操场很滑，我们没有上体育课。', None),
            ('因为我天天练习，而且我得了第一名。', '因为我天天练习，所以我得了第一名。'),
        ),
        good=('由于昨天下了雨，操场很滑。', '因为他聪明，而且他勤奋，所以成绩好。'),
        confidence=Confidence.DOUBTFUL,
        probability=0.7,
    ),
    grammar(
        'zh.connective.even-if-then',
        '“即使（哪怕、就算）”要和“也”配对，不能和“就”配对。',
        '即使 goes with 也, not with 就.',
        (rf'(?:{_EVEN_IF})(?:(?![也都还仍总])<c>){{2,22}}?，(?:<who>)?(?P<x>就)(?={_WILL}(?!<s>{{0,30}}[？吗]))', '也'),
        (
            r'(?:即使|哪怕|纵然)(?:(?![也都还仍总])<c>){3,22}?，(?:<who>)?(?P<x>就)(?=不(?:叫|怕|肯|放弃|退缩|喊|说|后悔|低头|灰心))',
            '也',
        ),
        bad=(('即使遇到困难，我们就不能退缩。', '即使遇到困难，我们也不能退缩。'),),
        good=('即使遇到困难，我们也不能退缩。', '即使输了，就从头再来。', '就算他来了，就能解决问题吗？'),
        probability=0.93,
    ),
    grammar(
        'zh.connective.not-only-but',
        '“不但（不仅）”后面的意思要更进一层，和“而且”配对，不能和“但是”配对。',
        'After 不但 the thought goes one step further: it pairs with 而且, not with 但是.',
        (r'不但(?!不|没|如此)(?:(?![，而])<c>){1,20}，(?P<x>但是?|可是|然而)(?!凡)', '而且'),
        (r'不但(?:不|没)(?:(?![，而反])<c>){1,16}，(?P<x>但是|可是)(?=<c>{2})', '反而'),
        (r'不[仅只光](?!不|没|如此|仅)(?:(?![，而要得])<c>){1,20}，(?P<x>但是?|可是)(?=<c>{0,6}?[也还])', '而且'),
        bad=(
            ('姐姐不但学习好，但是很爱劳动。', '姐姐不但学习好，而且很爱劳动。'),
            ('他不仅会画画，但是也会写诗。', '他不仅会画画，而且也会写诗。'),
            ('他不但没哭，但是笑了。', '他不但没哭，反而笑了。'),
        ),
        good=(
            '姐姐不但学习好，而且很爱劳动。',
            '成功不仅要靠天分，但没有天分也很难。',
            '他不但不生气，反而笑了。',
        ),
        probability=0.94,
    ),
    grammar(
        'zh.connective.if-but-then',
        '“如果……就……”已经配成对，中间不用“但是”“而且”。',
        '如果 and 就 make a pair of their own; no 但是 or 而且 before 就.',
        (rf'<start>(?:如果|要是|假如){_CLAUSE}，(?P<x>但是|可是|而且|所以)(?=(?:<who>)?就(?!差|是|算|像|连))', ''),
        (r'<start>(?:<who>)?既然(?:(?!但|却)<c>){2,20}，(?P<x>所以)(?=<c>{0,6}就)', ''),
        (r'<start>(?:<who>)?既然(?:(?!但|却)<c>){2,20}，(?P<x>而且|但是)(?=(?:要|应该|必须)<c>{2,20}[。！])', '就'),
        bad=(
            ('如果明天天晴，但是我们就去放风筝。', '如果明天天晴，我们就去放风筝。'),
            ('既然答应了别人，而且要做到。', '既然答应了别人，就要做到。'),
            ('既然天黑了，所以我们就回家吧。', '既然天黑了，我们就回家吧。'),
        ),
        good=('如果你努力了，但是没有成功，也别灰心。', '既然答应了别人，就要做到。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.rather',
        '“与其”和“不如”配对，“宁可”和“也不”配对。',
        '与其 goes with 不如, 宁可 with 也不.',
        (
            r'(?:<start>|(?<=，))(?:<who>)?与其(?![他它余中实相次同合见交谈])(?:(?![不宁])<c>){2,18}，'
            r'(?P<x>而且|但是|所以|(?:<who>)?就(?!是|像))(?!不如)',
            '不如',
        ),
        (r'(?:宁可|宁愿|宁肯)<c>{2,20}，(?P<x>而且|但是|可是|就)(?=不|决不|绝不)', '也'),
        bad=(
            ('与其在家里发愁，就出去走走。', '与其在家里发愁，不如出去走走。'),
            ('战士们宁可牺牲，而且不投降。', '战士们宁可牺牲，也不投降。'),
        ),
        good=('与其在家里发愁，不如出去走走。', '他与其他同学相比，就显得瘦小。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.whatever-then',
        '“无论（不管）”和“都”配对，不能和“就”配对。',
        '无论 goes with 都, not with 就.',
        (
            rf'(?:无论|不管|不论)(?!三七|了)(?:(?![都也总])<c>){{2,20}}，(?:<who>)?(?P<x>就)(?={_WILL}(?!<s>{{0,30}}[？吗]))',
            '都',
        ),
        bad=(('无论遇到什么困难，就不能放弃。', '无论遇到什么困难，都不能放弃。'),),
        good=('无论遇到什么困难，都不能放弃。', '不管了，就这样吧。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.not-but-rather',
        '“不是……”和“而是”配对，不能和“但是”配对；“一边”和“一边”配对，中间不加“又”。',
        '不是 goes with 而是; 一边 goes with 一边 and nothing between.',
        (r'不是不<c>{1,10}，(?P<x>但是|可是)', '而是'),
        (r'不是(?P<w>为了|因为|想|要|怕)<c>{1,14}，(?P<x>但是?|可是|却是)(?=(?P=w))', '而是'),
        (r'一边(?!是)(?:(?!一边)<c>){1,10}?，?(?P<x>又|还)(?=一边(?!是))', ''),
        bad=(
            ('我不是不想吃，可是吃不下了。', '我不是不想吃，而是吃不下了。'),
            ('他一边跑，还一边喊。', '他一边跑，一边喊。'),
        ),
        good=('我不是不想吃，而是吃不下了。', '他一边跑一边喊。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.not-only-also',
        '“不但（不仅）”和“而且”配对，“而是”要和“不是”配对。',
        '不但 goes with 而且; 而是 goes with 不是.',
        (
            r'不(?:但|仅)(?!是|不|没|如此|仅|要|应|该|在|为|需|能|有)(?:(?![，而])<c>){1,16}，(?P<x>而是)(?=<c>{2})',
            '而且',
        ),
        bad=(('她不但跳舞好，而是画画也好。', '她不但跳舞好，而且画画也好。'),),
        good=('她不但跳舞好，而且画画也好。', '不是不会，而是不想。', '学习不仅要记，而是要懂。'),
        probability=0.9,
    ),
    grammar(
        'zh.connective.rather-than',
        '“与其”和“不如”配对。',
        '与其 goes with 不如.',
        (
            r'(?:<start>|(?<=，))(?:<who>)?与其(?![他它余中实相次同合见交谈])(?:(?![不宁])<c>){2,18}，'
            r'(?P<x>(?:<who>)?(?:也(?!不)|还是(?!不如)|又|却|才)|而(?!不如))(?=(?:(?!不如|宁)<s>){2,30}[。！])',
            '不如',
        ),
        bad=(('与其坐着等，也去找找看。', '与其坐着等，不如去找找看。'),),
        good=('与其坐着等，还不如去找找看。', '与其说他笨，毋宁说他懒。', '与其坐着等，也好过什么都不做，不如去找找。'),
        probability=0.9,
    ),
    grammar(
        'zh.connective.would-rather',
        '“宁可（宁愿）”表示选了一样、不要另一样，和“也不”配对。',
        '宁可 chooses one thing and refuses the other: it goes with 也不.',
        (
            r'(?:宁可|宁愿|宁肯)(?:(?!不|，)<s>){2,20}，(?P<x>还要|又要|还|又|而|却|但|但是|也要|也|就|就要|都要)'
            r'(?=(?:给|向|让|使)?[\u4e00-\u9fff]{0,4}?(?:添麻烦|占|投降|放弃|撒谎|说谎|浪费|低头|求饶|屈服|拖累|麻烦|偷懒|偷|抢|抄|作弊|伤害|破坏|丢下|后退))(?!<s>*不)',
            '也不',
        ),
        bad=(('他宁愿走远路，还给老师添麻烦。', '他宁愿走远路，也不给老师添麻烦。'),),
        good=('他宁愿走远路，也不给老师添麻烦。', '他宁可少睡，也要把作业写完。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.why-because',
        '“之所以”说结果，后面说原因，和“是因为”配对。',
        '之所以 names the result; the reason follows with 是因为.',
        (r'之所以(?:(?!，)<s>){2,30}，(?P<x>因此|所以|于是)(?=(?:(?!因为|由于|为了)<s>){2,40}[。！])', '是因为'),
        (r'之所以(?:(?!，|是)<s>){2,30}，(?P<x>由于)(?=(?!<s>*(?:因为|为了|是))<s>{2,40}[。！])', '是因为'),
        bad=(('他之所以受人尊敬，所以他乐于助人。', '他之所以受人尊敬，是因为他乐于助人。'),),
        good=('他之所以受人尊敬，是因为他乐于助人。', '之所以这样做，就是为了大家。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.both-and',
        '“既……”和“又……”（也……）配对。',
        '既 goes with 又 or 也.',
        (
            r'既(?P<w>要|能|会|可以|应该|需要|是)(?:(?!又|也|，)<s>){1,16}，(?P<x>却|但是?|可是|而且|所以|还是|才)(?=(?P=w)(?!，))',
            '又',
        ),
        bad=(('写作文既要有真情，却要有条理。', '写作文既要有真情，又要有条理。'),),
        good=('写作文既要有真情，又要有条理。', '既然要学，就要学好。'),
        probability=0.92,
    ),
    grammar(
        'zh.connective.if-only',
        '“如果”和“就”配对，“只要”和“就”配对，“尽管”和“还是（仍然）”配对。',
        '如果 and 只要 go with 就, 尽管 with 还是.',
        (
            r'<start>(?:<who>)?(?:如果|要是|假如)(?:(?!才|就)<c>){2,24}，(?:<who>)?(?P<x>只有)(?=(?:不能|不会|不得|不可以|会|可以)<c>{1,20}[。！])(?!<c>*才)',
            '就',
        ),
        (
            r'<start>(?:<who>)?只要(?:(?!只有|才)<c>){2,20}，(?:<who>)?(?P<x>才)(?=(?!是|刚|不)(?:能够|有|身体|成绩|取得|得到|成为|学|获得|实现|做)<c>{1,16}[。！])',
            '就',
        ),
        (
            r'<start>(?:<who>|[\u4e00-\u9fff]{2})?尽管(?!放心|说|问|吃|来|去|拿|用|讲|提)(?:(?!但|可|却|还|仍|也)<c>){3,18}，'
            r'[\u4e00-\u9fff]{0,3}?(?P<x>就)(?=(?:坚持|要|不(?!是)|会|每天|天天|继续|从不)<c>{2,20}[。！])',
            '还是',
        ),
        bad=(
            ('如果你再迟到，只有不能参加比赛。', '如果你再迟到，就不能参加比赛。'),
            ('只要天天练习，才有进步。', '只要天天练习，就有进步。'),
            ('尽管天气很冷，爷爷就坚持晨跑。', '尽管天气很冷，爷爷还是坚持晨跑。'),
        ),
        good=('如果你再迟到，就不能参加比赛。', '如果下雨，只有改天才能去。', '你尽管放心，我就不去了。'),
        probability=0.9,
    ),
    grammar(
        'zh.connective.not-only-he',
        '前后两句说的不是同一个人，“不仅（不但）”要放在第一个人的前面。',
        'The clauses speak of different people, so 不仅 stands before the first.',
        (
            r'<start>(?P<x>(?P<one>[我你他她]们?|小[明红刚丽华强]|爸爸|妈妈|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|老师)(?P<joint>不[仅但光]))'
            r'(?=(?:(?!自己|，)<s>){2,16}，(?:而且|就连|连)?(?:[我你他她]的?)?(?:弟弟|妹妹|哥哥|姐姐|爸爸|妈妈|爷爷|奶奶|同桌|同学们?|老师|朋友|家人|大家)(?:也|都|也都)(?!都)(?!<c>{0,8}(?:说|夸|表扬|称|佩服|为|对|[他她我](?![的们]))))',
            r'\g<joint>\g<one>',
        ),
        bad=(('她不仅会下棋，她的哥哥也会下棋。', '不仅她会下棋，她的哥哥也会下棋。'),),
        good=('不仅她会下棋，她的哥哥也会下棋。', '她不仅会下棋，也会画画。', '他不仅成绩好，老师也夸他懂事。'),
        probability=0.88,
    ),
    Rule(
        'zh.connective.not-only-subject',
        Category.GRAMMAR,
        Words(
            '前后两句说的是同一个人（同一样东西），“不但（不仅）”要放在这个主语的后面。',
            'Both clauses speak of the same subject, so 不但 stands after it.',
        ),
        _moved_after_subject,
        bad=(
            ('不仅他跑得快，而且跳得高。', '他不仅跑得快，而且跳得高。'),
            ('不但小丽爱读书，还爱写日记。', '小丽不但爱读书，还爱写日记。'),
        ),
        good=(
            '他不仅跑得快，而且跳得高。',
            '不但他来了，他的弟弟也来了。',
            '不仅我不会，连老师也不会。',
            '不但他会游泳，而且妹妹会跳水。',
        ),
        probability=0.9,
    ),
)
