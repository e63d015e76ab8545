/* Sorts and filters the table of targets. Without script the whole table stands as it is.
   The table is #targets: a th with data-sort="text|number" becomes a button; a cell may carry
   data-value for sorting. Filters are fields with data-filter="KEY" in #target-filters, matched
   against data-KEY of a row (several values parted by blanks); data-filter="text" searches words. */
(function () {
  'use strict';

  function key(row, column, kind) {
    var cell = row.cells[column];
    var value = cell ? cell.getAttribute('data-value') : '';
    if (value === null) { value = cell.textContent.trim(); }
    if (kind !== 'number') { return value; }
    var number = parseFloat(value);
    return isNaN(number) ? -Infinity : number;
  }

  function sort(table, column, kind, descending) {
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
    var keyed = rows.map(function (row, index) {
      return { row: row, key: key(row, column, kind), index: index };
    });
    keyed.sort(function (a, b) {
      var order = kind === 'number'
        ? (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)
        : a.key.localeCompare(b.key, 'zh-CN');
      return (descending ? -order : order) || a.index - b.index;
    });
    var fragment = document.createDocumentFragment();
    keyed.forEach(function (entry) { fragment.appendChild(entry.row); });
    body.appendChild(fragment);
  }

  function prepareSorting(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      var kind = cell.getAttribute('data-sort');
      if (!kind) { return; }
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort-button';
      while (cell.firstChild) { button.appendChild(cell.firstChild); }
      cell.appendChild(button);
      button.addEventListener('click', function () {
        var descending = cell.getAttribute('aria-sort') === 'ascending';
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.removeAttribute('aria-sort');
        });
        cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, kind, descending);
      });
    });
  }

  function isShown(row, fields) {
    return fields.every(function (field) {
      var wanted = field.value.trim();
      if (!wanted) { return true; }
      var name = field.getAttribute('data-filter');
      if (name === 'text') {
        return row.textContent.toLowerCase().indexOf(wanted.toLowerCase()) >= 0;
      }
      return (' ' + (row.getAttribute('data-' + name) || '') + ' ').indexOf(' ' + wanted + ' ') >= 0;
    });
  }

  function prepareFilters(table, form) {
    var fields = Array.prototype.slice.call(form.querySelectorAll('[data-filter]'));
    var status = document.getElementById('target-count');
    function apply() {
      var shown = 0, rows = table.tBodies[0].rows;
      for (var i = 0; i < rows.length; i += 1) {
        rows[i].hidden = !isShown(rows[i], fields);
        if (!rows[i].hidden) { shown += 1; }
      }
      if (status) { status.textContent = '共 ' + rows.length + ' 项指标，显示 ' + shown + ' 项。'; }
    }
    fields.forEach(function (field) {
      field.addEventListener(field.tagName === 'SELECT' ? 'change' : 'input', apply);
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
    form.addEventListener('reset', function () { window.setTimeout(apply, 0); });
    form.hidden = false;
    apply();
  }

  function start() {
    var table = document.getElementById('targets');
    if (!table || !table.tHead || !table.tBodies[0]) { return; }
    prepareSorting(table);
    var form = document.getElementById('target-filters');
    if (form) { prepareFilters(table, form); }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
}());
