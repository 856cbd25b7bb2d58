"""The article, open at its head."""

import pytest
from playwright.sync_api import Page

from tests.browser.learn.lesson import Lesson


@pytest.fixture
def lesson(page: Page, address: str) -> Lesson:
    """The article's page."""
    lesson = Lesson(page, address)
    lesson.open()
    return lesson
