"""A person in Chromium: register, submit, watch, reload, lose the network, decide; without a CSP or console error."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.product import Product

pytestmark = pytest.mark.browser

FLAGS = (
    '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking '
    '--disable-component-update --disable-sync'
).split()
CHINESE = '秋天来了,树叶像蝴蝶一样飞舞。\n\n通过这次活动,使我明白了团结的重要性。他高兴的跳起来。'
ENGLISH = 'Last week our class go to the the museum.\n\nThere was many old paintings. She dont like it.'
# Long enough to be met in mid-job, and every paragraph has something to find.
LONG = '\n'.join(f'今天我们去公园玩,大家都很高兴。这是第{number}段，湖边的柳树随风摇摆。' * 2 for number in range(250))
WIDTHS = (320, 390, 768, 1024, 1600)


@pytest.fixture(scope='module')
def product(tmp_path_factory):
    with Product(tmp_path_factory.mktemp('browser') / 'var') as running:
        yield running


@pytest.fixture(scope='module')
def chromium():
    path = os.environ.get('CHROMIUM') or shutil.which('chromium') or shutil.which('google-chrome')
    if not path:
        pytest.skip('no Chromium')
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope='module')
def context(chromium):
    context = chromium.new_context(viewport={'width': 1280, 'height': 860})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A page whose console must stay silent."""
    page = context.new_page()
    complaints: list[str] = []
    page.on('console', lambda m: complaints.append(m.text) if m.type in ('error', 'warning') else None)
    page.on('pageerror', lambda error: complaints.append(str(error)))
    page.complaints = complaints
    yield page
    page.close()
    assert complaints == []


@pytest.fixture(scope='module')
def somebody(context, product):
    """Registers through the pages; the browser context stays signed in."""
    page = context.new_page()
    page.goto(f'{product.base}/register')
    page.fill('#username', 'mei')
    page.fill('#email', 'mei@example.org')
    page.fill('#password', 'correct-horse')
    page.click('main button')
    expect(page.locator('h1')).to_have_text('mei，你好')
    page.close()
    return 'mei'


@pytest.fixture
def signed_in(page, somebody) -> Page:
    return page


def submit(page: Page, product: Product, title: str, text: str) -> None:
    page.goto(f'{product.base}/essays/new')
    page.fill('#title', title)
    page.fill('#content', text)
    page.click('#submit')
    page.wait_for_url(re.compile(r'/essays/[0-9a-f-]{36}$'))


def is_live(page: Page) -> None:
    expect(page.locator('#live')).to_have_attribute('data-mode', 'on')


@pytest.mark.parametrize(('title', 'text', 'mark'), [('秋天', CHINESE, '使'), ('A trip', ENGLISH, 'the the')])
def test_an_essay_is_marked_while_one_watches(signed_in, product, title, text, mark):
    submit(signed_in, product, title, text)
    expect(signed_in.locator('.score .total')).to_be_visible()
    assert signed_in.locator('#text').inner_text().strip() == text
    expect(signed_in.locator('mark.m', has_text=mark).first).to_be_visible()
    expect(signed_in.locator('.feedback')).to_be_visible()


def test_progress_is_live_and_survives_a_reload_and_a_cut_socket(signed_in, product):
    sockets = []

    def through(socket):
        socket.connect_to_server()
        sockets.append(socket)

    signed_in.route_web_socket(re.compile('/socket.io/'), through)
    submit(signed_in, product, '很长的作文', LONG)
    expect(signed_in.locator('#provisional .note').first).to_be_visible()
    expect(signed_in.locator('mark.m-provisional').first).to_be_visible()
    signed_in.reload()
    is_live(signed_in)
    cut = len(sockets)
    sockets[-1].close()
    expect(signed_in.locator('.score .total')).to_be_visible(timeout=60_000)
    is_live(signed_in)
    assert len(sockets) > cut, 'the page did not come back'
    heard = signed_in.locator('#essay').evaluate('(essay) => [essay.dataset.heard, essay.dataset.seq]')
    assert heard[0] == heard[1], 'an event was missed or heard twice'
    assert signed_in.locator('.note[data-s]').count() >= 250


def test_a_job_page_follows_the_job_to_its_end(signed_in, product):
    submit(signed_in, product, '任务页', LONG[:6000])
    signed_in.goto(product.base + '/jobs')
    signed_in.locator('.jobs tbody a').first.click()
    expect(signed_in.locator('#job .page-title .state-completed')).to_be_visible(timeout=60_000)
    expect(signed_in.locator('.steps .step-done')).to_have_count(5)
    assert signed_in.locator('#log li').count() > 10


