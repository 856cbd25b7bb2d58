"""The benchmarks: `make bench` runs them all, `python -m bench.step` one. Importing `app` first pins BLAS."""

import app as app
