"""Rubrics are data: they load, they say what is wrong with them, and dimensions come from nowhere else."""

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.composite import mark_dimensions
from autocorrect.engines.scoring.rubric import RubricError, default_rubric, load_rubric, parse_rubric


def words(text):
    return {'zh': text, 'en': text}


def dimension(key, **more):
    feature = {'name': 'length', 'weight': 1, 'low': 0, 'high': 10}
    return {'key': key, 'label': words(key), 'max': 10, 'confidence': 0.5, 'features': [feature], **more}


def rubric_data(dimensions=1):
    return {
        'key': 'school',
        'language': 'zh',
        'label': words('校'),
        'max': 10 * dimensions,
        'dimensions': [dimension(f'd{n}') for n in range(dimensions)],
        'grades': {grade: {'label': words(grade), 'expected_length': 100} for grade in Grade},
        'bands': [
            {'key': 'low', 'label': words('低'), 'description': words('低'), 'min_share': 0},
            {'key': 'top', 'label': words('高'), 'description': words('高'), 'min_share': 0.8},
        ],
    }


def marks(data, values, grade=Grade.JUNIOR):
    return [mark.points for mark in mark_dimensions(parse_rubric(data), values, grade)]


@pytest.mark.parametrize('language', ['zh', 'en'])
def test_the_shipped_rubrics_load_and_serve_every_grade(language):
    rubric = default_rubric(language)
    assert set(rubric.grades) == set(Grade)
    assert rubric.language == language


def test_a_rubric_with_seven_dimensions_works_as_any_other():
    assert marks(rubric_data(7), {'length': 5}) == [5.0] * 7


def broken(path, value):
    """The rubric data with one place replaced (or, with None, removed)."""
    data = copy.deepcopy(rubric_data(2))
    node = data
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    if value is None:
        del node[path[-1]]
    return data


@pytest.mark.parametrize(
    ('path', 'value', 'message'),
    [
        (['key'], None, 'key: is missing'),
        (['language'], 'fr', 'language: must be one of zh, en'),
        (['max'], 25, 'max: the dimensions add up to 20, not to 25'),
        (['dimensions'], [], 'dimensions: must be a list with at least one entry'),
        (['dimensions', 1, 'key'], 'd0', "dimensions[1].key: 'd0' is given twice"),
        (['dimensions', 1, 'max'], '10', "dimensions[1].max: must be a number, not '10'"),
        (['dimensions', 0, 'confidence'], 1.5, 'dimensions[0].confidence: must lie in 0..1'),
        (['dimensions', 0, 'features', 0, 'weight'], 0, 'dimensions[0].features[0].weight: must not be 0'),
        (['dimensions', 0, 'features', 0, 'weight'], -1, 'dimensions[0].features: needs a positive weight'),
        (['dimensions', 0, 'features', 0, 'low'], 10, 'dimensions[0].features[0].low: must be less than high'),
        (['dimensions', 0, 'features', 0, 'high'], float('nan'), 'dimensions[0].features[0].high: must be a number'),
        (['dimensions', 0, 'label'], {'zh': '内容'}, 'dimensions[0].label.en: is missing'),
        (['grades', 'junior'], None, 'grades.junior: is missing'),
        (['grades', 'kindergarten'], {}, 'grades.kindergarten: no such grade'),
        (['grades', 'junior', 'ranges'], {'x': {'low': 0, 'high': 1}}, 'grades.junior.ranges.x: no feature'),
        (['bands', 0, 'min_share'], 0.1, 'bands: the lowest band must have min_share 0'),
    ],
)
def test_what_is_wrong_is_named_with_its_place(path, value, message):
    with pytest.raises(RubricError) as raised:
        parse_rubric(broken(path, value))
    assert message in str(raised.value)


def test_a_feature_nobody_measures_is_refused_when_the_known_ones_are_given():
    with pytest.raises(RubricError, match='no such feature: length'):
        parse_rubric(rubric_data(), known_features={'width'})


def test_a_file_that_is_no_json_is_named(tmp_path: Path):
    path = tmp_path / 'mine.json'
    path.write_text('{"key": ', encoding='utf-8')
    with pytest.raises(RubricError, match=r'mine\.json'):
        load_rubric(path)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_other_data_is_refused_in_words(data):
    with pytest.raises(RubricError):
        parse_rubric(data)


def test_a_grade_may_ask_for_more_of_a_feature():
    data = rubric_data()
    data['grades']['senior']['ranges'] = {'length': {'low': 0, 'high': 20}}
    assert marks(data, {'length': 10}, Grade.JUNIOR) == [10]
    assert marks(data, {'length': 10}, Grade.SENIOR) == [5]


def test_what_a_grade_does_not_ask_has_no_say():
    data = rubric_data()
    data['dimensions'][0]['features'].append({'name': 'quotations', 'weight': 1, 'low': 0, 'high': 1})
    data['grades']['primary_low']['unasked'] = ['quotations']
    assert marks(data, {'length': 10, 'quotations': 0}, Grade.JUNIOR) == [5]
    assert marks(data, {'length': 10, 'quotations': 0}, Grade.PRIMARY_LOW) == [10]


def test_a_fault_takes_points_but_never_below_nothing():
    data = rubric_data()
    data['dimensions'][0]['features'].append({'name': 'errors', 'weight': -3, 'low': 0, 'high': 3})
    assert marks(data, {'length': 10, 'errors': 1}) == [0.0]
    assert marks(data, {'length': 10, 'errors': 0.2}) == [8.0]


def test_a_limit_of_the_rubric_scales_every_dimension():
    data = rubric_data(2)
    data['limits'] = [{'name': 'length', 'low': 0, 'high': 20, 'floor': 0}]
    assert marks(data, {'length': 10}) == [5, 5]


@given(st.floats(), st.floats())
def test_points_rise_with_a_merit_and_stay_within_the_maximum(one, other):
    low, high = sorted([one, other]) if one == one and other == other else (0.0, 1.0)
    first, second = (marks(rubric_data(), {'length': value})[0] for value in (low, high))
    assert 0 <= first <= second <= 10


def test_the_best_band_reached_is_given():
    rubric = parse_rubric(rubric_data())
    assert [rubric.band_for(share).key for share in (0, 0.79, 0.8, 1.0)] == ['low', 'low', 'top', 'top']


def test_the_shipped_files_are_written_for_people_to_edit():
    folder = Path(__file__).parents[3] / 'autocorrect/engines/scoring/rubrics'
    for path in folder.glob('*.json'):
        assert json.loads(path.read_text(encoding='utf-8'))['label']['zh']
        assert '\\u' not in path.read_text(encoding='utf-8')
