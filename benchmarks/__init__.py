"""The figures that README quotes, one command each: see README.md here.

``python -m benchmarks.NAME | head`` ends quietly: whoever reads has enough.
"""

import signal
import sys

if sys.argv[0] == "-m" and hasattr(signal, "SIGPIPE"):  # a command of this package is starting
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
