/**
 * Do something as often as it is asked for, but so many times at once at most: what is asked meanwhile is left out.
 * @template Given
 * @param {number} most
 * @param {(given: Given) => Promise<void>} act
 */
export function atMost(most, act) {
  let now = 0;
  return async (/** @type {Given} */ given) => {
    if (now >= most) return;
    now += 1;
    await act(given).finally(() => {
      now -= 1;
    });
  };
}
