"""Ignores TERM when told to, so that it must be killed; has a child of its own that must not outlive it."""

import os
import signal
import subprocess
import sys
import time

if os.environ.get('DISPATCHER_IS_STUBBORN'):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])
sys.stdout.write('dispatching\n')
sys.stdout.flush()
while True:
    time.sleep(1)
