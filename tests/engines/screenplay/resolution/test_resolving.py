"""Many episodes become one list: names joined on evidence, kept apart on evidence, and people's word obeyed."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from autocorrect.engines.screenplay.models import (
    Age,
    Alias,
    AliasKind,
    Asset,
    AssetType,
    Decision,
    FieldValue,
    Gender,
    Origin,
    PairLabel,
    Relation,
    Tier,
    Verdict,
    Zone,
)
from autocorrect.engines.screenplay.resolution import resolve

CHARACTER, SCENE, PROP = AssetType.CHARACTER, AssetType.SCENE, AssetType.PROP


def names(resolution):
    return {asset.name: {alias.text for alias in asset.aliases} for asset in resolution.assets}


def asked(resolution):
    return {frozenset(candidate.names) for candidate in resolution.review}


def same(*these, kind=CHARACTER):
    return Decision(Verdict.SAME, kind, these)


def not_same(*these, kind=CHARACTER):
    return Decision(Verdict.NOT_SAME, kind, these)


def test_one_name_in_two_episodes_is_one_asset_with_every_occurrence(make_episode):
    found = resolve([make_episode(1, {'cue': '沈知意'}), make_episode(2, {'cue': '沈知意'}, {'action': '沈知意'})])
    assert names(found) == {'沈知意': set()}
    assert [o.episode for o in found.assets[0].occurrences] == [1, 2, 2]
    assert found.assets[0].first_episode == 1


def test_a_homophone_slip_is_merged_under_the_listed_name(make_episode):
    found = resolve([make_episode(1, {'cast': '顾廷舟', 'cue': '顾廷舟'}), make_episode(2, {'cue': '顾庭舟'})])
    assert names(found) == {'顾廷舟': {'顾庭舟'}}
    assert found.assets[0].aliases[0].kind is AliasKind.TYPO
    assert found.merged[0].reasons[0].zh


def test_two_sisters_of_one_sound_in_one_cast_line_are_two(make_episode):
    found = resolve([make_episode(1, {'cast': '沈知意|沈知怡'})])
    assert set(names(found)) == {'沈知意', '沈知怡'}
    assert not found.review


def test_a_rare_spelling_of_a_two_character_name_joins_the_frequent_one(make_episode):
    scenes = [{'cast': '林晚', 'cue': '林晚'}] * 5
    found = resolve([make_episode(1, *scenes), make_episode(2, {'cue': '林婉'})])
    assert names(found) == {'林晚': {'林婉'}}


def test_a_title_joins_the_name_whose_cast_line_it_speaks_under(make_episode):
    scenes = [{'cast': '张伟|林晚', 'cue': '张总|林晚'}, {'cast': '张伟', 'cue': '张伟'}]
    found = resolve([make_episode(1, *scenes)])
    assert names(found)['张伟'] == {'张总'}


def test_a_title_with_one_candidate_and_no_evidence_is_asked(make_episode):
    found = resolve([make_episode(1, {'cue': '张伟|林晚'}, {'cue': '张总'})])
    assert asked(found) == {frozenset({'张伟', '张总'})}


def test_a_title_with_two_candidates_is_asked_whatever_speaks_for_one(make_episode):
    scenes = [{'cast': '张伟|林晚', 'cue': '张总'}, {'cast': '张建国', 'cue': '张建国'}]
    found = resolve([make_episode(1, *scenes)])
    assert set(names(found)) == {'张伟', '张总', '张建国', '林晚'}
    assert asked(found) == {frozenset({'张伟', '张总'}), frozenset({'张建国', '张总'})}


def test_two_spellings_of_one_person_are_one_candidate_for_a_short_name(make_episode):
    found = resolve([make_episode(1, {'cast': '沈知意', 'cue': '沈知意'}, {'cue': '沈知怡'}, {'cue': '知意'})])
    assert names(found) == {'沈知意': {'沈知怡', '知意'}}


@pytest.mark.parametrize('word', ['爸', '妈妈', '老板', '夫人', 'MOM', 'DOCTOR', '男人'])
def test_a_word_that_depends_on_who_speaks_joins_nobody(word, make_episode):
    nicknamed = {word: {}}
    for name in ('林晚', '赵敏'):
        nicknamed[name] = {'aliases': (Alias(word, AliasKind.KIN, Origin.DIALOGUE),)}
    found = resolve([make_episode(1, {'cue': f'林晚|{word}'}, {'cue': '赵敏'}, **nicknamed)])
    assert set(names(found)) == {'林晚', '赵敏', word}
    assert all(word not in aliases for aliases in names(found).values())


def test_an_age_look_is_kept_as_a_variant(make_episode):
    found = resolve([make_episode(1, {'cue': '林晚'}, {'cue': '少年林晚'}), make_episode(2, {'cue': '小林晚'})])
    variants = {asset.name: asset.variant_of for asset in found.assets}
    assert variants == {'林晚': '', '少年林晚': '林晚', '小林晚': '林晚'}
    assert not found.review


def test_a_variant_points_at_the_name_that_stands_in_the_list(make_episode):
    found = resolve([make_episode(1, {'cast': '沈知意'}, {'cue': '沈知怡'}, {'cue': '少年沈知怡'})])
    assert {a.name: a.variant_of for a in found.assets}['少年沈知怡'] == '沈知意'


def test_a_stated_alias_joins_two_names_that_look_nothing_alike(make_episode):
    alias = {'小胖': {'aliases': (Alias('王德发', AliasKind.FULL_NAME, Origin.BIO),)}}
    found = resolve([make_episode(1, {'bio': '小胖', 'cue': '小胖'}, **alias), make_episode(3, {'cue': '王德发'})])
    assert len(found.assets) == 1
    assert set(found.assets[0].surfaces) == {'小胖', '王德发'}


def test_an_alias_that_two_claim_is_asked(make_episode):
    claim = {'aliases': (Alias('阿虎', AliasKind.NICKNAME, Origin.BIO),)}
    found = resolve([make_episode(1, {'cue': '陈默'}, {'cue': '赵敏'}, {'cue': '阿虎'}, 陈默=claim, 赵敏=claim)])
    assert len(found.assets) == 3
    assert asked(found) == {frozenset({'陈默', '阿虎'}), frozenset({'赵敏', '阿虎'})}


def told(value, origin=Origin.BIO, confidence=0.9):
    return FieldValue(value, origin, confidence)


@pytest.mark.parametrize(
    ('mine', 'theirs'),
    [
        ({'gender': told(Gender.MALE)}, {'gender': told(Gender.FEMALE)}),
        ({'age': told(Age(24, '24岁', None))}, {'age': told(Age(60, '60岁', None))}),
        ({'relations': (Relation('姐姐', '沈知怡', told('姐姐')),)}, {}),
    ],
    ids=['gender', 'age', 'relation'],
)
def test_facts_that_contradict_keep_a_homophone_apart(mine, theirs, make_episode):
    found = resolve([make_episode(1, {'cue': '沈知意'}, {'cue': '沈知怡'}, 沈知意=mine, 沈知怡=theirs)])
    assert len(found.assets) == 2


def test_a_person_apart_from_one_name_is_apart_from_all_its_names(make_episode):
    # 知意 fits 沈知意, but speaks beside 沈知怡, which is the same person's misspelt name.
    found = resolve([make_episode(1, {'cast': '沈知意'}, {'cue': '沈知怡|知意'})])
    assert '知意' in names(found)


def test_a_person_joins_what_no_rule_would(make_episode):
    found = resolve([make_episode(1, {'cast': '林晚|黑衣人'})], decisions=[same('林晚', '黑衣人')])
    assert len(found.assets) == 1
    assert found.merged[0].reasons[0].en == 'A person has said they are the same'


def test_a_person_parts_what_every_rule_would_join(make_episode):
    decisions = [not_same('沈知意', '沈知怡')]
    found = resolve([make_episode(1, {'cue': '沈知意'}, {'cue': '沈知怡'})], decisions=decisions)
    assert len(found.assets) == 2
    assert not found.review


def test_not_the_same_holds_through_a_third_name(make_episode):
    decisions = [not_same('沈知意', '沈知怡'), same('沈知意', '大小姐')]
    episodes = [make_episode(1, {'cue': '沈知意'}, {'cue': '沈知怡'}, {'cue': '大小姐'})]
    found = resolve(episodes, decisions=[*decisions, same('大小姐', '沈知怡')])
    together = [set(asset.surfaces) for asset in found.assets]
    assert not any({'沈知意', '沈知怡'} <= surfaces for surfaces in together)


def test_the_last_word_on_a_pair_counts(make_episode):
    episodes = [make_episode(1, {'cue': '沈知意'}, {'cue': '沈知怡'})]
    assert len(resolve(episodes, decisions=[not_same('沈知意', '沈知怡'), same('沈知怡', '沈知意')]).assets) == 1
    assert len(resolve(episodes, decisions=[same('沈知意', '沈知怡'), not_same('沈知怡', '沈知意')]).assets) == 2


def test_a_locked_field_outlives_every_source(make_episode):
    lock = Decision(Verdict.LOCKED, CHARACTER, ('沈知意',), 'role', '女主角')
    told_otherwise = {'role': told('配角')}
    first = resolve([make_episode(1, {'cue': '沈知意'}, 沈知意=told_otherwise)], decisions=[lock])
    again = resolve([make_episode(2, {'cue': '沈知意'}, 沈知意=told_otherwise)], previous=first)
    for found in (first, again):
        assert found.assets[0].role.value == '女主角'
        assert found.assets[0].locked == {'role'}


def test_a_locked_name_stays_the_name_and_the_old_one_an_alias(make_episode):
    lock = Decision(Verdict.LOCKED, CHARACTER, ('大小姐',), 'name', '沈家千金')
    first = resolve([make_episode(1, {'cue': '大小姐'})], decisions=[lock])
    again = resolve([make_episode(2, {'cue': '大小姐'})], previous=first)
    assert names(first) == names(again) == {'沈家千金': {'大小姐'}}


def test_a_lock_that_its_field_cannot_hold_changes_nothing(make_episode):
    locks = [Decision(Verdict.LOCKED, CHARACTER, ('林晚',), field, 'x') for field in ('gender', 'tier', 'nonsense')]
    assert resolve([make_episode(1, {'cue': '林晚'})], decisions=locks) == resolve([make_episode(1, {'cue': '林晚'})])


def test_merging_takes_the_surest_source_of_each_field(make_episode):
    weak = {'gender': told(Gender.FEMALE, Origin.INFERRED, 0.99), 'tier': Tier.MINOR}
    strong = {'gender': told(Gender.FEMALE, Origin.BIO, 0.7), 'tier': Tier.LEAD, 'voice': told('低沉')}
    found = resolve(
        [make_episode(1, {'cue': '沈知意'}, 沈知意=weak), make_episode(2, {'cue': '沈知意'}, 沈知意=strong)]
    )
    asset = found.assets[0]
    assert (asset.gender.origin, asset.tier, asset.voice.value) == (Origin.BIO, Tier.LEAD, '低沉')


def test_a_bare_room_between_scenes_of_a_house_is_a_room_of_that_house(make_episode):
    headings = ['林家·客厅', '林家·书房', '客厅', '林家·书房']
    found = resolve([make_episode(1, *[{'heading': heading} for heading in headings], kind=SCENE)])
    assert names(found) == {'林家·客厅': {'客厅'}, '林家·书房': set()}


def test_a_bare_room_far_from_the_house_is_asked(make_episode):
    headings = ['林家·客厅', '医院走廊', '学校操场', '客厅', '公园']
    found = resolve([make_episode(1, *[{'heading': heading} for heading in headings], kind=SCENE)])
    assert asked(found) == {frozenset({'林家·客厅', '客厅'})}


def test_the_parent_of_a_set_counts_as_part_of_its_name(make_episode):
    kitchen = {'KITCHEN': {'parent': 'SMITH HOUSE'}}
    found = resolve(
        [make_episode(1, {'heading': 'KITCHEN'}, {'heading': 'SMITH HOUSE - KITCHEN'}, kind=SCENE, **kitchen)]
    )
    assert len(found.assets) == 1


def test_a_described_thing_is_the_plain_one_unless_there_are_two(make_episode):
    one = resolve([make_episode(1, {'action': '录音笔'}, {'action': '黑色录音笔'}, kind=PROP)])
    assert len(one.assets) == 1
    two = resolve([make_episode(1, {'action': '录音笔'}, {'action': '黑色录音笔|银色录音笔'}, kind=PROP)])
    assert len(two.assets) == 3
    assert len(two.review) == 2


def test_the_same_word_for_a_person_and_a_thing_are_two_assets():
    found = resolve([[Asset(CHARACTER, '令牌'), Asset(PROP, '令牌')]])
    assert len(found.assets) == 2


def test_extras_are_not_asked_about(make_episode):
    found = resolve([make_episode(1, {'cue': '保安'}, {'cue': '保安甲'}, {'cue': '保安乙'})])
    assert len(found.assets) == 3
    assert not found.review


EPISODES = (
    ({'cast': '沈知意|顾廷舟|沈婉柔', 'cue': '沈知意'}, {'cue': '顾总'}, {'cue': '知意'}),
    ({'cast': '沈知意', 'cue': '沈知怡'}, {'cue': '沈小姐'}, {'cast': '周管家', 'cue': '周叔'}),
    ({'cue': '顾庭舟'}, {'cue': '婉柔'}, {'cue': '小陈'}, {'cast': '陈默', 'cue': '陈秘书'}),
)


def test_the_order_of_episodes_and_of_assets_changes_nothing(make_episode):
    episodes = [make_episode(number, *scenes) for number, scenes in enumerate(EPISODES, 1)]
    usual = resolve(episodes)
    for order in itertools.permutations(episodes):
        assert resolve([list(reversed(episode)) for episode in order]) == usual


def test_resolving_again_with_the_result_changes_nothing(make_episode):
    episodes = [make_episode(number, *scenes) for number, scenes in enumerate(EPISODES, 1)]
    first = resolve(episodes)
    again = resolve(episodes, previous=first)
    assert names(again) == names(first)
    assert [a.occurrences for a in again.assets] == [a.occurrences for a in first.assets]


def test_one_more_episode_keeps_every_name_and_every_merge(make_episode):
    found = None
    for number, scenes in enumerate(EPISODES, 1):
        more = resolve([make_episode(number, *scenes)], previous=found)
        if found is not None:
            now = {surface: asset.name for asset in more.assets for surface in asset.surfaces}
            for asset in found.assets:
                assert all(now[surface] == asset.name for surface in asset.surfaces)
            assert set(found.merged) <= set(more.merged)
        found = more


def test_what_was_held_apart_is_asked_and_not_merged_by_a_later_episode(make_episode):
    first = resolve([make_episode(1, {'cue': '张总'}, {'cue': '张伟'})])
    later = resolve([make_episode(2, {'cast': '张伟', 'cue': '张总'})], previous=first)
    assert set(names(later)) == {'张总', '张伟'}
    assert asked(later) == {frozenset({'张总', '张伟'})}
    decided = resolve([], previous=later, decisions=[same('张伟', '张总')])
    assert names(decided) == {'张伟': {'张总'}}


def test_an_episode_that_is_read_again_replaces_what_was_seen_in_it(make_episode):
    first = resolve([make_episode(1, {'cue': '林晚'}, {'cue': '林晚'}), make_episode(2, {'cue': '林晚'})])
    again = resolve([make_episode(1, {'cue': '林晚'})], previous=first)
    assert [o.episode for o in again.assets[0].occurrences] == [1, 2]


def test_a_merge_is_undone_by_a_person_when_the_episodes_are_given_again(make_episode):
    episodes = [make_episode(1, {'cast': '沈知意'}), make_episode(2, {'cue': '沈知怡'})]
    merged = resolve(episodes)
    parted = resolve(episodes, previous=merged, decisions=[not_same('沈知意', '沈知怡')])
    assert names(parted) == {'沈知意': set(), '沈知怡': set()}


def test_a_review_pair_names_assets_of_the_list_and_says_why(make_episode):
    found = resolve([make_episode(number, *scenes) for number, scenes in enumerate(EPISODES, 1)])
    listed = set(names(found))
    assert found.review
    for candidate in found.review:
        assert set(candidate.names) <= listed
        assert candidate.zone is Zone.REVIEW
        assert all(words.zh and words.en for words in candidate.reasons)
        assert candidate.label is not PairLabel.DIFFERENT


def test_progress_is_told_up_to_the_end(make_episode):
    steps = []
    resolve([make_episode(1, {'cue': '林晚'})], progress=lambda done, of: steps.append((done, of)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


def test_nothing_yields_nothing():
    assert resolve([]).assets == ()
    assert resolve([[], []]).review == ()


def test_the_input_is_left_as_it_was(make_episode):
    episodes = [make_episode(1, *EPISODES[0])]
    copies = [[replace(asset) for asset in episode] for episode in episodes]
    resolve(episodes, decisions=[not_same('沈知意', '知意')])
    assert episodes == copies


def test_the_only_silent_person_of_a_cast_line_is_suggested_for_an_unlisted_speaker(make_episode):
    found = resolve([make_episode(1, {'cast': '沈知意|顾廷舟', 'cue': '顾廷舟|大小姐'})])
    assert asked(found) == {frozenset({'大小姐', '沈知意'})}


def test_a_kin_word_is_never_asked_about(make_episode):
    found = resolve([make_episode(1, {'cast': '林母|林晚', 'cue': '妈妈|林晚'})])
    assert not found.review


def test_a_person_is_listed_by_the_full_name_the_text_gives(make_episode):
    alias = {'小陈': {'aliases': (Alias('陈默', AliasKind.FULL_NAME, Origin.DIALOGUE, 0.8),)}}
    first = resolve([make_episode(1, {'cue': '小陈'}, **alias)])
    assert names(first) == {'陈默': {'小陈'}}
    later = resolve([make_episode(2, {'cue': '小陈'}, **alias)], previous=first)
    assert names(later) == {'陈默': {'小陈'}}


def test_a_settled_name_is_not_changed_by_a_full_name_read_later(make_episode):
    alias = {'小陈': {'aliases': (Alias('陈默', AliasKind.FULL_NAME, Origin.DIALOGUE, 0.8),)}}
    first = resolve([make_episode(1, {'cue': '小陈'})])
    later = resolve([make_episode(2, {'cue': '小陈'}, **alias)], previous=first)
    assert names(later) == {'小陈': {'陈默'}}
