// What the pages do beyond reading: remember the modes, follow the reader in the contents, copy the
// address of a measure. Without it every page still works.
(function () {
  "use strict";

  var root = document.documentElement;

  // Modes. A style sheet reads the check boxes by itself where the browser knows :has().

  ["large", "contrast"].forEach(function (mode) {
    var box = document.getElementById("mode-" + mode);
    if (!box) return;
    box.checked = root.classList.contains(mode);
    box.addEventListener("change", function () {
      root.classList.toggle(mode, box.checked);
      try {
        localStorage.setItem("planpress-modes", ["large", "contrast"].filter(function (name) {
          return root.classList.contains(name);
        }).join(" "));
      } catch (error) { /* Not remembered. */ }
    });
  });

  // A notice period: its dates stand on the page and stay true; the reader's clock, read in the
  // office's zone (UTC+8), says which side of them today is.

  document.querySelectorAll("[data-from][data-to]").forEach(function (period) {
    var today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
    var isEnded = today > period.dataset.to;
    var mark = document.createElement("strong");
    mark.textContent = isEnded ? "已结束" : today < period.dataset.from ? "尚未开始" : "公示中";
    period.classList.toggle("ended", isEnded);
    period.insertBefore(mark, period.querySelector("br"));
  });

  // Printing with the red head of an issued document only where the address asks for it.

  if (/[?&]head=red(&|$)/.test(location.search)) root.classList.add("red-head");

  // Contents: the entry of the unit on the screen.

  var contents = document.querySelector("nav.contents");
  if (contents) {
    var entries = Array.from(contents.querySelectorAll("a")).map(function (link) {
      return { link: link, unit: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
    }).filter(function (entry) { return entry.unit; });
    var current = null;
    var isWaiting = false;

    var follow = function () {
      isWaiting = false;
      var limit = window.innerHeight / 3;
      var found = null;
      entries.forEach(function (entry) {
        if (entry.unit.getBoundingClientRect().top <= limit) found = entry;
      });
      if (found === current) return;
      if (current) current.link.removeAttribute("aria-current");
      current = found;
      if (!current) return;
      current.link.setAttribute("aria-current", "location");
      var list = contents.getBoundingClientRect();
      var place = current.link.getBoundingClientRect();
      if (place.top < list.top || place.bottom > list.bottom) {
        contents.scrollTop += place.top - list.top - list.height / 3;
      }
    };
    window.addEventListener("scroll", function () {
      if (isWaiting) return;
      isWaiting = true;
      window.requestAnimationFrame(follow);
    }, { passive: true });
    follow();

    // On a phone the list folds again once it has served.
    contents.addEventListener("click", function (event) {
      if (event.target.closest("a")) document.getElementById("contents-shown").checked = false;
    });
  }

  // Labels: a click goes to the measure and copies its address.

  var note = null;
  document.addEventListener("click", function (event) {
    var label = event.target.closest && event.target.closest("article a.label");
    if (!label || !navigator.clipboard) return;
    navigator.clipboard.writeText(label.href).then(function () {
      if (!note) {
        note = document.createElement("p");
        note.className = "copied";
        note.setAttribute("role", "status");
        document.body.appendChild(note);
      }
      note.textContent = "已复制这一条的地址";
      window.clearTimeout(note.timer);
      note.timer = window.setTimeout(function () { note.textContent = ""; }, 2500);
    }, function () {});
  });
})();
