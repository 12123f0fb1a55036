"""Every string of the templates and of the code has its Chinese."""

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from autocorrect.i18n import CATALOGUES
from config.settings import ROOT


def test_no_string_is_missing_from_the_chinese_catalogue():
    methods = [('autocorrect/**.py', 'python'), ('templates/**.html', 'jinja2')]
    keywords = {'_': None, 'gettext': None, 'lazy_gettext': None}
    used = {
        message if isinstance(message, str) else message[0]
        for folder in ('autocorrect', 'templates')
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOT / folder, [(pattern.partition('/')[2], method) for pattern, method in methods], keywords=keywords
        )
    }
    with (CATALOGUES / 'zh/LC_MESSAGES/messages.po').open('rb') as file:
        translated = {message.id for message in read_po(file) if message.string}
    assert len(used) > 150
    assert used - translated == set()
