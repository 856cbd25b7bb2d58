"""The quiz: eight questions, the server's verdicts, and a link that carries the result."""

import re

import httpx
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.learn.lesson import Lesson


def give_an_answer(quiz: Locator) -> None:
    """Answer the open question with the keyboard, rightly or not."""
    choices = quiz.locator(".quiz-choice")
    if choices.count() > 0:
        choices.first.press("Enter")
    else:
        quiz.locator(".quiz-number").fill("10")
        quiz.locator(".quiz-number").press("Enter")


def marks_of_all_eight(lesson: Lesson) -> tuple[list[str], str]:
    """Answer all eight with the keyboard; give the questions and the marks of their verdicts."""
    texts, marks = [], ""
    for answered in range(8):
        quiz = lesson.wait_for_question(answered)
        expect(quiz.get_by_text(f"Question {answered + 1} of 8")).to_be_visible()
        expect(quiz.locator(".quiz-moment")).to_have_text(
            re.compile(r"^The run: .*, learning rate 0\.\d+\. (After step \d+|Before the first step)\.$")
        )
        texts.append(quiz.locator(".quiz-text").text_content() or "")
        give_an_answer(quiz)
        word = quiz.locator(".quiz-word")
        expect(word).to_be_visible()
        expect(quiz.locator(".quiz-why")).not_to_be_empty()
        marks += "1" if word.text_content() == "Yes." else "0"
        expect(quiz.locator(".quiz-button:focus")).to_have_count(1)
        lesson.page.keyboard.press("Enter")
    return texts, marks


def test_the_quiz_is_the_same_for_its_seed_and_its_result_goes_into_the_link(lesson: Lesson) -> None:
    lesson.open("#quiz.seed=3")
    lesson.page.get_by_role("button", name="Begin").press("Enter")
    texts, marks = marks_of_all_eight(lesson)
    right = f"{marks.count('1')} of 8 right"
    expect(lesson.page.locator(".quiz-result")).to_have_text(right)
    expect(lesson.page).to_have_url(f"{lesson.address}/learn#quiz.seed=3&quiz.result={marks}")
    assert len(set(texts)) == 8
    lesson.open(f"#quiz.seed=3&quiz.result={marks}")
    expect(lesson.page.locator(".quiz-result")).to_have_text(right)
    expect(lesson.page.get_by_text("This result came with the link.")).to_be_visible()
    expect(lesson.page.locator(".quiz-row[data-right='true']")).to_have_count(marks.count("1"))
    lesson.page.get_by_role("button", name="Answer the same eight").click()
    quiz = lesson.wait_for_question(0)
    assert quiz.locator(".quiz-text").text_content() == texts[0]


def test_a_result_is_told_without_red_and_leads_to_the_steps(lesson: Lesson) -> None:
    lesson.open("#quiz.seed=3&quiz.result=10110111")
    expect(lesson.page.locator(".quiz-result")).to_have_text("6 of 8 right")
    danger = lesson.page.evaluate(
        """() => {
          const probe = document.createElement("i");
          probe.className = "danger";
          document.body.append(probe);
          const red = getComputedStyle(probe).color;
          const all = [...document.querySelectorAll("#quiz *")];
          return all.filter(e => getComputedStyle(e).color === red).length;
        }"""
    )
    assert danger == 0
    for link in lesson.page.locator(".quiz-row a").all():
        target = link.get_attribute("href")
        assert target is not None
        assert re.fullmatch(r"#step-[1-8]", target)
        expect(lesson.page.locator(target)).to_have_count(1)


def test_a_link_with_a_strange_result_begins_the_quiz(lesson: Lesson) -> None:
    lesson.open("#quiz.seed=3&quiz.result=abc")
    expect(lesson.page.get_by_role("button", name="Begin")).to_be_visible()


def test_a_lost_question_is_told_and_asked_again(lesson: Lesson) -> None:
    lesson.open("#quiz.seed=5")
    lesson.page.get_by_role("button", name="Begin").wait_for()
    lesson.page.route(
        "**/api/**", lambda route: route.fulfill(status=200, headers={"X-Status": "500"}, json={})
    )
    lesson.page.get_by_role("button", name="Begin").click()
    expect(lesson.page.locator(".quiz-said")).to_have_text("The server refused this.")
    lesson.page.unroute_all()
    lesson.page.locator("#quiz").get_by_role("button", name="Ask again").click()
    lesson.wait_for_question(0)


def open_quiz(lab: Lab) -> Locator:
    """Press Quiz me, and wait for its question."""
    lab.press("Quiz me")
    dialog = lab.page.get_by_role("dialog", name="Quiz me")
    expect(dialog.locator(".quiz-text")).not_to_be_empty()
    return dialog


def test_the_lab_asks_about_the_step_to_come_and_takes_it(lab: Lab, api: httpx.Client) -> None:
    lab.open("#step=50")
    lab.wait(step=50)
    dialog = open_quiz(lab)
    expect(dialog.get_by_text("About step 51, the one to come.")).to_be_visible()
    listed = api.get(f"/api/runs/{lab.run}/questions", params={"step": 50, "seed": 0}).json()["questions"]
    texts = {one["id"]: one["text"] for one in listed}
    first = texts.get("largest_move") or texts["sample_loss"]
    expect(dialog.locator(".quiz-text")).to_have_text(first)
    dialog.locator(".quiz-choice").first.press("Enter")
    expect(dialog.locator(".quiz-word")).to_be_visible()
    expect(dialog.locator(".quiz-why")).not_to_be_empty()
    dialog.get_by_role("button", name="Another question").press("Enter")
    expect(dialog.locator(".quiz-text")).not_to_have_text(first)
    give_an_answer(dialog)
    dialog.get_by_role("button", name="Take the step").click()
    expect(dialog).to_be_hidden()
    lab.wait(step=51)


def test_what_plays_pauses_for_a_question(lab: Lab) -> None:
    lab.press("Play")
    dialog = open_quiz(lab)
    expect(lab.button("Play")).to_be_attached()
    said = dialog.locator(".quiz-moment").text_content() or ""
    step = int(re.sub(r"\D", "", said))
    lab.wait(step=step - 1, status="ready")
    lab.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_after_the_last_step_only_what_hangs_on_none_is_asked(lab: Lab) -> None:
    lab.open("#epochs=1&step=210")
    lab.wait(step=210, status="finished")
    dialog = open_quiz(lab)
    expect(dialog.get_by_text("After step 210, with none to come.")).to_be_visible()
    give_an_answer(dialog)
    expect(dialog.locator(".quiz-word")).to_be_visible()
    expect(dialog.get_by_role("button", name="Take the step")).to_be_hidden()


def test_the_ribbon_can_be_closed_and_leaves_the_address(lab: Lab) -> None:
    lab.open("#preset=line&step=5&view.lesson=6")
    lab.wait(step=5)
    ribbon = lab.page.get_by_role("complementary", name="The lesson")
    expect(ribbon.get_by_role("link", name="Step 6 · back to the lesson")).to_be_visible()
    ribbon.get_by_role("button", name="Close").click()
    expect(ribbon).to_be_hidden()
    expect(lab.page).not_to_have_url(re.compile("view.lesson"))
