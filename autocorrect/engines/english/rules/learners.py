# ruff: noqa: E501 (tables read better wide)
"""Wordings that learners carry over from their own languages, and words run together or apart."""

from __future__ import annotations

from autocorrect.engines.english.rules.base import Rule
from autocorrect.engines.english.rules.phrases import phrase_search
from autocorrect.engines.findings import Category, Words

_JOINED = {
    'alot': 'a lot', 'infact': 'in fact', 'aswell': 'as well', 'eachother': 'each other', 'ofcourse': 'of course', 'incase': 'in case', 'atleast': 'at least',
    'noone': 'no one', 'eventhough': 'even though', 'evenif': 'even if', 'inorder': 'in order', 'moreover': 'moreover', 'abit': 'a bit', 'allright': 'all right',
    'thankyou': 'thank you', 'highschool': 'high school', 'everytime': 'every time', 'anymore': 'anymore', 'insted': 'instead', 'alittle': 'a little', 'afterall': 'after all',
    'asap': 'asap', 'aslong': 'as long', 'asmuch': 'as much', 'assoon': 'as soon', 'forexample': 'for example', 'inspite': 'in spite', 'oneday': 'one day', 'otherhand': 'other hand',
    'allover': 'all over', 'anylonger': 'any longer', 'bestfriend': 'best friend', 'icecream': 'ice cream', 'livingroom': 'living room', 'manytimes': 'many times', 'nomatter': 'no matter',
    'sothat': 'so that', 'upto': 'up to', 'cellphone': 'cell phone', 'realy': 'really', 'nowdays': 'nowadays', 'now a days': 'nowadays', 'now days': 'nowadays', 'nowaday': 'nowadays', 'now a day': 'nowadays',
    'wensday': 'Wednesday', 'wenesday': 'Wednesday', 'wednsday': 'Wednesday', 'tusday': 'Tuesday', 'thirsday': 'Thursday', 'saterday': 'Saturday', 'febuary': 'February',
    'some times': 'sometimes', 'some one': 'someone', 'some body': 'somebody', 'some thing': 'something', 'some where': 'somewhere', 'every thing': 'everything', 'every body': 'everybody',
    'any one': 'anyone', 'any thing': 'anything', 'any body': 'anybody', 'any where': 'anywhere', 'no body': 'nobody', 'every where': 'everywhere', 'with out': 'without', 'in to the': 'into the',
    'an other': 'another', 'more over': 'moreover', 'further more': 'furthermore', 'how ever': 'however', 'there fore': 'therefore', 'never the less': 'nevertheless', 'mean while': 'meanwhile',
    'al though': 'although', 'when ever': 'whenever', 'what ever': 'whatever', 'where ever': 'wherever', 'who ever': 'whoever', 'through out': 'throughout', 'out side': 'outside', 'in side': 'inside',
    'be cause': 'because', 'to day': 'today', 'to gether': 'together', 'can not': 'cannot', 'over all': 'overall', 'home work': 'homework', 'house work': 'housework', 'week end': 'weekend', 'class mates': 'classmates',
    'class room': 'classroom', 'class mate': 'classmate', 'room mate': 'roommate', 'news paper': 'newspaper', 'week ends': 'weekends', 'birth day': 'birthday', 'life style': 'lifestyle', 'life styles': 'lifestyles',
    'them self': 'themselves', 'every ones': "everyone's", 'grand mother': 'grandmother', 'grand father': 'grandfather', 'grand parents': 'grandparents', 'air plane': 'airplane', 'work place': 'workplace',
    'foot ball': 'football', 'basket ball': 'basketball', 'back pack': 'backpack', 'bed room': 'bedroom', 'out look': 'outlook', 'under stand': 'understand', 'my self': 'myself', 'in stead of': 'instead of',
    'even thought': 'even though', 'as soon as possible as': 'as soon as possible', 'al ways': 'always', 'al so': 'also', 'for ever': 'forever', 'up grade': 'upgrade', 'wide spread': 'widespread',
}  # fmt: skip
_CONTRACTIONS = {
    'dont': "don't", 'doesnt': "doesn't", 'didnt': "didn't", 'cant': "can't", 'wont': "won't", 'isnt': "isn't", 'arent': "aren't", 'wasnt': "wasn't", 'werent': "weren't", 'havent': "haven't",
    'hasnt': "hasn't", 'hadnt': "hadn't", 'couldnt': "couldn't", 'wouldnt': "wouldn't", 'shouldnt': "shouldn't", 'im': "I'm", 'ive': "I've", 'youre': "you're", 'theyre': "they're", 'thats': "that's",
    'whats': "what's", 'theres': "there's", 'youll': "you'll", 'youve': "you've", 'weve': "we've", 'theyve': "they've", 'mustnt': "mustn't", 'hes': "he's", 'shes': "she's", 'i m': "I'm", 'do nt': "don't", 'did nt': "didn't", 'does nt': "doesn't", 'ca nt': "can't", 'is nt': "isn't", 'was nt': "wasn't", 'could nt': "couldn't", 'would nt': "wouldn't", 'i ve': "I've", 'heres': "here's", 'itll': "it'll",
}  # fmt: skip
_WORDING = {
    'two persons': 'two people', 'three persons': 'three people', 'many persons': 'many people', 'some persons': 'some people', 'other persons': 'other people', 'young persons': 'young people', 'old persons': 'old people', 'these persons': 'these people', 'people is': 'people are', 'peoples are': 'people are', 'i very like': 'I really like', 'i very much like': 'I very much like', 'very like': 'really like', 'very enjoy': 'really enjoy',
    'most of people': 'most people', 'most of students': 'most students', 'most of the people': 'most people', 'almost people': 'most people', 'almost of': 'most of', 'almost students': 'most students',
    'some of people': 'some people', 'many of people': 'many people', 'a lot people': 'a lot of people', 'lot of': 'a lot of', 'a lots of': 'a lot of', 'a lot of of': 'a lot of', "lot 's of": 'lots of', 'many of us is': 'many of us are',
    'i am agree': 'I agree', 'i am not agree': 'I do not agree', "i 'm agree": 'I agree', 'am agree': 'agree', 'i disagree to': 'I disagree with', 'i agree to this': 'I agree with this', 'i agree to the': 'I agree with the',
    'have 18 years old': 'am 18 years old', 'make a party': 'have a party', 'make sport': 'do sport', 'make sports': 'do sports', 'make homework': 'do homework', 'make my homework': 'do my homework', 'make exercise': 'exercise',
    'do mistakes': 'make mistakes', 'do a mistake': 'make a mistake', 'did a mistake': 'made a mistake', 'doing mistakes': 'making mistakes', 'do a decision': 'make a decision', 'take a decision': 'make a decision', 'do friends': 'make friends',
    'have a brake': 'have a break', 'had a brake': 'had a break', 'take a brake': 'take a break', 'took a brake': 'took a break', 'ate desert': 'ate dessert', 'eat desert': 'eat dessert', 'for desert': 'for dessert', 'diary milk': 'dairy milk', 'diary products': 'dairy products', 'diary farm': 'dairy farm', 'make a photo': 'take a photo', 'make photos': 'take photos', 'made photos': 'took photos', 'make a question': 'ask a question', 'make questions': 'ask questions', 'make a research': 'do research', 'do a research': 'do research',
    'see tv': 'watch TV', 'look tv': 'watch TV',
    'see the television': 'watch television', 'look the': 'look at the', 'look at tv': 'watch TV', 'the most of': 'most of', 'one of my friend': 'one of my friends', 'how to say': 'how to say', 'how do you call': 'what do you call',
    'how it looks like': 'what it looks like', 'how does it look like': 'what does it look like', 'how looks like': 'what it looks like', 'what means': 'what it means', 'so that is why': 'that is why', 'the reason is because': 'the reason is that',
    'reason is because': 'reason is that', 'reason why is because': 'reason is that', 'and etc': 'etc', 'and so on.': 'and so on.', 'return back': 'return', 'returned back': 'returned', 'repeat again': 'repeat', 'discuss together about': 'discuss',
    'more and more people is': 'more and more people are', 'would of': 'would have', 'could of': 'could have', 'should of': 'should have', 'must of': 'must have', 'might of': 'might have', 'suppose to': 'supposed to', 'use to be': 'used to be',
    'prefer more': 'prefer', 'prefer than': 'prefer to', 'is belong to': 'belongs to', 'are belong to': 'belong to', 'according my': 'according to my', 'according the': 'according to the', 'due the': 'due to the', 'because the fact': 'because of the fact',
    'thanks god': 'thank God', 'in order that to': 'in order to', 'for to': 'to', 'too much people': 'too many people', 'so much people': 'so many people', 'how much people': 'how many people', 'how many money': 'how much money', 'how many time': 'how much time',
    'less people': 'fewer people', 'less cars': 'fewer cars', 'less problems': 'fewer problems', 'every people': 'all people', 'each people': 'each person', 'one people': 'one person', 'a people': 'a person', 'another people': 'other people', 'other peoples': 'other people',
    'many peoples': 'many people', 'all peoples': 'all people', 'an another': 'another', 'the another': 'the other', 'others people': 'other people', 'others things': 'other things', 'others countries': 'other countries', 'differents': 'different',
    'another things': 'other things', 'another countries': 'other countries', 'another reasons': 'other reasons', 'in my opinion i think': 'I think', 'as i said before': 'as I said before', 'as far as i concerned': 'as far as I am concerned',
    'as far as i am concern': 'as far as I am concerned', 'i am boring': 'I am bored', 'i was boring': 'I was bored', 'am interesting in': 'am interested in', 'are interesting in': 'are interested in', 'is interesting in': 'is interested in', 'am exciting': 'am excited',
    'was exciting to': 'was excited to', 'feel boring': 'feel bored', 'feel exciting': 'feel excited', 'am very exciting': 'am very excited', 'spend time to': 'spend time to', 'had better to': 'had better', 'would rather to': 'would rather', 'make them to': 'make them',
    'make us to': 'make us', 'make me to': 'make me', 'makes me to': 'makes me', 'makes us to': 'makes us', 'makes them to': 'makes them', 'make people to': 'make people', 'makes people to': 'makes people', 'made me to': 'made me', 'made us to': 'made us', 'let me to': 'let me', 'let us to': 'let us',
    'let them to': 'let them', 'lets me to': 'lets me', 'can able to': 'can', 'is able to can': 'can', 'will can': 'will be able to', 'will must': 'will have to', 'going to went': 'going to go', 'have to went': 'have to go', 'there have': 'there are', 'there has many': 'there are many',
    'there has a': 'there is a', 'there had a': 'there was a', 'it has a lot of people': 'there are a lot of people', 'ways to living': 'ways of living', 'way of live': 'way of life', 'the life of people': "people's lives", 'for be': 'to be', 'for have': 'to have', 'for make': 'to make', 'for get': 'to get',
    'for do': 'to do', 'for go': 'to go', 'for buy': 'to buy', 'for find': 'to find', 'for take': 'to take', 'for help': 'to help', 'for see': 'to see', 'for learn': 'to learn', 'for know': 'to know', 'for use': 'to use', 'for give': 'to give', 'for keep': 'to keep', 'for live': 'to live', 'for become': 'to become',
}  # fmt: skip
for _table in (_JOINED, _WORDING):
    for _same in [wrong for wrong, right in _table.items() if wrong == right]:
        del _table[_same]
