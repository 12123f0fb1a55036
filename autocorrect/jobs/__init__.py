"""The spine: submit, queue fairly, run, retry, cancel, time out and show a job of any kind."""
