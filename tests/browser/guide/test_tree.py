"""What a screen reader is given of each lesson stays as it was recorded, before its answer and after it."""

import pytest
from playwright.sync_api import Page

from tests.browser.guide.guide import LESSONS, Guide
from tests.browser.guide.tree import recorded, trees


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_told_as_it_was_recorded(page: Page, address: str, lesson: int) -> None:
    for name, tree in trees(Guide(page, address), lesson).items():
        assert tree.splitlines() == recorded()[name].splitlines(), name


def test_every_lesson_is_recorded_before_and_after_its_answer() -> None:
    assert len(recorded()) == 2 * len(LESSONS)
