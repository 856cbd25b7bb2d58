// static/js/acting/attempt.js
import { part69 } from "./main.js";
var { saidBy } = part69;
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
