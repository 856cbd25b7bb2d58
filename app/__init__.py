"""Fall Line: a web app that shows how a neural network learns."""

import os

__version__ = "0.1.0"

# NumPy's BLAS reads these once, when NumPy is first imported. One thread, whatever the machine: the order of
# additions, and so the last bit of every weight, depends on the number of threads; and for matrices as small
# as these two threads are slower than one.
for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"
