"""What the learner looks at besides named features: the kind of words, and the skeleton of punctuation."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.essay import prepare
from autocorrect.engines.scoring.chinese import measure_essay
from autocorrect.engines.scoring.learning import (
    LearningError,
    Sample,
    Scale,
    explain,
    fit,
    from_dict,
    predict,
    quadratic_weighted_kappa,
    to_dict,
)
from autocorrect.engines.scoring.learning.punctuation import punctuation_matrix

SCALE = Scale(0, 10)


def senses(text):
    values = measure_essay(prepare(text, language='zh'), []).values
    return np.array([value for name, value in sorted(values.items()) if name.startswith('sense_')])


def likeness(one, other):
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


def test_texts_with_like_words_lie_close_together():
    kitchen, meal, office = map(
        senses,
        ('妈妈在厨房里炒菜，锅里的土豆很香。', '奶奶煮了面条，还有鸡蛋和豆腐。', '政府发展经济，推进改革。'),
    )
    assert likeness(kitchen, meal) > likeness(kitchen, office)


def test_another_name_leaves_the_senses_as_they_are():
    assert np.array_equal(senses('李明在学校里认真学习。'), senses('王芳在学校里认真学习。'))


def test_words_do_not_matter_to_the_skeleton():
    one, two = punctuation_matrix([Sample(text='风来了，雨来了。\r\n\r\n谁怕？'), Sample(text='我，你。\n他？')])
    assert np.array_equal(one, two)


def test_other_marks_make_another_skeleton():
    one, two = punctuation_matrix([Sample(text='风来了，雨来了。'), Sample(text='风来了！雨来了！')])
    assert one @ two < 0.5


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=60))
def test_any_text_has_a_skeleton_of_length_one_or_none(text):
    length = float(np.linalg.norm(punctuation_matrix([Sample(text=text)])[0]))
    assert length == 0 or abs(length - 1) < 1e-9


def test_a_teacher_who_likes_semicolons_is_learnt_from_the_marks_alone():
    random = np.random.default_rng(0)
    texts, marks = [], []
    for _ in range(120):
        ends = random.choice(['；', '。'], size=12, p=[0.5, 0.5] if random.random() < 0.5 else [0.0, 1.0])
        texts.append(''.join(f'{random.choice(list("春夏秋冬山水花鸟"))}很美{end}' for end in ends))
        marks.append(8.0 if '；' in texts[-1] else 3.0)
    samples = [Sample({'sense_00': random.normal()}, 0.5, text) for text in texts]
    model = fit(samples[:80], marks[:80], SCALE)
    guesses = [guess.mark for guess in predict(model, samples[80:])]
    assert quadratic_weighted_kappa(marks[80:], guesses, SCALE) > 0.7
    assert {'punctuation', 'wording'} <= {part.name for part in explain(model, samples[0])}


def test_a_kept_model_with_all_blocks_predicts_the_same_and_is_refused_when_cut():
    random = np.random.default_rng(2)
    samples = [Sample({'wit': random.normal(), 'sense_00': random.normal()}, 0.5, '好。' * n) for n in range(60)]
    model = fit(samples, [SCALE.snap(5 + 2 * sample.values['wit']) for sample in samples], SCALE)
    kept = json.loads(json.dumps(to_dict(model)))
    one, two = predict(model, samples), predict(from_dict(kept), samples)
    assert np.allclose([p.estimate for p in one], [p.estimate for p in two], atol=0.05)
    with pytest.raises(LearningError):
        from_dict({**kept, 'features': kept['features'][:1]})


def test_senses_are_shown_as_one_part_not_as_numbers():
    random = np.random.default_rng(1)
    samples = [Sample({'wit': random.normal(), 'sense_00': random.normal()}, 0.5) for _ in range(60)]
    model = fit(samples, [SCALE.snap(5 + 2 * sample.values['sense_00']) for sample in samples], SCALE)
    parts = {part.name: part.points for part in explain(model, Sample({'sense_00': 2.0}, 0.5))}
    assert 'sense_00' not in parts
    assert parts['senses'] > 1
