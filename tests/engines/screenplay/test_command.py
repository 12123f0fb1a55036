import json
from pathlib import Path

from autocorrect.engines.screenplay.__main__ import main

SCRIPTS = Path(__file__).parent / 'scripts'


def test_the_object_holds_episodes_assets_and_review(capsys):
    path = SCRIPTS / 'zh_markdown_many' / 'all.md'
    assert main(['--json', str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found['language'] == 'zh'
    assert [episode['file'] for episode in found['episodes']] == ['all.md', 'all.md']
    assert {'type', 'name', 'aliases', 'tier', 'gender', 'age', 'role', 'first_episode', 'occurrences'} <= set(
        found['assets'][0]
    )
    assert isinstance(found['review'], list)


def test_offsets_count_in_the_file_also_after_a_split(capsys):
    path = SCRIPTS / 'zh_markdown_many' / 'all.md'
    main(['--json', str(path)])
    found = json.loads(capsys.readouterr().out)
    text = path.read_text(encoding='utf-8')
    for asset in found['assets']:
        if asset['name'] == '江父':
            spots = [text[one['start'] : one['end']] for one in asset['occurrences'] if one['kind'] == 'cue']
            assert spots == ['江父']
            assert asset['first_episode'] == 2


def test_the_table_is_one_a_person_would_read(capsys):
    assert main([str(SCRIPTS / 'en_heist' / 'script.fountain')]) == 0
    out = capsys.readouterr().out
    assert 'Cast Members' in out
    assert 'REGGIE BLOOM' in out
    assert 'ALLEY' in out


def test_pairs_get_their_zone(tmp_path, capsys):
    pairs = tmp_path / 'pairs.jsonl'
    pairs.write_text('{"lang": "zh", "kind": "character", "a": "黑衣人甲", "b": "黑衣人乙"}\n', encoding='utf-8')
    assert main(['--pairs', str(pairs)]) == 0
    assert json.loads(capsys.readouterr().out)['zone'] == 'separate'


def test_a_missing_file_is_told_in_words(capsys):
    assert main(['nowhere.txt']) == 2
    assert 'nowhere.txt' in capsys.readouterr().err