def test_a_suggestion_is_accepted_undone_and_dismissed(signed_in, product):
    submit(signed_in, product, 'Decide', 'He went to to school. She like it.')
    expect(signed_in.locator('.score')).to_be_visible()
    card = signed_in.locator('.note', has_text='to to').first
    card.get_by_role('button', name='采纳').click()
    expect(signed_in.locator('.m-accepted')).to_have_text('to')
    signed_in.locator('.note-is-accepted').get_by_role('button', name='撤销').click()
    expect(signed_in.locator('.m-accepted')).to_have_count(0)
    signed_in.locator('.note', has_text='to to').first.get_by_role('button', name='忽略').click()
    expect(signed_in.locator('.gone')).to_be_visible()
    signed_in.locator('.actions a', has_text='写新一稿').click()
    expect(signed_in.locator('#content')).to_have_value('He went to to school. She like it.')


def test_all_sure_ones_are_accepted_and_taken_back_at_once(signed_in, product):
    submit(signed_in, product, 'Lot', 'He went to to school. The the end. She sat on on it.')
    expect(signed_in.locator('.score')).to_be_visible()
    before = signed_in.locator('mark.m').count()
    signed_in.get_by_role('button', name=re.compile('采纳全部确定项')).first.click()
    expect(signed_in.locator('.m-accepted')).not_to_have_count(0)
    accepted = signed_in.locator('.m-accepted').count()
    assert accepted >= 3
    expect(signed_in.locator('.toast-line')).to_contain_text(f'已采纳 {accepted} 处')
    signed_in.locator('.toast-line').get_by_role('button', name='撤销').click()
    expect(signed_in.locator('.m-accepted')).to_have_count(0)
    assert signed_in.locator('mark.m').count() == before


def test_a_decision_leaves_the_filter_and_the_view_as_they_were(signed_in, product):
    submit(signed_in, product, 'Kept', 'He went to to school. I recieve it. She dont like it.')
    expect(signed_in.locator('.score')).to_be_visible()
    signed_in.locator('[data-filter="spelling"]').click()
    expect(signed_in.locator('.note-grammar:visible')).to_have_count(0)
    signed_in.get_by_role('tab', name='定稿').click()
    signed_in.locator('.note', has_text='recieve').get_by_role('button', name='忽略').click()
    expect(signed_in.locator('.toast-line')).to_contain_text('已忽略')
    expect(signed_in.locator('#final')).to_contain_text('He went to school. I recieve it.')
    expect(signed_in.locator('#final')).to_be_visible()
    expect(signed_in.locator('[data-filter="spelling"]')).to_have_attribute('aria-pressed', 'true')
    expect(signed_in.locator('.note-grammar:visible')).to_have_count(0)
    signed_in.get_by_role('tab', name='定稿').press('ArrowLeft')
    expect(signed_in.locator('#compare .compare-row.is-changed del').first).to_be_visible()


def test_the_keyboard_alone_goes_through_the_suggestions(signed_in, product):
    submit(signed_in, product, 'Keys', 'He went to to school. The the end.')
    expect(signed_in.locator('.score')).to_be_visible()
    signed_in.keyboard.press('j')
    expect(signed_in.locator('.note.is-focus')).to_have_count(1)
    signed_in.keyboard.press('a')
    expect(signed_in.locator('.m-accepted')).to_have_count(1)
    signed_in.keyboard.press('z')
    expect(signed_in.locator('.m-accepted')).to_have_count(0)


# Answers to the page's own questions come late: (ms before the server is asked, ms after), first and second question.
LATE = """
  const inTime = window.fetch;
  const delays = %s;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  window.fetch = async (address, options) => {
    if (!options?.headers?.['HX-Request'] || !String(address).includes('/essays/')) return inTime(address, options);
    const [before, after] = delays.shift() ?? [0, 0];
    await pause(before);
    const answer = await inTime(address, options);
    await pause(after);
    return answer;
  };
"""


