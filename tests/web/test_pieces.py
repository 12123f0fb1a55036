"""What templates are given: pieces of text, chart geometry, safe targets, durations."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autocorrect.web.marks import pieces
from autocorrect.web.radar import axes, polygon
from autocorrect.web.redirects import safe_target


def mark(start, end):
    return SimpleNamespace(start=start, end=end)


@st.composite
def marked_texts(draw):
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    marks = [mark(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    distinct = {(m.start, m.end): m for m in marks if m.start < m.end}
    return (
        text,
        list(distinct.values()),
        [mark(*sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))))))],
    )


@given(marked_texts())
def test_pieces_are_the_whole_text_in_order(given_text):
    text, marks, praises = given_text
    assert ''.join(piece.text for piece in pieces(text, marks, praises)) == text


def test_each_mark_covers_its_own_characters_and_begins_once():
    one, two = mark(1, 3), mark(3, 4)
    cut = pieces('abcdef', [one, two], [mark(2, 5)])
    assert ''.join(p.text for p in cut if p.mark is one) == 'bc'
    assert [p.is_first for p in cut if p.mark is one] == [True, False]
    assert ''.join(p.text for p in cut if p.praise) == 'cde'


def test_an_insertion_is_a_piece_of_its_own():
    assert [(p.text, p.mark is not None) for p in pieces('ab', [mark(1, 1)])] == [
        ('a', False),
        ('', True),
        ('b', False),
    ]
    assert [(p.text, p.mark is not None) for p in pieces('ab', [mark(2, 2)])] == [('ab', False), ('', True)]


def test_a_full_radar_reaches_its_axes_and_an_empty_one_its_centre():
    assert polygon([1, 1, 1, 1]) == '100.0,40.0 160.0,100.0 100.0,160.0 40.0,100.0'
    assert polygon([0, 0, 0]) == '100.0,100.0 100.0,100.0 100.0,100.0'
    assert [axis.anchor for axis in axes(4)] == ['middle', 'start', 'middle', 'end']


@pytest.mark.parametrize(
    ('target', 'kept'),
    [
        ('/essays?page=2', '/essays?page=2'),
        ('//evil.example', None),
        ('/\\evil.example', None),
        ('https://evil.example', None),
        ('javascript:alert(1)', None),
        ('/a\nb', None),
        ('', None),
        (None, None),
    ],
)
def test_a_form_leads_only_to_paths_of_this_site(target, kept):
    assert safe_target(target) == kept
