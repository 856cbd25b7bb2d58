// A classic script in the head, so that the first picture already has its theme.
{
  const chosen = (() => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage may be forbidden; the system's choice then holds
    }
  })();
  const own = matchMedia("(forced-colors: active)").matches ? null : chosen; // else our pictures would not fit the system's colours
  const dark = own ? own === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
