import {
  multiples,
  ticks
} from "./shared-palette.js";

// static/js/draw/chart/ranges.js
var MARGIN = 0.06;
var SAME = 1e-6;
var MANY_POWERS = 4;
var FEWEST_TICKS = 3;
var CHANCE = 0.5;
function lossRange(isLog) {
  return (low, high) => {
    if (low === null || high === null) return isLog ? [0.1, 1] : [0, 1];
    const isOne = high - low <= SAME * Math.abs(high);
    if (isLog)
      return isOne ? [low / 2, high * 2] : [low * (low / high) ** MARGIN, high * (high / low) ** MARGIN];
    const extra = (isOne ? Math.abs(high) : high - low) * MARGIN || 1;
    return [low < 0 ? low - extra : Math.max(0, low - extra), high + extra];
  };
}
var takesLog = (losses) => losses.length === 0 || losses.every((loss) => !(loss < 0)) && losses.some((loss) => loss > 0);
function accuracyRange(low) {
  return [Math.min(CHANCE, Math.floor((low ?? CHANCE) * 10) / 10), 1];
}
function logTicks(low, high, parts) {
  const powers = multiples(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)), 1);
  const areMany = powers.length > MANY_POWERS;
  const factors = areMany ? [1] : [1, 2, 5];
  const stride = areMany ? Math.ceil(powers.length / Math.max(2 * parts, MANY_POWERS)) : 1;
  const found = powers.filter((power) => power % stride === 0).flatMap((power) => factors.map((factor) => factor * 10 ** power)).filter((value) => value >= low && value <= high);
  return areMany || found.length >= FEWEST_TICKS ? found : ticks(low, high, 4);
}

export {
  lossRange,
  takesLog,
  accuracyRange,
  logTicks
};
