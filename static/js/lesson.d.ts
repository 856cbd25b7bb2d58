// The shapes that the article's figures and the quiz share (read by tsc, never by the browser).

/** A step taken apart for one sample, with its slopes and the batch's. */
type SampleSlopes = Decoded<AnatomyAnswer>;

/** What has been said of a question: the verdict, and the answer that it is of. */
interface Judged {
  given: string | number;
  verdict: VerdictAnswer;
}

/** A question on screen. */
interface Asked {
  question: QuestionAnswer;
  judged: Judged | null;
  /** Why there is no verdict: the server is away, or what was typed is no number. */
  problem: string | null;
}

/** One figure of the article: what is chosen in it, and what the server answered to that. */
interface FigureState<Choice, Answer> {
  choice: Choice;
  /** null until the first answer. `of` is the choice that it answers. */
  answer: (Answer & { of: Choice }) | null;
  problem: string | null;
  /** Where the lab shows the same. */
  href: string;
}

/** What a person can do in a figure. */
interface FigureActions<Choice> {
  choose(choice: Partial<Choice>): void;
  /** Ask once more what was not answered. */
  again(): void;
}

interface FigureView<Choice, Answer> {
  update(state: FigureState<Choice, Answer>): void;
}

interface Figure<Choice, Answer> {
  first: Choice;
  ask(scratch: import("./learn/scratch.js").Scratch, choice: Choice): Promise<Answer>;
  /** The address of the lab that shows it, without the number sign. */
  link(choice: Choice): string;
  create(container: HTMLElement, actions: FigureActions<Choice>): FigureView<Choice, Answer>;
}

/** Where a question is asked: of which run, after which step, with which seed. */
interface QuizPlace {
  run: string;
  step: number;
  seed: number;
}

interface QuizState {
  seed: number;
  /** Whether each that was answered is right, in order. */
  results: boolean[];
  /** The question on screen; null while it is fetched, and at the end. */
  asked: Asked | null;
  /** Which run and step the question is about, in words. */
  moment: string;
  /** What each of the eight asks. */
  kinds: string[];
  phase: "start" | "asking" | "ended";
  /** Whether the result came with the link. */
  linked: boolean;
  problem: string | null;
}

interface QuizActions {
  begin(): void;
  answer(given: string | number): void;
  next(): void;
  /** Another eight. */
  another(): void;
  /** The same eight again. */
  repeat(): void;
  copy(): Promise<string>;
}
