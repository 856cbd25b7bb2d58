import assert from "node:assert/strict";
import { test } from "node:test";
import { count, fixed, plain, significant } from "../../../static/js/draw/format.js";
import { readNumber, readNumbers } from "../../../static/js/draw/read-number.js";

const WHOLE = { whole: true };
const [MINUS, NO_BREAK, FIGURE, THIN, NARROW] = ["\u2212", "\u00a0", "\u2007", "\u2009", "\u202f"];

/** What each text is in a field of fractions, and in one of whole numbers; null where it is refused. */
const READ = [
  ["20", 20, 20],
  ["0.01", 0.01, null],
  [" 0.01 ", 0.01, null],
  [".5", 0.5, null],
  ["5.", 5, 5],
  ["+5", 5, 5],
  ["-0.5", -0.5, null],
  [`${MINUS}3`, -3, -3],
  ["-0", 0, 0],
  ["007", 7, 7],
  // a decimal comma
  ["0,01", 0.01, null],
  ["0,003", 0.003, null],
  [`${MINUS}0,25`, -0.25, null],
  [",5", 0.5, null],
  ["12,5", 12.5, null],
  ["12,0", 12, 12],
  ["0,1234", 0.1234, null],
  // a thousands mark
  ["1,000", null, 1000],
  ["-2,100", null, -2100],
  ["12,000", null, 12000],
  ["1000,000", 1000, 1000],
  ["1 000", 1000, 1000],
  [`1${NO_BREAK}000`, 1000, 1000],
  [`1${FIGURE}000`, 1000, 1000],
  [`1${THIN}000`, 1000, 1000],
  [`1${NARROW}000`, 1000, 1000],
  ["1'000", 1000, 1000],
  ["1’000", 1000, 1000],
  ["1,000,000", 1e6, 1e6],
  ["1.000.000", 1e6, 1e6],
  ["1 000 000", 1e6, 1e6],
  // both
  ["1.000,5", 1000.5, null],
  ["1,000.5", 1000.5, null],
  ["1 000,5", 1000.5, null],
  ["1 000.5", 1000.5, null],
  ["1'000,5", 1000.5, null],
  ["1,234,567.25", 1234567.25, null],
  // a point is the page's own decimal mark; in a whole number it can be either
  ["1.000", 1, null],
  ["2.100", 2.1, 2100],
  // powers of ten
  ["1e-3", 0.001, null],
  ["1E3", 1000, 1000],
  [`1e${MINUS}3`, 0.001, null],
  ["1,5e-3", 0.0015, null],
  ["1,000e-3", null, 1],
  ["10^-4", 1e-4, null],
  ["10**-4", 1e-4, null],
  ["10⁻⁴", 1e-4, null],
  ["10⁶", 1e6, 1e6],
  ["-10⁻⁷", -1e-7, null],
  ["1×10⁻⁴", 1e-4, null],
  ["1 × 10⁻⁴", 1e-4, null],
  ["2.5·10^-7", 2.5e-7, null],
  ["1,5*10^3", 1500, 1500],
  ["4x10^2", 400, 400],
];

for (const [text, fraction, whole] of READ) {
  test(`“${text}” is ${fraction ?? "refused"} among fractions, ${whole ?? "refused"} among whole numbers`, () => {
    for (const [field, wanted] of [
      [{}, fraction],
      [WHOLE, whole],
    ]) {
      const { value, why } = readNumber(text, field);
      if (wanted === null) assert.ok(why, `${text} is ${value}`);
      else assert.equal(value, wanted, why);
    }
  });
}

const NONE = [
  ...[
    "fast",
    "0x10",
    "0b11",
    "Infinity",
    "∞",
    "nan",
    "1_000",
    "1e",
    "e5",
    "½",
    "1/2",
    "50%",
    "5²",
    "--1",
    "1-2",
  ],
  ...[
    "1 00",
    "1,00,000",
    "1,,5",
    "1.2.3",
    "1,2,3",
    "3 4 5",
    "0.1,2",
    "1,234,5",
    "1 000'000 5",
    ".",
    ",",
    "-",
    "1e1.5",
  ],
];

