"""How long a worker's emit takes to a browser, against one raw Redis hop; and an essay from submit to its last event.

Usage: python scripts/bench_live.py [--emits 300] [--essays 10]
Starts the whole product on a free port in a temporary folder, and stops it again.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import redis
import socketio

from autocorrect.app import CHANNEL
from autocorrect.jobs.push import room_of
from tests.product import Product

ENGLISH = (
    'Last week our class go to the museum because our teacher wanted to show us old paintings. '
    'I was very exciting, and my friends was happy too. We seen many things that we never forget. '
) * 15
CHINESE = '今天早上我和同学一起去公园玩，天气十分晴朗。湖边的柳树随风摇摆，我们一边走一边说笑，心里非常高兴。\n' * 17


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--emits', type=int, default=300)
    parser.add_argument('--essays', type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Product(Path(folder) / 'var') as product:
        url = (product.var / 'redis' / 'url').read_text().strip()
        client = product.client('bench')
        emit = emit_milliseconds(product, client, url, options.emits)
        hop = hop_milliseconds(url, options.emits)
        print(f'raw Redis publish -> subscriber   {hop:7.2f} ms (median)')
        print(f'worker emit -> browser            {emit:7.2f} ms (median), {emit / hop:.1f} hops')
        for name, text in (('English, 500 words', ENGLISH), ('Chinese, 800 characters', CHINESE)):
            # A word of its own for each essay: what a worker remembers of the last one must not help it.
            spans = [seconds_to_final(client, varied(text, number)) for number in range(options.essays)]
            print(f'{name:<24} submit -> final event: {statistics.median(spans):.2f} s (max {max(spans):.2f})')


def emit_milliseconds(product: Product, client, url: str, count: int) -> float:
    heard, spans = threading.Event(), []
    ear = socketio.Client()
    ear.on('bench', lambda sent: (spans.append(time.perf_counter() - sent), heard.set()))
    ear.connect(product.base, auth={'token': client.token}, transports=['websocket'])
    room = room_of(client.call('GET', '/auth/me')[1]['id'])
    manager = socketio.RedisManager(url, channel=CHANNEL, write_only=True)
    for _ in range(count):
        heard.clear()
        manager.emit('bench', time.perf_counter(), room=room)
        heard.wait(5)
    ear.disconnect()
    return statistics.median(spans) * 1000


def hop_milliseconds(url: str, count: int) -> float:
    bus = redis.Redis.from_url(url)
    listener = bus.pubsub(ignore_subscribe_messages=True)
    listener.subscribe('bench')
    heard, spans = threading.Event(), []

    def listen() -> None:
        for message in listener.listen():
            spans.append(time.perf_counter() - float(message['data']))
            heard.set()
            if len(spans) == count:
                return

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    time.sleep(0.2)
    for _ in range(count):
        heard.clear()
        bus.publish('bench', repr(time.perf_counter()))
        heard.wait(5)
    return statistics.median(spans) * 1000


def varied(text: str, number: int) -> str:
    place = ('library', 'station', 'market', 'harbour', 'castle', 'garden', 'bridge', 'theatre', 'village', 'stadium')
    venues = ('图书馆', '火车站', '菜市场', '博物馆', '植物园', '动物园', '体育场', '少年宫', '科技馆', '电影院')
    return text.replace('museum', place[number % 10]).replace('公园', venues[number % 10])


def seconds_to_final(client, text: str) -> float:
    begun = time.perf_counter()
    job = client.wait(client.submit(text))
    assert job['state'] == 'COMPLETED', job
    return time.perf_counter() - begun


if __name__ == '__main__':
    main()
