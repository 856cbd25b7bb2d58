() => {
  const PANELS = ".view, .bar, #player, dialog";
  const FLOATING = ".notice, dialog, .network-tag, .landscape-probe, [popover], .opened:not(footer)";
  const UNSEEN = "script, style, option, datalist, .visually-hidden, dialog:not([open])";
  const faults = new Set();
  const nameOf = (element) => [element.tagName.toLowerCase(), ...element.classList].join(".");
  const pathTo = (element) => (element.closest("[id]")?.id ?? "") + " " + nameOf(element);
  const said = ({ words, parent }) => `"${words}" (${pathTo(parent)})`;
  const isStuck = (element) => {
    for (let one = element; one; one = one.parentElement)
      if (getComputedStyle(one).position === "sticky") return true;
    return false;
  };

  /** The part of a box that can be seen, and what cuts it; null where it is scrolled out of sight. */
  function seen({ left, right, top, bottom }, parent) {
    const box = { left, right, top, bottom, cut: null };
    for (let one = parent; one && one !== document.documentElement; one = one.parentElement) {
      const isPicture = one instanceof SVGSVGElement;
      if (one instanceof SVGElement && !isPicture) continue;
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(one);
      if (display === "contents") continue;
      if (clipPath !== "none") return null;
      const frame = one.getBoundingClientRect();
      const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
      if (scrolls(overflowX)) {
        box.left = Math.max(box.left, frame.left);
        box.right = Math.min(box.right, frame.right);
      }
      if (scrolls(overflowY)) {
        box.top = Math.max(box.top, frame.top);
        box.bottom = Math.min(box.bottom, frame.bottom);
      }
      if (box.right - box.left < 1 || box.bottom - box.top < 1) return null;
      const isEdge = one.matches(PANELS) || (isPicture && overflowX !== "visible");
      const clips = (overflow) => isEdge || overflow === "hidden" || overflow === "clip";
      const [across, along] = [overflowX, overflowY].map(clips);
      const beyond = [
        across ? frame.left - box.left : 0, across ? box.right - frame.right : 0,
        along ? frame.top - box.top - 1 : 0, along ? box.bottom - frame.bottom - 1 : 0,
      ];
      if (Math.max(...beyond) > 1) box.cut ??= nameOf(one);
      if (one.matches(FLOATING)) break;
    }
    return box;
  }

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const words = node.data.trim();
    if (!words || parent.closest(UNSEEN)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = line.width > 1 && line.height > 1 ? seen(line, parent) : null;
      if (!box) continue;
      if (box.cut) faults.add(`${said({ words, parent })} is cut by ${box.cut}`);
      const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
      if (box.right > innerWidth + 1 || (!scrolls && box.bottom > innerHeight + 1))
        faults.add(`"${words}" leaves the window`);
      const [floats, stuck] = [parent.closest(FLOATING), isStuck(parent)];
      texts.push({ ...box, node, words, parent, floats, stuck });
    }
  }
  texts.forEach((one, place) => {
    for (const other of texts.slice(place + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const apart = one.node === other.node || one.floats !== other.floats || one.stuck !== other.stuck;
      if (!apart && across > 2 && along > 3)
        faults.add(`${said(one)} lies on ${said(other)}`);
    }
  });
  // What stands in a panel's heading stays in it, pictures too, and none lies on its neighbour.
  for (const heading of document.querySelectorAll(".view > header")) {
    const frame = heading.getBoundingClientRect();
    const parts = [...heading.querySelectorAll("h2, button, summary")].filter((part) => {
      const { position, clipPath } = getComputedStyle(part);
      const isSeen = part.checkVisibility({ visibilityProperty: true }) && clipPath === "none";
      return isSeen && position !== "absolute" && !part.closest(".floating, .opened");
    });
    const boxes = parts.map((part) => part.getBoundingClientRect());
    boxes.forEach((one, k) => {
      const name = `"${parts[k].ariaLabel ?? parts[k].textContent}" (${pathTo(parts[k])})`;
      if (one.right > frame.right + 1) faults.add(`${name} leaves its heading`);
      boxes.slice(k + 1).forEach((other, after) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const near = parts[k + 1 + after];
        if (across > 4 && along > 4 && !parts[k].contains(near))
          faults.add(`${name} lies on "${near.ariaLabel ?? near.textContent}"`);
      });
    });
  }
  for (const field of document.querySelectorAll("input:not([type=range], [type=checkbox], [type=file])"))
    if (field.checkVisibility() && field.scrollWidth > field.clientWidth + 1)
      faults.add(`"${field.value}" is longer than its field (${pathTo(field)})`);
  return [...faults];
}
