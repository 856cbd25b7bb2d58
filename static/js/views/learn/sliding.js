import { chainPicture } from "../../draw/lesson/chain.js";
import { curveLine, curvePlot, wayOn } from "../../draw/lesson/curve.js";
import { ravinePicture } from "../../draw/lesson/ravine.js";
import { samplesPicture } from "../../draw/lesson/samples.js";
import { slopesPicture } from "../../draw/lesson/slopes.js";
import { chainWords, rateWords, ravineWords, sampleWords, slopesWords } from "../../draw/lesson/words.js";
import { textOf } from "../../draw/words.js";
import { createFrame, createSlider, LOW } from "./frame.js";

/** The figures in which one slider chooses one number, and all else follows. */

/** @typedef {{at: number}} Choice */

/**
 * @template Answer
 * @param {object} figure
 * @param {string} figure.name  of the picture
 * @param {string} figure.chosen  what the slider chooses
 * @param {{min: number, max: number, step: number}} figure.range
 * @param {(answer: Answer & {of: Choice}) => import("../../draw/words.js").Part[]} figure.words
 * @param {(answer: Answer & {of: Choice}, width: number, height: number) => Element[]} figure.draw
 * @param {typeof LOW} [figure.shape]
 * @returns {(container: HTMLElement, actions: FigureActions<Choice>) => FigureView<Choice, Answer>}
 */
const sliding =
  ({ name, chosen, range, words, draw, shape }) =>
  (container, actions) => {
    const frame = createFrame(container, name, actions, shape);
    const slider = createSlider(chosen, range, (at) => actions.choose({ at }));
    frame.controls.append(slider.element);
    return {
      update(state) {
        const { answer } = state;
        const said = answer ? words(answer) : [];
        frame.tell(state, said);
        slider.show(state.choice.at, textOf(said));
        if (answer) frame.paint((width, height) => draw(answer, width, height));
      },
    };
  };

/** The slider's place is the square root of the rate, so that small ones have room. @param {number} at */
export const rateAt = (at) => Number((at * at).toFixed(2));

/** @typedef {{curve: import("../../draw/lesson/curve.js").Curve, way: {a: number[], loss: number[]}, most: number}} RateAnswer */

export const createRateFigure = sliding({
  name: "The way of 30 steps on the curve of the loss",
  chosen: "The learning rate",
  range: { min: 0.1, max: 2, step: 0.05 },
  words: (/** @type {RateAnswer & {of: Choice}} */ { curve, way, most, of }) =>
    rateWords(rateAt(of.at), way, Math.min(...curve.loss, ...way.loss), most),
  draw({ curve, way }, width, height) {
    const plot = curvePlot(curve, width, height);
    return [...curveLine(plot, curve), ...wayOn(plot, way, "learn-rate-cut")];
  },
});

export const createSlopesFigure = sliding({
  name: "The gradient of one weight on each of 20 batches, and on all samples",
  chosen: "The batch",
  range: { min: 1, max: 20, step: 1 },
  words: (/** @type {{slopes: number[], whole: number, of: Choice}} */ { slopes, whole, of }) =>
    slopesWords(of.at, slopes, whole),
  draw: ({ slopes, whole, of }, width, height) =>
    slopesPicture({ slopes, whole, chosen: of.at }, width, height),
});

/** @typedef {Parameters<typeof chainPicture>[0] & {slope: number}} ChainAnswer */

export const createChainFigure = sliding({
  name: "One sample forward to its loss, and the two factors of its gradient",
  chosen: "The sample",
  range: { min: 1, max: 100, step: 1 },
  words: (/** @type {ChainAnswer & {of: Choice}} */ answer) => chainWords(answer.of.at, answer),
  draw: chainPicture,
  shape: LOW,
});

/** @typedef {{before: number, after: number, slope: number}} Moved */
/** @typedef {{before: number[], after: number[], mean: {before: number, after: number}, sample: Moved, batch: Moved}} SampleAnswer */

export const createSampleFigure = sliding({
  name: "The losses of ten samples and their mean, before a step and after it",
  chosen: "The sample",
  range: { min: 1, max: 10, step: 1 },
  words: (/** @type {SampleAnswer & {of: Choice}} */ { sample, batch, of }) =>
    sampleWords(of.at, sample, batch),
  draw: ({ of, ...batch }, width, height) => samplesPicture({ ...batch, chosen: of.at - 1 }, width, height),
});

/** @typedef {{grid: Parameters<typeof ravinePicture>[0], ways: {name: string, a: number[], b: number[], loss: number[]}[]}} RavineAnswer */

export const createRavineFigure = sliding({
  name: "Three ways in a ravine from above: plain, with momentum, and Adam",
  chosen: "The step",
  range: { min: 0, max: 60, step: 1 },
  words: (/** @type {RavineAnswer & {of: Choice}} */ { ways, of }) =>
    ravineWords(
      of.at,
      ways.map(({ name, loss }) => ({ name, height: loss[Math.min(of.at, loss.length - 1)] })),
    ),
  draw: ({ grid, ways, of }, width, height) => ravinePicture(grid, ways, of.at, width, height),
});
