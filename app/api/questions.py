"""Questions about the step after a moment of a run, and what comes of an answer."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from ..engine.arrays import MAX_SEED
from ..engine.quiz import Moment, Question, Verdict, asked, question_of
from ..runs import UnknownQuestion
from .answer import Answer, JsonAnswer, answered, told
from .errors import Invalid
from .openapi import call
from .parsing import LAX, STRICT, AtStep, Reader, body
from .parts import TheLab, TheRun

router = APIRouter(prefix="/runs/{id}/questions")


class QuizQuery(AtStep):
    """After which step of a run, and which questions of the many that there could be."""

    model_config = LAX

    seed: int = Field(0, ge=0, le=MAX_SEED, description="The same seed asks the same.")


class ChoiceAnswer(Answer):
    """One answer to choose; `value` is the number that it stands for, if it does for one."""

    id: str
    text: str
    value: float | None


class QuestionAnswer(Answer):
    """One question. `about`: a weight, sample or unit. `goal`: of a loss. `digits`: decimals."""

    id: str
    text: str
    kind: Literal["choice", "number"]
    choices: list[ChoiceAnswer] | None
    unit: str | None
    digits: int | None
    about: dict[str, int]
    goal: float | None


class QuestionsAnswer(Answer):
    """What can be asked truthfully after a step; nothing about the step to come where there is none."""

    step: int
    seed: int
    questions: list[QuestionAnswer]


class VerdictAnswer(Answer):
    """Whether an answer is right, what is, why, and the mistake that a wrong one looks like."""

    correct: bool
    truth: str | float
    why: str
    hint: str | None


class AnswerBody(BaseModel):
    """What somebody answers."""

    model_config = STRICT

    answer: str | float = Field(description="The id of a choice, or a number.")


ANSWER: Reader[AnswerBody] = Reader(AnswerBody)


@router.get("", **call("list_questions", QuestionsAnswer, refuses=["step_out_of_range"]))
async def questions(run: TheRun, lab: TheLab, query: Annotated[QuizQuery, Query()]) -> JsonAnswer:
    """Ask what the step after this one will do; each answer is computed by the engine."""
    step = query.of(run)
    listed = await lab.look(run).quiz(step, query.seed, asked)
    return await answered(told(QuestionsAnswer, {"step": step, "seed": query.seed, "questions": listed}))


@router.post(
    "/{question}",
    **call("answer_question", VerdictAnswer, AnswerBody, refuses=["step_out_of_range", "unknown_question"]),
)
async def answer(
    request: Request, run: TheRun, lab: TheLab, question: str, query: Annotated[QuizQuery, Query()]
) -> JsonAnswer:
    """Judge an answer: whatever the shown figures allow is right; a known mistake is named."""
    given = (await body(request, ANSWER.read)).answer
    verdict = await lab.look(run).quiz(
        query.of(run), query.seed, lambda moment: judged(moment, question, given)
    )
    return await answered(told(VerdictAnswer, verdict))


def judged(moment: Moment, name: str, given: str | float) -> Verdict:
    """Judge an answer; raise UnknownQuestion for what is not asked, and Invalid for what is no answer."""
    question = question_of(moment, name)
    if question is None:
        listed = ", ".join(one.id for one in asked(moment)) or "none"
        raise UnknownQuestion(f"No question {name[:40]!r} is asked at this step. Those asked: {listed}.")
    require_kind(question, given)
    return question.judge(given)


def require_kind(question: Question, given: str | float) -> None:
    """Raise Invalid for an answer that is not of the kind that a question takes."""
    if question.choices is None:
        if isinstance(given, str):
            raise _no_answer("be a number", given)
    elif given not in (known := [choice.id for choice in question.choices]):
        raise _no_answer(f"be one of {', '.join(map(repr, known))}", given)


def _no_answer(must: str, given: str | float) -> Invalid:
    got = repr(given[:40]) if isinstance(given, str) else f"{given:g}"
    return Invalid([{"path": "answer", "message": f"answer must {must}. Got {got}."}])
