import io
import zipfile

import pytest

from autocorrect.engines.screenplay import decode, parse
from autocorrect.engines.screenplay.models import ElementKind

SCRIPT = '第1集\n1-1 夜 外 码头\n人物：陆川、秦月\n△陆川拎着一只皮箱。\n陆川：船来了。\n秦月（低声）：别回头。\n'


@pytest.mark.parametrize('encoding', ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'gb18030'])
def test_every_encoding_gives_the_same_text(encoding):
    assert decode((SCRIPT * 3).encode(encoding)).text == SCRIPT * 3


def test_big5_is_told_from_gb18030():
    text = '第一場\n時間：夜\n地點：碼頭\n人物：陸川、秦月\n陸川：船來了，我們走吧，這裡不是說話的地方。\n'
    assert decode(text.encode('big5')).text == text


def test_what_the_eye_does_not_see_is_gone():
    data = '\ufeff第⼀集\u200b\r\n∆他来了。\r\n'.encode()
    assert decode(data).text == '第一集\n△他来了。\n'


def test_a_greek_delta_in_a_sentence_stays():
    assert decode('公式里的Δ不变'.encode()).text == '公式里的Δ不变'


def test_bytes_that_cannot_be_read_give_a_warning():
    source = decode(b'\xff\xfe' + '第1集'.encode('utf-16-le') + b'\x00')
    assert source.warnings
    assert source.text.startswith('第1集')


def _docx(xml: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('word/document.xml', xml)
    return stream.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_word_tables_become_labelled_lines():
    row = '<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>'
    rows = [('时间', '夜'), ('地点', '码头（外）'), ('人物', '陆川、秦月')]
    table = '<w:tbl>' + ''.join(row.format(_paragraph(a), _paragraph(b)) for a, b in rows) + '</w:tbl>'
    xml = f'<w:document {_W}><w:body>{_paragraph("第一场")}{table}{_paragraph("陆川：船来了。")}</w:body></w:document>'
    scene = parse(decode(_docx(xml))).scenes[0]
    assert (scene.location, scene.int_ext, scene.time_of_day) == ('码头', 'EXT', 'NIGHT')
    assert [entry.text for entry in scene.cast] == ['陆川', '秦月']


def test_a_zip_bomb_is_refused():
    source = decode(_docx('<a>' + ' ' * 70_000_000 + '</a>'))
    assert source.text == ''
    assert source.warnings


_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    'data',
    [
        _docx(f'{_BOMB}<w:document {_W}>&b;</w:document>'),
        f'<?xml version="1.0"?>{_BOMB}<FinalDraft>&b;</FinalDraft>'.encode(),
    ],
)
def test_an_xml_bomb_is_refused(data):
    source = decode(data)
    assert source.text == ''
    assert source.warnings


@pytest.mark.parametrize('data', [b'', b'PK\x03\x04broken', b'%PDF-1.4 broken', b'<?xml?><FinalDraft', b'\x00' * 50])
def test_a_broken_file_is_a_warning_not_an_error(data):
    episode = parse(decode(data))
    assert episode.warnings


def test_final_draft_paragraphs_keep_their_kind():
    data = b"""<?xml version="1.0"?><FinalDraft><Content>
    <Paragraph Number="7" Type="Scene Heading"><Text>INT. BOATHOUSE - NIGHT</Text></Paragraph>
    <Paragraph Type="Action"><Text>MIRA, 40, coils </Text><Text>a rope.</Text></Paragraph>
    <Paragraph><DualDialogue><Paragraph Type="Character"><Text>MIRA (O.S.)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Who is there?</Text></Paragraph></DualDialogue></Paragraph>
    </Content></FinalDraft>"""
    scene = parse(decode(data)).scenes[0]
    assert (scene.number, scene.location, scene.time_of_day) == ('7', 'BOATHOUSE', 'NIGHT')
    cue = next(element for element in scene.elements if element.kind is ElementKind.CUE)
    assert (cue.name, cue.note) == ('MIRA', 'O.S.')
