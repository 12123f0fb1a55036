"""Which characters look alike: from their parts, and a list of look-alikes that parts do not show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

# Written for this project: primitive characters that a hurried hand or a scanner takes for each other.
LOOK_ALIKES = (
    '己已巳 未末 人入八 土士 日曰目 天夭 干千于 大太犬 刀力刁 贝见 今令 兔免 戊戌戍 折拆析 侯候 崇祟 拔拨 '
    '治冶 晴睛 买卖 间问 辩辨辫 风凤 酒洒 竞竟 壁璧 暑署 荼茶 栗粟 徒徙 晒哂 肓盲 管菅 炙灸 汩汨 佘余 '
    '赢羸嬴 幻幼 历厉 仓仑 木术本 王玉主 白自百 田由甲申电 牛午生 子孑了 万方 儿几九 厂广 乌鸟 鸟岛 为办 '
    '又叉 夕歹 户尸 心必 手毛 毛笔 小少 上止 正止 从丛 丰韦 兴举 书书 东乐 车东 代伐 住往 任仕 休体 传转 '
    '伟伪 伤仿 众从 会合 全金 公分 共其 具县 再冉 冒昌 军车 决快 冲冷 准淮 凉惊 列例 刚别 到致 刺剌 前剪 '
    '劳荣 勉挽 勿匆 北此 区巨 医匡 半羊 卡下 即既 却劫 压庄 厘里 原愿 去丢 友发 反友 取最 受爱 变恋 口囗 '
    '古右 句旬 可司 史吏 叶计 同向 名各 吃吐 吸级 吹欢 告吉 周同 味昧 呢泥 和如 哀衰衷 响晌 员货 哥歌 '
    '唤换 商适 善喜 喝渴 嘴角 因困囚 园团围 国图 圆园 坏怀 场扬 坐座 块快 型形 城诚 培陪 基其 堂常 塔搭 '
    '墓幕慕暮 增赠 处外 复夏 失矢 夹央 奖桨 奋备 奶扔 好妇 妹姝 姑始 委季 孤狐 宁宇 它宅 安女 完宗 官宫 '
    '定它 宝玉 实买 宣宜 害宫 家蒙 容客 密蜜 寒赛塞 导异 寿春 封卦 将奖 尊遵 尽昼 层屋 居局 届屈 展屏 '
    '岁夕 岂凯 川州 工土 左右 巧朽 币市 布有 帅师 带常 幸辛 应庆 底低 店居 度席 庭延 异导 弄开 弟第 张涨 '
    '弱强 当灵 录绿 形型 彩采 影景 很狠 律津 得待 徽微 心必 忙忘 快怏 念含 怒恕 怕伯 思恩 急隐 性姓 怪径 '
    '总息 悟语 情清 惊掠 想相 意音 慢漫 慨概 懂董 成戌 我找 戒戎 或惑 战占 所听 打扫 托拖 扣拍 扶抚 批比 '
    '技枝 抄吵 抓爪 投设 抗坑 抛拖 护沪 报服 抬拾 抱泡 押抽 担但 拉位 拓拆 招拾 拥用 持特 指脂 按案 挂桂 '
    '挡档 挣净 振震 捉促 捕铺 损捐 换唤 掉棹 授受 排徘 掌常 探深 接按 推堆 提题 握屋 援缓暖 搏博 摇遥 '
    '摸模 播翻 撒散'
).split()

_SIMILAR = 0.4
_KEPT = 20


def similar_shapes(
    characters: Sequence[str], parts_of: Callable[[str], Sequence[str] | None], weight: Mapping[str, float]
) -> dict[str, list[str]]:
    """For each character its look-alikes among those that have a weight, the most alike first."""

    @cache
    def leaves(character: str, depth: int = 0) -> tuple[str, ...]:
        parts = parts_of(character) if depth < 3 else None
        if not parts or len(parts) < 2:
            return (character,)
        return tuple(leaf for part in parts for leaf in leaves(part, depth + 1))

    by_part = defaultdict(list)
    for character in weight:
        for part in set(parts_of(character) or ()):
            by_part[part].append(character)
    written = _from_groups(set(weight))
    return {
        character: _ranked(character, by_part, parts_of, leaves, written[character], weight) for character in characters
    }


def _from_groups(known: set[str]) -> dict[str, list[str]]:
    alike: dict[str, list[str]] = defaultdict(list)
    for group in LOOK_ALIKES:
        for character in group:
            alike[character] += [other for other in group if other != character and other in known]
    return alike


def _ranked(
    character: str,
    by_part: Mapping[str, list[str]],
    parts_of: Callable[[str], Sequence[str] | None],
    leaves: Callable[[str], tuple[str, ...]],
    written: Iterable[str],
    weight: Mapping[str, float],
) -> list[str]:
    own = Counter(leaves(character))
    scores = {}
    for part in set(parts_of(character) or ()):
        for other in by_part[part]:
            theirs = Counter(leaves(other))
            scores[other] = 2 * sum((own & theirs).values()) / (sum(own.values()) + sum(theirs.values()))
    scores.update(dict.fromkeys(written, 1.0))
    scores.pop(character, None)
    # A rare look-alike is hardly ever what was meant.
    worth = {other: score + 0.04 * weight[other] for other, score in scores.items() if score >= _SIMILAR}
    return sorted(worth, key=lambda other: (-worth[other], other))[:_KEPT]