for _risk in ('lot of', 'what means', 'less people', 'less cars', 'less problems', 'can not', 'for use', 'for help', 'a people', 'there have', 'look the', 'there has a', 'most of the people', 'suppose to', 'use to be', 'take a decision', 'any one', 'cellphone', 'the most of', 'another people'):  # fmt: skip
    _JOINED.pop(_risk, None)
    _WORDING.pop(_risk, None)
_WORDING |= {'another people': 'other people', 'suppose to': 'supposed to'}


RULES = (
    Rule(
        'en.learners.one-word-or-two',
        Words(
            '注意这个词是连写还是分写：a lot, in fact, someone。',
            'Mind whether this is one word or two: a lot, in fact, someone.',
        ),
        phrase_search(_JOINED),
        bad=(('I like it alot.', 'I like it a lot.'), ('Some one called.', 'Someone called.')),
        good=('I like it a lot.', 'Someone called.'),
        category=Category.SPELLING,
    ),
    Rule(
        'en.learners.contraction',
        Words('缩写要用撇号：don’t, I’m, can’t。', 'A contraction needs its apostrophe: don’t, I’m, can’t.'),
        phrase_search(_CONTRACTIONS),
        bad=(('I dont know.', "I don't know."), ('Im here.', "I'm here.")),
        good=("I don't know.", 'He went home.'),
        category=Category.SPELLING,
    ),
    Rule(
        'en.learners.wording',
        Words(
            '英语里习惯这样说，不能逐字翻译。', 'English says it this way; the words cannot be carried over one by one.'
        ),
        phrase_search(_WORDING),
        bad=(('I very like music.', 'I really like music.'), ('He did a mistake.', 'He made a mistake.')),
        good=('I really like music.', 'Most people agree.'),
        category=Category.WORDING,
    ),
)

# Single words that these tables correct, so that the speller need not guess.
SINGLE_WORDS = frozenset(word for table in (_JOINED, _CONTRACTIONS) for word in table if ' ' not in word)
