/** The lowest and highest loss of every few steps, so that a long run costs no more to draw than a short one. */

/** Makes the envelope of a growing column; what has been read is not read again. */
export function createEnvelope() {
  const own = {
    bucket: 1,
    read: 0,
    low: new Float64Array(0),
    high: new Float64Array(0),
  };

  /** @param {number} buckets @param {number} bucket */
  function reset(buckets, bucket) {
    own.bucket = bucket;
    own.read = 0;
    own.low = new Float64Array(buckets).fill(Number.POSITIVE_INFINITY);
    own.high = new Float64Array(buckets).fill(Number.NEGATIVE_INFINITY);
  }

  return {
    /**
     * Read on to `count` steps of `total`, in at most so many buckets; another division or a shorter column starts anew.
     * @param {Float64Array} loss
     * @param {number} count
     * @param {number} total
     * @param {number} buckets
     */
    read(loss, count, total, buckets) {
      const bucket = Math.max(1, Math.ceil(total / buckets));
      const needed = Math.ceil(total / bucket);
      if (bucket !== own.bucket || needed !== own.low.length || count < own.read) reset(needed, bucket);
      for (let i = own.read; i < count; i += 1) {
        const place = Math.floor(i / bucket);
        if (loss[i] < own.low[place]) own.low[place] = loss[i];
        if (loss[i] > own.high[place]) own.high[place] = loss[i];
      }
      own.read = count;
    },
    /** Start anew: the losses are of another run. */
    clear: () => reset(0, 0),
    /**
     * The points of a line through all of it: each bucket's low and high, or its one step.
     * @returns {{steps: number[], losses: number[]}} steps count from 1 and ascend
     */
    points() {
      const points = { steps: /** @type {number[]} */ ([]), losses: /** @type {number[]} */ ([]) };
      const used = Math.ceil(own.read / own.bucket);
      for (let place = 0; place < used; place += 1) {
        const start = place * own.bucket + 1;
        points.steps.push(start);
        points.losses.push(own.low[place]);
        if (own.bucket > 1) {
          points.steps.push(start + own.bucket / 2);
          points.losses.push(own.high[place]);
        }
      }
      return points;
    },
  };
}
