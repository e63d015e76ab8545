// Before the first paint: the modes that the reader chose on an earlier page.
(function () {
  "use strict";
  try {
    (localStorage.getItem("planpress-modes") || "").split(" ").forEach(function (mode) {
      if (mode === "large" || mode === "contrast") document.documentElement.classList.add(mode);
    });
  } catch (error) { /* Storage may be closed to files; then nothing is remembered. */ }
})();
