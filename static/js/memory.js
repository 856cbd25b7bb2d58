/** What this browser keeps of a person's choices. */

/** What was chosen before; null where nothing was, or storage is forbidden. @param {string} name */
export function recalled(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remember a choice, or forget it. @param {string} name @param {string | null} value */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
}
