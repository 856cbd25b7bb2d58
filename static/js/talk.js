/** Talk mode in the lab's place: its view is loaded when it is first wanted. */

/**
 * @param {HTMLElement} container
 * @param {Store} store
 * @param {Actions} actions
 * @param {import("./acting/talk.js").Commands} commands
 * @returns {View}
 */
export function createTalk(container, store, actions, commands) {
  const talk = { view: /** @type {View | null} */ (null), isLoading: false };
  async function load() {
    try {
      const view = (await import("./views/talk/talk.js")).createTalk(container, actions, commands);
      talk.view = view;
      view.update(store.get(), store.get());
    } catch (error) {
      reportError(error);
      actions.talk.leave();
      store.set({ notice: "Talk mode could not be loaded. Is the server there?" });
    }
    talk.isLoading = false;
  }
  return {
    update(state, previous) {
      talk.view?.update(state, previous);
      if (talk.view || talk.isLoading) return;
      talk.isLoading = true;
      load();
    },
  };
}
