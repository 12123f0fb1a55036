"""Inside or outside, told by the kind of place where the heading does not say: 堂屋 is indoors, 村口 is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from autocorrect.text.spans import Span

_INDOORS = frozenset(
    '室 房 厅 堂 屋 家 卧室 客厅 厨房 书房 办公室 会议室 病房 急诊 走廊 大厅 大堂 包厢 包间 隔间 电梯 楼道 '
    '楼梯间 楼梯 教室 宿舍 寝室 车库 地下室 仓库 库房 厂房 车间 机房 地牢 牢房 监狱 法庭 审讯室 值班室 银行 '
    '医院 法院 影院 电影院 剧院 戏院 书院 养老院 福利院 孤儿院 研究院 检察院 诊所 药店 药铺 派出所 警局 '
    '公安局 公司 酒店 饭店 旅馆 客栈 宾馆 餐厅 饭馆 茶馆 茶楼 酒楼 酒吧 酒馆 咖啡馆 咖啡厅 网吧 超市 商场 '
    '便利店 店 铺 当铺 殿 大殿 正殿 偏殿 寝宫 宫 密室 祠堂 佛堂 灵堂 礼堂 教堂 帐篷 营帐 大帐 帐内 船舱 车厢 '
    '车内 车里 车上 轿内 轿中 警车 轿车 出租车 公交车 面包车 商务车 救护车 大巴 马车 驾驶室 驾驶舱 机舱 天牢 '
    '大牢 死牢 牢 帐 膳房 御膳房 灶房 柴房 马厩 宫室 暖阁 舱内 洞 山洞 洞府 地窖 阁 公寓 别墅 套房 民宿 柜台 '
    '后台 窝棚 里屋 窑洞 图书馆 体育馆 健身房 实验室 档案室 控制室 收银台'.split()
)
_OUTDOORS = frozenset(
    '院 院子 院落 庭院 后院 前院 大院 院坝 天井 街 大街 街道 街头 长街 巷 小巷 巷子 巷口 胡同 路 路边 路口 '
    '路上 小路 山路 马路 公路 大道 桥 桥上 桥头 桥下 河 河边 河岸 江边 江畔 海边 海滩 沙滩 湖边 湖畔 岸边 '
    '码头 渡口 山 山顶 山脚 山下 山坡 后山 山崖 悬崖 崖边 崖顶 林 树林 竹林 森林 密林 树下 田 田野 田间 田边 '
    '麦田 稻田 果园 菜地 地头 草地 草原 草坪 花园 御花园 后花园 公园 广场 操场 球场 门口 大门口 校门 校门口 '
    '宫门 城门 城墙 城楼 城外 村口 镇口 天台 楼顶 屋顶 房顶 战场 坟 坟前 墓地 墓园 陵园 沙漠 荒野 荒原 雪地 '
    '雪原 旷野 甲板 停车场 集市 市集 夜市 站台 校园 工地 江面 海面 湖面 空中 乡道 村道 土路 国道 省道 县道 '
    '高速 高速路 高速公路 隧道口 宫道 山道 栈道 甬道 河滩 江滩 海滨 河堤 江堤 大堤 堤坝 堤上 大坝 水库 池塘 '
    '荷塘 鱼塘 溪边 井边 水边 池边 湖心亭 凉亭 长亭 亭 牌坊 街角 街口 街边 闹市 菜市 坡 山坳 山谷 峡谷 山口 '
    '山林 林间 晒谷场 打谷场 演武场 校场 刑场 法场 猎场 马场 牧场 农场 麦地 玉米地 荒地 空地 路面 路旁 车站外 '
    '外 门外 墙外 窗外 楼下 门前 墓前 台阶'.split()
)
_LONGEST = max(map(len, _INDOORS | _OUTDOORS))
# What only says who, when or which: 客厅（夜）, 病房内, 3号包厢2.
_TRAILING = re.compile(r'(?:[（(【\[][^）)】\]]*[）)】\]]|内部|里面|[内里中]|[\d一二三四五六七八九十]+号?|\s)+$')


def side_of(place: str) -> str:
    """'INT', 'EXT', or '' where the kind of place does not tell."""
    plain = _TRAILING.sub('', place) or place
    if place[-2:] in ('车内', '车里', '轿内', '舱内', '帐内'):
        return 'INT'
    for size in range(min(_LONGEST, len(plain)), 0, -1):
        kind = plain[-size:]
        if kind in _INDOORS:
            return 'INT'
        if kind in _OUTDOORS:
            return 'EXT'
    return ''


def sides_of(
    places: Sequence[tuple[str, Span]], marks: Sequence[tuple[int, str]], said: str, scene: str
) -> tuple[str, ...]:
    """The side of each set of a heading: 车内/马路 内/外 are one inside and one outside.

    Where each set stands beside its own mark that mark tells, else the kind of place, else the order of the marks.
    """
    kinds = [side_of(name) for name, _ in places]
    if said != 'INT/EXT' or len(places) < 2:
        return tuple(said or kind or scene for kind in kinds)
    written = [side for _, side in marks] if len(marks) == len(places) else []
    order = sorted([*((at, 0) for at, _ in marks), *((span.start, 1) for _, span in places)])
    if written and all(one[1] != other[1] for one, other in pairwise(order)):
        return tuple(written)
    if len(places) == 2 and {*kinds} in ({'INT', ''}, {'EXT', ''}):
        other = 'EXT' if 'INT' in kinds else 'INT'
        return tuple(kind or other for kind in kinds)
    if {'INT', 'EXT'} <= {*kinds}:
        return tuple(kind or said for kind in kinds)
    agreed = len({*kinds}) == 1 and bool(kinds[0])  # 客厅/卧室 内/外: neither is outside
    return tuple(written) if written and not agreed else (said,) * len(places)
