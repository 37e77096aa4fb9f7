"""The AWS CLI's own driver, asked line by line: what `aws ARGUMENT…` would print, without starting it anew each time."""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()
extra = driver.session.user_agent_extra
for line in sys.stdin:
    # Each command adds its name to it, until no server takes so long a header.
    driver.session.user_agent_extra = extra
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            exit_code = driver.main(json.loads(line))
        except SystemExit as end:  # Of a line that its parser does not know.
            exit_code = end.code
    print(json.dumps({"exit": exit_code, "out": out.getvalue()}), flush=True)
