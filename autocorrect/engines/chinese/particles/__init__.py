"""Which of 的, 地 and 得 belongs in a place: a small classifier over the n-gram model, word classes and shapes."""
