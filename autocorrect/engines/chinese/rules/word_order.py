"""语序不当: actions named in an order in which they cannot happen, and attributes in the wrong place."""

from __future__ import annotations

from collections.abc import Iterable

from autocorrect.engines.chinese.rules.rule import Rule, grammar
from autocorrect.engines.findings import Confidence

# what comes first in the world, what comes after it
_STEPS = (
    ('建立', '完善|健全'),
    ('制定', '实施|落实|执行'),
    ('制订', '实施|落实|执行'),
    ('听取', '采纳'),
    ('发现', '解决|改正|纠正|处理|克服|研究|分析'),
    ('分析', '解决'),
    ('检查', '改正|纠正|修改'),
    ('研制', '推广|使用|应用'),
    ('研发', '推广|生产|应用'),
    ('掌握', '运用|应用'),
    ('培育', '提升|壮大'),
    ('编写', '出版'),
    ('生产', '销售'),
    ('设计', '施工|建成|生产|制造|建造'),
    ('受理', '答复|审批'),
    ('采集', '传播|发布|分析|加工'),
    ('收集', '使用|加工|整理|分析|统计|研究'),
    ('搜集', '整理|分析|研究|统计'),
    ('审议', '通过'),
    ('发掘', '整理'),
    ('酝酿', '产生'),
    ('了解', '掌握运用'),
    ('播种', '收割|收获'),
    ('学习', '运用'),
    ('指出', '改正|纠正'),
    ('找出', '改正|纠正|订正|修改'),
    ('听取', '讨论'),
    ('继承', '发扬|发展|弘扬'),
    ('认识', '改正|纠正'),
    ('提出', '解决'),
    ('挖掘', '整理'),
    ('调查', '处理|分析'),
    ('写作|创作', '出版|发表|演出'),
    ('种植|栽种', '收获|采摘'),
    ('讨论', '通过'),
    ('整理', '出版'),
    ('理解', '运用'),
    ('规划', '建设'),
    ('起草', '修改'),
    ('消化', '吸收'),
    ('征求', '采纳'),
    ('安装', '调试'),
    ('发明', '推广'),
)
# How a thing is done moves with its verb.
_HOW = '(?:认真|随时|及时|努力|积极|不断|仔细|正确|主动|深入|坚决|彻底|迅速|善于)?'


def _step_patterns() -> Iterable[tuple[str, str]]:
    for first, laters in _STEPS:
        yield (
            rf'(?P<x>(?P<how>{_HOW})(?P<later>{laters})(?P<and>和|并|与|、|及|以及)(?P<too>{_HOW})(?P<first>{first}))'
            rf'(?=[\u4e00-\u9fff“])(?!、|和|的能力)',
            r'\g<too>\g<first>\g<and>\g<how>\g<later>',
        )


