/** The branches as they are now. */

/**
 * What the server told of the branch on screen is older than its newest frame: it goes on without being asked about.
 * @param {Pick<State, "branches" | "frame" | "history">} state
 * @returns {Branch[]}
 */
export function presentBranches({ branches, frame, history }) {
  if (!frame) return branches;
  const { run, step, status, loss, accuracy, blown_up } = frame;
  return branches.map((branch) => {
    if (branch.id !== run) return branch;
    const recorded = Math.max(branch.recorded, history.count);
    return { ...branch, step, status, loss, accuracy, blown_up, recorded };
  });
}
