"""The cross-entropies as lines of NumPy for people: of shares, and of logits (see `Loss.program`)."""

SPARSE = (
    """\
row, total = np.arange(len(p)), p.sum(axis=1)
share = p[row, t] / total  # of the true class
slopes = np.ones_like(p) / total[:, None]
slopes[row, t] -= 1 / p[row, t]
slopes[(share < 1e-7) | (share > 1 - 1e-7)] = 0  # where Keras clips the share
return -np.log(np.clip(share, 1e-7, 1 - 1e-7)), slopes / len(p)""",
    """\
row, top = np.arange(len(p)), p.max(axis=1, keepdims=True)
log_sum = top + np.log(np.exp(p - top).sum(axis=1, keepdims=True))
slopes = np.exp(p - log_sum)
slopes[row, t] -= 1
return log_sum[:, 0] - p[row, t], slopes / len(p)""",
)

CATEGORICAL = (
    """\
total = p.sum(axis=1, keepdims=True)
share, kept = p / total, np.clip(p / total, 1e-7, 1 - 1e-7)
u = np.where(kept == share, -t / kept, 0)  # no slope where Keras clips the share
slopes = (u - (u * share).sum(axis=1, keepdims=True)) / (total * len(p))
return -(t * np.log(kept)).sum(axis=1), slopes""",
    """\
top = p.max(axis=1, keepdims=True)
log_share = p - top - np.log(np.exp(p - top).sum(axis=1, keepdims=True))
slopes = (np.exp(log_share) * t.sum(axis=1, keepdims=True) - t) / len(p)
return -(t * log_share).sum(axis=1), slopes""",
)

BINARY = (
    """\
kept = np.clip(p, 1e-7, 1 - 1e-7)
losses = -t * np.log(kept) - (1 - t) * np.log(1 - kept)
slopes = np.where(kept == p, (kept - t) / (kept * (1 - kept)), 0)  # none where Keras clips
return losses.mean(axis=1), slopes / t.size""",
    """\
losses = np.maximum(p, 0) + np.log1p(np.exp(-np.abs(p))) - t * p
return losses.mean(axis=1), (1 / (1 + np.exp(-p)) - t) / t.size""",
)
