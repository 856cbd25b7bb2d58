import { saidBy } from "../server/errors.js";

/**
 * Do what may fail, and say why if it does.
 * @param {{set: (part: {notice: string | null}) => void}} store
 * @param {() => Promise<void>} act
 */
export async function attempted(store, act) {
  store.set({ notice: null });
  try {
    await act();
  } catch (error) {
    store.set({ notice: saidBy(error) });
  }
}