for (const text of NONE) {
  test(`“${text}” is no number`, () => {
    assert.equal(readNumber(text).why, `Enter a number in digits, like 0.01 or 1e-4. Got ${text}.`);
    assert.equal(readNumber(text, WHOLE).why, `Enter a whole number in digits, like 20. Got ${text}.`);
  });
}

const WHY = [
  ["", {}, "Enter a number."],
  ["  ", WHOLE, "Enter a number."],
  ["1,000", {}, "1,000 can be 1 or 1000: write 1 or 1000."],
  ["-2,500", {}, "-2,500 can be −2500 or −2.5: write −2500 or −2.5."],
  ["1.000", WHOLE, "1.000 can be 1 or 1000: write 1 or 1000."],
  ["12,5", WHOLE, "Enter a whole number. Got 12,5, which is 12.5."],
  ["12.5", WHOLE, "Enter a whole number. Got 12.5."],
  ["1e400", {}, "1e400 is too large: the largest number here is 1.797×10³⁰⁸."],
  ["1e400", { le: 1e9 }, "1e400 is too large: the largest number here is 10⁹."],
  ["1e400", { lt: 1 }, "1e400 is too large: a number here is less than 1."],
  ["1e400", { whole: true, le: 20000 }, "1e400 is too large: the largest number here is 20,000."],
  ["-1e400", { le: 1e9 }, "-1e400 is too far below 0: the smallest number here is −1.797×10³⁰⁸."],
  ["-1e400", { ge: -5 }, "-1e400 is too far below 0: the smallest number here is −5."],
  ["-1e400", { gt: 0 }, "-1e400 is too far below 0: a number here is more than 0."],
  [
    "9007199254740993",
    WHOLE,
    "9007199254740993 is too large: the largest number here is 9,007,199,254,740,991.",
  ],
  ["1e-400", {}, "1e-400 is too close to 0 to be told from it: write 0."],
];

for (const [text, field, why] of WHY) {
  test(`“${text}” is refused with what it can be: ${why}`, () => {
    assert.equal(readNumber(text, field).why, why);
  });
}

test("nothing is an answer where it may be", () => {
  assert.deepEqual(readNumber(" ", { optional: true }), { value: null });
});

test("a long text is repeated in part", () => {
  assert.match(readNumber("x".repeat(1000)).why, /Got x{40}…/);
});

test("what the page and its fields write is read again", () => {
  for (const size of [1, 1.5, 12.25, 0.1, 1 / 3, 123456.789, 5e-324, 1.7e308]) {
    for (let shift = -12; shift <= 12; shift += 1) {
      for (const x of [size * 10 ** shift, -size * 10 ** shift].filter(Number.isFinite)) {
        assert.equal(readNumber(plain(x)).value, x + 0);
        assert.equal(readNumber(String(x)).value, x + 0);
      }
    }
  }
  assert.equal(readNumber(significant(-7.04e-7, 3)).value, -7.04e-7);
  assert.equal(readNumber(fixed(1234.56789, 5)).value, 1234.56789);
  for (const n of [0, 999, 1000, -4200, 1234567]) assert.equal(readNumber(count(n), WHOLE).value, n);
});

test("a list of numbers has a space or a semicolon between two, and a comma that may be either is a question", () => {
  assert.deepEqual(readNumbers("100, 200"), { value: [100, 200] });
  assert.deepEqual(readNumbers(" 0.1 1e-3;0.5 "), { value: [0.1, 0.001, 0.5] });
  assert.match(String(readNumbers("100,200").why), /can be one number or several: write a space/);
  assert.match(String(readNumbers("0.1, x").why), /Enter a number in digits.* Got x/);
  assert.match(String(readNumbers("").why), /Enter a number/);
});
