"""The AWS CLI's own driver, asked line by line: what `aws ARGUMENT…` would print, without starting it anew each time."""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

for line in sys.stdin:
    # A driver of its own: the arguments of a command stay registered with the one that read them.
    driver = create_clidriver()
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            exit_code = driver.main(json.loads(line))
        except SystemExit as end:  # Of a line that its parser does not know.
            exit_code = end.code
    print(json.dumps({"exit": exit_code, "out": out.getvalue()}), flush=True)
