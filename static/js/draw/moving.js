/**
 * Whether the run moves by itself, here or by somebody's request; else each picture is one that was asked for.
 * @param {Pick<State, "play" | "frame">} state
 */
export const isMoving = ({ play, frame }) => play.playing || frame?.status === "training";
