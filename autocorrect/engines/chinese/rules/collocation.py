"""搭配不当: words that do not go together: verb and object, subject and predicate, modifier and noun."""

from __future__ import annotations

from collections.abc import Iterable

from autocorrect.engines.chinese.rules import companions
from autocorrect.engines.chinese.rules.rule import Rule, grammar

# subject | predicates it does not take | the predicate it takes
_SUBJECT_PREDICATE = (
    ('水平', '改善|增强|加强|增加|扩大|增多|加快|进步|优化', '提高'),
    ('速度', '扩大|增多|加强|增强|改善|增加', '加快'),
    ('效率', '加快|增强|增多|扩大|加强', '提高'),
    ('收入', '加强|扩大|改善', '增加'),
    ('产量', '加快|加强|扩大', '提高'),
    ('次数|人数', '提高|扩大|加强|扩张', '增加'),
    ('规模', '提高|增多|加强|加快', '扩大'),
    ('面积', '增多|提高|加强', '扩大'),
)
_GROWS = (
    r'(?:，)?(?:也|都|就|又|还|已|已经|正|正在|在|将|会|必将|能|能够|可以|因此|从而|才)*(?:有了|得到了?|有|'
    r'获得了?)?(?:很大|极大|较大|显著|明显|不断|大大|大幅|逐步|逐渐|日益|有所|普遍|快速|迅速)?(?:的|地)?'
)


def _subject_predicate_patterns() -> Iterable[tuple[str, str]]:
    for subject, predicates, right in _SUBJECT_PREDICATE:
        yield rf'(?:{subject}){_GROWS}(?P<x>{predicates})(?=了?(?:[，。；！？]|$))', right


_AND = r'(?:和|与|及|以及|、)'
_RISES = r'(?:都|也|均|在|已|已经|得到了?|有了?|逐步|逐渐|不断|日益|大大|显著|普遍)*'

