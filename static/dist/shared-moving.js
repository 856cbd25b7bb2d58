// static/js/state/moving.js
var isMoving = ({ play, frame }) => play.playing || frame?.status === "training";
var isNow = (look, { frame, chosen }) => look !== null && look.run === frame?.run && look.step === frame.step && look.index === chosen;

export {
  isMoving,
  isNow
};
