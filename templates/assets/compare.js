/* Comparison of any two plans in the browser, over http and file:// alike. The data are classic
   scripts, one a plan: compare/data/ID.js calls PlanpressCompare({...}). The rules (folding, scores,
   pairing, marks) are those of Sources/PlanAnalysis/Comparison, number for number. */
(function () {
  'use strict';

  var LOWEST_SCORE = 300, LOWEST_LEAD = 200, LOWEST_MARKED = 400, MOST_EDITS = 600;

  function fold(code) {
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) ||
        (code >= 0x61 && code <= 0x7a)) { return code; }
    if (code >= 0x41 && code <= 0x5a) { return code + 0x20; }
    if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff41 && code <= 0xff5a)) {
      return code - 0xfee0;
    }
    if (code >= 0xff21 && code <= 0xff3a) { return code - 0xfee0 + 0x20; }
    if (code <= 0xbf || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) ||
        (code >= 0xff00 && code <= 0xffef) || (code >= 0xfe30 && code <= 0xfe4f)) { return -1; }
    return code;
  }

  function letters(text) {
    var result = [];
    for (var character of text || '') {
      var code = fold(character.codePointAt(0));
      if (code >= 0) { result.push(code); }
    }
    return result;
  }

  function bigrams(codes) {
    var table = new Map();
    for (var i = 0; i + 1 < codes.length; i += 1) {
      var key = codes[i] * 2097152 + codes[i + 1];
      table.set(key, (table.get(key) || 0) + 1);
    }
    return table;
  }

  function size(codes) { return Math.max(0, codes.length - 1); }

  function dice(table, total, other) {
    var count = size(other);
    if (total === 0 || count === 0) { return 0; }
    var used = new Map(), shared = 0;
    for (var i = 0; i < count; i += 1) {
      var key = other[i] * 2097152 + other[i + 1];
      var taken = used.get(key) || 0;
      if ((table.get(key) || 0) > taken) {
        used.set(key, taken + 1);
        shared += 1;
      }
    }
    return Math.floor(2000 * shared / (total + count));
  }

  function themeDice(a, b) {
    if (!a.length || !b.length) { return 0; }
    var shared = a.filter(function (id) { return b.indexOf(id) >= 0; }).length;
    return Math.floor(2000 * shared / (a.length + b.length));
  }

  function read(unit) {
    return { lead: letters(unit.lead), text: letters(unit.text), themes: unit.themes || [] };
  }

  function sameLetters(a, b) {
    return a.length === b.length && a.every(function (code, i) { return code === b[i]; });
  }

  function align(before, after) {
    var matches = [];
    before.forEach(function (old, i) {
      var leads = bigrams(old.lead), texts = null;
      after.forEach(function (fresh, j) {
        var lead = dice(leads, size(old.lead), fresh.lead);
        var themes = themeDice(old.themes, fresh.themes);
        if (lead < LOWEST_LEAD && themes === 0) { return; }
        var text = lead;
        if (size(old.text) > 0 || size(fresh.text) > 0) {
          texts = texts || bigrams(old.text);
          text = dice(texts, size(old.text), fresh.text);
        }
        var score = Math.floor((450 * lead + 450 * text + 100 * themes) / 1000);
        if (score >= LOWEST_SCORE) {
          matches.push({ before: i, after: j, score: score, text: text });
        }
      });
    });
    matches.sort(function (a, b) {
      return b.score - a.score || a.before - b.before || a.after - b.after;
    });
    var partner = after.map(function () { return null; });
    var taken = before.map(function () { return false; });
    matches.forEach(function (match) {
      if (taken[match.before] || partner[match.after]) { return; }
      partner[match.after] = match;
      taken[match.before] = true;
    });
    return partner;
  }

  function words(text) {
    var result = [], run = '';
    for (var character of text || '') {
      if (/^[0-9A-Za-z]$/.test(character)) {
        run += character;
      } else {
        if (run) { result.push(run); run = ''; }
        result.push(character);
      }
    }
    if (run) { result.push(run); }
    return result;
  }

  function goesDown(furthest, middle, k, d) {
    return k === -d || (k !== d && furthest[middle + k - 1] < furthest[middle + k + 1]);
  }

  function backtrack(trace, n, m, middle) {
    var edits = [], x = n, y = m;
    for (var d = trace.length - 1; d >= 0; d -= 1) {
      var furthest = trace[d], k = x - y, down = goesDown(furthest, middle, k, d);
      var previous = down ? k + 1 : k - 1;
      var fromX = d === 0 ? 0 : furthest[middle + previous];
      var fromY = d === 0 ? 0 : fromX - previous;
      while (x > fromX && y > fromY) { edits.push('same'); x -= 1; y -= 1; }
      if (d === 0) { break; }
      edits.push(down ? 'added' : 'removed');
      x = fromX;
      y = fromY;
    }
    return edits.reverse();
  }

  function repeat(kind, count) {
    var result = [];
    for (var i = 0; i < count; i += 1) { result.push(kind); }
    return result;
  }

  function shortestEdits(a, b) {
    var n = a.length, m = b.length;
    if (n === 0) { return repeat('added', m); }
    if (m === 0) { return repeat('removed', n); }
    var limit = Math.min(n + m, MOST_EDITS), middle = limit + 1, trace = [];
    var furthest = repeat(0, 2 * limit + 3);
    for (var d = 0; d <= limit; d += 1) {
      trace.push(furthest.slice());
      for (var k = -d; k <= d; k += 2) {
        var x = goesDown(furthest, middle, k, d)
          ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
        var y = x - k;
        while (x < n && y < m && a[x] === b[y]) { x += 1; y += 1; }
        furthest[middle + k] = x;
        if (x >= n && y >= m) { return backtrack(trace, n, m, middle); }
      }
    }
    return null;
  }

  function wholly(before, after) {
    return [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
      .filter(function (mark) { return mark.text !== ''; });
  }

  function merged(edits, a, b) {
    var result = [], removed = '', added = '', i = 0, j = 0, index = 0;
    function flush() {
      if (removed) { result.push({ kind: 'removed', text: removed }); }
      if (added) { result.push({ kind: 'added', text: added }); }
      removed = '';
      added = '';
    }
    while (index < edits.length) {
      if (edits[index] === 'removed') {
        removed += a[i]; i += 1; index += 1;
      } else if (edits[index] === 'added') {
        added += b[j]; j += 1; index += 1;
      } else {
        var end = index;
        while (end < edits.length && edits[end] === 'same') { end += 1; }
        var length = end - index, same = a.slice(i, i + length).join('');
        var isBetween = index > 0 && end < edits.length && length === 1;
        i += length;
        j += length;
        index = end;
        if (isBetween) {
          removed += same;
          added += same;
        } else {
          flush();
          result.push({ kind: 'same', text: same });
        }
      }
    }
    flush();
    return result;
  }

  function difference(before, after) {
    var a = words(before), b = words(after), start = 0, endA = a.length, endB = b.length;
    while (start < a.length && start < b.length && a[start] === b[start]) { start += 1; }
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
    var middle = shortestEdits(a.slice(start, endA), b.slice(start, endB));
    if (!middle) { return wholly(before, after); }
    return merged(repeat('same', start).concat(middle, repeat('same', a.length - endA)), a, b);
  }

  function targetName(what) {
    var name = '';
    for (var character of what || '') {
      var code = character.codePointAt(0);
      if ([0x20, 0x09, 0x0a, 0x3000, 0x201c, 0x201d, 0x22, 0x2018, 0x2019].indexOf(code) >= 0) {
        continue;
      }
      if (code >= 0xff01 && code <= 0xff5e) { code -= 0xfee0; } else
      if (code >= 0x41 && code <= 0x5a) { code += 0x20; }
      name += String.fromCodePoint(code);
    }
    var prefix = /^(全市|全县|全区|全省|全州|全旗|我市|我县|我区|我省)(?=.)/;
    while (prefix.test(name)) { name = name.replace(prefix, ''); }
    return name;
  }

  function compareTargets(before, after) {
    var left = before.slice(), rows = [];
    after.forEach(function (target) {
      var name = targetName(target.what), old = null;
      for (var i = 0; i < left.length; i += 1) {
        if ((left[i].unit || '') === (target.unit || '') && name &&
            targetName(left[i].what) === name) {
          old = left.splice(i, 1)[0];
          break;
        }
      }
      var row = { before: old, after: target };
      if (old && old.op === target.op && old.valueMax === undefined &&
          target.valueMax === undefined) {
        row.difference = Math.round((target.value - old.value) * 1000000) / 1000000;
      }
      rows.push(row);
    });
    left.forEach(function (target) { rows.push({ before: target, after: null }); });
    return rows;
  }

  /* The rows of a comparison: {kind, before, after, score, marks, targets}; the second plan's units
     in order, then what was dropped. */
  function compare(a, b) {
    var before = a.units.map(read), after = b.units.map(read), taken = {}, rows = [];
    align(before, after).forEach(function (match, j) {
      var fresh = b.units[j];
      if (!match) {
        rows.push({ kind: 'new', before: null, after: j, score: 0, marks: [],
          targets: compareTargets([], fresh.targets || []) });
        return;
      }
      taken[match.before] = true;
      var old = a.units[match.before];
      var same = sameLetters(before[match.before].lead, after[j].lead) &&
        sameLetters(before[match.before].text, after[j].text);
      rows.push({ kind: same ? 'kept' : 'changed', before: match.before, after: j,
        score: match.score,
        marks: same ? [] : match.text >= LOWEST_MARKED
          ? difference(old.text || '', fresh.text || '')
          : wholly(old.text || '', fresh.text || ''),
        targets: compareTargets(old.targets || [], fresh.targets || []) });
    });
    a.units.forEach(function (old, i) {
      if (taken[i]) { return; }
      rows.push({ kind: 'dropped', before: i, after: null, score: 0, marks: [],
        targets: compareTargets(old.targets || [], []) });
    });
    return rows;
  }

  var root = typeof window !== 'undefined' ? window : globalThis;
  root.planpress = root.planpress || {};
  root.planpress.compare = compare;
  if (typeof document === 'undefined') { return; }

  /* ---- the page ---- */

  var KINDS = { kept: '保留', changed: '修改', 'new': '新增', dropped: '未再列入' };
  var SIGNS = { '=': '', '>=': '不低于', '<=': '不超过', '+': '增加', '-': '减少', about: '约' };
  var plans = new Map();

  root.PlanpressCompare = function (plan) { plans.set(plan.id, plan); };

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) { node.className = className; }
    if (text !== undefined) { node.textContent = text; }
    return node;
  }

  function amount(target) {
    if (!target) { return '—'; }
    var value = String(target.value);
    if (target.valueMax !== undefined) { value += '～' + target.valueMax; }
    return target.what + '：' + (SIGNS[target.op] || '') + value + (target.unit || '');
  }

  function targetRows(rows) {
    var list = element('ul', 'compare-targets');
    rows.forEach(function (row) {
      var text = amount(row.before) + ' → ' + amount(row.after);
      if (row.difference) {
        text += '（' + (row.difference > 0 ? '＋' : '－') + Math.abs(row.difference) + '）';
      }
      list.appendChild(element('li', '', text));
    });
    return list;
  }

  function side(plan, index, marks, leftOut) {
    var cell = element('div', 'compare-side');
    if (index === null) {
      cell.appendChild(element('p', 'compare-none', '无对应条目'));
      return cell;
    }
    var unit = plan.units[index], heading = element('h3', '');
    var link = element('a', '', (unit.label || '') + (unit.lead || '（无标题）'));
    link.href = plan.url + '#' + unit.id;
    heading.appendChild(link);
    cell.appendChild(heading);
    var body = element('p', 'compare-text');
    if (marks.length) {
      marks.forEach(function (mark) {
        if (mark.kind === leftOut) { return; }
        var name = mark.kind === 'removed' ? 'del' : mark.kind === 'added' ? 'ins' : 'span';
        body.appendChild(element(name, '', mark.text));
      });
    } else {
      body.textContent = unit.text || '';
    }
    cell.appendChild(body);
    return cell;
  }

  function show(a, b, place) {
    var rows = compare(a, b), counts = { kept: 0, changed: 0, 'new': 0, dropped: 0 };
    place.textContent = '';
    rows.forEach(function (row) { counts[row.kind] += 1; });
    place.appendChild(element('h2', '', '逐条比较'));
    place.appendChild(element('p', 'compare-summary', Object.keys(KINDS).map(function (kind) {
      return KINDS[kind] + ' ' + counts[kind] + ' 条';
    }).join('，') + '。'));
    rows.forEach(function (row) {
      var section = element('section', 'compare-row compare-' + row.kind);
      section.appendChild(element('p', 'compare-kind', KINDS[row.kind]));
      section.appendChild(side(a, row.before, row.marks, 'added'));
      section.appendChild(side(b, row.after, row.marks, 'removed'));
      if (row.targets.length) { section.appendChild(targetRows(row.targets)); }
      place.appendChild(section);
    });
    place.setAttribute('data-state', 'done');
  }

  function tell(place, text) {
    place.textContent = '';
    place.appendChild(element('p', 'compare-message', text));
    place.setAttribute('data-state', 'failed');
  }

  function load(base, id, done) {
    if (plans.has(id)) { done(true); return; }
    var script = document.createElement('script');
    script.src = base + id + '.js';
    script.onload = function () { done(plans.has(id)); };
    script.onerror = function () { done(false); };
    document.head.appendChild(script);
  }

  function parameter(name) {
    var value = new URLSearchParams(window.location.search).get(name) || '';
    return /^[a-z0-9-]+$/.test(value) ? value : '';
  }

  function start() {
    var place = document.getElementById('comparison');
    if (!place) { return; }
    var base = place.getAttribute('data-base') || 'compare/data/';
    var a = parameter('a'), b = parameter('b');
    ['a', 'b'].forEach(function (name) {
      var field = document.querySelector('[name="' + name + '"]');
      if (field && parameter(name)) { field.value = parameter(name); }
    });
    if (!a || !b) { place.setAttribute('data-state', 'idle'); return; }
    place.setAttribute('data-state', 'loading');
    load(base, a, function (hasA) {
      load(base, b, function (hasB) {
        if (hasA && hasB) { show(plans.get(a), plans.get(b), place); } else {
          tell(place, '找不到要比较的计划：' + [hasA ? '' : a, hasB ? '' : b]
            .filter(Boolean).join('、') + '。请从列表中重新选择。');
        }
      });
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
}());
