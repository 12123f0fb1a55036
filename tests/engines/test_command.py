"""The engines' command, run as a person runs it."""

import json
import subprocess
import sys

import pytest

ESSAY = 'I went to the the park. In the end, we were happy.\n'
CHINESE = '今天我去公园,看见了很多花。\n'


def run(*arguments, **more):
    command = [sys.executable, '-m', 'autocorrect.engines', *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=100, check=False, **more)


@pytest.fixture(scope='module')
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp('essays')
    (folder / 'en.txt').write_text(ESSAY, encoding='utf-16')
    (folder / 'zh.txt').write_text(CHINESE, encoding='gb18030')
    (folder / 'odd.txt').write_bytes('\ufeffNul\x0c and 😀.\r\n'.encode())
    (folder / 'picture.png').write_bytes(b'\x89PNG\r\n\x1a\n' + bytes(20))
    return folder


@pytest.fixture(scope='module')
def as_json(files):
    done = run('--json', files / 'en.txt', files / 'zh.txt', files / 'odd.txt')
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_each_file_is_one_json_object_on_a_line(as_json):
    assert [data['language'] for data in as_json] == ['en', 'zh', 'en']


def test_spans_point_into_the_text_of_the_file(as_json):
    for text, data in zip((ESSAY, CHINESE), as_json, strict=False):
        assert data['errors']
        for error in data['errors']:
            assert text[error['start'] : error['end']] == error['original']


def test_remarks_are_in_the_language_of_the_essay(as_json):
    english, chinese = as_json[:2]
    assert english['scores']['dimensions'][0]['label'].isascii()
    assert not chinese['scores']['dimensions'][0]['label'].isascii()


def test_a_person_gets_a_report_and_errors_go_to_stderr(files):
    done = run('--locale', 'en', '--grade', 'senior', files / 'en.txt', files / 'picture.png', files / 'none.txt')
    report, errors = done.stdout.decode(), done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert 'Estimate:' in report
    assert 'Content' in report
    assert len(errors) == 2
    assert 'picture.png' in errors[0]
    assert 'none.txt' in errors[1]


def test_standard_input_is_read_for_a_dash():
    done = run('--json', '--language', 'en', '-', input=ESSAY.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)['corrected_text'].startswith('I went to the park')


def test_an_unknown_grade_is_refused_with_exit_code_2(files):
    assert run('--grade', 'kindergarten', files / 'en.txt').returncode == 2
