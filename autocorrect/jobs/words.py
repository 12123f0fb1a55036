"""Message and error codes in words. Rows hold codes and parameters; words are made where the reader is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from autocorrect.text.words import NO_WORDS, Words

MESSAGES: dict[str, Words] = {
    'queued': Words('已提交，排队中', 'Submitted, waiting in line'),
    'started': Words('第 {attempt} 次运行开始', 'Attempt {attempt} has started'),
    'step': Words('{step}', '{step}'),
    'step.queue': Words('排队', 'Waiting in line'),
    'completed': Words('已完成', 'Completed'),
    'failed': Words('失败', 'Failed'),
    'retrying': Words(
        '第 {attempt} 次运行没有成功，{seconds} 秒后重试',
        'Attempt {attempt} did not succeed; trying again in {seconds} s',
    ),
    'worker_lost': Words(
        '处理它的进程中断了，{seconds} 秒后重试', 'The process working on it was lost; trying again in {seconds} s'
    ),
    'handed_back': Words('服务正在重启，已放回队列', 'The service is restarting; put back in line'),
    'timed_out': Words('超过时限，已停止', 'Stopped: it took longer than allowed'),
    'cancelled': Words('已取消', 'Cancelled'),
    'expired': Words('等待太久，已过期', 'Waited too long and expired'),
    'retried': Words('重新排队', 'Put in line again'),
    'children': Words('已完成 {done} / {total}', '{done} of {total} finished'),
}


class ErrorWords(NamedTuple):
    """What happened, and what the reader can do about it."""

    message: Words
    hint: Words


_TRY_AGAIN = Words('请稍后点“重新运行”；内容不会丢失。', 'Please run it again later; nothing is lost.')

ERRORS: dict[str, ErrorWords] = {
    'internal_error': ErrorWords(
        Words('程序出错了，已记录。', 'The program failed; this has been recorded.'),
        Words(
            '可以重新运行；如果还是失败，请把任务编号告诉管理员。',
            'Run it again; if it keeps failing, tell your administrator the job’s id.',
        ),
    ),
    'worker_lost': ErrorWords(
        Words('处理它的进程多次中断。', 'The process working on it was lost several times.'),
        Words(
            '内容可能太大或太特殊；请缩短后再试，或告诉管理员。',
            'It may be too large or unusual: shorten it, or tell your administrator.',
        ),
    ),
    'timed_out': ErrorWords(
        Words('处理超过了时限。', 'It took longer than allowed.'),
        Words('请缩短内容后重新提交，或重新运行。', 'Shorten it and submit again, or run it again.'),
    ),
    'expired': ErrorWords(Words('等待太久，没有轮到处理。', 'It waited too long without being worked on.'), _TRY_AGAIN),
    'cancelled': ErrorWords(
        Words('已取消。', 'It was cancelled.'), Words('需要时可以重新运行。', 'Run it again whenever you like.')
    ),
    'dependency_failed': ErrorWords(
        Words('它所等待的任务没有完成。', 'A job it depends on did not complete.'),
        Words('先处理那个任务，再重新运行这个。', 'See to that job first, then run this one again.'),
    ),
    'database_unavailable': ErrorWords(
        Words('数据库暂时无法使用。', 'The database is not available for the moment.'), _TRY_AGAIN
    ),
    'unknown_kind': ErrorWords(
        Words('这个版本不认识这种任务。', 'This version does not know this kind of job.'), _TRY_AGAIN
    ),
    'invalid_args': ErrorWords(
        Words('任务的参数不能用。', 'The job’s arguments cannot be used.'),
        Words('请重新提交。', 'Please submit it anew.'),
    ),
    'gone': ErrorWords(Words('它要处理的内容已被删除。', 'What it was to work on has been deleted.'), NO_WORDS),
}


def add_messages(messages: Mapping[str, Words]) -> None:
    """A feature's own codes, beside its kinds."""
    MESSAGES.update(messages)


def message(code: str, params: Mapping[str, Any] | None) -> Words:
    """The message of a code, filled with its parameters; an unknown code shows as itself."""
    params = dict(params or {})
    step = MESSAGES.get(f'step.{params["step"]}') if isinstance(params.get('step'), str) else None
    template = MESSAGES.get(code, Words(code, code))
    if step is None:
        return template.filled(params)
    return Words(
        template.filled({**params, 'step': step.zh}).zh,
        template.filled({**params, 'step': step.en}).en,
    )


def step_name(step: str) -> Words:
    return MESSAGES.get(f'step.{step}', Words(step, step))


def describe_error(error: Mapping[str, Any] | None, locale: str) -> dict[str, Any] | None:
    """A stored error as the public contract shows it: code, message, hint, retryable."""
    if not error:
        return None
    code = str(error.get('code', 'internal_error'))
    known = ERRORS.get(code, ERRORS['internal_error'])
    params = error.get('params') or {}
    return {
        'code': code,
        'message': known.message.filled(params).for_locale(locale),
        'hint': known.hint.for_locale(locale),
        'retryable': bool(error.get('retryable')),
    }
