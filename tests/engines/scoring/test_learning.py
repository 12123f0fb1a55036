"""Learning follows the teacher, degrades to a line with few marks, and its models survive being kept."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.scoring.learning import (
    LearningError,
    Sample,
    Scale,
    agreement,
    explain,
    fit,
    from_dict,
    mark_untaught,
    most_informative,
    predict,
    quadratic_weighted_kappa,
    to_dict,
)

SCALE = Scale(0, 10)
TOPICS = ['the river rose over the bridge', 'my uncle mends old clocks', 'we planted beans behind the school']


def essays(count, seed=1):
    """Essays whose teacher looks at `wit`, likes a topic, and cares a little for what the composite says."""
    random = np.random.default_rng(seed)
    samples, marks = [], []
    for index in range(count):
        wit, noise, composite = random.normal(), random.normal(), random.uniform(0.2, 0.8)
        topic = index % 3
        mark = 5 + 2 * wit + 3 * (composite - 0.5) + (1 if topic == 0 else -0.5) + 0.4 * random.normal()
        samples.append(Sample({'wit': wit, 'noise': noise}, composite, TOPICS[topic]))
        marks.append(SCALE.snap(mark))
    return samples, marks


def test_kappa_of_known_tables():
    assert quadratic_weighted_kappa([1, 2, 3], [1, 2, 3], SCALE) == 1
    assert quadratic_weighted_kappa([1, 3], [3, 1], SCALE) == -1
    assert quadratic_weighted_kappa([0, 0, 4, 4], [0, 4, 0, 4], SCALE) == 0
    assert quadratic_weighted_kappa([2, 2], [2, 2], SCALE) == 1


def test_with_few_marks_the_composite_is_moved_to_the_teachers_level():
    samples = [Sample({}, share) for share in np.linspace(0.3, 0.8, 15)]
    strict = [round(10 * sample.composite) - 2 for sample in samples]
    model = fit(samples, strict, SCALE)
    assert not model.is_ridge
    assert abs(np.mean([guess.estimate for guess in predict(model, samples)]) - np.mean(strict)) < 0.5


def test_before_the_first_mark_a_better_composite_never_gets_less():
    marks = [mark_untaught(share / 50, SCALE) for share in range(51)]
    assert marks == sorted(marks)
    assert (marks[0], marks[30]) == (0, 6)
    assert marks[-1] <= SCALE.high


def test_one_mark_hardly_moves_what_the_composite_says():
    model = fit([Sample({}, 0.5)], [9], SCALE)
    low, high = predict(model, [Sample({}, 0.2), Sample({}, 0.9)])
    assert low.estimate < high.estimate
    assert 5 < predict(model, [Sample({}, 0.5)])[0].estimate < 7


def test_marks_that_run_against_the_composite_never_turn_it_round():
    model = fit([Sample({}, 0.2), Sample({}, 0.8)] * 10, [9, 1] * 10, SCALE)
    low, high = predict(model, [Sample({}, 0.2), Sample({}, 0.8)])
    assert low.estimate <= high.estimate


def test_with_many_marks_the_teachers_own_taste_is_learnt():
    samples, marks = essays(200)
    fresh, truth = essays(100, seed=2)
    guesses = [guess.mark for guess in predict(fit(samples, marks, SCALE), fresh)]
    assert quadratic_weighted_kappa(truth, guesses, SCALE) > 0.85


def test_the_explanation_names_what_the_teacher_looks_at():
    samples, marks = essays(200)
    witty = Sample({'wit': 2.5, 'noise': 2.5}, 0.5, TOPICS[1])
    parts = explain(fit(samples, marks, SCALE), witty)
    assert parts[0].name == 'wit'
    assert parts[0].points > 2


def test_the_explanation_adds_up_to_the_estimate():
    samples, marks = essays(150)
    model = fit(samples, marks, SCALE)
    middle = Sample({'wit': 0.3, 'noise': -0.2}, 0.55, TOPICS[2])
    total = model.centre + sum(part.points for part in explain(model, middle))
    assert predict(model, [middle])[0].estimate == pytest.approx(total)


@pytest.mark.parametrize('count', [12, 120])
def test_a_kept_model_predicts_the_same(count):
    samples, marks = essays(count)
    model = fit(samples, marks, SCALE)
    again = from_dict(json.loads(json.dumps(to_dict(model))))
    one, two = predict(model, samples), predict(again, samples)
    assert np.allclose([p.estimate for p in one], [p.estimate for p in two], atol=0.05)


def test_a_kept_model_is_small():
    samples, marks = essays(120)
    assert len(json.dumps(to_dict(fit(samples, marks, SCALE)))) < 40_000


def test_a_model_of_another_version_or_a_damaged_one_is_refused():
    data = to_dict(fit(*essays(80), SCALE))
    for wrong in ({**data, 'version': 0}, {**data, 'scale': 'x'}, {k: v for k, v in data.items() if k != 'line'}):
        with pytest.raises(LearningError):
            from_dict(wrong)


def test_marks_off_the_scale_are_refused():
    with pytest.raises(LearningError, match=r'0\.\.10'):
        fit([Sample()], [11], SCALE)
    with pytest.raises(LearningError):
        fit([], [], SCALE)


def test_agreement_is_measured_on_essays_the_model_has_not_seen():
    samples, marks = essays(120)
    honest = agreement(samples, marks, SCALE)
    shuffled = agreement(samples, list(np.random.default_rng(3).permutation(marks)), SCALE)
    assert honest.kappa > 0.8
    assert abs(shuffled.kappa) < 0.3
    assert honest.essays == 120


def test_the_essays_to_mark_stand_for_all_levels():
    samples = [Sample({}, share / 100) for share in range(100)]
    chosen = sorted(most_informative(samples, 5))
    assert chosen == [10, 30, 50, 70, 90]


def test_levels_that_have_a_mark_are_not_asked_again():
    samples = [Sample({}, share / 100) for share in range(100)]
    low_marked = [Sample({}, share / 100) for share in range(0, 50, 5)]
    chosen = most_informative(samples, 4, low_marked)
    assert len(chosen) == 4
    assert sum(index >= 50 for index in chosen) >= 3


def test_a_model_replaces_the_composite_in_the_choice():
    samples, marks = essays(120)
    model = fit(samples, marks, SCALE)
    chosen = most_informative(samples, 3, model=model)
    estimates = sorted(predict(model, [samples[i]])[0].estimate for i in chosen)
    assert estimates[0] + 1 < estimates[1] < estimates[2] - 1


def test_no_more_essays_are_asked_for_than_there_are():
    samples, _ = essays(5)
    assert sorted(most_informative(samples, 9)) == [0, 1, 2, 3, 4]
    assert most_informative([], 3) == []


def test_a_chosen_sample_teaches_no_less_than_a_random_one():
    samples, marks = essays(150)
    fresh, truth = essays(100, seed=2)
    chosen = most_informative(samples, 25)
    by_choice, by_chance = (
        quadratic_weighted_kappa(truth, [g.mark for g in predict(_fit_on(samples, marks, which), fresh)], SCALE)
        for which in (chosen, range(25))
    )
    assert by_choice > by_chance - 0.05


def _fit_on(samples, marks, which):
    return fit([samples[i] for i in which], [marks[i] for i in which], SCALE)


values = st.floats(allow_nan=True, allow_infinity=True)
sample = st.builds(Sample, st.dictionaries(st.sampled_from('abc'), values), st.floats(0, 1), st.text(max_size=30))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(sample, st.integers(0, 10)), min_size=1, max_size=50), st.lists(sample, max_size=5))
def test_any_essays_get_a_mark_that_can_be_given(marked, fresh):
    model = fit([s for s, _ in marked], [m for _, m in marked], SCALE)
    for guess in predict(model, fresh):
        assert 0 <= guess.estimate <= 10
        assert guess.mark == round(guess.mark)
