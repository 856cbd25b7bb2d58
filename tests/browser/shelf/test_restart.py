"""The page before a server that is killed and started again on the same folder."""

import os
import signal
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import WITHOUT_WEBGL
from tests.browser.lab import Lab
from tests.serving import MODULE, served


def test_the_page_comes_back_to_its_moment_after_the_server_was_killed(
    browser: Browser, tmp_path: Path
) -> None:
    command = [*MODULE, "--data", str(tmp_path / "kept")]
    with served(command) as server, browser.new_context() as context:
        context.add_init_script(WITHOUT_WEBGL)
        page = context.new_page()
        lab = Lab(page, server.address)
        lab.press("Epoch")
        lab.wait(step=210)
        lab.press("Step back")
        lab.wait(step=209)
        run, loss = lab.run, page.locator("#narration .sentence").inner_text()
        os.kill(server.pid, signal.SIGKILL)
        page.locator("body:not([data-connection='open'])").wait_for()
        with served(command, port=int(server.address.rpartition(":")[2])):
            lab.wait(run=run, step=209, connection="open")
            expect(page.locator("#narration .sentence")).to_have_text(loss)
            expect(page.locator(".notice")).to_be_hidden()
            lab.press("Epoch")
            lab.wait(run=run, step=210)