RULES: tuple[Rule, ...] = (
    grammar(
        'zh.order.steps',
        '并列的动作要按先后顺序说。',
        'Actions are named in the order in which they happen.',
        *_step_patterns(),
        bad=(
            ('学校要完善和建立奖励制度。', '学校要建立和完善奖励制度。'),
            ('我们要解决并及时发现问题。', '我们要及时发现并解决问题。'),
            ('他分析并收集了许多材料。', '他收集并分析了许多材料。'),
        ),
        good=('学校要建立和完善奖励制度。',),
        probability=0.85,
    ),
    grammar(
        'zh.order.conjunction-and-subject',
        '两个分句的主语不同，关联词要放在第一个主语的前面。',
        'When the clauses have different subjects the conjunction stands before the first of them.',
        (
            r'(?:<start>|(?<=[，：“]))(?P<x>(?P<a>我们?|他们?|她们?|大家|人们|同学们)(?P<b>如果|要是|只有|不但|'
            r'不仅))(?=(?:(?![我他她你])<c>){3,25}，(?:那么)?(?:(?!我|他|她|自己|就|也|还|才|而|便|则|那|都|却|将|'
            r'又|但|可|并|反|甚|连|更|所|因|然|不)[\u4e00-\u9fff]){2,8}(?:就|才|也|都))',
            r'\g<b>\g<a>',
        ),
        bad=(('他如果不认真复习，成绩就会下降。', '如果他不认真复习，成绩就会下降。'),),
        good=('如果他不认真复习，成绩就会下降。', '他如果不复习，就会后悔。'),
        confidence=Confidence.DOUBTFUL,
        probability=0.6,
    ),
    grammar(
        'zh.order.not-before-ba',
        '“没有（没）”要放在“把”的前面：没有把……。',
        'The negative stands before 把, not after its object.',
        (
            r'(?<![一二两三四五六七八九十几这那每半车数第])(?P<x>把(?P<o>(?![握手柄守关门])[^，。；！？：没的不得]{1,7})(?P<not>没有|没))'
            r'(?![收入顶过落了人办法什头])(?=(?:(?![的就才都])<c>){1,8}(?:[，。！]|$))',
            r'\g<not>把\g<o>',
        ),
        (
            r'(?<![一二两三四五六七八九十几这那每半])(?P<x>把没有)(?=[这那](?:本|个|件|些|张|支|封|道)(?:(?!的)<c>){2,10}[，。！])',
            '没有把',
        ),
        bad=(
            ('弟弟把饭没有吃完。', '弟弟没有把饭吃完。'),
            ('我把没有那封信交给他。', '我没有把那封信交给他。'),
        ),
        good=(
            '弟弟没有把饭吃完。',
            '他把没有写完的作业带回了家。',
            '老师把玩具没收了。',
            '洪水把村庄淹没了。',
            '他把别人没有想到的都想到了。',
            '他把日子排得没有一点空。',
        ),
        probability=0.93,
    ),
    grammar(
        'zh.order.more-before-verb',
        '“更”要放在表示程度的词前面：跑得更快。',
        '更 stands before the word of degree: 跑得更快.',
        (
            r'比(?![较赛如])<c>{1,8}?(?P<x>(?:更|更加|还要)(?P<v>跑|跳|写|唱|画|长|飞|走|游|说|学|做|吃|看|考|打|读|起|睡|来|学习|进步)得)'
            r'(?=[\u4e00-\u9fff]{1,3}(?:[，。！？了]|$))',
            r'\g<v>得更',
        ),
        bad=(('妹妹比我更唱得好。', '妹妹比我唱得更好。'),),
        good=('妹妹比我唱得更好。', '他比以前更懂得珍惜。'),
        probability=0.93,
    ),
    grammar(
        'zh.order.old-and-new',
        '东西是古代的，出土（发现）是现在的事：把“新出土的”放到年代的前面。',
        'The thing is old, the find is new: put "newly found" before the age.',
        (
            r'(?P<x>(?P<t>(?:[一二两三四五六七八九十几\d]*[百千万][\d一二两三四五六七八九十百千余多几]*年(?:以)?前|'
            r'[夏商周秦汉唐宋元明清]代|[夏商周秦汉唐宋元明清]朝))的?'
            r'(?P<f>(?:新近|新|刚刚|刚|最近)(?:出土|发现|发掘|挖掘)(?:出来)?的))(?=[\u4e00-\u9fff])',
            r'\g<f>\g<t>的',
        ),
        bad=(('一千多年前新出土的铜镜摆在柜子里。', '新出土的一千多年前的铜镜摆在柜子里。'),),
        good=('新出土的唐代铜镜摆在柜子里。', '三年前新发现的山洞很深。'),
        probability=0.93,
    ),
    grammar(
        'zh.order.first-with-place',
        '“首次”“第一次”要紧靠它修饰的动词或名词。',
        '首次 stands next to the word it modifies.',
        (
            r'是(?P<x>(?P<a>首次|第一次)(?P<b>中国|我国|北京|全国|国内|我校|我市|我省|世界))(?=<c>{2,10}的)',
            r'\g<b>\g<a>',
        ),
        bad=(('这是首次我校举办的诗歌节。', '这是我校首次举办的诗歌节。'),),
        good=('这是我校首次举办的诗歌节。',),
        probability=0.85,
    ),
)
