/** Put a text on the clipboard. @param {string} text @returns {Promise<boolean>} whether the browser let it be put there */
export const copied = async (text) =>
  (await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )) ?? false;

/** Put a link on the clipboard. @param {string} url  of this server, maybe without its host */
export const copiedLink = (url) => copied(new URL(url, location.href).href);
