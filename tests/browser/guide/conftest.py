"""What the tests of the guide share."""

import pytest
from playwright.sync_api import Page

from tests.browser.guide.guide import Guide


@pytest.fixture
def guide(page: Page, address: str) -> Guide:
    """The guide, not yet open."""
    return Guide(page, address)
