/**
 * Whether the run moves by itself, here or by somebody's request; else each picture is one that was asked for.
 * @param {Pick<State, "play" | "frame">} state
 */
export const isMoving = ({ play, frame }) => play.playing || frame?.status === "training";

/**
 * Whether a close look is of the moment and the weight on screen.
 * @param {WeightLook | null} look
 * @param {Pick<State, "frame" | "chosen">} state
 */
export const isNow = (look, { frame, chosen }) =>
  look !== null && look.run === frame?.run && look.step === frame.step && look.index === chosen;