RULES: tuple[Rule, ...] = (
    *companions.RULES,
    grammar(
        'zh.collocation.one-of-two',
        '并列的两项里，有一项和另一个成分搭配不当。',
        'Of the two things named together one does not go with the other part.',
        (
            rf'(?P<x>水平|技术|素质|能力|意识|质量){_AND}(?:(?![的，])<c>){{1,10}}?的?{_RISES}(?:扩大|增多|'
            rf'加快)(?=[，。；])',
            None,
        ),
        (
            rf'(?:加大)(?:了|对)?<c>{{1,12}}?(?:投入|力度){_AND}(?P<x>(?:(?!力度|投入|规模)<c>){{0,8}}?(?:能力|水平|'
            rf'质量|意识|效率|素质))(?=[，。；])',
            None,
        ),
        (
            rf'(?:增加|扩大)(?:了)?<c>{{1,10}}?(?:数量|规模|收入|投入|面积){_AND}(?P<x>(?:(?!数量|'
            rf'规模)<c>){{0,6}}?(?:质量|水平|能力|效率|素质))(?=[，。；])',
            None,
        ),
        (rf'(?P<x>数量{_AND}质量|质量{_AND}数量){_RISES}(?:提高|提升|增加|增多)(?=了?[，。；])', None),
        bad=(
            ('学校要加大教学投入和教师素质。', None),
            ('随着生产技术和企业规模的不断扩大，订单多了。', None),
            ('产品的数量和质量都提高了。', None),
        ),
        good=('学校要加大教学投入，提高教师素质。', '产品的质量提高了。'),
        probability=0.87,
    ),
    grammar(
        'zh.collocation.subject-predicate',
        '主语和谓语搭配不当。',
        'This subject does not take this predicate.',
        *_subject_predicate_patterns(),
        bad=(('人们的生活水平得到了改善。', '人们的生活水平得到了提高。'),),
        good=('人们的生活水平提高了。', '生活条件得到了改善。'),
        probability=0.9,
    ),
    grammar(
        'zh.collocation.season-is-place',
        '主语说的是地方或景物，宾语却是“季节”，主语和宾语不搭配。',
        'A place is called a season: subject and object do not match.',
        (
            r'(?:春|夏|秋|冬)(?:天|季|日)的?(?!到来|来临)[^。；！？\n是季]{2,40}?(?:，|真|都|就|可|，真)*是(?:一个|'
            r'个)?(?:(?!，)[^。；！？\n]){0,12}的?(?P<x>季节|时节)(?=[，。；！]|$)',
            None,
        ),
        bad=(('秋天的香山是一个迷人的季节。', None),),
        good=('秋天是一个迷人的季节。', '香山的秋天是一个迷人的季节。'),
        probability=0.88,
    ),
    grammar(
        'zh.collocation.person-is-attitude',
        '主语是“人”，宾语却是“态度”“行为”，主语和宾语不搭配。',
        'A person is called an attitude or an act: subject and object do not match.',
        (
            r'(?:的人|者)(?:，)?(?:都|就|也)?(?:是|是一种|就是一种)(?:(?![者人])<c>){0,14}的(?P<x>态度|行为|表现|'
            r'现象|品质|心理|精神)(?=[，。；！]|$)',
            None,
        ),
        bad=(('随地吐痰的人，是一种不文明的行为。', None),),
        good=('随地吐痰是一种不文明的行为。',),
        probability=0.9,
    ),
    grammar(
        'zh.collocation.seen-or-heard',
        '看到的不能是声音，听到的不能是样子。',
        'Sounds are not seen, and looks are not heard.',
        (
            r'(?P<x>看见|看到|望见|瞧见)(?:了)?(?:(?!说|发出|听见|听到|人|他|她|它)[^，。；！？：\n]){0,14}(?:声音|'
            r'歌声|笑声|琴声|掌声|鸟鸣|雷声|哭声)(?=[，。；！？]|$)',
            None,
        ),
        (
            r'(?P<x>听见|听到)(?:了)?(?:(?!说|看|讲|关于|介绍)[^，。；！？：\n]){0,14}(?:景色|美景|身影|笑脸|'
            r'笑容)(?=[，。；！？]|$)',
            None,
        ),
        (
            r'(?P<x>浮现|呈现|出现)(?=在<c>{0,4}(?:眼前|面前))(?<=声浮现|音浮现|味浮现|声呈现|音呈现|味呈现|声出现|'
            r'音出现|味出现)',
            None,
        ),
        (r'(?P<x>浮现|呈现)(?=在<c>{0,6}?(?:耳边|耳畔|耳旁|耳中))', '回响'),
        (
            r'(?:笑容|身影|面孔|面容|样子|笑脸|模样|目光)(?:<c>{0,4})(?P<x>回响|回荡|萦绕)(?=在<c>{0,4}耳[边畔旁])',
            None,
        ),
        bad=(
            ('我们看到了盛开的鲜花和小鸟动听的歌声。', None),
            ('奶奶的话又浮现在我的耳边。', '奶奶的话又回响在我的耳边。'),
            ('奶奶的笑容常常回荡在我耳边。', None),
        ),
        good=('我们听到了小鸟动听的歌声。', '我看到发出声音的地方。'),
        probability=0.85,
    ),
    grammar(
        'zh.collocation.wear',
        '衣服鞋袜用“穿”，帽子、眼镜、手套、首饰用“戴”。',
        'Clothes take 穿, things put on the head or hands take 戴.',
        (
            r'(?P<x>穿)(?:着|了|上)(?:一?[顶副条双块个只])?(?:[^，。；！？、\n和与戴披穿件]{1,8}的)?(?:老花|太阳|大|小|红|白|黑|花)?'
            r'(?:帽子|草帽|眼镜|墨镜|手套|围巾|红领巾|手表|项链|耳环|口罩)(?=[，。；！？]|$)',
            '戴',
        ),
        (
            r'(?P<x>穿)(?:着|了|上)?(?=<c>{0,14}[和、与及]|过|在)(?:(?!戴|披|系|提|拿|背)[^，。；！？、\n]){0,14}(?:帽子|眼镜|手套|围巾|红领巾|'
            r'手表|项链|耳环|草帽|口罩)(?=[，。；！？]|$)',
            None,
        ),
        (
            r'(?P<x>戴)(?:着|了|上)(?:(?!穿|着)[^，。；！？、和\n]){0,8}(?:衣服|裤子|裙子|鞋子|皮鞋|外套|'
            r'毛衣)(?=[，。；！？]|$)',
            '穿',
        ),
        bad=(('他穿着一身运动服和一顶帽子。', None), ('爷爷穿着一副黑色的手套。', '爷爷戴着一副黑色的手套。')),
        good=('他穿着运动服，戴着帽子。', '她穿过人群，找到了手套。'),
        probability=0.85,
    ),
    grammar(
        'zh.collocation.braving-a-road',
        '“冒着”能带“风雨”，不能带“路”：路要用“走着”“踏着”。',
        'One braves wind and rain (冒着), but one does not brave a road.',
        (
            r'冒着<c>{1,10}(?:和|与|、)(?P<x>[^，。；！？：\n和与、]{0,6}(?:小路|山路|道路|土路|小道))(?=[\u4e00-\u9fff]{0,4}[，。！])',
            None,
        ),
        bad=(('同学们冒着大雨和泥泞的山路往前走。', None),),
        good=('同学们冒着大雨，踏着泥泞的山路往前走。',),
        probability=0.9,
    ),
    grammar(
        'zh.collocation.up-to',
        '“截止”表示到期停止，后面不带时间；“截至”后面带时间。',
        '截至 is followed by a time; 截止 is not.',
        (
            r'截止(?=(?:昨天|昨日|今天|今日|目前|现在|发稿|去年|今年|上月|本月|当日|\d|[一二三四五六七八九十]+月))',
            '截至',
        ),
        bad=(('截止昨天，已有一百人报名。', '截至昨天，已有一百人报名。'),),
        good=('报名到昨天截止。', '截止到昨天，已有一百人报名。'),
    ),
)
