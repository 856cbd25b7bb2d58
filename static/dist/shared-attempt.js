// static/js/acting/attempt.js
import { part64 } from "./main.js";
var { saidBy } = part64;
async function attempted(store, act) {
  store.set({ notice: null });
  try {
    await act();
  } catch (error) {
    store.set({ notice: saidBy(error) });
  }
}

export {
  attempted
};
