"""The article's training as plain loops that Numba compiles, without fast maths: what step.c does.

One sample at a time; arrays are views of the flat weights (642,) and of their slopes.
"""

import math
from typing import Any

import numba  # type: ignore[import-not-found]  # installed in .venv-peers only
import numpy as np

RATE, BETA_1, BETA_2, EPSILON, LOW = 1e-4, 0.9, 0.999, 1e-7, 1e-7
BATCH, H1, H2, K, P = 10, 16, 32, 2, 642


def _dense(h: Any, kernel: Any, bias: Any, z: Any) -> None:
    z[:] = bias
    for i in range(len(h)):
        for j in range(len(z)):
            z[j] += h[i] * kernel[i, j]


def _relu(z: Any) -> None:
    for j in range(len(z)):
        z[j] = max(z[j], 0.0)


def _slopes(dz: Any, h: Any, kernel: Any, g_kernel: Any, g_bias: Any, dh: Any) -> None:
    """Add the slopes by a layer's kernel and bias, and write those by the sums of relu's units before it."""
    for i in range(len(h)):
        dh[i] = 0.0
        for j in range(len(dz)):
            g_kernel[i, j] += h[i] * dz[j]
            dh[i] += dz[j] * kernel[i, j]
        if h[i] <= 0.0:
            dh[i] = 0.0
    for j in range(len(dz)):
        g_bias[j] += dz[j]


def _loss(p: Any, label: int, dz: Any) -> float:
    """Return a sample's part of the batch's loss, and write the slopes by the last layer's sums."""
    total = p[0] + p[1]
    share = p[label] / total
    clipped = min(max(share, LOW), 1.0 - LOW)
    for k in range(len(p)):
        slope = 1.0 / total - (1.0 / p[label] if k == label else 0.0)
        dz[k] = slope / BATCH * p[k] * (1.0 - p[k]) if share == clipped else 0.0
    return -math.log(clipped) / BATCH


def _adam(theta: Any, m: Any, v: Any, g: Any, t: int) -> None:
    rate = RATE * math.sqrt(1.0 - BETA_2**t) / (1.0 - BETA_1**t)
    for i in range(len(theta)):
        m[i] += (g[i] - m[i]) * (1.0 - BETA_1)
        v[i] += (g[i] * g[i] - v[i]) * (1.0 - BETA_2)
        theta[i] -= rate * m[i] / (math.sqrt(v[i]) + EPSILON)


def _views(flat: Any) -> Any:
    """Return the kernel and the bias of each layer."""
    first = flat[:16].reshape(1, H1), flat[16:32]
    second = flat[32:544].reshape(H1, H2), flat[544:576]
    return first, second, (flat[576:640].reshape(H2, K), flat[640:])


dense, relu, slopes, loss, adam, views = map(numba.njit, (_dense, _relu, _slopes, _loss, _adam, _views))


def _train(x: Any, y: Any, order: Any, theta: Any) -> Any:
    m, v, g = np.zeros(P), np.zeros(P), np.zeros(P)
    (w_1, b_1), (w_2, b_2), (w_3, b_3) = views(theta)
    (g_w_1, g_b_1), (g_w_2, g_b_2), (g_w_3, g_b_3) = views(g)
    a_1, a_2, p = np.empty(H1), np.empty(H2), np.empty(K)
    d_0, d_1, d_2, d_3 = np.empty(1), np.empty(H1), np.empty(H2), np.empty(K)
    batches = order.reshape(-1, BATCH)
    losses = np.zeros(len(batches))
    for step in range(len(batches)):
        g[:] = 0.0
        for sample in batches[step]:
            a_0 = x[sample : sample + 1]
            dense(a_0, w_1, b_1, a_1)
            relu(a_1)
            dense(a_1, w_2, b_2, a_2)
            relu(a_2)
            dense(a_2, w_3, b_3, p)
            for k in range(K):
                p[k] = 1.0 / (1.0 + math.exp(-p[k]))
            losses[step] += loss(p, y[sample], d_3)
            slopes(d_3, a_2, w_3, g_w_3, g_b_3, d_2)
            slopes(d_2, a_1, w_2, g_w_2, g_b_2, d_1)
            slopes(d_1, a_0, w_1, g_w_1, g_b_1, d_0)
        adam(theta, m, v, g, step + 1)
    return theta


train = numba.njit(_train)
"""Train ``theta`` (642,) in place over the samples of ``order`` (E, N) in batches, and return it."""
