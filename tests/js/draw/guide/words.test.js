// The guide's words: short sentences, every term explained, and what is said of a way.
import assert from "node:assert/strict";
import test from "node:test";
import { core, pieces, SAYS } from "../../../../static/js/draw/guide/program.js";
import { placeOf, rateAt } from "../../../../static/js/draw/guide/rate-strip.js";
import {
  kindOf,
  lossWords,
  MEANT,
  moved,
  moveTexts,
  slopeWords,
  turningSays,
  WORDS,
} from "../../../../static/js/draw/guide/words.js";
import { GLOSSARY } from "../../../../static/js/draw/naming/glossary.js";
import { LESSONS, QUESTIONS } from "../../../../static/js/state/guide.js";

const MOST_WORDS = 14;
const sentences = (text) => text.replaceAll("*", "").split(/(?<=[.?!])\s+/);

test("each lesson has its words and its question", () => {
  assert.deepEqual([LESSONS.length, WORDS.length, QUESTIONS.length], [8, 8, 8]);
});

test("no sentence of the guide is longer than fourteen words", () => {
  const texts = [
    ...WORDS.flatMap(({ title, lead, aside = "" }) => [title, lead, aside]),
    MEANT,
    ...Object.values(SAYS),
    ...Object.values(GLOSSARY),
  ];
  const long = texts.flatMap(sentences).filter((one) => one.split(/\s+/).length > MOST_WORDS);
  assert.deepEqual(long, []);
});

const termsOf = ({ lead }) => lead.split("*").filter((_, k) => k % 2 === 1);

test("the first lesson explains each term that its question and its equation use", () => {
  const explained = [...termsOf(WORDS[0]), ...termsOf({ lead: MEANT })];
  for (const term of ["weight", "step", "loss", "gradient", "learning rate"])
    assert.ok(explained.includes(term) && term in GLOSSARY, term);
});

test("every term that a lesson marks is explained", () => {
  const terms = WORDS.flatMap(termsOf);
  assert.ok(terms.length > 12);
  assert.deepEqual(
    terms.filter((term) => !(term in GLOSSARY) && !(term.toLowerCase() in GLOSSARY)),
    [],
  );
});

test("a step is told by what it did to the loss", () => {
  assert.equal(moved([2.573, 1.006], 1), "Loss fell from 2.57 to 1.01.");
  assert.equal(moved([1.006, 2.573], 1), "Loss rose from 1.01 to 2.57.");
  assert.equal(moved([0.0321, 0.0182], 1), "Loss fell from 0.0321 to 0.0182.");
  assert.equal(moved([0.5, 0.5], 1), "Loss stayed at 0.50.");
  assert.equal(moved([2.573], 0), "");
});

test("of a line that is turned, its lowest loss is told", () => {
  const lines = [4.6, 1.9, 3].map((at) => ({ at, loss: (at - 2) ** 2 + 0.0095 }));
  assert.match(turningSays(lines.slice(0, 1)), /^Turn the line by its end/);
  assert.equal(turningSays(lines), "Your lowest loss so far is 0.0195, at weight 1.90.");
});

test("a small step is told with the digits that show it, or said to be hardly one", () => {
  assert.equal(moved([0.0095012, 0.0094712], 1), "Loss fell from 0.00950 to 0.00947.");
  assert.equal(moved([0.00945123450001, 0.0094512345], 1), "Loss hardly changed: 0.0095.");
  assert.deepEqual(moveTexts(4.6, 1.966, 3.617), ["4.60", "1.97", "3.62"]);
  assert.deepEqual(moveTexts(1.99798, 0.007, 1.99448), ["1.9980", "0.00700", "1.9945"]);
  assert.deepEqual(moveTexts(1.9937, 1.7e-6, 1.99369915), ["1.99370", "1.70×10⁻⁶", "1.99370"]);
  assert.deepEqual(moveTexts(2, 0, 2), ["2.00", "0.00", "2.00"]);
  assert.deepEqual(moveTexts(4.6, 1.9658, 3.6171, true), ["4.600", "1.966", "3.617"]);
  assert.deepEqual(moveTexts(2.1, 0.08123, 2.0594, true), ["2.1000", "0.08123", "2.0594"]);
  assert.deepEqual([lossWords(2.573), lossWords(0.00945)], ["2.57", "0.0095"]);
  assert.deepEqual(
    [slopeWords(1.966), slopeWords(-0.0044), slopeWords(0), slopeWords(1.9658, true)],
    ["1.97", "−0.00440", "0.00", "1.966"],
  );
});

test("a gradient has one spelling in the equation and beside the ball", () => {
  for (const slope of [-154.271, 1.9658, 0.4321, 0.0633, -0.00633, 1.7e-6, 0])
    assert.equal(moveTexts(2.1, slope, 2.1 - 0.5 * slope)[1], slopeWords(slope));
  assert.deepEqual([slopeWords(0.00633), slopeWords(0.4321)], ["0.00633", "0.432"]);
});

/** The way on a bowl around 2, each step of which leaves this share of the distance. */
function way(share, steps = 30) {
  const a = Array.from({ length: steps + 1 }, (_, k) => 2 + 2.6 * share ** k);
  return [a, a.map((w) => (w - 2) ** 2), 30];
}

test("a way is called by what it does", () => {
  assert.equal(kindOf(...way(0.99)).kind, "crawls");
  assert.equal(kindOf(...way(0.6)).kind, "good");
  assert.equal(kindOf(...way(-0.8)).kind, "zig-zags");
  assert.equal(kindOf(...way(-1.1)).kind, "explodes");
  assert.deepEqual(kindOf(...way(1)), { kind: "stays", says: "No step moves it." }); // a rate of 0
  assert.equal(kindOf(...way(0.6, 12)).kind, "explodes"); // it ended before its last step
});

test("a rate is where its place says", () => {
  for (const share of [0, 0.25, 0.5, 1]) assert.ok(Math.abs(placeOf(rateAt(share)) - share) < 1e-3);
});

const PROGRAM = `import keras
x = [1]
model = Sequential([
    Input(shape=(1,)),
    Dense(16, activation="relu"),
])
model.compile(
    optimizer=Adam(learning_rate=0.0001),
    loss="mean_squared_error",
)
model.fit(x, y, batch_size=10, epochs=20, shuffle=True, verbose=2)
`;

test("a program is shown from its model on, and loses no letter to its pieces", () => {
  const shown = core(PROGRAM);
  assert.ok(shown.startsWith("model = Sequential(["));
  assert.equal(
    pieces(shown)
      .map(({ text }) => text)
      .join(""),
    shown,
  );
});

test("the words of a program are known by what they set", () => {
  const words = pieces(core(PROGRAM)).filter(({ sets }) => sets !== null);
  assert.deepEqual(
    words.map(({ text, sets }) => [sets, text]),
    [
      ["model", "Sequential"],
      ["layers", 'Dense(16, activation="relu")'],
      ["compile", "compile"],
      ["optimizer", "Adam"],
      ["rate", "learning_rate=0.0001"],
      ["loss", 'loss="mean_squared_error"'],
      ["fit", "fit"],
      ["batch", "batch_size=10"],
      ["epochs", "epochs=20"],
      ["order", "shuffle=True"],
    ],
  );
});
