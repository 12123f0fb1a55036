"""易错成语: idioms, modest and polite words used for what they do not mean."""

from __future__ import annotations

from autocorrect.engines.chinese.rules.rule import Rule, grammar
from autocorrect.engines.findings import Category


def _idiom(
    name: str, zh: str, en: str, *patterns: tuple[str, str | None], bad: str, good: str, probability: float = 0.9
) -> Rule:
    return grammar(
        f'zh.idiom.{name}',
        zh,
        en,
        *patterns,
        bad=((bad, None),),
        good=(good,),
        category=Category.WORDING,
        probability=probability,
    )


RULES: tuple[Rule, ...] = (
    _idiom(
        'shenshen-xuezi',
        '“莘莘”是众多的意思，“莘莘学子”指许多学生，前面不能加“一位”“众多”。',
        '莘莘 means "many": 莘莘学子 is not used of one student, nor with another "many".',
        (
            r'(?P<x>一[名位个群]|每[名位一]个?|[\d几两三四五六七八九十百千]+[名位个]|众多|许多|各位|这位|那位|广大|'
            r'无数|全体|所有)的?莘莘学子',
            None,
        ),
        bad='他是一位莘莘学子。',
        good='莘莘学子走进考场。',
    ),
    _idiom(
        'renjun-bujin',
        '“忍俊不禁”就是忍不住笑，不能再带“笑”，也不用于别的感情。',
        '忍俊不禁 already means "cannot help laughing".',
        (r'忍俊不禁(?P<x>地?(?:流泪|流下|哭|落泪|叹|愤怒))', None),
        bad='听到噩耗，他忍俊不禁地流泪。',
        good='听到这个笑话，他忍俊不禁。',
    ),
    _idiom(
        'chaqiang-renyi',
        '“差强人意”是大体还能使人满意，不是“不满意”。',
        '差强人意 means "just good enough", not "poor".',
        (r'(?P<x>(?:太|很|非常|实在|十分|令人|如此|竟然?)差强人意)', None),
        (r'(?P<x>差强人意)(?=，<c>{0,8}(?:失望|不满|糟糕|很差|太差|遗憾|批评))', None),
        bad='这次考得很差强人意。',
        good='这场演出还算差强人意。',
    ),
    _idiom(
        'shou-dang-qi-chong',
        '“首当其冲”是最先受到攻击或遭遇灾难，不是“首先”。',
        '首当其冲 means "to bear the brunt", not "first of all".',
        (r'(?P<x>首当其冲)(?=地?(?:要|应|必须|就是要|当然是|的任务|的是要|站|冲|带头|报名))', None),
        bad='学好语文，首当其冲要多读书。',
        good='洪水来了，河边的村子首当其冲。',
    ),
    _idiom(
        'wang-qi-xiang-bei',
        '“望其项背”是能赶得上，多用于否定：“难以望其项背”。',
        '望其项背 is used with a negative: 难以望其项背.',
        (r'(?P<x>(?:只能|只好|只有|都能|已经|可以|也能|终于|总是)望其项背)', None),
        bad='他的成绩让我只能望其项背。',
        good='他的成绩让我难以望其项背。',
    ),
    _idiom(
        'tong-ri-er-yu',
        '“同日而语”只用于否定：“不可同日而语”。',
        '同日而语 is used with a negative only.',
        (r'(?<!不)(?<!岂)(?<!怎)(?<!难)(?P<x>(?:可以|能够|完全可以|能)同日而语)', None),
        bad='这两件事可以同日而语。',
        good='这两件事不可同日而语。',
    ),
    _idiom(
        'qi-yue-liu-huo',
        '“七月流火”说的是天气转凉，不是炎热。',
        '七月流火 tells of the weather turning cool, not of heat.',
        (r'(?P<x>七月流火)(?=<c>{0,4}，?<c>{0,10}(?:炎热|酷热|酷暑|骄阳|烈日|热浪|高温|热得|大汗|闷热))', None),
        (r'(?:炎热|酷热|骄阳似火|烈日炎炎|烈日当空)<s>{0,6}(?P<x>七月流火)', None),
        bad='七月流火，骄阳烤着大地。',
        good='七月流火，天气渐渐凉了。',
    ),
    _idiom(
        'zhuzhu-nanshu',
        '“罄竹难书”形容罪恶多得写不完，不用于好事。',
        '罄竹难书 is said of crimes, not of good deeds.',
        (r'(?P<x>罄竹难书)(?=的?(?:功|贡献|好事|事迹|恩|成就|优点|故事))', None),
        (r'(?:功劳|功绩|贡献|好事|恩情|成就)<c>{0,6}(?P<x>罄竹难书)', None),
        bad='他为村里做的好事罄竹难书。',
        good='侵略者的罪行罄竹难书。',
    ),
    _idiom(
        'chuxin-jilu',
        '“处心积虑”是贬义词，指长期谋划做坏事。',
        '处心积虑 is a word of blame.',
        (
            r'(?P<x>处心积虑)(?=地?(?:帮助|帮|为(?:大家|同学|人民|学生|我们|百姓|国家)|关心|学习|照顾|教育|培养|保护))',
            None,
        ),
        bad='老师处心积虑地帮助我们进步。',
        good='敌人处心积虑地破坏和谈。',
    ),
    _idiom(
        'wuwei-buzhi',
        '“无微不至”形容关怀照顾得细致周到，不用于别的事。',
        '无微不至 is said of care and attention only.',
        (r'(?P<x>无微不至)(?=的?地?(?:批评|检查|分析|观察|研究|描写|刻画|伤害|监视|调查))', None),
        bad='他无微不至地观察蚂蚁。',
        good='妈妈无微不至地照顾我。',
    ),
    _idiom(
        'xiangjing-rubin',
        '“相敬如宾”“举案齐眉”只用于夫妻。',
        'These idioms are said of husband and wife only.',
        (
            r'(?:同学|朋友|师生|同桌|邻居|同事|兄弟|姐妹)(?:(?!夫妻|夫妇)<c>){0,8}(?P<x>相敬如宾|举案齐眉|破镜重圆)',
            None,
        ),
        bad='我们班同学之间相敬如宾。',
        good='爷爷奶奶一生相敬如宾。',
    ),
    _idiom(
        'luoyi-bujue',
        '“络绎不绝”形容人、车、船前后相接，不用于声音。',
        '络绎不绝 is said of people, carts and boats, not of sounds.',
        (r'(?P<x>络绎不绝)(?=的?(?:掌声|歌声|声音|笑声|思绪|枪声|琴声|雨))', None),
        (r'(?:掌声|歌声|笑声|枪声|鞭炮声)<c>{0,3}(?P<x>络绎不绝)', None),
        bad='台下响起络绎不绝的掌声。',
        good='参观的人络绎不绝。',
    ),
    _idiom(
        'jinjin-ledao',
        '“津津乐道”就是很有兴趣地谈论，不能再修饰“说”“吃”“读”。',
        '津津乐道 already means "to talk of with relish".',
        (r'(?P<x>津津乐道)(?=地(?:说|讲|谈|吃|读|听|看))', None),
        bad='他津津乐道地吃着西瓜。',
        good='这件事至今为人们津津乐道。',
    ),
    _idiom(
        'doukou-nianhua',
        '“豆蔻年华”指女子十三四岁。',
        '豆蔻年华 is said of girls of thirteen or fourteen.',
        (r'(?:小伙子|男孩|男生|少年郎|二十岁|二十多岁|十八岁|20岁|18岁)<c>{0,8}(?P<x>豆蔻年华)', None),
        bad='那个男孩正值豆蔻年华。',
        good='十三岁的姐姐正值豆蔻年华。',
    ),
    _idiom(
        'age-names',
        '年龄的称呼用错了：三十而立，四十不惑，五十知天命，六十花甲，七十古稀。',
        'The name of the age does not fit the number.',
        (r'(?:二十|三十|20|30)(?:多|来|几)?岁(?:(?!到|离|不到)<c>){0,6}(?P<x>不惑|知天命|花甲|古稀|耄耋)', None),
        (r'(?:四十|五十|40|50)(?:多|来|几)?岁(?:(?!到|离|不到)<c>){0,6}(?P<x>而立|花甲|古稀|耄耋|弱冠)', None),
        (r'(?:六十|七十|八十|60|70|80)(?:多|来|几)?岁(?:(?!到|离|不到)<c>){0,6}(?P<x>而立|不惑|知天命|弱冠)之年', None),
        bad='他三十多岁已是花甲之年。',
        good='他四十岁，已到不惑之年。',
    ),
    _idiom(
        'wanren-kongxiang',
        '“万人空巷”指家家户户的人都上街，街上挤满了人，不是没有人。',
        '万人空巷 means that everybody is out in the streets.',
        (r'(?P<x>万人空巷)(?=，<c>{0,10}(?:空无一人|没有人|冷清|不见人影|家里|待在家|荒凉))', None),
        bad='深夜的街上万人空巷，不见人影。',
        good='元宵灯会那晚，万人空巷，热闹极了。',
    ),
    _idiom(
        'modest-words',
        '谦辞只说自己，敬辞只说对方，这里用反了。',
        'Modest words are for oneself, polite words for the other; here they are exchanged.',
        (
            r'(?:我|我们)(?:的|家)?(?P<x>令尊|令堂|令郎|令爱|令嫒|贵姓|尊姓大名|高见|大作|府上|千金|高足|高寿)(?!说)',
            None,
        ),
        (r'(?:您|你)(?:的|家)?(?P<x>家父|家母|家严|家慈|舍弟|舍妹|犬子|小女儿?|拙作|拙见|寒舍|敝校|愚见|鄙人)', None),
        (r'(?:我|我们)(?:就|一定|会|也|便)*(?P<x>笑纳|惠存|雅正|斧正|拜读者|鼎力相助|鼎力支持)', None),
        (r'(?:您|各位专家|各位老师|教授|专家)(?:的)?<c>{0,6}(?P<x>抛砖引玉|班门弄斧|蓬荜生辉)', None),
        bad='请代我向您家父问好。',
        good='家父身体很好，请代我问候令尊。',
    ),
    _idiom(
        'bu-fu-zhongwang',
        '“不孚众望”是不能使大家信服；取得好成绩要说“不负众望”。',
        '不孚众望 means "to fail expectations"; success is 不负众望.',
        (r'(?P<x>不孚众望)(?=，?(?:终于|一举|果然|成功|最终)?(?:夺得|获得|取得|成功|赢得|夺冠|捧回|拿下))', '不负众望'),
        bad='他不孚众望，夺得金牌。',
        good='他不负众望，夺得金牌。',
    ),
    _idiom(
        'tan-guan-xiang-qing',
        '“弹冠相庆”是贬义，指坏人得意互相庆贺。',
        '弹冠相庆 is a word of blame.',
        (r'(?:获奖|胜利|夺冠|成功|冠军|喜讯|捷报)<s>{0,14}(?P<x>弹冠相庆)', None),
        bad='夺冠的消息传来，同学们弹冠相庆。',
        good='同学们互相庆贺。',
    ),
    _idiom(
        'linci-zhibi',
        '“鳞次栉比”形容房屋排列得密而整齐，不用于人和车。',
        '鳞次栉比 is said of houses, not of people or cars.',
        (r'(?P<x>鳞次栉比)(?=的(?:人群|人们|汽车|车辆|行人|花|树|山|学生))', None),
        bad='街上走着鳞次栉比的人群。',
        good='街边是鳞次栉比的店铺。',
    ),
)
