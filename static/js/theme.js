// A classic script in the head, so that the first picture already has its theme.
{
  const [dark, forced] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((one) =>
    matchMedia(one),
  );
  const chosen = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage may be forbidden; the system's choice then holds
    }
  };
  const paint = () => {
    const own = forced.matches ? null : chosen(); // else our pictures would not fit the system's colours
    const isDark = own ? own === "dark" : dark.matches;
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  };
  paint();
  // A page that has no other script follows the system, and what is chosen on another page, by this one.
  if (document.currentScript?.hasAttribute("data-follows")) {
    for (const system of [dark, forced]) system.addEventListener("change", paint);
    addEventListener("storage", paint);
  }
}
