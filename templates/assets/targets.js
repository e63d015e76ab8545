// Sorts and filters the table of targets. Without it the table stands as it was built.
(function () {
  "use strict";

  var table = document.getElementById("target-table");
  var form = document.getElementById("target-filters");
  if (!table || !form) return;
  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  var status = document.getElementById("target-status");
  var columns = { theme: 3, year: 4, issuer: 5 };
  var collator = new Intl.Collator("zh-CN", { numeric: true });

  function filter() {
    var count = 0;
    rows.forEach(function (row) {
      var isShown = Object.keys(columns).every(function (name) {
        var value = form.elements[name].value;
        return value === "" || row.cells[columns[name]].textContent === value;
      });
      row.hidden = !isShown;
      if (isShown) count++;
    });
    status.textContent = "显示 " + count + " 个指标。";
  }

  function key(row, column) {
    var cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : +cell.dataset.value;
  }

  function sort(head, column) {
    var isDown = head.getAttribute("aria-sort") === "ascending";
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) {
      cell.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    rows.sort(function (a, b) {
      var x = key(a, column), y = key(b, column);
      var order = typeof x === "number" ? x - y : collator.compare(x, y);
      return isDown ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
  }

  Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", function () { sort(head, column); });
    head.textContent = "";
    head.appendChild(button);
  });
  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
})();
