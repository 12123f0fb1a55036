"""The speller: unknown words by a noisy channel in context, words run together or apart, known words mistaken."""
