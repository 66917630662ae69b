"""A lesson on paper and on the wall: hand-out, answer key, teacher's plan, slides."""
