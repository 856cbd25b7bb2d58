/**
 * The rows of a list, one for each thing with an id: a row that stays is kept, and the focus in it.
 * @template {{id: string}} T
 * @template {any[]} More
 * @template {{element: HTMLElement, show: (thing: T, ...more: More) => void}} R
 * @param {HTMLElement} list
 * @param {(thing: T) => R} create
 * @param {HTMLElement} [none]  takes the focus of the last row
 */
export function createRows(list, create, none) {
  /** @type {Map<string, R>} */
  const rows = new Map();
  return {
    /** @param {T[]} things @param {More} more  what each row is told besides */
    show(things, ...more) {
      for (const id of rows.keys()) if (!things.some((one) => one.id === id)) rows.delete(id);
      const elements = things.map((thing) => {
        const row = rows.get(thing.id) ?? create(thing);
        rows.set(thing.id, row);
        row.show(thing, ...more);
        return row.element;
      });
      fill(list, elements, none);
    },
    /** @param {string} id */
    at: (id) => rows.get(id),
  };
}

/**
 * Show these rows; the focus that was in one which has gone goes to what stands in its place.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 * @param {HTMLElement} [none]
 */
function fill(list, rows, none) {
  const old = [...list.children];
  if (old.length === rows.length && rows.every((row, k) => old[k] === row)) return;
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const place = old.findIndex((row) => row.contains(focused));
  list.replaceChildren(...rows);
  if (place < 0) return;
  const heir = rows[Math.min(place, rows.length - 1)]?.querySelector("button") ?? none;
  (list.contains(focused) ? focused : heir)?.focus();
}