@pytest.mark.parametrize(
    'delays',
    [[[4000, 0], [0, 4000]], [[0, 4000], [0, 0]]],
    ids=['the first already brings the result', 'the first comes after the result'],
)
def test_a_late_answer_takes_nothing_away(context, somebody, product, delays):
    page = context.new_page()
    page.add_init_script(LATE % delays)
    submit(page, product, '迟到', LONG)
    expect(page.locator('.score')).to_be_visible(timeout=20_000)
    page.keyboard.press('j')
    expect(page.locator('.note.is-focus')).to_have_count(1)
    page.wait_for_timeout(4500)
    expect(page.locator('.score')).to_be_visible()
    expect(page.locator('.note.is-focus')).to_have_count(1)
    page.close()


def test_the_time_to_the_next_attempt_ticks(signed_in, product):
    submit(signed_in, product, 'Later', 'He went to to school.')
    expect(signed_in.locator('.score')).to_be_visible()
    job = signed_in.locator('#essay').get_attribute('data-job')
    error = '{"code": "internal_error", "params": {}, "retryable": true}'
    run_at = datetime.now(UTC).replace(tzinfo=None) + timedelta(seconds=50)
    with sqlite3.connect(next(product.var.rglob('*.db'))) as database:
        change = 'UPDATE job SET state = ?, run_at = ?, error = ? WHERE id = ?'
        database.execute(change, ('RETRYING', str(run_at), error, job.replace('-', '')))
    for path in (f'/jobs/{job}', signed_in.url):
        signed_in.goto(path if '://' in path else product.base + path)
        expect(signed_in.locator('.countdown')).to_have_text(re.compile('4[0-9] 秒后再试'))
        seen = signed_in.locator('.countdown').inner_text()
        expect(signed_in.locator('.countdown')).not_to_have_text(seen)


def test_the_description_of_the_api_is_read_in_the_readers_language(signed_in, product):
    signed_in.goto(product.base + '/api/docs')
    assert signed_in.locator('html').get_attribute('lang') == 'zh-CN'


def test_markup_in_a_text_is_text(signed_in, product):
    evil = '<script>alert(1)</script><img src=x onerror=alert(2)> & "quoted"'
    submit(signed_in, product, evil, f'{evil}\nHe went to to school.')
    expect(signed_in.locator('.score')).to_be_visible()
    assert signed_in.locator('#text').inner_text().startswith(evil)
    assert signed_in.locator('#text img, #text script').count() == 0
    assert evil in signed_in.locator('h1').inner_text()


def test_a_form_with_an_error_keeps_what_was_written(signed_in, product):
    signed_in.goto(f'{product.base}/essays/new')
    signed_in.fill('#title', 'Kept')
    signed_in.fill('#content', '   ')
    signed_in.click('#submit')
    expect(signed_in.locator('#content-error')).to_be_visible()
    assert signed_in.input_value('#title') == 'Kept'
    expect(signed_in.locator('#content')).to_be_focused()
    signed_in.complaints[:] = [text for text in signed_in.complaints if '422' not in text]


def test_language_and_theme_are_chosen_and_kept(signed_in, product):
    signed_in.goto(product.base)
    assert signed_in.locator('html').get_attribute('lang') == 'zh-CN'
    signed_in.locator('.lang button').click()
    expect(signed_in.locator('h1')).to_have_text('Hello, mei')
    before = signed_in.locator('html').get_attribute('data-bs-theme')
    signed_in.click('#theme')
    signed_in.reload()
    assert signed_in.locator('html').get_attribute('data-bs-theme') != before
    signed_in.locator('.lang button').click()
    expect(signed_in.locator('h1')).to_have_text('mei，你好')


@pytest.mark.parametrize('path', ['/', '/essays', '/essays/new', '/jobs', '/account', '/api/docs', 'essay', 'job'])
def test_no_page_is_wider_than_its_window(signed_in, product, path):
    if path in ('essay', 'job'):
        signed_in.goto(product.base + ('/essays' if path == 'essay' else '/jobs'))
        signed_in.locator('.essays a, .jobs tbody a').first.click()
        signed_in.wait_for_url(re.compile(r'/[0-9a-f-]{36}$'))
    else:
        signed_in.goto(product.base + path)
    for width in WIDTHS:
        signed_in.set_viewport_size({'width': width, 'height': 800})
        assert signed_in.evaluate('document.documentElement.scrollWidth') <= width, (path, width)


def test_a_stranger_sees_the_door_and_nothing_else(chromium, product):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(product.base)
    expect(page.locator('h1')).to_have_text('看着作文被批改')
    page.goto(f'{product.base}/jobs')
    assert '/login?next=' in page.url
    context.close()
