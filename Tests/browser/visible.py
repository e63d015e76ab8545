"""What a reader can see of a page: text with a box, clear of its ground and of other text, cells of
tables under their heads. One script for every browser; it gives the faults that it finds, as words.
"""
import json

# Text of <main> that shall have no box, and why.
UNSEEN = {
    ".hidden": "read aloud to who does not see the page",
    "noscript, script": "stands in for scripts, which run here",
    "option": "the browser shows it when its list is opened",
    "svg title, svg desc": "read aloud, and shown where the pointer rests",
}
UNSEEN_ON_SCREEN = {
    ".document-number, .imprint": "parts of the printed document; the facts on the screen say them",
}
UNSEEN_ON_PAPER = {
    "nav, .pager, .after, aside.notes, .chips": "leads to other pages, which paper cannot",
    ".kind, .published, .facts": "a printed document says it in its number and imprint",
    "form, button[type=button]:not(th *)": "paper cannot be operated",
    ".period strong": "whether a notice period runs is true on the day of printing only",
}

# Awaits what the scripts of the search and of the comparison put on the page.
FILLED = """new Promise(resolve => {
  const place = document.querySelector("#results, #comparison");
  const check = () => !place || /done|idle|failed/.test(place.dataset.state) || !location.search
    ? resolve() : setTimeout(check, 10);
  check();
})"""

FAULTS = """((unseen, least) => {
  const main = document.querySelector("main");
  for (const one of main.querySelectorAll("details")) one.open = true;
  for (const one of main.querySelectorAll(".fold")) one.checked = true;
  const faults = [];
  const shown = one => one.textContent.trim().replace(/\\s+/g, " ").slice(0, 24);
  const say = (fault, one) => faults.push(
    `${fault}: ${one.tagName.toLowerCase()}.${one.getAttribute("class") || ""} ${shown(one)}`);

  // Colours: the contrast (WCAG 2.2) of text with what is painted behind it, a shape in SVG.
  const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const parts = color => (color.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const ground = element => {
    const shape = element.closest("text") && element.parentElement.querySelector(":scope > rect");
    if (shape) return parts(getComputedStyle(shape).fill);
    for (let one = element; one; one = one.parentElement) {
      const color = parts(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return parts(getComputedStyle(document.documentElement).colorScheme.includes("dark")
      && matchMedia("(prefers-color-scheme: dark)").matches ? "0 0 0" : "255 255 255");
  };
  const contrast = element => {
    const style = getComputedStyle(element);
    const ink = light(parts(element.closest("text") ? style.fill : style.color));
    const behind = light(ground(element));
    return (Math.max(ink, behind) + .05) / (Math.min(ink, behind) + .05);
  };

  // Boxes: [left, top, right, bottom] from the top of the page.
  const box = r => [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY];
  const meet = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]),
    Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const isEmpty = b => b[2] - b[0] < 1 || b[3] - b[1] < 1;
  // What the elements around an element let be seen: at once, and after scrolling.
  const ports = new Map();
  const port = element => {
    if (!element) {
      return {seen: [-1e9, -1e9, 1e9, 1e9], reached: [0, 0, document.documentElement.clientWidth, 1e9]};
    }
    if (ports.has(element)) return ports.get(element);
    const style = getComputedStyle(element);
    let {seen, reached} = port(element.parentElement);
    const own = box(element.getBoundingClientRect());
    if (style.clip.startsWith("rect") && style.position === "absolute") {
      seen = reached = [0, 0, 0, 0];
    } else if (style.clipPath !== "none"
        && !/^inset\\((-[^ ]+|0(px|%)?)( (-[^ ]+|0(px|%)?))*\\)$/.test(style.clipPath)) {
      seen = reached = [0, 0, 0, 0];
    } else if (style.overflowX !== "visible" && !element.matches("html, body")) {
      seen = meet(seen, own);
      if (/hidden|clip/.test(style.overflowX)) reached = meet(reached, own);
      else {
        const [left, top] = [own[0] - element.scrollLeft, own[1] - element.scrollTop];
        reached = [left, top, left + element.scrollWidth + 2, top + element.scrollHeight + 2];
      }
    }
    ports.set(element, {seen, reached});
    return ports.get(element);
  };

  const pieces = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest(unseen)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].map(box).filter(one => !isEmpty(one));
    let boxed = element;
    while (getComputedStyle(boxed).display === "contents") boxed = boxed.parentElement;
    if (!boxes.length || !boxed.checkVisibility({opacityProperty: true, visibilityProperty: true})) {
      say("no box", element);
      continue;
    }
    const {seen, reached} = port(element);
    if (boxes.some(one => one[3] - one[1] < 10)) say("too small", element);
    if (contrast(element) < least) say("like its ground", element);
    // The middle of a line: fonts leave room above and below their characters.
    const inks = boxes.map(([left, top, right, bottom]) =>
      [left + 1, top + .25 * (bottom - top), right - 1, bottom - .2 * (bottom - top)]);
    const isCut = ink => ink[0] < reached[0] || ink[1] < reached[1]
      || ink[2] > reached[2] || ink[3] > reached[3];
    if (inks.some(isCut)) say("cut off", element);
    for (const ink of inks.map(ink => meet(ink, seen))) {
      if (!isEmpty(ink)) pieces.push({ink, element});
    }
  }

  pieces.sort((a, b) => a.ink[1] - b.ink[1]);
  pieces.forEach((piece, index) => {
    for (let at = index + 1; at < pieces.length && pieces[at].ink[1] < piece.ink[3]; at++) {
      if (!isEmpty(meet(piece.ink, pieces[at].ink))) {
        say(`over “${shown(pieces[at].element)}”`, piece.element);
      }
    }
  });

  for (const table of main.querySelectorAll("table")) {
    if (!table.tHead) continue;
    const align = cell => getComputedStyle(cell).textAlign.replace("start", "left");
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells].flatMap(
      head => Array(head.colSpan).fill({own: box(head.getBoundingClientRect()), align: align(head)}));
    const taken = heads.map(() => 0);
    for (const row of [...table.tBodies].flatMap(body => [...body.rows])) {
      if (row.hidden) continue;
      let column = 0;
      for (const cell of row.cells) {
        while (taken[column] > 0) column++;
        const own = box(cell.getBoundingClientRect());
        const last = column + cell.colSpan - 1;
        if (!heads[last]) say("under no head", cell);
        else if (Math.abs(own[0] - heads[column].own[0]) > 2
            || Math.abs(own[2] - heads[last].own[2]) > 2) say("beside its head", cell);
        else if (align(cell) !== heads[column].align) say("aligned unlike its head", cell);
        for (; column <= last; column++) taken[column] = cell.rowSpan;
      }
      taken.forEach((rows, index) => { taken[index] = Math.max(0, rows - 1); });
    }
  }
  return faults;
})"""


def faults(is_paper=False, least=4.5):
    """An expression of JavaScript whose value is the list of faults of the page that is open."""
    unseen = [*UNSEEN, *(UNSEEN_ON_PAPER if is_paper else UNSEEN_ON_SCREEN)]
    return f"{FAULTS}({json.dumps(', '.join(unseen))}, {least})"
