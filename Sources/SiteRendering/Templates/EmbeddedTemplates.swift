// swift-format-ignore-file
// Made by script/embed-templates from the folder templates; do not edit.

/// The templates and assets that ship in the program, in the order of their names.
enum EmbeddedTemplates {
  static let files: [(name: String, contents: StaticString)] = [
    ("404.mustache", ####"""
{{! Served at any depth, so that no relative link works: no style sheet, no script, no header. }}
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{title}} - {{site.name}}</title>
<meta name="SiteName" content="{{site.name}}">
{{#site.domain?}}
<meta name="SiteDomain" content="{{site.domain}}">
{{/site.domain?}}
{{#site.identificationCode?}}
<meta name="SiteIDCode" content="{{site.identificationCode}}">
{{/site.identificationCode?}}
</head>
<body>
<main>
<h1>{{title}}</h1>
<p>这个地址没有页面：地址可能有误，或者页面已经移走。</p>
{{#home?}}
<p>请从首页查找：<a href="{{home}}" rel="noopener">{{home}}</a></p>
{{/home?}}
{{^home?}}
<p>请回到“{{site.name}}”的首页：打开网站所在文件夹最上层的 index.html，在那里按主题、年度、发文机关查找，或者搜索。</p>
{{/home?}}
</main>
</body>
</html>

"""####),
    ("assets/compare.js", ####"""
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

"""####),
    ("assets/contrast.css", ####"""
/* 高对比：由浏览器“页面样式”菜单选用，供没有脚本、也不支持 :has() 的浏览器。 */
:root {
  --paper: #fff; --sheet: #fff; --ink: #000; --soft: #000; --line: #000;
  --main: #00008b; --tint: #fff; --mark: #ff0; --alert: #8b0000; --alert-tint: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #000; --sheet: #000; --ink: #fff; --soft: #fff; --line: #fff;
    --main: #ff0; --tint: #000; --mark: #ff0; --alert: #ff9; --alert-tint: #000;
  }
}
a { text-decoration: underline; }

"""####),
    ("assets/icon.svg", ####"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1c5c4c"/><path d="M8 9h16M8 16h16M8 23h10" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>

"""####),
    ("assets/large.css", ####"""
/* 大字：由浏览器“页面样式”菜单选用，供没有脚本、也不支持 :has() 的浏览器。 */
:root { --size: 24px; }

"""####),
    ("assets/mode.js", ####"""
// Before the first paint: the modes that the reader chose on an earlier page.
(function () {
  "use strict";
  try {
    (localStorage.getItem("planpress-modes") || "").split(" ").forEach(function (mode) {
      if (mode === "large" || mode === "contrast") document.documentElement.classList.add(mode);
    });
  } catch (error) { /* Storage may be closed to files; then nothing is remembered. */ }
})();

"""####),
    ("assets/print.css", ####"""
/* 打印：GB/T 9704-2012。A4，版心 156×225 毫米，每页 22 行，每行 28 字；3 号字为 15.75 磅，行距 28.95 磅。
   本机没有的字体由后面的代替。默认打印普通稿；网址带 ?head=red 时才印红色发文机关标志。 */

@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
}
/* 页码：4 号半角宋体，两边各一条一字线，单页居右、双页居左，各空一字。 */
@page :right {
  @bottom-right {
    content: "— " counter(page) " —";
    padding: 7mm 14pt 0 0;
    vertical-align: top;
    font: 14pt SimSun, STSong, "Noto Serif CJK SC", serif;
  }
}
@page :left {
  @bottom-left {
    content: "— " counter(page) " —";
    padding: 7mm 0 0 14pt;
    vertical-align: top;
    font: 14pt SimSun, STSong, "Noto Serif CJK SC", serif;
  }
}

:root, :root.large, :root.contrast {
  --line-height: 28.95pt;
  --song: SimSun, STSong, "Songti SC", "Noto Serif CJK SC", serif;
  --title: FZXiaoBiaoSong-B05S, FZXiaoBiaoSong-B05, "方正小标宋简体", STZhongsong, SimSun, "Noto Serif CJK SC", serif;
  --fang: FangSong_GB2312, FangSong, STFangsong, "仿宋", "AR PL UMing CN", "Noto Serif CJK SC", serif;
  --hei: SimHei, STHeiti, "Heiti SC", "黑体", "Noto Sans CJK SC", sans-serif;
  --kai: KaiTi_GB2312, KaiTi, STKaiti, "楷体", "AR PL UKai CN", "Noto Serif CJK SC", serif;
}

header.site, footer.site, nav, aside.notes, .after, .skip, .modes, .kind, .published, .facts,
.copied, .as-of, .chips, .pager, form, button { display: none !important; }
/* 可排序的表头在屏幕上是按钮。 */
th button { display: contents !important; font: inherit; }

html { border: 0; background: none; font-size: 15.75pt; }
body {
  max-width: none; margin: 0; padding: 0; background: none; color: #000;
  font: 15.75pt/28.95pt var(--fang);
  text-align: justify; text-autospace: no-autospace; text-spacing-trim: space-all;
  hanging-punctuation: none; overflow-wrap: anywhere; line-break: strict;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
main, .band, article, article > header, .document, .free, .preamble, .unit, .measure, .item, .subitem, .entries, .entries li {
  display: block !important; float: none; position: static; width: auto; max-width: none;
  margin: 0 !important; padding: 0 !important; border: 0; background: none; box-shadow: none;
}
.document, .free { width: 28em; }
article p, article li, .unit > p, .preamble p, .unit > p:first-child:not(:only-child), .unit.measure > p:first-child {
  margin: 0 !important; text-indent: 2em; text-align: justify; text-wrap: wrap; orphans: 1; widows: 1;
}
a { color: inherit !important; text-decoration: none !important; }
b.lead { font-weight: inherit; }

/* 清单、指标等页没有公文的版式：标题顶格，图小一号 */
h1, h2, h3, h4, h5, h6 {
  margin: 14pt 0 0 !important; padding: 0; border: 0; color: #000; font: 15.75pt/28.95pt var(--hei);
  text-indent: 0; text-wrap: wrap; letter-spacing: 0; break-after: avoid;
}
h1 { margin: 0 0 14pt !important; font: 22pt/33pt var(--title); }
.band { color: #000; }
.lede, .count, .near, .more, .figures { color: inherit; font-size: inherit; }
.documents, .tiles, .source, .cited-documents, .search-documents { font-size: 12pt; line-height: 20pt; }
.documents li, .tiles a, .source { padding: 4pt 0; break-inside: avoid; }
.documents li > a, .search-document h2 { font-size: inherit; line-height: inherit; }
details:not([open]) { display: none; }
.chart { max-width: 74mm; }
.tiles, .indicators { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 8mm; }
.indicator { break-inside: avoid; }

/* 标题与各级序号 */
article h2, article h3, article h4, article h5, article h6 {
  margin: 0 !important; font: 15.75pt/28.95pt var(--fang); text-align: justify; text-indent: 2em; break-after: auto;
}
article > header h1, .free h1 {
  margin: 0 0 28.95pt !important; font: 22pt/28.95pt var(--title); text-align: center;
  text-indent: 0; text-wrap: balance;
}
article .unit.chapter > h2, .unit.chapter > p > a.label, .unit.chapter > p > b.lead { font-family: var(--hei); }
article .unit.section > h2, article .unit.section > h3, article .unit.section > h4, .unit.section > p > a.label,
.unit.section > p > b.lead { font-family: var(--kai); }
.unit > h2 > a.label, .unit > h3 > a.label, .unit > h4 > a.label, .measure > p:first-child > a.label, a.label {
  position: static !important; padding: 0; font: inherit; font-variant-numeric: normal;
}
.unit.chapter > p > a.label { font-family: var(--hei); }
.unit.section > p > a.label { font-family: var(--kai); }

/* 状态与印发通知 */
.status { margin: 0 0 28.95pt !important; padding: 0 !important; border: 0; outline: .35mm solid #000; background: none; }
.status p { text-indent: 0 !important; }
.status strong { margin-right: 1em; color: #000; font: inherit; font-family: var(--hei); }
.carrier { margin: 0 0 28.95pt !important; color: #000; font-size: 15.75pt; }
.carrier p { text-indent: 0 !important; }
.document-number { display: block !important; margin: 0 0 28.95pt !important; text-align: center !important; text-indent: 0 !important; }

article .period strong { display: none; }

/* 附件另起一页：第一行左上角“附件1”，第三行居中是附件的标题 */
.unit.annex { break-before: page; }
article .unit.annex > h2 { font: 22pt/28.95pt var(--title); text-align: center; text-indent: 0; margin-bottom: 28.95pt !important; }
.unit.annex > h2 > a.label { display: block; margin-bottom: 28.95pt; font: 15.75pt/28.95pt var(--hei); text-align: left; }

/* 表格、图、注 */
.table { overflow: visible; margin: 0 0 28.95pt; }
table { width: 100%; border-collapse: collapse; font: 12pt/20pt var(--fang); }
th, td, tbody th { padding: 0 4pt; overflow-wrap: break-word; border: .35pt solid #000; background: none; color: #000; text-indent: 0; }
#target-table { table-layout: fixed; font-size: 9pt; line-height: 13pt; }
#target-table th, #target-table td:nth-child(n) { min-width: 0; padding: 0 2pt; white-space: normal; }
#target-table th:first-child, #target-table th:last-child { width: 22%; }
#target-table th:nth-child(5) { width: 8%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
img { max-width: 100%; max-height: 200mm; }
.footnotes { margin: 28.95pt 0 0; padding: 0; border-top: .25mm solid #000; font-size: 12pt; line-height: 20pt; }

/* 版记：首末两线 0.35 毫米，中线 0.25 毫米；抄送左右各空一字 */
.imprint { display: block !important; width: 28em; margin-top: 28.95pt; border: solid #000; border-width: .35mm 0; break-inside: avoid; font: 14pt/28.95pt var(--fang); }
.imprint p { display: flex; justify-content: space-between; margin: 0; padding: 0 1em; text-indent: 0; }
.imprint p + p { border-top: .25mm solid #000; }

/* 红头，只在 ?head=red 时 */
:root.red-head article > header::before {
  content: attr(data-masthead); display: block; margin: 0 0 28.95pt; padding-bottom: 28.95pt;
  border-bottom: .5mm solid #c00; color: #c00; font: 36pt/57.9pt var(--title); text-align: center;
}

/* 两份文件对照：两栏，五号字。 */
.comparison .compare-row { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 6mm; padding: 4pt 0; }
.comparison p, .comparison h3, .comparison li { margin: 0 !important; font-size: 10.5pt; line-height: 16pt; text-indent: 0; text-align: left; }
.comparison h3 { font-family: var(--hei); break-after: avoid; }
.comparison ul { margin: 4pt 0 0 !important; }
.comparison li { display: flex; gap: 0 1.2em; }

"""####),
    ("assets/search-engine.js", ####"""
// The search itself, loaded at the first use: folding, phrases in the index, texts for snippets.
// A classic script: it must run from file://, where modules, fetch and workers do not.
(function () {
  "use strict";

  var planpress = window.planpress;
  var END = 1;
  var HEADING = 2;

  // Dense code: the first `stops` symbols end a number, the others go on.

  var CHOICES = [40, 52, 62, 72, 80, 86];
  var PLAIN = 64;
  var VALUES = new Int32Array(128);
  var SYMBOLS = 0;
  for (var code = 0x20; code < 0x7f; code++) {
    if ("\"\\".indexOf(String.fromCharCode(code)) < 0) VALUES[code] = SYMBOLS++;
  }

  function decode(text, from, stops) {
    var goOn = SYMBOLS - stops;
    var result = new Int32Array(text.length - from);
    var count = 0;
    var value = 0;
    for (var at = from; at < text.length; at++) {
      var digit = VALUES[text.charCodeAt(at)];
      if (digit < stops) {
        result[count++] = value * stops + digit;
        value = 0;
      } else {
        value = value * goOn + digit - stops + 1;
      }
    }
    return result.subarray(0, count);
  }

  // Folding, by the same table as the indexer's.

  var TABLE_STOPS = 60;
  var TABLE_DIGITS = {};
  (function () {
    var count = 0;
    for (var code = 0x21; code < 0x7f; code++) {
      var char = String.fromCharCode(code);
      if ("`\\$\"#".indexOf(char) < 0) TABLE_DIGITS[char] = count++;
    }
    TABLE_DIGITS.count = count;
  })();

  function readTable(source) {
    var chars = Array.from(source.replace(/\n/g, ""));
    var table = new Map();
    var at = 0;
    function number() {
      for (var value = 0; ; ) {
        var digit = TABLE_DIGITS[chars[at++]];
        if (digit < TABLE_STOPS) return value * TABLE_STOPS + digit;
        value = value * (TABLE_DIGITS.count - TABLE_STOPS) + digit - TABLE_STOPS + 1;
      }
    }
    function target() {
      var code = chars[at++].codePointAt(0);
      return String.fromCodePoint(code >= 0xe000 && code < 0xe080 ? code - 0xe000 : code);
    }
    function part(read) {
      for (var last = 0; at < chars.length && chars[at] !== " "; ) {
        last += number();
        read(last);
      }
      at++;
    }
    part(function (first) {
      var count = number();
      var step = number();
      var zigzag = number();
      var shift = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
      for (var index = 0; index < count; index++) {
        var code = first + index * step;
        table.set(code, String.fromCodePoint(code + shift));
      }
    });
    part(function (first) {
      for (var count = number(); count > 0; count--) table.set(first++, "");
    });
    part(function (code) { table.set(code, target()); });
    part(function (code) {
      var text = "";
      for (var count = number(); count > 0; count--) text += target();
      table.set(code, text);
    });
    return table;
  }

  function isMark(code) {
    return (code >= 0x300 && code < 0x370) || code === 0x3099 || code === 0x309a;
  }

  // Folds one block. `starts[i]` and `ends[i]` say where the i-th UTF-16 unit of `text` comes from.
  function makeFold(table) {
    return function (source) {
      var text = "";
      var starts = [];
      var ends = [];
      function put(code, start, end) {
        var folded = table.get(code);
        if (folded === undefined) folded = String.fromCodePoint(code);
        for (var index = 0; index < folded.length; index++) {
          if (folded[index] === " " && (text === "" || text[text.length - 1] === " ")) continue;
          text += folded[index];
          starts.push(start);
          ends.push(end);
        }
      }
      var baseAt = 0;
      var baseLength = 0;
      for (var at = 0; at < source.length; ) {
        var start = at;
        var code = source.codePointAt(at);
        at += code > 0xffff ? 2 : 1;
        if (isMark(code) && start > 0) {
          while (at < source.length && isMark(source.charCodeAt(at))) at++;
          text = text.slice(0, baseLength);
          starts.length = ends.length = baseLength;
          var cluster = source.slice(baseAt, at).normalize("NFC");
          for (var char of cluster) put(char.codePointAt(0), baseAt, at);
          continue;
        }
        baseAt = start;
        baseLength = text.length;
        put(code, start, at);
      }
      if (text[text.length - 1] === " ") {
        text = text.slice(0, -1);
        starts.pop();
        ends.pop();
      }
      return { text: text, starts: starts, ends: ends };
    };
  }

  // What the documents are.

  function readDocuments(lines, entryLines) {
    var header = JSON.parse(lines[0]);
    var documents = [];
    var position = 0;
    var entry = 0;
    for (var index = 1; index < lines.length; index++) {
      var fields = lines[index].split("\u001f");
      documents.push({
        index: index - 1, url: fields[0], title: fields[1], kind: header.kinds[+fields[2]],
        year: fields[3], date: fields[4], issuers: list(fields[5], header.issuers),
        themes: fields[6] ? fields[6].split(",").map(Number) : [],
        text: fields[7], position: position, entry: entry, entryCount: +fields[9],
        code: entryLines[index - 1]
      });
      position += +fields[8];
      entry += +fields[9];
    }
    return { header: header, documents: documents };
  }

  function list(numbers, names) {
    return numbers ? numbers.split(",").map(function (number) { return names[+number]; }) : [];
  }

  // Ends of a document's entries in the stream of positions.
  function ends(document) {
    if (!document.ends) {
      var numbers = decode(document.code.split("\u001f", 1)[0], 0, PLAIN);
      var position = document.position;
      document.headings = new Uint8Array(numbers.length);
      document.ends = numbers.map(function (number, index) {
        document.headings[index] = number & 1;
        return (position += number >>> 1);
      });
    }
    return document.ends;
  }

  function anchors(document) {
    if (!document.anchors) {
      var code = document.code.split("\u001f")[1];
      var at = 0;
      var number = function () {
        for (var value = 0; ; ) {
          var digit = VALUES[code.charCodeAt(at++)];
          if (digit < PLAIN) return value * PLAIN + digit;
          value = value * (SYMBOLS - PLAIN) + digit - PLAIN + 1;
        }
      };
      var before = "";
      document.anchors = [];
      while (at < code.length) {
        var common = number() - 1;
        if (common < 0) {
          before = before.replace(/\d+$/, next);
        } else {
          var count = number();
          before = before.slice(0, common) + code.slice(at, at + count);
          at += count;
        }
        document.anchors.push(before);
      }
    }
    return document.anchors;
  }

  function next(digits) { return String(+digits + 1); }

  // For each entry the numbers of its themes.
  function entryThemes(document) {
    if (!document.entryThemes) {
      var numbers = decode(document.code.split("\u001f")[2], 0, PLAIN);
      document.entryThemes = [];
      for (var at = 0; at < numbers.length; ) {
        var count = numbers[at++];
        document.entryThemes.push(Array.from(numbers.subarray(at, at + count)));
        at += count;
      }
    }
    return document.entryThemes;
  }

  // The index.

  function spread(hash) {
    var result = 0;
    for (var bit = 5; bit >= 0; bit--) result = (result << 2) | ((hash >>> bit) & 1);
    return result;
  }

  function shardOf(first, second, shards) {
    var a = Math.imul(first, 0x9e3779b1) >>> 26;
    var b = Math.imul(second, 0x85ebca6b) >>> 26;
    return Math.floor(((spread(a) << 1) | spread(b)) / (4096 / shards));
  }

  // The shards that hold the keys which begin with a character.
  function shardsOf(first, shards) {
    var found = new Set();
    for (var b = 0; b < 64; b++) {
      var a = Math.imul(first, 0x9e3779b1) >>> 26;
      found.add(Math.floor(((spread(a) << 1) | spread(b)) / (4096 / shards)));
    }
    return Array.from(found);
  }

  function readShard(source) {
    var keys = new Map();
    source.split("\u001e").forEach(function (line) {
      if (line === "") return;
      var first = line.codePointAt(0) > 0xffff ? 2 : 1;
      var size = first + (line.codePointAt(first) > 0xffff ? 2 : 1);
      keys.set(line.slice(0, size), line);
    });
    return { keys: keys, decoded: new Map() };
  }

  function postings(shard, key) {
    var line = shard.keys.get(key);
    if (line === undefined) return new Int32Array(0);
    var known = shard.decoded.get(key);
    if (known) return known;
    var positions = decode(line, key.length + 1, CHOICES[line.charCodeAt(key.length) - 48]);
    for (var index = 1; index < positions.length; index++) positions[index] += positions[index - 1];
    shard.decoded.set(key, positions);
    return positions;
  }

  // First index from `low` whose value is at least `value`.
  function lowerBound(numbers, value, low) {
    var step = 1;
    var high = low;
    while (high < numbers.length && numbers[high] < value) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    if (high > numbers.length) high = numbers.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (numbers[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // Values of `a` whose value plus `shift` is in `b`; both ascending.
  function meet(a, b, shift) {
    var result = new Int32Array(Math.min(a.length, b.length));
    var count = 0;
    var at = 0;
    for (var index = 0; index < a.length && at < b.length; index++) {
      at = lowerBound(b, a[index] + shift, at);
      if (b[at] === a[index] + shift) result[count++] = a[index];
    }
    return result.subarray(0, count);
  }

  function Engine(table, documents, entries) {
    var read = readDocuments(documents, entries);
    this.header = read.header;
    this.documents = read.documents;
    this.fold = makeFold(readTable(table));
    this.shards = new Map();
  }

  Engine.prototype.shard = function (number) {
    var shards = this.shards;
    if (!shards.has(number)) {
      shards.set(number, planpress.load("index/" + number, "search/index/" + number + ".js")
        .then(readShard));
    }
    return shards.get(number);
  };

  // Ascending positions of a folded text of two characters or more.
  Engine.prototype.phrase = function (codes) {
    var engine = this;
    var offsets = [];
    for (var offset = 0; offset < codes.length - 2; offset += 2) offsets.push(offset);
    offsets.push(codes.length - 2);
    return Promise.all(offsets.map(function (offset) {
      return engine.key(codes[offset], codes[offset + 1]).then(function (positions) {
        return { offset: offset, positions: positions };
      });
    })).then(function (parts) {
      parts.sort(function (a, b) { return a.positions.length - b.positions.length; });
      var result = parts[0].positions;
      parts.slice(1).forEach(function (part) {
        result = meet(result, part.positions, part.offset - parts[0].offset);
      });
      return { positions: result, shift: parts[0].offset };
    });
  };

  Engine.prototype.key = function (first, second) {
    var key = String.fromCodePoint(first, second);
    return this.shard(shardOf(first, second, this.header.shards)).then(function (shard) {
      return postings(shard, key);
    });
  };

  // Positions of a character anywhere: the keys that begin with it.
  Engine.prototype.character = function (code) {
    var engine = this;
    return Promise.all(shardsOf(code, this.header.shards).map(function (number) {
      return engine.shard(number);
    })).then(function (shards) {
      var start = String.fromCodePoint(code);
      var all = [];
      shards.forEach(function (shard) {
        shard.keys.forEach(function (_, key) {
          if (key.indexOf(start) !== 0 || key.codePointAt(start.length) === HEADING) return;
          var positions = postings(shard, key);
          for (var index = 0; index < positions.length; index++) all.push(positions[index]);
        });
      });
      return { positions: Int32Array.from(all).sort(), shift: 0 };
    });
  };

  // Entries, by number in the whole site, in which positions lie.
  Engine.prototype.entriesAt = function (found) {
    var documents = this.documents;
    var result = [];
    var index = 0;
    var document = null;
    var limit = -1;
    for (var each = 0; each < found.positions.length; each++) {
      var position = found.positions[each];
      while (position >= limit) {
        if (document && position < document.last) {
          index = lowerBound(document.ends, position + 1, index + 1);
        } else {
          document = this.documentAt(position, document ? document.index : 0);
          document.last = ends(document)[document.entryCount - 1];
          index = lowerBound(document.ends, position + 1, 0);
        }
        limit = document.ends[index];
        result.push(document.entry + index);
      }
    }
    return Int32Array.from(result);
  };

  Engine.prototype.documentAt = function (position, from) {
    var documents = this.documents;
    var low = from;
    var high = documents.length;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (documents[middle].position <= position) low = middle;
      else high = middle;
    }
    return documents[low];
  };

  // The words of a query, folded: parts in straight quotes as they are, others cut at spaces.
  Engine.prototype.terms = function (query) {
    var fold = this.fold;
    var seen = new Set();
    var folded = fold(query).text;
    var parts = folded.split('"');
    if (parts.length % 2 === 0) {
      // A quote without a partner is a character like any other.
      var last = parts.pop();
      parts[parts.length - 1] += '"' + last;
    }
    var terms = [];
    parts.forEach(function (part, index) {
      (index % 2 ? [part.trim()] : part.split(" ")).forEach(function (term) {
        if (term === "" || seen.has(term)) return;
        seen.add(term);
        terms.push(term);
      });
    });
    return terms;
  };

  Engine.prototype.entriesOf = function (term, isOnly) {
    var engine = this;
    var codes = Array.from(term, function (char) { return char.codePointAt(0); });
    var found = codes.length > 1 ? this.phrase(codes)
      : isOnly ? this.key(codes[0], HEADING).then(function (positions) {
        return { positions: positions, shift: 0 };
      }) : this.character(codes[0]);
    return found.then(function (found) { return engine.entriesAt(found); });
  };

  // Documents with the entries that hold every word, best first.
  Engine.prototype.find = function (query) {
    var engine = this;
    var terms = this.terms(query);
    if (terms.length === 0) return Promise.resolve({ terms: terms, counts: [], results: [] });
    return Promise.all(terms.map(function (term) {
      return engine.entriesOf(term, terms.length === 1);
    })).then(function (lists) {
      var sorted = lists.slice().sort(function (a, b) { return a.length - b.length; });
      var common = sorted.reduce(function (a, b) { return meet(a, b, 0); });
      return {
        terms: terms, counts: lists.map(function (list) { return list.length; }),
        results: engine.grouped(common, terms)
      };
    });
  };

  Engine.prototype.grouped = function (entries, terms) {
    var documents = this.documents;
    var fold = this.fold;
    var results = [];
    var at = 0;
    var document = 0;
    while (at < entries.length) {
      while (documents[document].entry + documents[document].entryCount <= entries[at]) document++;
      var own = documents[document];
      var result = { document: own, entries: [], score: 0 };
      ends(own);
      for (; at < entries.length && entries[at] < own.entry + own.entryCount; at++) {
        var entry = entries[at] - own.entry;
        result.entries.push(entry);
        if (result.score < 900) result.score += own.headings[entry] ? 10 : 1;
      }
      if (result.entries[0] === 0) {
        var title = fold(own.title).text;
        if (terms.every(function (term) { return title.indexOf(term) >= 0; })) result.score += 1000;
      }
      results.push(result);
    }
    return results.sort(function (a, b) { return b.score - a.score || later(a, b); });
  };

  // Newest first; documents of one day in the order of the site.
  function later(a, b) {
    var x = a.document;
    var y = b.document;
    return x.date < y.date ? 1 : x.date > y.date ? -1 : x.index - y.index;
  }

  // The texts of a document's entries, as {heading, blocks}.
  Engine.prototype.texts = function (document) {
    var first = this.documents[document.index];
    while (first.index > 0 && this.documents[first.index - 1].text === document.text) {
      first = this.documents[first.index - 1];
    }
    var name = "text/" + document.text;
    return planpress.load(name, "search/" + name + ".js").then(function (source) {
      var own = source.split("\u001d")[document.index - first.index];
      return own.split("\u001e").map(function (entry) {
        var at = 0;
        while (VALUES[entry.charCodeAt(at)] >= PLAIN) at++;
        at++;
        var text = entry.slice(at);
        return {
          heading: text.slice(0, decode(entry.slice(0, at), 0, PLAIN)[0]),
          blocks: text.split("\u001f")
        };
      });
    });
  };

  // Ranges [start, end) of `text` in which one of the words stands, apart and ascending.
  Engine.prototype.marks = function (text, terms) {
    var folded = this.fold(text);
    var ranges = [];
    terms.forEach(function (term) {
      for (var at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) {
        ranges.push([folded.starts[at], folded.ends[at + term.length - 1]]);
      }
    });
    ranges.sort(function (a, b) { return a[0] - b[0]; });
    return ranges.reduce(function (apart, range) {
      var last = apart[apart.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else apart.push(range);
      return apart;
    }, []);
  };

  // Parts of the words that do occur, longest first: what to try instead.
  Engine.prototype.nearby = function (terms) {
    var engine = this;
    var tries = [];
    terms.forEach(function (term) {
      var chars = Array.from(term);
      for (var size = Math.min(chars.length - 1, 6); size >= 2; size--) {
        for (var at = 0; at + size <= chars.length; at++) {
          tries.push(chars.slice(at, at + size).join(""));
        }
      }
    });
    if (terms.length > 1) tries = terms.concat(tries);
    tries = Array.from(new Set(tries)).slice(0, 16);
    return Promise.all(tries.map(function (term) {
      return engine.entriesOf(term, false).then(function (entries) {
        return { term: term, count: entries.length };
      });
    })).then(function (tried) {
      return tried.filter(function (one) { return one.count > 0; }).slice(0, 5);
    });
  };

  // Names of themes and titles that hold the text, or whose pinyin initials do.
  Engine.prototype.suggestions = function (input) {
    var engine = this;
    var folded = this.fold(input).text;
    if (folded === "") return Promise.resolve([]);
    var isLatin = /^[a-z0-9]+$/.test(folded) && /[a-z]/.test(folded);
    var initials = isLatin && folded.length > 1
      ? planpress.load("initials", "search/initials.js")
      : Promise.resolve(null);
    return initials.then(function (titles) {
      var found = [];
      engine.header.themes.forEach(function (theme) {
        var fits = theme.words.some(function (word, index) {
          return engine.fold(word).text.indexOf(folded) >= 0
            || (isLatin && theme.initials[index].indexOf(folded) === 0);
        });
        if (fits) found.push({ text: theme.name, url: theme.url, isTheme: true });
      });
      for (var index = 0; index < engine.documents.length && found.length < 8; index++) {
        var document = engine.documents[index];
        if (document.folded === undefined) document.folded = engine.fold(document.title).text;
        if (document.folded.indexOf(folded) >= 0
          || (titles && titles[index].indexOf(folded) >= 0)) {
          found.push({ text: document.title, url: document.url, isTheme: false });
        }
      }
      return found;
    });
  };

  Engine.prototype.anchors = anchors;
  Engine.prototype.entryThemes = entryThemes;
  Engine.prototype.later = later;

  planpress.loaded("engine", Engine);
})();

"""####),
    ("assets/search-fold.js", ####"""
// Generated by script/generate-search-tables: do not edit.
planpress.loaded("fold", `
b)>%b(c+;%b(<+%b(L<&&b)(&&-;&&c/,&&5-&&>8&&N-&&H)&&fC5%b(6-%b(Y0&&L4%cL4D%b(b85&&N?&&[+&&3T&&bIJ%bHbtSJ%ik,mTb8%bpt@b8*%4bhTO%dn3cO,%inOc'(%h~;b:b3&&cLT&&bP,%34*%34,%34,%34*%35(&33,%3D,%34,%34,%3d<*%jo/0.%joO:(%jnAcK(%ibQnC-%ksQb>>%ku%>>%kuYbbLT%bHc,V&&u.*%ji+/.%jo'.9%jl?M)%joIe%)%jxIc'*%r[.)%rG+*%rA*(%r?q|U;&&b(2&&cN+&&4C&&b4)&&<.&&B,&&mv5(%cctId0D%cq}[D>%cq|W>H%cq}[b2*%ccy).)%ccxQ+*%ccxK8*%cl~O/
.%cmgK1*%cme-,*%cme1,*%cme5;(%chm9r?L%b8c]H%b8d0/%b603%b64+%b6~LW%c,bwPD%b(mr8D%b(o},>%evr9>>%evs1>>%evt)>+%evt^,6%evt^6>%evuU>>%evvMK(%evwE),%evwE,(%evx=++%evx=,/%evx=/>%evy5>>%evz-A(%ev{%*,%ev{%-+%ev{%,>%ev{YA(%ev|Q))%ev|Q.+%ev|Q,>%ev}I>>%ev~A>>%ewb9>>%ewc1>>%ewd)>>%ewd^>>%eweU>>%ewfM>>%ewgE>>%ewh=>>%ewi5>>%ewj->>%ewk%B5%evlQ6+%evlQ,=%evmID5%evnM6+%evnM,=%evoED5%evpI6+%evpI,=%evqAD5%evrE6+%evrE,
=%evs=D5%evtA6+%evtA,=%evu9H.%eww?..%ewwS..%ewx+..%ewx?..%ewxScoNF%b,vB(%e|p9D(%e|q=mZ>%fbf=bqX.%felS !-26bY*+>K%l2%l^%bt'&|%&b?)bf,)C)Z4coH%bbd!4e3%cM%qzu(ck4 -%%%%c!?.a,2%3&μ(1%oc&ĵ&ķ'ĺ&ļ&ľaÿ%ź&ż&ž&s&ɓ%ƃ&ƅ&ɔ%ƈ&ɖ%ɗ%ƌ'ǝ%ə%ɛ%ƒ&ɠ%ɣ&ɩ%ɨ%ƙ(ɯ%ɲ&ɵ%ơ&ƣ&ƥ&ʀ%ƨ&ʃ'ƭ&ʈ%ư&ʊ%ʋ%ƴ&ƶ&ʒ%ƹ(ƽ]ǵ&ƕ%ƿMƞ>ⱥ%ȼ&ƚ%ⱦ'ɂ&ƀ%ʉ%ʌbSh%ɦ%j%r%ɹ%ɻ%ʁ%w%yLɣ%l%s%x%ʕbD̀%́&̓Qͱ&ͳ&ʹ&ͷ,;%ϳ+ά%·%έ%ή%ί&ό&ύ%ώb(ϗ%β%θ%υ%ύ%ϋ%φ%π>κ%ρ%ς&θ%ε&ϸ&σ%
ϻ'ͻ%ͼ%ͽd1ӏbo]་h;ⴧ*ⴭSნxD{Iჽ%ჾ%ჿbUa%æ%b&d%e%ǝ.o%ȣ%p%r%t%u%w%a%ɐ%ɑ%ᴂ%b%d%e%ə%ɛ%ɜ%g&k%m%ŋ%o%ɔ%ᴖ%ᴗ%p%t%u%ᴝ%ɯ%v%ᴥ%β%γ%δ%φ%χ%i%r%u%v%β%γ%ρ%φ%χ2нGɒ%c%ɕ%ð%ɜ%f%ɟ%ɡ%ɥ%ɨ%ɩ%ɪ%ᵻ%ʝ%ɭ%ᶅ%ʟ%ɱ%ɰ)ɸ%ʂ%ʃ%ƫ%ʉ%ʊ%ᴜ%ʋ%ʌ%z%ʐ%ʑ%ʒ%θdLṡ'ßdCά&έ&ή&ί&ό&ύ&ώaᾰ%ᾱ%ὰ%ά%ᾳ&ι.ὲ%έ%ὴ%ή%ῃ+ΐ)ῐ%ῑ%ὶ%ί,ΰ)ῠ%ῡ%ὺ%ύ%ῥ'-ὸ%ό%ὼ%ώ%ῳ(%%%%%%%%%%+‐7.(%*T50%i-+%−%=%(%)%n/+%−%=%(%)&a%e%o%x%ə%h)p%s%tbNc)ɛ'g%h%h%h%h%ħ%i%i%l%l&n(p%q%r%r%r+z&ω&
z&k%å%b%c&e%e%f%ⅎ%m%o)i'π%γ%γ%π%∑)d%d%e%i%j;i(v)x'l%c%d%m%i(v)x'l%c%d%m(ↄh&〈%〉h@0bcVⱡ&ɫ%ᵽ%ɽ'ⱨ&ⱪ&ⱬ&ɑ%ɱ%ɐ%ɒ&ⱳ'ⱶ+j%v%ȿ%ɀbTⳬ&ⳮ)ⳳc)ⵡf(母b<龟1一%丨%丶%丿%乙%亅%二%亠%人%儿%入%八%冂%冖%冫%几%凵%刀%力%勹%匕%匚%匸%十%卜%卩%厂%厶%又%口%囗%土%士%夂%夊%夕%大%女%子%宀%寸%小%尢%尸%屮%山%巛%工%己%巾%干%幺%广%廴%廾%弋%弓%彐%彡%彳%心%戈%户%手%支%攴%文%斗%斤%方%无%日%曰%月%木%欠%止%歹%殳%毋%比%毛%氏%气%水%火%爪%父%爻%爿%片%牙%牛%犬%玄%玉%瓜%瓦%甘%生%用%田%疋%疒%癶%白%皮%皿%目%矛%矢%石%示%禸%禾%穴%立%竹%米%糸%缶%网%羊%羽%老%而%耒%耳%聿%肉%臣%自%至%
臼%舌%舛%舟%艮%色%艸%虍%虫%血%行%衣%襾%见%角%言%谷%豆%豕%豸%贝%赤%走%足%身%车%辛%辰%辵%邑%酉%釆%里%金%长%门%阜%隶%隹%雨%靑%非%面%革%韦%韭%音%页%风%飞%食%首%香%马%骨%高%髟%斗%鬯%鬲%鬼%鱼%鸟%卤%鹿%麦%麻%黄%黍%黑%黹%黾%鼎%鼓%鼠%鼻%齐%齿%龙%龟%龠OZ〒&十%卄%卅e+ᄀ%ᄁ%ᆪ%ᄂ%ᆬ%ᆭ%ᄃ%ᄄ%ᄅ+ᄚ%ᄆ%ᄇ%ᄈ%ᄡEᄔ%ᄕ%ᇇ%ᇈ%ᇌ%ᇎ%ᇓ%ᇗ%ᇙ%ᄜ%ᇝ%ᇟ%ᄝ%ᄞ%ᄠ%ᄢ%ᄣ%ᄧ%ᄩ*ᄲ%ᄶ%ᅀ%ᅇ%ᅌ%ᇱ%ᇲ%ᅗ%ᅘ%ᅙ%ᆄ%ᆅ%ᆈ%ᆑ%ᆒ%ᆔ%ᆞ%ᆡ(一%二%三%四%上%中%下%甲%乙%丙%丁%天%地%人cQ问%幼%文%筝=ᄀ%ᄂ%ᄃ%ᄅ%ᄆ%ᄇ%ᄉ%ᄋ%ᄌ*가%나%다%라%마%바%사%아%자%차%카%타%파%하'우&一%二%三%四%五%六%七%八%九%十%月%火%水%木%金%土%日%株%有%社%
名%特%财%祝%労%秘%男%女%适%优%印%注%项%休%写%正%上%中%下%左%右%医%宗%学%监%企%资%协%夜Dア%イ%ウ%エ%オ%カ%キ%ク%ケ%コ%サ%シ%ス%セ%ソ%タ%チ%ツ%テ%ト+ヒ%フ%ヘ%ホ*ヤ%ユg6𫝈%㑔(㑇'㐹A𠉂U𪠟H刾G𪟎cO𪠵b,𠵾1𪡛.𠰱.𪢌%𫬐*㘎d3𫝦K㚯/㛣%𫝧+𡞋/𡞱9𡝠bO𪨊bD𪩇9㟆8𫵷b]𪪑*𢋈dA㤘D𢛯1𢗓'𪫷cI𪮃4𪮋5㨫;㧐&擜=𪯋fN𣘐Y𣗙f6𣳆K𪷍,𫞛b/𤆢V𤈷,𤎺b_𫞣6𤠋1𪺻bB𪼋dP𪽮%𤻊4𤽯F𥁢T𥅴U𥇢5䀥7𥎝bH鿎bJ𫀨G𫀬:𫁂d8𫁲,𥬀7𫂈*𥮜(𫁷[𥺅.䌶'𫄚-𫄜5𫄞)䌺%䌻0𫄩7䌿&䌾%𫄮'𦈓-𦈖'𦈘/𦈜+𦈟&𦈞*𦈠/𦈙X𫅅&䍠;𦍠@𫅭<䎬f*𬜯c-𫟕3𦰴6𫟑b(𫊪_𧉞b=𫋲1䙌4𧜭]𫌯?𫍠S𫍫1䜧:𫟢b?𫎧2𧹕%䞍0𧹑'𫎪,𫎭T𫎺'𫎳.𫎱Z𫏃O𨅛C𫟤=𫟥0𫟦W𨑹c(𫟺D𫠀'䦂.鿏(𬭯&𫔋6𨱖*𫔆&䥾K𨸄'䦶(䦷4𫔵(
𨷿S𨸟cT𫖅)𩏼,𩐀%𩏿@𫖫.𫖬&𫖱&𫖰A𫖲9𩖗&𫖺)𫗇'𫠈9𫗊)𩙮)𩙯%𩙧-𫗟=𩠇'𩠈2𫗱'𫗰O𩧭)𫠊=𩧰%𩨁&𩧿/𩨇)𫘮'𩨏/𩧪&䯅H𩩈bB鲃&𫚐%𫚏<𩾈2𫚠)𩾊(𩾋+䲣%𫠑)䲝(鳚(𫚜5𩾂&鳤<𪉂P𫛬*𫛰&𫛮'𫛺(𫛼B鹮&𫜅E𪎈)𫜒'𪎋-𫜔Z𪑅%𫜙E𫜨A𫜳bU丢+并b@干(乱;亘)亚cU伫%布0占E并5来4仑D侣%局.俣%系5𠇹%伣0侠)伡+私8伥*俩&俫%仓&个*们)幸9伦+㑈;伟,㐽G侧%侦,伪3㐷)杰)伧&伞%备-家/佣&偬(传%伛%债&伤+倾(偻'仅(佥,侨(仆-伪*𫢸%侥'偾-雇,价+仪%俊%侬&亿(侩%俭)傤&傧(俦%侪'尽+偿(𠆲+优'𠋆)储)俪%㑩&傩%傥%俨/凶)兑*儿)兖4内&两E册+胄=幂B净)冻0𪞝'凛9凯E画7别)删>刭'则(克'刹-刬(刚&剥5剐*剀%创&铲+𠛅)画(剧&刘%刽&刿%剑&㓥&剂-㔉K劲4𠡠(动(务&勋&胜%劳(势%𪟝*勚,劢&勋&励'劝'匀
V匦&汇&匮3区8协I恤&却&即@厍+厕(历-厌)厉&厣3参%叁B丛T咤E吴'呐0吕c&呙I员2𠯟9呗3𪠳I念;问(启/哑%启'唡P㖞0唤4丧%吃%乔&单(哟8呛%啬'唝(吗0呜3唢+𠮶*哔'𪡏1叹+喽*啯%呕&啧%尝)唛1哗%𪡃(唠%啸%叽'𪡞&哓'呒&𪡀'啴(恶(𠯠2嘘+㖊'咝%𪡋&哒)哝%哕-嗳'哙&喷(吨%当+咛+吓)哜(尝)噜(啮&𪠸.咽%呖%𠰷%咙*向(亸%喾%严&嘤+𪢕'啭%嗫%嚣%𠱞&冁'呓%啰'苏)嘱%𪢠<囱A囵(国&围)园%圆'图&团*𪢮cI坝J垭+𫭢(𪣆(采+执2坚)垩0垴(𪣒'埚6尧&报'场:块%茔(垲'埘)涂'冢,坞&埙5尘'𫭟%堑*𪣻/垫6坠(𫮃2堕&坛&𪢸%坟'垯)墙'垦-坛%𡒄'垱'埙)压(𡋤%垒%圹%垆&坛&坏%垄%垅&坜%𪤚*坝%塆)壮/壶&壸%寿G够&梦'伙=夹6奂;奥&奁%夺&奖&奋2姹E妆T姗=奸W𫰛&娱J娄D𫝫)妇+娅?𫝨C娲,妫%㛀0媪%妈2袅
0妪B妩)娴%娴(婳%妫'媭(𫝬%娆'婵%娇1嫱,嫒&𪥰%嬷&𫝩(嫔*婴,婶'𪥿,娘%𫝮&𫝭%𪥫(㛤%娈&𡠟A孙1学'𡥧'𪧀%孪S宫6采D𪧘&寝(实%宁&审&写%宽-宠%宝5将%专'寻&对%导M尴3届+尸*屃-屉*屡&层(屦%𪨗'属Y冈b6峰)岘&岛+峡4崃(昆*岗&仑-峥.岽H岚+岁I𡶴%𫶇%㟥'嵝'崭'岖%𡺃0嵚'崂%𡺄,峤&峣)峄%峃*崄.嵘%𫝵%岭&屿%岳1𪩎%岿+峦&巅&岩%𪨷%𪩘<巯-卺P帅*师,帐'带.帧'帏4㡎(帼%帻)𪩷&帜(币*𪩸&帮%帱1干)几Q库:厕%厢&厩(厦*庼+荫)厨'厮%𫷷%庙%厂%庑%废%广(𪪞&廪'庐+厅C弑&吊C弪&张&强0𪪼%𫸩&别&弹(弥&弯*录)汇+彟)彦*雕+彨1佛1后)径1从&徕-复0征(彻*𪫌c3恒C耻D悦=悮;怅%闷+凄H恶4恼%恽-恻D爱%惬0悫0怆'恺(𢙏'忾*栗+态&愠/惨&惭)恸(惯%悫*怄%怂'虑)悭'庆(㥪&戚&欲(忧,惫*怜
%凭%愦(慭(惮,𢙒&愤+悯'怃(宪(忆&𪫺%𢙐+𢙓+恳&应'怿%懔%𢠁4蒙%怼(懑%㤽(恹.惩(懒%怀%悬&忏&惧&慑&恋+戆1戋7戗&戬+战%戯%戏(户cA抛bF捝,挲1挟N舍'扪*挨%卷5扫%抡&㧏5挜&挣%𪭵%挂*采C拣>扬%换7挥%搄B损-摇%捣B揾%抢9𢫬)𪭢%掴/掼'搂4挚(抠'抟(折%掺1捞&𪭾)挦%撑'挠.㧑&挢(掸&拨&𪮖(抚+扑%揿,挞'挝%捡&拥'掳'择'击%挡,㧟%担*据)𪭧%挤'捣,𢬍%拟'摈%拧%搁%掷&扩'撷'摆%擞%撸%㧰%扰*摅&撵)𪮶(拢)拦&撄'搀&撺%携%摄)攒%挛%摊*搅&揽F教)敚(败%叙A敌'数.敛%毙&𢽾%敩3斓;斩/断%𣃁(于*旗E既H升a时+晋6𬀪&昼O晕%晖+𬀩,旸.畅-暂=晔&历%昙&晓%𪰶)向+暧.旷)𣆐'昽(晒0书/会F𦛨&胧+术b+东b+拐b)栅)拐%查b_𣐕2杆9栀&𪱷&枧(𬂩%条&枭7棁6弃*棋0枨%枣,栋&㭎*栈/栖(梾
=桠G㭏9𣒌'杨-枫9桢)业,极G矩2干(杩(荣(榅1桤0构&枪*杠5梿'椠%椁'𣏢'椮)桨'椢*椝)桩%乐'枞0梁&楼*标)枢&𣗊&㭤%样%𣔌'榝(㭴,桪)朴%树%桦)椫-桡'桥8机'椭-横(𣓿6檩,柽/档,桧'槚'检%樯.𣘴%梼%台(槟&𪲛'柠'槛,柜&𪲎,𬃊*橹+榈%栉&椟%橼%栎%𪲮)橱&槠%栌&枥%橥%榇)蘖&栊)榉'樱-栏%榉&𪳍'权'𣐤&椤%𪲔%𪴙%栾%𣗋'榄&𣚚*棂C钦5叹&欧3欤&欢5岁)历%归+殁=残*殒(𣨼&殇(㱮'殚&僵%殓%殡%㱩&歼,杀%壳%壳(毁*殴(𪵑Y毵'牦*毡(氇;气,氢%氩%𣱝*氲/泛4泛/污E决<没(冲O况@溯b4泄1汹b+浃*𬇙,泾4涚I凉:凄,泪/渌'净%凌%沦/渊%涞(浅C涣&减+沨(涡*测6浑0凑%𣲗7浈-涌,汤=沩2准+沟(𪶄.温'浉)涢-湿,沧%灭+涤&荥/汇7沪'滞'渗)卤%浒'浐'滚%满&渔-溇'𬇹1沤,汉%涟-渍*涨'溆'渐+浆&颍
4泼'洁%𣲘(沩%㴋%潜,𫞗%润/浔%溃+滗,涠%涩)𣶩%浇%涝-沄+涧-渑(泽&滪'泶&𬇕%𫞚&浍'淀1㳠'浊&浓%㳡&𣸣3湿'泞&溁%蒙%浕'济)涛'㳔(滥)潍%滨-溅&泺&滤%𪵱'澛%𣽷&滢%渎%㲿&泻&沈(浏*濒'泸)沥&潇%潆*潴%泷%濑,弥&潋0澜)沣%滠-𫞝(洒%𪷽'漓'滩%𣺼(灏(㳕&湾%滦'滟&滟8灾b%为9乌I烃Q无J𪸩&炼-炜+烟-茕'焕(烦'炀)㶽5𪸕'煴(𤈶'𤇄*荧%𤆡(炝'𤇹+𤋏3𬉼%热%颎0炽&𬊤%烨+灯%炖-烧(𬊈'烫'焖'营+灿*毁%烛+烩&㶶)熏%烬&焘)𫞡%𤇃'𦶟*烁'炉*𤇭)烂.𪹳&𫞠*争)为,爷(尔&床*墙6牍I牵=荦)牦'𪺭(犊)牺=状^狭(狈3𪺽1狰A犹)狲*犸&呆%狱%狮)𪺷(奖>独%𤞃%狯%猃'狝&狞%㺍%获'猎&犷%兽&獭%献%猕(猡%𤞤c'𫞥&现W雕-珐)珲0玮+玚5琐%瑶)莹%玛,玱-𪻲&𪻐0琏%𫞩/𬍤&𬍡*𪻺(琎&玑'瑷)珰(㻅%环
)玙'瑸(𫞨%玺%𫞦%璇)𪻨%𬍛)琼)珑)璎%𤦀)瓒%𤩽U瓯-瓮)什,产%产'苏-宁R亩)毕-画)异)画%当*𪽈/畴'叠b7痉+酸2𪽪4疴(痖-疯&疡*痪/瘗'疮*疟+瘆'𪽷%疭,瘘%瘘+疗(痨%痫&瘅+𤶊&愈*疠+瘪&痴%痒&疖%症&疬&癞'癣%瘿%瘾&痈%瘫%癫.发)皂=皑)𤾀5疱,皲&皱-杯=盗&盏'尽&监%盘'卢%𪾔&荡W𪾣%真+眦=众3𪾢&困1睁&睐_眍(䁖&瞒*𥆧-了-瞆*睑/蒙&𪾸,𪾦&眬+瞩9矫b<朱=硁,硖(砗+砚J埼(𥐻4硕(砀/砜&确&码%䂵8硙-砖*硵'碜(碛,矶2硗%䃅*硚&硷,础&𬒈&𥐟+碍1矿(砺%砾%矾&𪿫'砻H秘N禄2祸%祯+祎0祃)御(禅(礼&祢%祷2秃-籼b%税'秆+䅉1棱'禀3种'称3谷+䅟)稣%积%颖6秾%穑%秽+稳&获&穞b!窝%洼(穷%窑*窎%窭(窥.窜%窍&窦%灶&窃4𥩟4竖+𫁟)竞b8笔+笋>笕1䇲7个(笺(筝U节(范)筑&箧-筼(𥬠,筿&
𬕂&笃)筛.筚)𥮾,箦&𫂆/篓(蓑1箪'简%𫂃%篑,箫2筜(签%帘)篮&𥫣*𥬞%筹,䉤)箓&篯%箨'籁%笼(签)笾%簖&篱&箩(吁b+粤8粽8糁%粪-粮-团&粝&籴&粜'纟%𫄙(纠&纪&纣%𬘓%约%红%纡%纥%纨%纫&纹&纳'纽'纾%纯%纰%纼%纱%纮%纸%级%纷%纭%纴%𬘘%𫄛&纺/䌷&扎&细%绂%绁%绅&纻(绍%绀&绋'绐%绌%𫄟%终%弦%组%䌹%绊+𫟃%绗&结)绝(𫄠&绦&绔%绞'络%绚'𫄢%给%𫄡%绒&𬘡*绖%统%丝%绛'绝'绢%𫄨*𦈌%绑&绡%𬘫&绠%𦈋%绨%绣&𫟄%绤&𬘩%绥%䌼%捆&经'𫄧*综%𬘭%缍%𫄫%绿%𫟅%绸%绻(𬘯'𬘬%线%绶%维&绹%绾%纲%网%绷%缀%彩'纶%绺%绮%绽&绰%绫%绵)绲'缁'紧%绯&𦈏(绿%绪%绬%绱'缃%缄%缂%线'缉%缎%𫟆%缔%缗&缘%𫄬&缌&编%缓'缅&𫄭%纬%𦈕%缑%缈&练&缏%𦈉%𦈑%缇&致%缊0萦%缙%缢%缒&𫄰%𦈔&绉%缣(缊&缞
(缚&缜%缟%缛(县(绦(缝%𦈚%缡%缩%𬙂%𫄳%纵%缧%䌸%纤%缦%絷%缕%𫄲%缥%𦈐'总%绩(𫄴%绷&缫%缪&𫄶+𦈝%𰬸&缯%𦈛%织%缮)缭(绕%𦈎&绣%缋*𫄤%绳%绘%系%𫄱%茧%缰%缳%缲'缴'𫄷%𫄣%䍁%绎&𦈡%继%缤%缱%䍀&𫄸)𬙊%颣%缬&纩&续%累&缠(缨%才%𬙋%纤%𫄹%缵&𫄥&缆cM钵*䓨)坛(罂&坛F罚)骂&罢2罗%罴&羁'芈<群&羟'羡%义0𫅗%膻@习=玩%翚1翘(翙S耧&耢L圣,闻5联%聪&声%耸&聩%聂%职&聍&𫆏&听%聋+肃c,胁'脉7胫,唇&𣍰(修&脱2胀9肾,胨/脶)脑(𣍯%肿,脚)肠/腽6腘)肤(䏝&胶&𦝼+腻4𪱥(胆%脍%脓.脸(脐&膑,𣎑%腊&胪)脏%脔&臜'卧'临6台1与%兴%举%旧2馆b)舱.𫇛%舣&舰)舻*艰*艳b,刍P苎b3兹<荆b(庄0茎0荚)苋R𰰨>华)庵(烟3苌'莱F万,荝%莴8叶-荭)着*𫈎+荮&苇-药,荤:𫇭'搜'莼%莳%蒀-莅3𫇴
3苍(荪*席)盖@𦰏+莲%苁)莼-荜+𬜬4卜(参*蒌)蒋&葱%茑+荫&𫈟4𫇭&荨)蒇,荞(荬%芸&莸'荛)𫈵)蒉+荡%芜'萧*𫈉(蓣*𫇽'蕰*𫉁&荟&蓟&芗)姜'蔷(荙+莶+荐'萨.䓕%苎%䓓(苔%荠3借(蓝%荩3艺,药)薮'䓖+蕴&苈%𫉄&蔼%蔺*萚(蕲&芦%苏'蕴%苹3藓(蔹%𦻕'茏/兰1蓠)萝+蔂'𬟁0处*虚%虏'号,亏,虬c7蛱%蜕/蚬_𬟽9蚀.猬+虾&虱4蜗0蛳>蚂(萤0䗖1蝼(螀'𫋇&蛰(蝈*螨.𫋌(𫊸+虮-蝉'蛲'虫%𫊻'蛏)蚁)𧏗%蚃(蝇%虿+蝎'蛴%蝾'蚝)𧏖*蜡(蛎'𫊮&蟏-蛊)蚕)蛮'𧑏,众(蔑-术&同)胡%卫&冲b)衮P袅)里1补%装(里@制.复)裈0袆>裤%裢)褛'亵)𫌀+裥&裥*袯(𫋹'袄%𫋷%𫋻)裣'裆(褴*袜&摆'衬%𧝝&袭&襕%𫌇5复&核'见'觃%规(觅'视&觇'𫌪*觋(觍%觎(亲&觊'觏'觐)觑&𫌭%觉&𫌨%览&觌%观X觞&觯&触-讠%订%讣)计&讯&讧
&讨%𬣙%讦%𫍙%讱%训&讪%讫%托%记'讹%𫍛%讶%𫍚%讼'䜣%诀&讷'𫟞%讻%访'设(许'诉&诃(诊%注%证(𧮪%诂)诋(𫟟(讵&诈%𫍡%诒%𫍜%诏%评%诐%诇%诎'诅&𬣞%词&咏%诩%询%诣'试'诗%𬣳%诧%诟%诡%诠&诘%话%该%详&诜&𫍣)诙'诖'𫍥&诔%诛%诓%夸(𫍪%志%认(诳%诶'诞'诱&诮(语&诚%诫&诬%误%诰%诵&诲&说%𫍨%说(谁&课%𫍮%𫟡&谇%𫍬&诽%𫍧&谊&訚%调'谄&谆'谈&诿&请&诤&诹&诼%谅%𬣡'论%谂(谀%谍%谞%谝%𬤊&谥%诨%𫍩%谔%𫍳%谛%谐(谏&谕%咨%𫍱%𫍰%讳%𬤇%谙%𫍯&谌%讽%诸&谚&谖&诺&谋%谒%谓&誊%诌%𫍸'𫍷%谎(谜%𫍲%谧(谑&谡%谤&谦%谥%讲&谢'谣%谣+谟'谪%谬%谫&𫍹&𫍴&讴)𫍵%谨)谩'哗%𫟠'𰶎%𫍻'证%𫍢(谲%讥&𫍤&𬤝'谮&识%谯%谭&谱&𫍽%噪-𫍦'谵&毁&译%议(谴'护%诪)誉%谫&读)谉)变%詟%䜩
&雠(谗%让&谰%谶(赞&谠&谳cV岂*竖&丰(艳<猪-𫎆%豮A猫(𫎌&䝙(贝%贞%贠%负%财%贡)贫%货%贩%贪%贯%责'贮%贳&赀%贰%贵&贬%买%贷&贶%费%贴%贻&贸%贺%贲%赂%赁%贿%赅&资%贾&贼+赈%赊%宾&赇(赒%赉&赐%𫎩%赏%𧹖%赔%赓%贤%卖%贱&赋%赕'质%赍%账%赌'䞐(赖%赗)赚%赙%购%赛%赜)𧹗%贽%赘&赟%赠%𫎫%赞%赝&赡&赢%赆%𫎬&赃%赑&赎%赝'𫎦%赣%赃b8赪M赶(赵3趋.趱S迹S践D逾(踊<跄,𫏐%跸.迹%跖'蹒%踪3𫏆+跷%𫏋+跶+趸%踌%跻&跃%䟢'踯%跞%踬&蹰'𨀁&跹'𨅬(蹑(蹿%躜(躏:躯-𨉗%车%轧%轨%军&𫐄&轪%轩&轫%𫐅&𨐅(轭%𫐇%𬨂&软)轷(𫐉'轸%𫐊*轱)𫐈%轴%轵%轺%轲%轶&轼%𫐌(较%𨐈%辂&辁%辀%载%轾%𪨶+辄%挽%辅%轻%𫐏%𫐐(辆%辎%辉%辋%辍'𫐎'辊%辇&𫐑%辈%轮&辌&𫐓%辑(辏'𬨎%𫐒%输'辐%辒
&辗%舆%辒&毂&辖%辕%辘%𫐖&转%𫐕'辙%轿&𫐗(辚'𫐘,轰%𫐙%辔%轹%𫐆%轳b*办+辞%辫%辩'农b*回E迳(这.连2周%进<游%运'过*达%违(遥'逊&递&远%溯,适,𫐷%迟)迁%选&遗&辽)迈'还'迩'边)逻%逦b7郏:邮5郓'乡-邹&邬&郧-𫑘,邓&𬩽(郑'邻&郸%𫑡%邺&郐(邝1酂%郦a腌7酝*丑&酝%蒏(糖,医%酱)酦%𬪩(𫑷.酿%衅&酾&酽*释)厘&钅%钆%钇%钌&钊%钉%钋%𫟲'针&𫓥(钓%钐&扣%钏%𫓦%钒-𫟳%𨰿%𬬩%钗&钍&钕%钎(䥺%𬬱%钯%钫&钘%钭%钥%𫓪%𫓧%钚%钠&𨱂&钝%钩&钤%钣%钑&钞%钮%𫟴%𫟵(𫓨'钧&𨱁%钟&钙&钬%钛%钪+铌%𨱄%铈&𨱃%钶%铃'钴%钹%铍%钰'钸%铀%钿%钾%𨱅(巨%钻&铊%铉%𬬿%铇&铋(铂'𫓬%钷&钳'铆%铅&𫟷%钺&𫓭&钵&钩%𬬸%钲%𬭁)钼%钽%𬬹)锫'铏%𫟹%铰&铒%铬&𫟸%𫓴%铪%银%𫓲%𫟻%铳&铜'𫓯&𫓰'
铚&𫟶&铣&铨'铢&铭&铫%铦%衔(铑'铷&铱%铟&铵%铥%铕%铯%铐)铞&锐'𨱇%销&锈&锑%锉)铝%𰾄%锒&锌&钡&𨱈'铤'铗%𬭎&锋)𫓶&铻(锊&锓%𫓵'铘%锄%锃%锔&锇%铓%铺'锐%铖%锆%锂%铽)锍&锯%𬬮'钢(𬬭%锞%𨱋&录&锖%锫%锩+铔%锥&锕'锟'锤%锱%铮%锛%𫓻%𫓽%𬭚%锬%锭%锜%钱&𫓹%𫓾%锦&锚%锠&锡'锢%错'录%锰'表&铼(镎%𫓸'锝%锨&锪%𨱉%钫%钔%锴%锳%𫔂%炼%锅&镀)𫔄&锷(铡&钖%锻)锽(锸%锲(锘'锹%𬭤%𨱎&锾)键%锶(锗&针&钟(镁&锿'镅%𫟿&镑&镰%𫔅*𬭩%镕&锁&镉%𫔈%锤%镈&𨱏%𫔇'镃%钨%蓥'镏%铠&铩%锼&镐%镇%镇%𨱍%镒&镋%镍&镓%鿔%𨰾%镌+镎(镞'𨱌%旋%链%𨱒'镆%镙&𬭬%镠%镝*铿%锵&𬭭&镗%镘%镛%铲&镜%镖&镂%𫔊%𫓩&錾,镚)铧&镤&镪%䥽%𬭸&锈%𫔌)铙%𨱑'𫔍%𫓱'铴&𫔎%𨱓%𨱔%镣&铹%镦%镡(
钟%镫(镢'镨)䦅%锎%锏%镄%𬭼%𫓺%镌'镰%䦃'镯%镭&铁%镮&铎&铛&𫔁%𫟼&镱%𰾭(铸)𫠁%镬&镔)鉴%鉴&镲%锧-镴&铄'镳&镥)𬬻'镧'钥%镵%镶&𫔔'镊&镩'锣%钻%銮%凿&镢%镋e)长-门&闩%闪'闫&闬%闭&开%闶%𨸂%闳%闰%𨸃%闲%闲%间%闵'𫔯%闸)𫠂%𫔰'阂&阁%合%阀'闺%闽&阃%阆%闾(阅%阅'𫔴%阊'阉&阎%阏%阍%阈%阌(阒'板%暗%闱%𬮱%阔%阕%阑%阇'阗%𫔶%阘%闿%阖%阙%闯*关&阚&阓%阐%辟&阛%闼b[陉)陕%升)阵1阴'陈)陆)阳0陧%队(阶'𬮿(陨*际-𬯎(随&险(𬯀%陦&隐'陇(隶'只4隽/虽'双&雏%杂&鸡(离%难3云-电:沾5霡%𫕥(雾9𪵣%霁)雳&霭&叇&灵%叆5靓&静%靔-腼%𫖃%靥K巩2绱-秋;鞒%𫖇'缰&鞑'千'鞯&韦%韧%韨*韩*韪%𫠅%𫖔%韬%鞲%韫&𫖒?韵(响&页%顶%顷&项%顺%顸%须&顼&颂%𫠆%颀%颃%预%顽%颁%
顿%𬱖'颇%领(颌(𬱟%颉'颐&颏)𫖯&头%颒&颊&颋&颕%𫖳&颔%颈%颓&频&颓)𩓋%𩖖&𫖶%颗*题%额%颚%颜'颙%颛%颜'𫖮%愿%颡&颠'类(颟%𫖹&颢&顾(颤%颥'显%颦%颅&颞%颧X风)飐%飑%飒%𩙥%台&刮'飓%𩙪%飔&飏%飖%飕&𩙫&飗(飘&飙&飚'𫗋4飞)饣&饥%饤&饦%𫗞'饨%饪%饫&饬&饭&飧%饮&饴%𫗢%𫗣*饲%饱%饰%饳(饺%饸%饼'糍%饷%养&饵&饹%饻&饽%馁%饿%𫗦%馂%饾%𫗧%余&肴%馄%馃&饯'馅)𫗠%𫗪%馆&𫗬%𫗥%糊%𫗮(糇&饧&喂%馉%馇%𩠌&馎&饩&馏%馊&馌&馍&馒'馐%馑%馓%馈%馔)饥%饶)飨%𫗴(餍&馋%𫗵%𫗩&馕b2马%驭%冯%𫘛&驮&驰%驯)驲'𫘜)驳&𫘝*𬳶%𫘟(𩧨&驻%驽%驹%𬳵%驵%驾'骀%驸%𩧫%驶&驼%𫘞%驷&骂%骈&𫘠'𩧲&𩧴%𬳽%𫘡&骇'骃%骆)𩧺&骎'𫘣%𬳿'骏&骋%骍%𫘤%𫘧%骓(𫘥%𫘦&骔%骒%骑%骐&𬴂'𩨀&骛'骗
%𩨊&𫘩%𩨃%𬴃%𩨈%𫘨(骙'䯄'𩨄%骞&骘%骝&腾%𫘬'𫘫%𫘪%驺%骚%骟'𫘭%𫠋&骡&蓦%骜%骖%骠%骢%驱)骅%𩧯%骕%骁%𬴊%骣(𫘯&骄&验&𫘰%惊%驿(骤'驴&骧%骥%骦&𫘱&骊%骉b,肮D髅'脏&体%髌%髋<发<松+胡-𩭹(须*𫘽&鬓'斗&闹%哄%阋)阄'郁,鬶9魉.魇&鱼%鱽(𫚉'鱾'𩽹%𫚌&鲀+鲁)鲂%𫚍&鱿'鲄'𫠐'𬶍%鲅&鲆%𫚒%𫚑%𫚖&𬶋&鲌%鲉&鲏%鲇&鲐%鲍%鲋%鲊+鲒&鲘%鲞%鲕%𩽾%𬶏%𬶐&䲟%𫚓&鲖(鲔%鲛&鲑%鲜%𫚗%𫚔'鲓&𫚛%鲪&𩾃&鲝)𫚚%鲧%鲠'𩾁&𫚙%鲩&鲤%鲨,鲬&鲻%鲯%鲭%鲞(鲷&鲴%𫚡'鲱%鲵&鲲'鲳%鲸&鲮%鲰%𫚞(鲶%𩾇'鲺&𩽼%鳀(𬶟&鲫%𫚣%鳊&鳈%鲗%鳂'䲠&鲽%鳇%𬶠%𫚢%䲡%鳅&鲾%鳄%𫚊%鳆%鳃&𫚥*鳁%鳒'鳑%鳋'鲥%𫚕%鳏%𫚤%䲢%鳎%鳐&𫚦&鳍%鳁'鲢%鳌%鳓&鳘%𬶭%鲦&鲣%鲹%鳗%鳛%𫚧%鳔&𬶨&鳉&𫚋%鳙%𫠒%
𩾌%鳕%鳖%𫚪,鳟&鳝&鳜%鳞%鲟&𬶮'鲼&鲎%鲙&𫚫%鳣%鳡'鳢%鲿)鲚%𫚈%鳠'𫚭)鳄%鲈&鲡bS鸟&凫&鸠'凫*鸤%凤%鸣&鸢%𫛛)𪉃%𫛚%䴓&𫛜'𫛞&𫛝%鸩%鸨&鸦+𫛤&鸰&𫛡%鸵&𫁡(鸳%𪉈%鸲%鸮%鸱(鸪&𫛣%鸯&鸭*𫛦%鸸%鸹&𪉆%𫛩%鸻'䴕(鸿&𫛪&鸽&䴔%鸺%鸼+𫛥)𬷕%鹀%鹃%鹆%鹁+𪉍&鹈%鹅&𫛭%鹄%鹉*𫛨&𫛳%鹌%𫛱%鹏&鹐%鹎%雕&鹊)鹓+鹍*䴖'鸫&鹑%鹒&𫛵*𫛶%鹋'鹙%𫛸%鹕&鹗*𬸘%鹖(鹛%𫛷'鹜%䴗&鸧%𫛯&莺%𫛫%𬸣%鹟&鹤)鹠%鹡%鹘%鹣'鹚%鹚%鹢%鹞&鸡%𫛽(䴘%鹝*𫜀'鹧%𪉑&鹥%鸥&鸷%鹨)𬸦(𫜃%𫛴%鸶%鹪&𪉊%𫜁&鹔&𬸪&鹩'鹫%鹇%鹇'𫜄%鹬%鹰%鹭'鸴&𬸯'㶉)鹯'䴙%𫛢%鹱'鹲&𬸚(鸬&𫛟%鹴&鹦%鹳&鹂%鸾b?卤(咸%鹾&碱%盐>丽2麦'𪎊%麸%面%面%𤿲'曲'𪎉%𪎌%曲%面&𫜑)么%么*黄-黉6点.党.黪&霉&黡%黩*黾&鼋'
鼌+鼍0冬C鼹:齐%斋'赍%齑'齿&龀%龁&龂%𬹼%龅'龇'龃%龆%龄&出'龈%啮&𫜪%龊&龉%𫜭%𬺈%𫠜%𫜬&龋&𫜮&腭%龌)𬺓&𫜰3龙%厐&庞%䶮&𫜲%龚%龛+龟5𩨎&𨱆6䜤6鿒}^ъ%ьdCꝯ-ꝺ&ꝼ&ᵹ2ꞌ&ɥ'ꞑ&ꞓ<ɦ%ɜ%ɡ%ɬ%ɪ&ʞ%ʇ%ʝ%ꭓ5ꞔ%ʂ%ᶎ%ꟈ&ꟊ+ꟑ*ꟗ&ꟙ>c%f%q%ꟶ'ħ%œo?ꜧ%ꬷ%ɫ%ꭒ.ʍlm'岂%更%车%贾%滑%串%句%龟%龟%契%金%喇%奈%懒%癞%罗%萝%螺%裸%逻%乐%洛%烙%珞%落%酪%骆%乱%卵%栏%烂%兰%鸾%岚%滥%蓝%褴%拉%腊%蜡%廊%朗%浪%狼%郎%来%冷%劳%掳%橹%炉%卢%老%芦%虏%路%露%鲁%鹭%碌%禄%绿%菉%录%鹿%论%垄%弄%笼%聋%牢%磊%赂%雷%垒%屡%楼%泪%漏%累%缕%陋%勒%肋%凛%凌%棱%绫%菱%陵%读%拏%乐%诺%丹%宁%怒%率%异%北%磻%便%复%不%泌%数%索%参%塞%省%叶%说%杀%辰
%沈%拾%若%掠%略%亮%两%凉%梁%粮%良%谅%量%励%吕%女%庐%旅%滤%砺%闾%骊%丽%黎%力%历%历%轹%年%怜%恋%撚%涟%炼%琏%秊%练%联%辇%莲%连%炼%列%劣%咽%烈%裂%说%廉%念%捻%殓%帘%猎%令%囹%宁%岭%怜%玲%莹%羚%聆%铃%零%灵%领%例%礼%醴%隶%恶%了%僚%寮%尿%料%乐%燎%疗%蓼%辽%龙%晕%阮%刘%杻%柳%流%溜%琉%留%硫%纽%类%六%戮%陆%伦%仑%沦%轮%律%栗%栗%率%隆%利%吏%履%易%李%梨%泥%理%痢%罹%里%里%里%离%匿%溺%吝%燐%璘%蔺%隣%鳞%麟%林%淋%临%立%笠%粒%状%炙%识%什%茶%刺%切%度%拓%糖%宅%洞%暴%辐%行%降%见%廓%兀%嗀'冢&晴'凞%猪%益%礼%神%祥%福%靖%精%羽&蘒&诸'逸%都(饭%饲%馆%鹤%郞%隷%侮%僧%免%勉%勤%卑%喝%叹%器%塀%墨%层%屮%悔%慨%憎%惩%敏%既%暑%梅%海
%渚%汉%煮%爫%琢%碑%社%祉%祈%祐%祖%祝%祸%祯%谷%突%节%练%缙%繁%署%者%臭%艹%艹%着%褐%视%谒%谨%宾%赠%辶%逸%难%响%频%恵%𤋮%馆'并%况%全%侀%充%冀%勇%勺%喝%啕%喙%嗢%冢%坟%奄%奔%婢%嬨%廒%廙%彩%徭%惘%慎%愈%憎%慠%惩%戴%揄%搜%摒%敖%晴%朗%望%杖%歹%杀%流%滛%滋%汉%瀞%煮%瞧%爵%犯%猪%瑱%甆%画%瘝%瘟%益%盛%直%睊%着%磌%窱%节%类%绦%练%缾%者%荒%华%蝹%襁%复%视%调%诸%请%谒%诺%谕%谨%变%赠%输%迟%醙%铏%陼%难%靖%𫖔%响%頋%频%鬒%龟%𢡊%𢡄%𣏕%㮝%䀘%𥅴%𥉉%𥳐%𧻓%齃%厐b/ע%א%ד%ה%כ%ל%ם%ר%ת%+Kٱ%ٱ%ٻ%ٻ%ٻ%ٻ%پ%پ%پ%پ%ڀ%ڀ%ڀ%ڀ%ٺ%ٺ%ٺ%ٺ%ٿ%ٿ%ٿ%ٿ%ٹ%ٹ%ٹ%ٹ%ڤ%ڤ%ڤ%ڤ%ڦ%ڦ%ڦ%ڦ%ڄ%ڄ%ڄ%ڄ%ڃ%ڃ%ڃ%ڃ%چ%
چ%چ%چ%ڇ%ڇ%ڇ%ڇ%ڍ%ڍ%ڌ%ڌ%ڎ%ڎ%ڈ%ڈ%ژ%ژ%ڑ%ڑ%ک%ک%ک%ک%گ%گ%گ%گ%ڳ%ڳ%ڳ%ڳ%ڱ%ڱ%ڱ%ڱ%ں%ں%ڻ%ڻ%ڻ%ڻ%ۀ%ۀ%ہ%ہ%ہ%ہ%ھ%ھ%ھ%ھ%ے%ے%ۓ%ۓFڭ%ڭ%ڭ%ڭ%ۇ%ۇ%ۆ%ۆ%ۈ%ۈ&ۋ%ۋ%ۅ%ۅ%ۉ%ۉ%ې%ې%ې%ې%ى%ى7ی%ی%ی%یiU,%、%。%:%;%!%?%〖%〗=—%–%_%_%(%)%{%}%〔%〕%【%】%《%》%〈%〉+[%])_%_%_%,%、%.&;%:%?%!%—%(%)%{%}%〔%〕%%&%*%+%-%<%>%=&%%%%@9ء%آ%آ%أ%أ%ؤ%ؤ%إ%إ%ئ%ئ%ئ%ئ%ا%ا%ب%ب%ب%ب%ة%ة%ت%ت%ت%ت%ث%ث%ث%ث%ج%ج%ج%ج%ح%ح%ح%ح%خ%خ%خ%خ%د%د%ذ%ذ%ر%ر%ز%ز%س%س%س%س%ش%ش%ش%ش%ص%ص%ص%ص%ض%ض
%ض%ض%ط%ط%ط%ط%ظ%ظ%ظ%ظ%ع%ع%ع%ع%غ%غ%غ%غ%ف%ف%ف%ف%ق%ق%ق%ق%ك%ك%ك%ك%ل%ل%ل%ل%م%م%م%م%ن%ن%ن%ن%ه%ه%ه%ه%و%و%ى%ى%ي%ي%ي%يbS⦅%⦆%。%「%」%、%・%ヲ%ァ%ィ%ゥ%ェ%ォ%ャ%ュ%ョ%ッ%ー%ア%イ%ウ%エ%オ%カ%キ%ク%ケ%コ%サ%シ%ス%セ%ソ%タ%チ%ツ%テ%ト+ヒ%フ%ヘ%ホ*ヤ%ユ+ワ%ン%゙%゚&ᄀ%ᄁ%ᆪ%ᄂ%ᆬ%ᆭ%ᄃ%ᄄ%ᄅ+ᄚ%ᄆ%ᄇ%ᄈ%ᄡJᅳ%ᅴ%ᅵ(¢%£%¬&¦%¥%₩&│)■%○y*𐖻%𐖼i0ː%ˑ%æ%ʙ%ɓ&ʣ%ꭦ%ʥ%ʤ%ɖ%ɗ%ᶑ%ɘ%ɞ%ʩ%ɤ%ɢ%ɠ%ʛ%ħ%ʜ%ɧ%ʄ%ʪ%ʫ%ɬ%𝼄%ꞎ%ɮ%𝼅%ʎ%𝼆%ø%ɶ%ɷ%q%ɺ%𝼈%ɽ%ɾ%ʀ%ʨ%ʦ%ꭧ%ʧ%ʈ%ⱱ&ʏ%ʡ%ʢ%ʘ%ǀ%ǁ%ǂ%𝼊%𝼞bbe.a&c%d'g'j%k9fb1a%bWa%
b1ofVı%ȷ8θ,∇>∂%ε%θ%κ%φ%ρ%π6θ,∇>∂%ε%θ%κ%φ%ρ%π6θ,∇>∂%ε%θ%κ%φ%ρ%π6θ,∇>∂%ε%θ%κ%φ%ρ%π6θ,∇>∂%ε%θ%κ%φ%ρ%π%ϝ%ϝdhQا%ب%ج%د&و%ز%ح%ط%ي)س%ع%ف%ص%ق%ر%ش%ت%ث%خ%ذ%ض%ظ%غ%ٮ%ں%ڡ%ٯ&ب%ج&ه'ح&ي)س%ع%ف%ص%ق&ش%ت%ث%خ&ض&غ+ج)ح&ي&ل&ن%س%ع&ص%ق&ش'خ&ض&غ&ں&ٯ&ب%ج&ه'ح%ط%ي%ك&م%ن%س%ع%ف%ص%ق&ش%ت%ث%خ&ض%ظ%غ%ٮ&ڡ&ا%ب%ج%د%ه%و%ز%ح%ط%ي&ل%م%ن%س%ع%ف%ص%ق%ر%ش%ت%ث%خ%ذ%ض%ظ%غ*ب%ج%د&و%ز%ح%ط%ي&ل%م%ن%س%ع%ف%ص%ق%ر%ش%ت%ث%خ%ذ%ض%ظ%غk<c%rdFサ2手%字%双%デ%二%多%解%天%交%映%无
%料%前%后%再%新%初%终%生%贩%声%吹%演%投%捕%一%三%游%左%中%右%指%走%打%禁%空%合%満%有%月%申%割%営%配9得%可cb^𠀾lW𠆿d-𠉗L𫝋hY㓆ga𠛆c4𠚳ma𪠡rR𪠺c>𪜎d<𪢒G𪡺5𠴛3𪢐T𠴢3𠵸P𠲥D𪢖m2𫭼D𡋗b<𪤄b%𡋀<𡍣l/㛟Z𫝪b6㛿b2㛠mZ𡭜>𡭬fH𡳃eX𪨩b=𪨹bQ岁c.𡸃bB㟜I𪩛p:𪪴u@𢙑c@𪬚.𢘝7𢘞b!𪫡,𢘙2𪬯lH𪭝gW𪭯=𢫞b+𢫊c=𢬦X𪮳oa暅cA𣈣c1𫧃mR㭣dN𪳗M𣘷bN𣘓bV𣞎-𣑶pW𣯣/𣭤&毶o5𪶮bP㳢6𣶫cF𣺽dD𪶒b'𣷷mQ𤎻*𪹀9𤊀Q𪹹5𪹠&𤎺?𤊰eK𪺣d_𤙯'𫞢9𪺪e]𪺸bY𤝢@𢢐gC𫞧c!㻘S㻏@𪼴i6𪽝%𤳄d;𪽭bP𤶧bQ𪽴r1𥅿bN𥅘dJ𪿊gD𥐰D𥐯Q𪿞9𪿵Z𬒗eG𫀓D𫀌c1𥞦d^䅪8𫞷%𫀮fQ𥧂bZ𥩺fZ𫁳f<𫂖8𫁺+𥱔+𥭉b[𫁱bK𥮋d6𫂿b?𥹥=𥺇bA𫄝?𦈈b4𫄦bW𦈒b'𦈗I𫄯bF𫄪%𫄵bR𫟇l
_𫅥cB𫅼eE𡳒hU𫆝-𫞅b@𫆫O𣍨b.𦟗f!𫇘cK䑽H𦨩gK𫇪o/𦶻qM𧌥e[𫊹b_𧒭_𧉐h8䘞B䙊M䘛b5𫌋9𧝧d!𫌫4𫌬eM𫍞.𫍟cZ𫍭(䜥G𫍶bI𫍺b/𫍼H𫍾U𫍐f_𧳕c@䞌E𧹓7䞎K𪠀b2𫎨T𪥠e[𫎸eU𫏌c?𨀱N𨁴bE𫏕;𧿈A𨅫*𫏨0𫏞1𫏑1𨂺&𨄄cP䢀,䢁'𨐆K䢂J𫐍bP𫐔@𫐋F𨐉V𨐇)𨐊q9𫟫4𫟬e)𨡙-𨡺:𨟳-𨠨b<𨤰D𨱀(𫓫b4䦀9𬭊@䦁8𫟽%𨱊B𬭛0𫓼+𫓿b6𫟾I𫓮b%𨱐b,𫔏T𬭶,𬭳,𫔑F𫔐.𨱕U𫔒6䥿>𫔓H𫔉,𫓳>𫔕1𫔃c-𫔖B𨸁(𨸀b*𨸅F𫔲T𨸆3𨸇,𨸉3𨸊C𨸌(𨸋b(𨸎f9𫔽@𨸘dI𫕚f)𫕨jE𫖑0𩏾D𫖓B𫖖.𩏽1𫃗bE𫖪_𫖭b=𩖕&𫖵P𫖷F𫖴c)𫠇4𩙦7𫗈E𫗉0𩙩A𩙭@𩙨%𩙬2𩙰b;𩟿.𩠀(𫗡0𩠁5𩠂*𫗤9𫗨,𩠃B𩠉C𩠆3𩠊C𩠋M𫗳+𩠎F𩠏-䭪E𩠅+𫗚bE𩠠S𩡖;𩧦K𩧬7𩧵(𩧳*𩧮5𩧶&䯃>𩧸.𩧻)𩧼4𩧩3𩨆=𩨉*𩨅0𩨋'𩨍&𩧱,𩨌b7𫠌J𩨐gO𩬣bP𫙂V𩯒
1𩬤^𩰰cW𩲒b9𩴌U𫠏'𩽺4𩽻,𫚎;䲞<𩽿%𩽽b'𩾄7𩾅%𫚝A𫚟)𩾆c^𫚨9𫚩&𫚘b0𫚬5𩾎c*𫠖C𫛠*𪉄P𫛧4𪉅<𪉋.𪉉2𪉌T𪉎b/𪉐&𪉏'𫛻9𫛹C𪉔3𪉒Q𫜂b^𫛾b!𪉕b1𱊜b!𫜊c3𫧮R𫜓W𫜕gL𫜟b-𪔭d;𪚏S𪚐D𫜯gC𠛾zE𣶭~&𫓷kQ𫜫jpN丽%丸%乁%𠄢%你%侮%侻%倂%偺%备%僧%像%㒞%𠘺%免%兔%兤%具%𠔜%㒹%内%再%𠕋%冗%冤%仌%冬%况%𩇟%凵%刃%㓟%刻%剆%割%铲%㔕%勇%勉%勤%勺%包%匆%北%卉%卑%博%即%即%卿%卿%卿%𠨬%灰%及%叟%𠭣%叫%叱%吆%咞%吸%呈%周%咢%哶%唐%启%啣%善%善%喙%吃%喳%嗂%图%叹%圗%噑%喷%切%壮%城%埴%堍%型%堲%报%墬%𡓤%売%壷%夆%多%梦%奢%𡚨%𡛪%姬%娱%娧%姘%妇%㛮%㛼%娆%嬾%嬾%𡧈%寃%寘%宁%寳%𡬘%寿%将%当%尢%㞁%屠%屮%峀%岍%𡷤%嵃%𡷦%嵮%嵫%𡶴%巡%巢%㠯%巽%帨%帽%𪩸%
㡢%𢆃%㡼%庰%庳%庶%廊%𪎒%廾%𢌱%𢌱%舁%弢%弢%㣇%𣊸%𦇚%形%雕%㣣%徚%忍%志%忹%悁%㤺%㤜%悔%𢛔%惇%慈%慌%慎%慌%㥪%憎%宪%愤%憯%蒙%惩%懒%成%戛%扝%抱%拔%捐%𢬌%挽%拼%舍%扫%揤%𢯱%搢%揅%掩%㨮%摩%摾%㧑%摷%㩬%敏%敬%𣀊%既%书%晋%㬙%暑%㬈%㫤%冒%冕%最%暜%肭%䏙%朗%望%朡%杞%杓%𣏃%㭉%拐%枅%桒%梅%𣑭%梎%栟%椔%㮝%楂%榣%槪%檨%𣚣%栉%㰘%次%𣢧%歔%㱎%岁%殟%杀%壳%𣪍%𡴋%𣫺%泛%𣲼%沿%泍%汧%洖%派%海%流%浩%浸%涅%𣴞%洴%港%湮%㴳%滋%滇%𣻑%淹%潮%𣽞%𣾎%𣸣%瀹%瀞%瀛%㶖%灊%灾%灷%炭%𠔥%煅%𤉣%熜%𤎫%爨%爵%牐%𤘈%犀%犕%𤜵%𤠔%獭%王%㺬%玥%㺸%㺸%瑇%瑜%瑱%璅%琼%㼛%甤%𤰶%甾%𤲒%异%𢆟%瘐%𤾡%𤾸%𥁄%㿼%䀈%直%𥃳%𥃲%𥄙%𥄳%真%真%真%睊%𥅴%瞋%䁆%䂖%𥐝%硎%碌%
磌%䃣%𥘦%祖%𥚚%𥛅%福%秫%䄯%谷%穊%穏%𥥼%𥪧%𥪧%竮%䈂%𥮫%篆%筑%䈧%𥲀%糒%䊠%糨%糣%纪%𥾆%絣%䌁%缁%縂%缫%䌴%𦈨%𦉇%䍙%𦋙%罺%𦌾%羕%翺%者%𦓚%𦔣%聠%𦖨%聪%𣍟%䏕%育%脃%䐋%脾%媵%𦞧%𦞵%𣎓%𣎜%舁%舄%辞%䑫%芑%芋%芝%劳%花%芳%芽%苦%𦬼%若%茝%荣%莭%茣%莽%菧%着%荓%菊%菌%菜%𦰶%𦵫%𦳕%䔫%蓱%蓳%蔖%𧏊%蕤%𦼬%䕝%䕡%𦾱%𧃒%䕫%虐%虏%亏%虩%蚩%蚈%蜎%蛢%蝹%蜨%蝫%螆%䗗%蟡%蚃%䗹%衠%衣%𧙧%裗%裞%䘵%裺%㒻%𧢮%𧥦%䚾%䛇%诚%谕%变%豕%𧲨%贯%贲%赣%起%𧼯%𠠄%跋%趼%跰%𠣞%轫%输%𨗒%𨗭%邔%郱%鄑%𨜮%鄛%钹%𫓶%鋘%鉼%镪%鐕%𨯺%开%䦕%閷%𨵷%䧦%雃%嶲%𫕥%𩅅%𩈚%䩮%䩶%𫖒%𩐊%䪲%𩒖%頋%頋%頩%𩖶%饥%䬳%餩%馧%駂%駾%䯎%𩬰%鬒%𬶨%𫛚%䳎%䳭%𫛨%𪃎%䳸%𪄅%𪈎%𪊑%麻%䵖%黹%
黾%鼅%鼏%鼖%鼻%𪚏 cT&̈+&̄)&́(&̧('1⁄4%'1⁄2%'3⁄4bZ&i̇&&ij%&ij0&l·%&l·-&ʼnc'&dž%&dž%&dž%&lj%&lj%&lj%&nj%&nj%&njI&dz%&dz%&dzdU&̆%&̇%&̊%&̨%&̃%&̋bO&̈́Z&ͅ.&́%'̈́iF&եւd_&اٴ%&وٴ%&ۇٴ%&يٴm4&क़%&ख़%&ग़%&ज़%&ड़%&ढ़%&फ़%&य़c)&ড়%&ঢ়&&য়b<&ਲ਼'&ਸ਼G&ਖ਼%&ਗ਼%&ਜ਼'&ਫ਼e2&ଡ଼%&ଢ଼m*&ําc,&ໍາM&ຫນ%&ຫມbN&གྷ.&ཌྷ)&དྷ)&བྷ)&ཛྷ1&ཀྵ.&ཱི&&ཱུ%&ྲྀ%'ྲཱྀ%&ླྀ%'ླཱྀ,&ཱྀ6&ྒྷ.&ྜྷ)&ྡྷ)&ྦྷ)&ྫྷ1&ྐྵcfA&aʾeW&̓&&̓%&͂%'̈͂0'̓̀%'̓́%'̓͂2
'̔̀%'̔́%'̔͂2'̈̀%'̈́3&́%&̔=&̳2&..%'...1&′′%'′′′&&‵‵%'‵‵‵)&!!&&̅-&??%&?!%&!?2(′′′′b9&rsb@'a/c%'a/s&&°c&'c/o%'c/u'&°f1&no.&sm%'tel%&tm='fax9'1⁄7%'1⁄9%(1⁄10%'1⁄3%'2⁄3%'1⁄5%'2⁄5%'3⁄5%'4⁄5%'1⁄6%'5⁄6%'1⁄8%'3⁄8%'5⁄8%'7⁄8%&1⁄&&ii%'iii%&iv&&vi%'vii%(viii%&ix&&xi%'xii*&ii%'iii%&iv&&vi%'vii%(viii%&ix&&xi%'xii2'0⁄3cO&∫∫%'∫∫∫&&∮∮%'∮∮∮jA&10%&11%&12%&13%&14%&15%&16%&17%&18%&19%&20%'(1)%'(2)%'(3)%'(4)%'(5
)%'(6)%'(7)%'(8)%'(9)%((10)%((11)%((12)%((13)%((14)%((15)%((16)%((17)%((18)%((19)%((20)%&1.%&2.%&3.%&4.%&5.%&6.%&7.%&8.%&9.%'10.%'11.%'12.%'13.%'14.%'15.%'16.%'17.%'18.%'19.%'20.%'(a)%'(b)%'(c)%'(d)%'(e)%'(f)%'(g)%'(h)%'(i)%'(j)%'(k)%'(l)%'(m)%'(n)%'(o)%'(p)%'(q)%'(r)%'(s)%'(t)%'(u)%'(v)%'(w)%'(x)%'(y)%'(z)wS(∫∫∫∫bP'::=%&==%'===bN&⫝̸yC&゙%&゚'&よりbH&コトe5'(ᄀ)%'(ᄂ)%'(ᄃ)%'(ᄅ)%'(ᄆ)%'(ᄇ)%'(ᄉ)%'(ᄋ)%'(ᄌ)%
'(ᄎ)%'(ᄏ)%'(ᄐ)%'(ᄑ)%'(ᄒ)%'(가)%'(나)%'(다)%'(라)%'(마)%'(바)%'(사)%'(아)%'(자)%'(차)%'(카)%'(타)%'(파)%'(하)%'(주)%((오전)%((오후)&'(一)%'(二)%'(三)%'(四)%'(五)%'(六)%'(七)%'(八)%'(九)%'(十)%'(月)%'(火)%'(水)%'(木)%'(金)%'(土)%'(日)%'(株)%'(有)%'(社)%'(名)%'(特)%'(财)%'(祝)%'(労)%'(代)%'(呼)%'(学)%'(监)%'(企)%'(资)%'(协)%'(祭)%'(休)%'(自)%'(至)1'pte%&21%&22%&23%&24%&25%&26%&27%&28%&29%&30%&31%&32%&33%&34%&35A&참고%&주의X&36%&37%&38%&39%&40%&41%&42%&43%&44
%&45%&46%&47%&48%&49%&50%&1月%&2月%&3月%&4月%&5月%&6月%&7月%&8月%&9月%'10月%'11月%'12月%&hg%'erg%&ev%'ltdT&令和%(アパート%(アルファ%(アンペア%'アール%(イニング%'インチ%'ウォン%)エスクード%(エーカー%'オンス%'オーム%'カイリ%(カラット%(カロリー%'ガロン%'ガンマ%&ギガ%'ギニー%(キュリー%(ギルダー%&キロ%)キログラム%*キロメートル%)キロワット%'グラム%)グラムトン%)クルゼイロ%(クローネ%'ケース%'コルナ%'コーポ%(サイクル%)サンチーム%(シリング%'センチ%'セント%'ダース%&デシ%&ドル%&トン%&ナノ%'ノット%'ハイツ%)パーセント%'パーツ%(バーレル%)ピアストル%'ピクル%&ピコ%&ビル%)ファラッド%(フィート%)ブッシェル%'フラン%)ヘク
タール%&ペソ%'ペニヒ%'ヘルツ%'ペンス%'ページ%'ベータ%(ポイント%'ボルト%&ホン%'ポンド%'ホール%'ホーン%(マイクロ%'マイル%'マッハ%'マルク%)マンション%(ミクロン%&ミリ%)ミリバール%&メガ%(メガトン%(メートル%'ヤード%'ヤール%'ユアン%(リットル%&リラ%'ルピー%(ルーブル%&レム%)レントゲン%'ワット%&0点%&1点%&2点%&3点%&4点%&5点%&6点%&7点%&8点%&9点%'10点%'11点%'12点%'13点%'14点%'15点%'16点%'17点%'18点%'19点%'20点%'21点%'22点%'23点%'24点%'hpa%&da%&au%'bar%&ov%&pc%&dm%'dm2%'dm3%&iu%&平成%&昭和%&大正%&明治%(株式会社%&pa%&na%&μa%&ma%&ka%&kb%&mb%&gb%'cal%(kcal%
&pf%&nf%&μf%&μg%&mg%&kg%&hz%'khz%'mhz%'ghz%'thz%&μl%&ml%&dl%&kl%&fm%&nm%&μm%&mm%&cm%&km%'mm2%'cm2%&m2%'km2%'mm3%'cm3%&m3%'km3%'m∕s%(m∕s2%&pa%'kpa%'mpa%'gpa%'rad%)rad∕s%*rad∕s2%&ps%&ns%&μs%&ms%&pv%&nv%&μv%&mv%&kv%&mv%&pw%&nw%&μw%&mw%&kw%&mw%&kω%&mω%(a.m.%&bq%&cc%&cd%(c∕kg%'co.%&db%&gy%&ha%&hp%&in%&kk%&km%&kt%&lm%&ln%'log%&lx%&mb%'mil%'mol%&ph%(p.m.%'ppm%&pr%&sr%&sv%&wb%'v∕m%'a∕m%&1日%&2日%&3日%&4日%&5日
%&6日%&7日%&8日%&9日%'10日%'11日%'12日%'13日%'14日%'15日%'16日%'17日%'18日%'19日%'20日%'21日%'22日%'23日%'24日%'25日%'26日%'27日%'28日%'29日%'30日%'31日%'gal~i)&ff%&fi%&fl%'ffi%'ffl%&st%&st1&մն%&մե%&մի%&վն%&մխ*&יִ&&ײַ/&שׁ%&שׂ%'שּׁ%'שּׂ%&אַ%&אָ%&אּ%&בּ%&גּ%&דּ%&הּ%&וּ%&זּ&&טּ%&יּ%&ךּ%&כּ%&לּ&&מּ&&נּ%&סּ&&ףּ%&פּ&&צּ%&קּ%&רּ%&שּ%&תּ%&וֹ%&בֿ%&כֿ%&פֿ%&אלc:&ۇٴ1&ئا%&ئا%&ئە%&ئە%&ئو%&ئو%&ئۇ%&ئۇ%&ئۆ%&ئۆ%&ئۈ%&ئۈ%&ئې%&ئې%&ئې%&ئى%&ئى%&
ئى)&ئج%&ئح%&ئم%&ئى%&ئي%&بج%&بح%&بخ%&بم%&بى%&بي%&تج%&تح%&تخ%&تم%&تى%&تي%&ثج%&ثم%&ثى%&ثي%&جح%&جم%&حج%&حم%&خج%&خح%&خم%&سج%&سح%&سخ%&سم%&صح%&صم%&ضج%&ضح%&ضخ%&ضم%&طح%&طم%&ظم%&عج%&عم%&غج%&غم%&فج%&فح%&فخ%&فم%&فى%&في%&قح%&قم%&قى%&قي%&كا%&كج%&كح%&كخ%&كل%&كم%&كى%&كي%&لج%&لح%&لخ%&لم%&لى%&لي%&مج%&مح%&مخ%&مم%&مى%&مي%&نج%&نح%&نخ%&نم%&نى%&ني%&هج%&هم%&هى%&هي%&يج%&يح%&يخ%&يم%&يى%&يي%&ذٰ%&رٰ%&ىٰ%'ٌّ%'ٍّ%'َّ%'ُّ%'
ِّ%'ّٰ%&ئر%&ئز%&ئم%&ئن%&ئى%&ئي%&بر%&بز%&بم%&بن%&بى%&بي%&تر%&تز%&تم%&تن%&تى%&تي%&ثر%&ثز%&ثم%&ثن%&ثى%&ثي%&فى%&في%&قى%&قي%&كا%&كل%&كم%&كى%&كي%&لم%&لى%&لي%&ما%&مم%&نر%&نز%&نم%&نن%&نى%&ني%&ىٰ%&ير%&يز%&يم%&ين%&يى%&يي%&ئج%&ئح%&ئخ%&ئم%&ئه%&بج%&بح%&بخ%&بم%&به%&تج%&تح%&تخ%&تم%&ته%&ثم%&جح%&جم%&حج%&حم%&خج%&خم%&سج%&سح%&سخ%&سم%&صح%&صخ%&صم%&ضج%&ضح%&ضخ%&ضم%&طح%&ظم%&عج%&عم%&غج%&غم%&فج%&فح%&فخ%&فم%&قح%&قم%&كج%&كح
%&كخ%&كل%&كم%&لج%&لح%&لخ%&لم%&له%&مج%&مح%&مخ%&مم%&نج%&نح%&نخ%&نم%&نه%&هج%&هم%&هٰ%&يج%&يح%&يخ%&يم%&يه%&ئم%&ئه%&بم%&به%&تم%&ته%&ثم%&ثه%&سم%&سه%&شم%&شه%&كل%&كم%&لم%&نم%&نه%&يم%&يه%'ـَّ%'ـُّ%'ـِّ%&طى%&طي%&عى%&عي%&غى%&غي%&سى%&سي%&شى%&شي%&حى%&حي%&جى%&جي%&خى%&خي%&صى%&صي%&ضى%&ضي%&شج%&شح%&شخ%&شم%&شر%&سر%&صر%&ضر%&طى%&طي%&عى%&عي%&غى%&غي%&سى%&سي%&شى%&شي%&حى%&حي%&جى%&جي%&خى%&خي%&صى%&صي%&ضى%&ضي%&شج%&شح%&شخ%&شم%
&شر%&سر%&صر%&ضر%&شج%&شح%&شخ%&شم%&سه%&شه%&طم%&سج%&سح%&سخ%&شج%&شح%&شخ%&طم%&ظم%&اً%&اً7'تجم%'تحج%'تحج%'تحم%'تخم%'تمج%'تمح%'تمخ%'جمح%'جمح%'حمي%'حمى%'سحج%'سجح%'سجى%'سمح%'سمح%'سمج%'سمم%'سمم%'صحح%'صحح%'صمم%'شحم%'شحم%'شجي%'شمخ%'شمخ%'شمم%'شمم%'ضحى%'ضخم%'ضخم%'طمح%'طمح%'طمم%'طمي%'عجم%'عمم%'عمم%'عمى%'غمم%'غمي%'غمى%'فخم%'فخم%'قمح%'قمم%'لحم%'لحي%'لحى%'لجج%'لجج%'لخم%'لخم%'لمح%'لمح%'محج%'محم%'محي%'مجح%'مجم%'مخج%'
مخم''مجخ%'همج%'همم%'نحم%'نحى%'نجم%'نجم%'نجى%'نمي%'نمى%'يمم%'يمم%'بخي%'تجي%'تجى%'تخي%'تخى%'تمي%'تمى%'جمي%'جحى%'جمى%'سخى%'صحي%'شحي%'ضحي%'لجي%'لمي%'يحي%'يجي%'يمي%'ممي%'قمي%'نحي%'قمح%'لحم%'عمي%'كمي%'نجح%'مخي%'لجم%'كمم%'لجم%'نجح%'جحي%'حجي%'مجي%'فمي%'بحي%'كمم%'عجم%'صمم%'سخي%'نجيM'صلے%'قلے%(الله%(اكبر%(محمد%(صلعم%(رسول%(عليه%(وسلم%'صلى%6صلىاللهعليهوسلم%,جلجلاله%(ریالA'...;&..=&̅%&̅%&̅%&̅H&ً%&ـً%
&ٌ&&ٍ&&َ%&ـَ%&ُ%&ـُ%&ِ%&ـِ%&ّ%&ـّ%&ْ%&ـْb_&لآ%&لآ%&لأ%&لأ%&لإ%&لإ%&لا%&لاdW&̄bbxS&𝅗𝅥%&𝅘𝅥%'𝅘𝅥𝅮%'𝅘𝅥𝅯%'𝅘𝅥𝅰%'𝅘𝅥𝅱%'𝅘𝅥𝅲b?&𝆹𝅥%&𝆺𝅥%'𝆹𝅥𝅮%'𝆺𝅥𝅮%'𝆹𝅥𝅯%'𝆺𝅥𝅯er8&0.%&0,%&1,%&2,%&3,%&4,%&5,%&6,%&7,%&8,%&9,*'(a)%'(b)%'(c)%'(d)%'(e)%'(f)%'(g)%'(h)%'(i)%'(j)%'(k)%'(l)%'(m)%'(n)%'(o)%'(p)%'(q)%'(r)%'(s)%'(t)%'(u)%'(v)%'(w)%'(x)%'(y)%'(z)%'〔s〕'&cd%&wz@&hv%&mv%&sd%&ss%'ppv%&wc?&mc%&md%&mrH&djbX&ほか%&ココb''〔本〕%'〔三〕
%'〔二〕%'〔安〕%'〔点〕%'〔打〕%'〔盗〕%'〔胜〕%'〔败〕
`);

"""####),
    ("assets/search-results.js", ####"""
// How answers look: documents with the entries found, words marked. Loaded with the engine.
(function () {
  "use strict";

  var planpress = window.planpress;
  var HITS = 5;

  // `root` is the address of the site, `make` makes an element.
  function Results(engine, root, make) {
    // A document and its entries.

    function item(result, texts, terms) {
      var own = result.document;
      var element = make("li", "search-document");
      var title = make("h2");
      var link = make("a");
      link.href = root + own.url;
      mark(link, own.title, terms);
      title.appendChild(link);
      element.appendChild(title);
      var facts = [own.kind.name, own.issuers.join("、"), own.year ? own.year + "年" : "", own.date]
        .filter(Boolean);
      var line = make("p", "search-facts");
      facts.forEach(function (fact) { line.append(make("span", "", fact), " "); });
      element.appendChild(line);
      var hits = result.entries.filter(function (entry) { return entry > 0; });
      if (result.entries[0] === 0) addRest(element, texts[0], terms);
      if (hits.length === 0) return element;
      var ordered = make("ol", "search-hits");
      hits.slice(0, HITS).forEach(function (entry) {
        ordered.appendChild(hit(own, entry, texts[entry], terms));
      });
      element.appendChild(ordered);
      if (hits.length > HITS) {
        var button = make("button", "search-rest", "另有 " + (hits.length - HITS) + " 条");
        button.type = "button";
        button.addEventListener("click", function () {
          hits.slice(HITS).forEach(function (entry) {
            ordered.appendChild(hit(own, entry, texts[entry], terms));
          });
          button.remove();
          ordered.children[HITS].querySelector("a").focus({ preventScroll: true });
        });
        element.appendChild(button);
      }
      return element;
    }

    // What else a word stands in on the page itself: numbers of the header, the preamble.
    function addRest(element, text, terms) {
      text.blocks.slice(1).forEach(function (block) {
        var ranges = engine.marks(block, terms);
        if (ranges.length === 0) return;
        var paragraph = make("p", "search-snippet");
        snippet(paragraph, block, ranges, Math.max(0, ranges[0][0] - 30), ranges[0][0] + 90);
        element.appendChild(paragraph);
      });
    }

    function hit(own, entry, text, terms) {
      var element = make("li");
      var link = make("a");
      var anchor = engine.anchors(own)[entry];
      link.href = root + own.url + (anchor ? "#" + encodeURIComponent(anchor) : "");
      var heading = text.heading || Array.from(text.blocks[0]).slice(0, 24).join("") + "…";
      mark(link, heading, terms);
      element.appendChild(link);
      var paragraph = make("p", "search-snippet");
      text.blocks.forEach(function (block, index) {
        var from = index === 0 ? text.heading.length : 0;
        var ranges = engine.marks(block, terms);
        var first = ranges.find(function (range) { return range[1] > from; });
        if (!first || paragraph.childNodes.length > 12) return;
        snippet(paragraph, block, ranges, Math.max(from, first[0] - 30), first[0] + 90);
      });
      if (paragraph.childNodes.length) element.appendChild(paragraph);
      return element;
    }

    function snippet(parent, text, ranges, from, to) {
      // No half of a surrogate pair at either end.
      if (/[\udc00-\udfff]/.test(text.charAt(from))) from--;
      if (/[\udc00-\udfff]/.test(text.charAt(to))) to++;
      if (parent.childNodes.length === 0 && from > 0) parent.append("…");
      marked(parent, text, ranges, from, Math.min(to, text.length));
      if (to < text.length) parent.append("…");
      else parent.append(" ");
    }

    function mark(parent, text, terms) {
      marked(parent, text, engine.marks(text, terms), 0, text.length);
    }

    function marked(parent, text, ranges, from, to) {
      var at = from;
      ranges.forEach(function (range) {
        var start = Math.max(range[0], at);
        var end = Math.min(range[1], to);
        if (start >= end) return;
        parent.append(text.slice(at, start));
        parent.appendChild(make("mark", "", text.slice(start, end)));
        at = end;
      });
      parent.append(text.slice(at, to));
    }

    // The choices of the filters, and those that the address names.

    function fill(fields, field) {
      var years = Array.from(new Set(engine.documents.map(function (one) { return one.year; })))
        .filter(Boolean).sort().reverse();
      add(field("theme"), engine.header.themes.map(function (theme, index) {
        return [String(index), theme.name];
      }));
      add(field("year"), years.map(function (year) { return [year, year + "年"]; }));
      add(field("issuer"), engine.header.issuers.map(function (name) { return [name, name]; }));
      add(field("kind"), [["+plans", "全部计划"], ["+notices", "全部通知公告"]].concat(
        engine.header.kinds.map(function (kind) { return [kind.name, kind.name]; })));
      var parameters = new URLSearchParams(location.search);
      fields.forEach(function (name) {
        var value = parameters.get(name);
        var select = field(name);
        if (name === "theme" && value) value = themeIndex(value);
        if (select && value && Array.from(select.options).some(function (option) {
          return option.value === value;
        })) select.value = value;
      });
    }

    function themeIndex(name) {
      return String(engine.header.themes.findIndex(function (theme) { return theme.name === name; }));
    }

    function add(select, options) {
      if (!select) return;
      options.forEach(function (option) {
        var element = make("option", "", option[1]);
        element.value = option[0];
        select.appendChild(element);
      });
    }

    return { item: item, fill: fill };
  }

  planpress.loaded("results", Results);
})();

"""####),
    ("assets/search.js", ####"""
// The search page: form, suggestions, filters, results. The index is read at the first use only.
// A classic script without modules, fetch or workers, so that it runs from file:// and any path.
(function () {
  "use strict";

  var planpress = (window.planpress = window.planpress || {});
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var PAGE = 10;

  // Scripts that hold data call `planpress.loaded`; whoever asks for one gets a promise.

  var loads = {};

  planpress.loaded = function (name, value) {
    if (loads[name]) loads[name].resolve(value);
  };

  planpress.load = function (name, path) {
    if (!loads[name]) {
      var load = (loads[name] = {});
      load.promise = new Promise(function (resolve, reject) {
        load.resolve = resolve;
        var script = document.createElement("script");
        script.charset = "utf-8";
        script.src = root + path;
        script.onload = function () { script.remove(); };
        script.onerror = function () {
          script.remove();
          delete loads[name];
          reject(new Error("无法读取 " + path));
        };
        document.head.appendChild(script);
      });
    }
    return loads[name].promise;
  };

  var opened = null;

  function engine() {
    if (!opened) {
      opened = Promise.all([
        planpress.load("engine", "assets/search-engine.js"),
        planpress.load("fold", "assets/search-fold.js"),
        planpress.load("docs", "search/docs.js"),
        planpress.load("entries", "search/entries.js"),
        planpress.load("results", "assets/search-results.js")
      ]).then(function (parts) {
        var engine = new parts[0](parts[1], parts[2], parts[3]);
        engine.view = parts[4](engine, root, make);
        return engine;
      });
      opened.catch(function () { opened = null; });
    }
    return opened;
  }

  // Every entry found, best document first: [{url, anchor}].
  planpress.search = function (query) {
    return engine().then(function (engine) {
      return engine.find(query).then(function (found) {
        var list = [];
        found.results.forEach(function (result) {
          var anchors = engine.anchors(result.document);
          result.entries.forEach(function (entry) {
            list.push({ url: result.document.url, anchor: anchors[entry] });
          });
        });
        return list;
      });
    });
  };

  planpress.fold = function (text) {
    return engine().then(function (engine) { return engine.fold(text).text; });
  };

  // Elements.

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  var results = document.getElementById("results");
  if (!results) return;
  var form = document.getElementById("search-form");
  var input = document.getElementById("search-query");
  var status = document.getElementById("search-status");
  var choices = document.getElementById("search-suggestions");
  var filters = document.getElementById("search-filters");
  var fields = ["theme", "year", "issuer", "kind", "sort"];
  var request = 0;
  var composing = false;
  var timer = 0;
  var shown = PAGE;
  var current = null;

  function show(state, total) {
    results.dataset.state = state;
    results.dataset.total = String(total);
    results.setAttribute("aria-busy", String(state === "searching"));
  }

  function say(text) { status.textContent = text; }

  function field(name) { return filters.querySelector("[name=" + name + "]"); }

  function readFilters() {
    var values = {};
    fields.forEach(function (name) { values[name] = field(name) ? field(name).value : ""; });
    return values;
  }

  // One document's part of the answer under the filters, or null.
  function filtered(engine, result, values) {
    var own = result.document;
    if (values.year && own.year !== values.year) return null;
    if (values.issuer && own.issuers.indexOf(values.issuer) < 0) return null;
    if (values.kind === "+plans" && own.kind.isNotice) return null;
    if (values.kind === "+notices" && !own.kind.isNotice) return null;
    if (values.kind && values.kind[0] !== "+" && own.kind.name !== values.kind) return null;
    if (!values.theme) return result;
    var theme = +values.theme;
    var themes = engine.entryThemes(own);
    var entries = result.entries.filter(function (entry) {
      return entry === 0 ? own.themes.indexOf(theme) >= 0 : themes[entry].indexOf(theme) >= 0;
    });
    return entries.length ? { document: own, entries: entries, score: result.score } : null;
  }

  function count(list) {
    return list.reduce(function (sum, result) { return sum + result.entries.length; }, 0);
  }

  function isCurrent(number) { return number === request; }

  // Searches for what the form says. `keep` is how many documents to show.
  function run(keep) {
    var number = ++request;
    var query = input.value.trim();
    clearTimeout(timer);
    shown = keep || PAGE;
    remember(query);
    if (query === "") {
      current = null;
      results.textContent = "";
      show("idle", 0);
      say("");
      return Promise.resolve();
    }
    show("searching", 0);
    say("正在搜索…");
    return engine().then(function (engine) {
      if (!isCurrent(number)) return;
      if (!filters.dataset.filled) {
        filters.dataset.filled = "yes";
        engine.view.fill(fields, field);
      }
      return engine.find(query).then(function (found) {
        if (!isCurrent(number)) return;
        current = { engine: engine, query: query, found: found };
        remember(query);
        return draw(number);
      });
    }).catch(function (error) {
      if (!isCurrent(number)) return;
      results.textContent = "";
      show("done", 0);
      say(error.message + "。站点文件可能不完整，请重新取得整个文件夹。");
    });
  }

  function remember(query) {
    var parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    if (filters.dataset.filled) {
      fields.forEach(function (name) {
        var select = field(name);
        if (!select || !select.value) return;
        var isTheme = name === "theme";
        parameters.set(name, isTheme ? select.selectedOptions[0].textContent : select.value);
      });
    } else {
      var before = new URLSearchParams(location.search);
      fields.forEach(function (name) {
        if (before.get(name)) parameters.set(name, before.get(name));
      });
    }
    var text = parameters.toString();
    history.replaceState({ shown: shown, top: window.scrollY }, "",
      location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function draw(number) {
    var engine = current.engine;
    var values = readFilters();
    var list = [];
    current.found.results.forEach(function (result) {
      var kept = filtered(engine, result, values);
      if (kept) list.push(kept);
    });
    if (values.sort === "date") list.sort(engine.later);
    var total = count(list);
    if (total === 0) return drawNothing(number, values);
    var page = list.slice(0, shown);
    return Promise.all(page.map(function (result) {
      return engine.texts(result.document);
    })).then(function (texts) {
      if (!isCurrent(number)) return;
      var items = document.createDocumentFragment();
      page.forEach(function (result, index) { 
        items.appendChild(engine.view.item(result, texts[index], current.found.terms));
      });
      results.textContent = "";
      var ordered = make("ol", "search-documents");
      ordered.appendChild(items);
      results.appendChild(ordered);
      if (list.length > shown) results.appendChild(more(list.length));
      say(summary(list.length, total));
      show("done", total);
    });
  }

  function summary(documents, entries) {
    var terms = current.found.terms;
    var text = "共 " + documents + " 份文件，" + entries + " 条。";
    if (terms.length > 1) text += "各条同时含有" + named(terms) + "。";
    if (terms.length === 1 && Array.from(terms[0]).length === 1) {
      text += "只有一个字，仅查标题、小标题和主题名称；输入两个字以上可查全文。";
      var themes = current.engine.header.themes.filter(function (theme) {
        return theme.words.some(function (word) {
          return current.engine.fold(word).text.indexOf(terms[0]) >= 0;
        });
      });
      if (themes.length) {
        text += "主题：" + themes.map(function (theme) { return theme.name; }).join("、") + "。";
      }
    }
    return text;
  }

  function named(terms) {
    return terms.map(function (term) { return "“" + term + "”"; }).join("、");
  }

  function more(total) {
    var button = make("button", "search-more", "再显示 " + Math.min(PAGE, total - shown) + " 份文件");
    button.type = "button";
    button.addEventListener("click", function () {
      var before = shown;
      shown += PAGE;
      remember(current.query);
      draw(request).then(function () {
        var next = results.querySelectorAll(".search-document > h2 > a")[before];
        if (next) next.focus({ preventScroll: true });
      });
    });
    return button;
  }

  // Nothing found: what was tried, and what else there is.

  function drawNothing(number, values) {
    var engine = current.engine;
    var found = current.found;
    var isFiltered = fields.some(function (name) { return name !== "sort" && values[name]; });
    var all = count(found.results);
    results.textContent = "";
    var box = make("div", "search-nothing");
    var tried = "没有找到" + (found.terms.length ? named(found.terms) : "“" + current.query + "”")
      + "。已查 " + engine.documents.length + " 份文件的标题、文号和全文；繁体与简体、全角与半角、"
      + "大写与小写不作区别。";
    if (found.terms.length === 1 && Array.from(found.terms[0]).length === 1) {
      tried = "没有一个标题、小标题含有" + named(found.terms) + "。一个字只查这些，输入两个字以上可查全文。";
    } else if (found.terms.length > 1) {
      tried += "几个词须在同一条里：" + found.terms.map(function (term, index) {
        return "“" + term + "” " + found.counts[index] + " 条";
      }).join("，") + "。";
    }
    if (isFiltered && all > 0) {
      tried = "所选范围里没有，去掉筛选则有 " + all + " 条。";
      var clear = make("button", "search-clear", "去掉筛选");
      clear.type = "button";
      clear.addEventListener("click", function () {
        fields.forEach(function (name) { if (name !== "sort" && field(name)) field(name).value = ""; });
        run();
      });
      box.appendChild(clear);
    }
    results.appendChild(box);
    if (isFiltered && all > 0) {
      say(tried);
      show("done", 0);
      return Promise.resolve();
    }
    return Promise.all([engine.nearby(found.terms), engine.suggestions(current.query)])
      .then(function (both) {
        if (!isCurrent(number)) return;
        var list = make("ul", "search-try");
        both[0].forEach(function (one) {
          list.appendChild(attempt(one.term, "“" + one.term + "” " + one.count + " 条"));
        });
        both[1].forEach(function (one) { list.appendChild(attempt(one.text, one.text)); });
        if (list.childNodes.length) {
          box.appendChild(make("p", "", "可以试试："));
          box.appendChild(list);
        }
        say(tried);
        show("done", 0);
      });
  }

  function attempt(query, text) {
    var element = make("li");
    var link = make("a", "", text);
    link.href = "?q=" + encodeURIComponent(query);
    element.appendChild(link);
    return element;
  }

  // Suggestions: a list box under the field (ARIA 1.2 combobox).

  var active = -1;
  var asked = 0;

  function closeChoices() {
    asked++;
    choices.hidden = true;
    choices.textContent = "";
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function suggest() {
    var text = input.value.trim();
    closeChoices();
    if (text === "") return;
    var number = asked;
    engine().then(function (engine) { return engine.suggestions(text); }).then(function (found) {
      // A later query, a search or a choice has come first.
      if (number !== asked || composing) return;
      if (document.activeElement !== input) return;
      found.forEach(function (one, index) {
        var option = make("li", one.isTheme ? "search-theme" : "search-title", one.text);
        option.id = "search-suggestion-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        // Before the field loses the focus.
        option.addEventListener("mousedown", function (event) {
          event.preventDefault();
          choose(option.textContent);
        });
        choices.appendChild(option);
      });
      choices.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
    }).catch(closeChoices);
  }

  function choose(text) {
    input.value = text;
    closeChoices();
    run();
  }

  function move(step) {
    var options = choices.children;
    if (choices.hidden || options.length === 0) return false;
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    return true;
  }

  // Events.

  function changed() {
    clearTimeout(timer);
    suggest();
    timer = setTimeout(function () { run(); }, 250);
  }

  input.addEventListener("focus", function () { engine().catch(function () {}); }, { once: true });
  input.addEventListener("compositionstart", function () {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", function () {
    composing = false;
    changed();
  });
  input.addEventListener("input", function (event) {
    if (!composing && !event.isComposing) changed();
  });
  input.addEventListener("blur", closeChoices);
  input.addEventListener("keydown", function (event) {
    if (composing || event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" && move(1)) event.preventDefault();
    else if (event.key === "ArrowUp" && move(-1)) event.preventDefault();
    else if (event.key === "Escape" && !choices.hidden) {
      event.preventDefault();
      closeChoices();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(choices.children[active].textContent);
    }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (composing) return;
    closeChoices();
    run();
  });
  filters.addEventListener("change", function () { run(); });
  document.addEventListener("keydown", function (event) {
    var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  window.addEventListener("pagehide", function () { remember(input.value.trim()); });

  var state = history.state || {};
  input.value = new URLSearchParams(location.search).get("q") || input.value;
  input.setAttribute("aria-expanded", "false");
  show("idle", 0);
  if (input.value.trim()) {
    run(state.shown).then(function () { if (state.top) window.scrollTo(0, state.top); });
  }
})();

"""####),
    ("assets/site.css", ####"""
/* 全站样式：一个主色，一个警示色，一个标记色；字号以浏览器的设置为准，正文 18 像素。 */

/* Colours and sizes */

:root {
  --size: 112.5%;
  --paper: #fcfcfa; --sheet: #fff; --ink: #1b1f1e; --soft: #454c4a; --line: #d5d9d5;
  --main: #0d4f47; --tint: #edf3f0; --mark: #ffe9a3; --alert: #8c1c13; --alert-tint: #fbeeec;
  --band: #0d4f47; --bar: #9cc4b6; --column: 36em; --gutter: 3.4em; --note: 12.5em;
  --back: #fff; --fore: #000; --link: #00008b; --glow: #ff0; --warn: #8b0000;
  --sans: -apple-system, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei",
    "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131716; --sheet: #1a1f1e; --ink: #e8ebe9; --soft: #bcc4c1; --line: #3b4442;
    --main: #8fd6c6; --bar: #2f6457; --tint: #1f2927; --mark: #5a4a10; --alert: #ffb9ae; --alert-tint: #331a17;
    --back: #000; --fore: #fff; --link: #ff0; --glow: #00f; --warn: #ff9;
  }
}
:root.large { --size: 150%; }
:root.contrast {
  --paper: var(--back); --sheet: var(--back); --tint: var(--back); --alert-tint: var(--back);
  --ink: var(--fore); --soft: var(--fore); --line: var(--fore);
  --main: var(--link); --mark: var(--glow); --alert: var(--warn);
}
:root.contrast a { text-decoration: underline; }
/* The same without scripts, where :has() is known. */
@supports selector(:has(a)) {
  :root:has(#mode-large:checked) { --size: 150%; }
  :root:has(#mode-contrast:checked) {
    --paper: var(--back); --sheet: var(--back); --tint: var(--back); --alert-tint: var(--back);
    --ink: var(--fore); --soft: var(--fore); --line: var(--fore);
    --main: var(--link); --mark: var(--glow); --alert: var(--warn);
  }
  :root:has(#mode-contrast:checked) a { text-decoration: underline; }
}
/* Who asks the system for contrast, or for colours of their own. */
@media (prefers-contrast: more), (forced-colors: active) {
  :root {
    --paper: var(--back); --sheet: var(--back); --tint: var(--back); --alert-tint: var(--back);
    --ink: var(--fore); --soft: var(--fore); --line: var(--fore);
    --main: var(--link); --mark: var(--glow); --alert: var(--warn);
  }
  a { text-decoration: underline !important; }
  .heat-map rect { fill: var(--back) !important; stroke: var(--fore) !important; }
  .heat-map text { fill: var(--fore) !important; }
}
@media (forced-colors: active) {
  :root { --back: Canvas; --fore: CanvasText; --link: LinkText; --glow: Mark; --warn: CanvasText; }
  :target, nav:not(.crumbs) [aria-current], [aria-selected=true] { outline: 2px solid Highlight; }
  /* Text has a plate of the ground's colour behind it. */
  button, .pager [aria-current], [aria-selected], .copied { background: Canvas !important; color: CanvasText !important; }
  mark { color: MarkText !important; }
  input { border: 1px solid !important; }
  nav.main a { border-color: Canvas !important; }
}

/* Text */

*, ::before, ::after { box-sizing: border-box; }
html {
  font-size: var(--size);
  border-top: 5px solid var(--band);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
  overflow-y: scroll;
}
body {
  max-width: 72rem;
  margin: 0 auto;
  padding: 0 1.1rem;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--sans);
  line-height: 1.8;
  line-break: strict;
  overflow-wrap: break-word;
  text-autospace: normal;
  text-spacing-trim: normal;
}
h1, h2, h3, h4, h5, h6 { margin: 1.8em 0 .6em; font-weight: 600; line-height: 1.45; text-wrap: balance; }
h1 {
  margin: .9em 0 .5em;
  font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "PingFang SC",
    "Microsoft YaHei", serif;
  font-size: 1.8rem;
  font-weight: 700;
  line-height: 1.4;
}
h2 { font-size: 1.25rem; }
h3 { font-size: 1.06rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, pre, blockquote, table { margin: 0 0 .8em; }
nav.main ul, .crumbs ol, .documents, .chips, .tiles, .pager ol, .figures, .measures,
.cited-documents, .cited-documents ul, .report-targets, .entries, .notes ul, .contents ol, .search-documents, .search-hits { padding: 0; list-style: none; }
.crumbs, footer.site, .documents p, figcaption, .search-help, .search-facts { color: var(--soft); font-size: .83rem; }
footer.site, .documents li, .tiles li, .pager, .source, .cited-documents > li, .compare-row, .footnotes, .neighbours, .search-document { border-top: 1px solid var(--line); }
.documents p, .chips, .pager, .pager ol, .figures, .filters, .neighbours, .search-filters, .search-facts, .relations div { display: flex; flex-wrap: wrap; }
a { color: var(--main); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; }
.crumbs a, footer.site a, .cited a, .cited-documents li li a, .search-hits a { display: inline-block; padding: .1em 0; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; border-radius: 2px; }
mark { background: var(--mark); color: var(--ink); }
strong, b { font-weight: 600; }
img { max-width: 100%; height: auto; }
hr { margin: 2em 0; border: 0; border-top: 1px solid var(--line); }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--soft); }
code, pre { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .92em; }
pre { padding: .7em 1em; overflow-x: auto; background: var(--tint); }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap;
}
.skip { position: absolute; left: -100em; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; padding: .4em 1em; background: var(--sheet); }

/* Tables scroll in themselves */

.table, .free table { max-width: 100%; margin: 1.2em 0; overflow-x: auto; }
.free table { display: block; }
table { border-collapse: collapse; font-size: .92em; line-height: 1.6; font-variant-numeric: tabular-nums; }
.table table { min-width: 100%; margin: 0; }
th, td { min-width: 4.5em; padding: .45em .8em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--tint); border-bottom: 2px solid var(--main); font-weight: 600; white-space: nowrap; }
[align=right] { text-align: right; }
[align=center] { text-align: center; }

/* Header and footer */

header.site { border-bottom: 1px solid var(--line); }

.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem 1.4rem; padding: .7rem 0 .2rem; }
.name { flex: 1 1 auto; margin: 0; font-size: 1.1rem; font-weight: 600; }
.name a { display: inline-block; padding: .3em 0; color: inherit; text-decoration: none; }
.modes { display: flex; gap: 1rem; font-size: .83rem; }
.modes label { display: flex; align-items: center; gap: .35em; min-height: 44px; cursor: pointer; }
input[type=checkbox] { width: 1.15em; height: 1.15em; margin: 0; accent-color: var(--main); }
nav.main ul { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin: 0; }
nav.main a { display: inline-block; padding: .45em 0 .35em; border-bottom: 3px solid transparent; text-decoration: none; }
nav.main a:hover, nav.main [aria-current] { border-bottom-color: var(--main); }
nav.main [aria-current] { font-weight: 600; }
input[type=search], .search-field input, select, button { font: inherit; color: inherit; border: 1px solid var(--soft); border-radius: 3px; }
input[type=search], .search-field input { min-width: 0; padding: .35em .7em; background: var(--sheet); -webkit-appearance: none; appearance: none; }
::placeholder { color: var(--soft); opacity: 1; }
button { flex: none; min-height: 44px; padding: .35em 1.1em; background: var(--sheet); cursor: pointer; }
button[type=submit] { border-color: var(--main); background: var(--main); color: var(--paper); }
.quick { display: flex; flex: 1 1 100%; min-width: 0; font-size: .9rem; }
.quick input { flex: 1 1 12em; border-right: 0; border-radius: 3px 0 0 3px; }
.quick button { width: 4.4em; padding: .35em 0; border-radius: 0 3px 3px 0; }
.crumbs { margin: .7rem 0 0; }
.crumbs ol { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; }
.crumbs li + li::before { content: "›"; padding: 0 .6em; }
.crumbs [aria-current] { display: none; }
.crumbs li:last-child::before { color: transparent; }
.crumbs a { color: inherit; }
footer.site { margin-top: 4rem; padding: 1.2rem 0 2.5rem; }
footer.site p, footer.site ul { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em 1.6em; margin: 0 0 .4em; padding: 0; list-style: none; }
footer.site a { color: inherit; }

/* Lists of documents */

.lede { max-width: var(--column); color: var(--soft); font-size: 1.05rem; }
.documents li { padding: .75rem 0 .7rem; }
.documents li > a { font-size: 1.06rem; line-height: 1.55; text-decoration: none; }
.documents li > a:hover { text-decoration: underline; }
.documents p { gap: 0 1.2em; margin: .15em 0 0; }
time { font-variant-numeric: tabular-nums; }
.state {
  margin-left: .5em; padding: .1em .55em; border: 1px solid currentColor; border-radius: 3px;
  color: var(--alert); font-size: .78rem; font-weight: 400; white-space: nowrap;
}
.more { font-size: .92rem; }
.more a { display: inline-block; padding: .35em 0; }
.more a::after { content: " →"; }
.more span, .chips span, .tiles span { color: var(--soft); font-size: .83em; font-variant-numeric: tabular-nums; }
.chips { gap: .45rem .55rem; }
.chips a { display: inline-block; min-height: 32px; padding: .15em .8em; border-radius: 99px; background: var(--tint); text-decoration: none; }
.chips a:hover { box-shadow: inset 0 0 0 1px var(--main); }
:root.contrast .chips a { box-shadow: inset 0 0 0 1px var(--main); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 0 2rem; }
.tiles.bars li { border: 0; }
.tiles a { display: flex; justify-content: space-between; align-items: baseline; gap: 1em; padding: .55em 0; text-decoration: none; }
.tiles a:hover { text-decoration: underline; }
.tiles span { white-space: nowrap; }
.pager { align-items: center; gap: .4rem 1rem; margin: 1.6rem 0; padding-top: 1rem; }
.pager ol { gap: .3rem; margin: 0; }
.pager a, .pager span { display: inline-block; min-width: 44px; min-height: 44px; padding: .3em .6em; text-align: center; }
.pager [aria-current] { background: var(--main); color: var(--paper); border-radius: 3px; }
.pager .gap::before { content: "…"; padding: 0 .4em; }

/* Home */

.band { margin-bottom: 1rem; padding: 2.2rem 0 1.8rem; background: var(--band); color: #fff; }
/* To the window's edges: a shadow, clipped above and below. */
.band { box-shadow: 0 0 0 100vmax var(--band); clip-path: inset(0 -100vmax); }
.band h1 { margin: 0 0 .3em; }
.band .lede { color: inherit; }
.band :focus-visible { outline-color: #fff; }
.band button[type=submit] { border-color: #fff; background: #dfeee9; color: #0d4f47; font-weight: 600; }
:root.contrast .band button[type=submit] { background: #fff; color: #000; }

.large-search { max-width: 44rem; margin: 1.4rem 0 0; }
.large-search label { display: block; margin-bottom: .4em; }
.large-search div { display: flex; }
.large-search input { flex: 1 1 0; padding: .55em .8em; border: 0; color: var(--ink); border-radius: 4px 0 0 4px; }
.large-search button { padding: .55em 1.6em; border-radius: 0 4px 4px 0; }
.columns, .groups { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3.5rem; }
main section h2 { margin-top: 1.6em; }
/* A bar under each theme: its measures, in ninths of the most. */
.bars a { padding-bottom: .45em; background: linear-gradient(var(--bar), var(--bar)) left bottom / 11% 5px no-repeat; }
.s2 a { background-size: 22% 5px; } .s3 a { background-size: 33% 5px; } .s4 a { background-size: 44% 5px; }
.s5 a { background-size: 56% 5px; } .s6 a { background-size: 67% 5px; } .s7 a { background-size: 78% 5px; }
.s8 a { background-size: 89% 5px; } .s9 a { background-size: 100% 5px; }
.figures { align-items: baseline; gap: 0 1.6rem; margin: .8rem 0 0; font-size: .92rem; }
.figures a { display: inline-block; padding: .15em 0; color: inherit; }

/* Themes */

.over { display: block; color: var(--main); font-family: var(--sans); font-size: .9rem; font-weight: 400; }
.count, .near { color: var(--soft); font-size: .92rem; }
.near a { margin-right: .6em; }
.source { padding: .5em 0; }
.source + .source { margin-top: 0; }
.from { margin: .3em 0 .2em; font-size: .92rem; }
.measures { margin: 0; }
.measures li a { display: block; padding: .3em 0; color: inherit; text-decoration: none; }
.measures li a:hover { color: var(--main); text-decoration: underline; }
.measures .label { margin-right: .3em; color: var(--main); }

/* Maps, charts, targets */

.map { margin: 1.5em 0 0; }
.map .table, .heat-map { margin: 0; }
figcaption { margin: .3em 0; }
summary { min-height: 24px; cursor: pointer; }
.numbers summary, .indicator summary, .after summary { padding: .35em 0; color: var(--main); font-size: .88rem; }
.heat-map { display: block; font-size: 13px; font-family: var(--sans); }
.heat-map text { fill: var(--ink); }
.heat-map a text { fill: var(--main); }
.heat-map rect { stroke: var(--paper); }
.heat-0 rect { fill: var(--tint); }
.heat-1 rect { fill: #dcebe5; } .heat-2 rect { fill: #bfd9cf; } .heat-3 rect { fill: #9cc4b6; }
.heat-4 rect { fill: #78ad9c; } .heat-5 rect { fill: #2f6f61; } .heat-6 rect { fill: #0d4f47; }
.heat-map .heat-5 text, .heat-map .heat-6 text { fill: #fff; }
@media (prefers-color-scheme: dark) {
  .heat-1 rect { fill: #21332f; } .heat-2 rect { fill: #24423b; } .heat-3 rect { fill: #295248; }
  .heat-4 rect { fill: #2f6457; } .heat-5 rect { fill: #8fd6c6; } .heat-6 rect { fill: #cdf0e7; }
  .heat-map .heat-5 text, .heat-map .heat-6 text { fill: #131716; }
}
.indicators { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1rem 3rem; }
.indicator h3 { margin: .8em 0 .4em; }
.chart { display: block; width: 100%; max-width: 30rem; height: auto; font-family: var(--sans); color: var(--main); }
.chart .chart-label { fill: var(--ink); }
.timeline { display: block; font-family: var(--sans); }
.timeline .chart-grid { stroke: var(--line); }
.mark { fill: var(--main); stroke: var(--main); stroke-width: 2; }
.mark text { fill: var(--paper); stroke: none; }
.hollow { fill: var(--paper); }
.hollow text { fill: var(--ink); }
.number, #target-table td:nth-child(-n+5) { white-space: nowrap; }
#target-table tbody th, #target-table td:nth-child(n+6) { min-width: 8.5em; }
.number, .numbers th + th, .indicator th:last-child, #target-table th:nth-child(2) { text-align: right; }
.numbers th:first-child { min-width: 7em; }
.indicator th, .indicator td { min-width: 0; padding: .45em .5em; }
tbody th { background: none; border-bottom: 1px solid var(--line); font-weight: 400; white-space: normal; }
th button { min-height: 32px; padding: 0; border: 0; background: none; font-weight: 600; }
[aria-sort=ascending] button::after { content: " ▲"; }
[aria-sort=descending] button::after { content: " ▼"; }
.filters { align-items: baseline; gap: .5rem 1.2rem; font-size: .88rem; }
.filters[hidden] { display: none; }
.filters p { margin: 0; color: var(--soft); }
.targets li, .downloads li { margin-bottom: .25em; }
.targets { list-style: none; }
.targets a { display: inline-block; min-width: 2em; text-decoration: none; }
.citation { font-size: .92rem; overflow-wrap: anywhere; }
.cited-documents > li { padding: .6em 0; }
.cited { margin: 0; }
.cited span { color: var(--soft); font-size: .83em; white-space: nowrap; }
.cited-documents ul { display: flex; flex-wrap: wrap; gap: 0 1.4em; margin: 0; font-size: .88rem; }

/* Comparison */

.compare-form p { margin: 0 0 .5em; }
.compare-form label { display: inline-block; min-width: 4.5em; }
.compare-form select, .compare-form input { max-width: 100%; min-height: 44px; }
.compare-summary { margin-top: 1.5em; font-weight: 600; }
.compare-row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2.5rem; padding: .8em 0; }
.compare-kind, .compare-targets { grid-column: 1 / -1; margin: 0; font-size: .85rem; color: var(--soft); }
.compare-new .compare-kind, .compare-changed .compare-kind, .report-reached { color: var(--main); }
.compare-dropped .compare-kind, .report-missed { color: var(--alert); }
.compare-side h3 { margin: .2em 0; font-size: 1rem; }
.compare-side p { margin: 0; font-size: .92rem; }
.free.data { max-width: 52em; }
.data table { display: table; min-width: 30em; width: 100%; table-layout: fixed; }
.data th:first-child { width: 11.5em; overflow-wrap: anywhere; }
.data th:nth-child(3) { width: 8.5em; }
.data > header { margin: 1.6rem 0 0; }
.compare-none, .report-none, .search-status { color: var(--soft); }
.compare-row:target { background: var(--tint); }
.report-targets { grid-column: 1 / -1; margin: .6em 0 0; font-size: .9rem; }
.report-targets li { display: flex; flex-wrap: wrap; gap: 0 1.4em; padding: .2em 0; border-top: 1px dotted var(--line); }
.report-targets li > :first-child { font-weight: 600; }
ins { background: var(--tint); text-decoration: underline 2px; }
del { background: var(--alert-tint); }

/* A document */

article > header { margin-bottom: 2.2rem; }
.document { margin-top: 1.8rem; }
.kind { margin: 0; color: var(--main); font-size: .92rem; letter-spacing: .1em; }
article > header h1 { margin-top: .15em; }
.published { color: var(--soft); font-size: .88rem; }
.status { margin: 1.2em 0; padding: .8em 1.1em; border-left: 5px solid var(--alert); background: var(--alert-tint); }
.status p { margin: 0; }
.status strong { margin-right: .8em; color: var(--alert); }
.document-number, .imprint { display: none; }
.period strong { margin-left: .8em; color: var(--main); }
.period.ended strong { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .3em 1.8em; margin: 1.2em 0; padding: .7em 0; border: solid var(--line); border-width: 1px 0; font-size: .85rem; line-height: 1.65; }
.facts div { display: flex; gap: .7em; }
.facts dt { min-width: 0; }
dt { flex: none; min-width: 4.2em; color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.carrier { font-size: .88rem; color: var(--soft); }
.carrier p { margin: 0 0 .2em; }
.free, .document article { max-width: var(--column); }
article p, article li { text-align: justify; }
article header p { text-align: start; }
.preamble p, .unit > p, .unit > p ~ p { text-indent: 2em; }
.unit > p:first-child:not(:only-child), .item > p, .subitem > p { text-indent: 0; }
.unit.paragraph > p:first-child, .unit.goal > p:first-child { text-indent: 2em; }
article h2 { font-size: 1.32rem; }
article h3 { font-size: 1.1rem; color: var(--main); }
.lead { font-weight: inherit; }
a.label { color: var(--main); text-decoration: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
a.label:hover { text-decoration: underline; }
.measure { margin: 0 0 1em; }
.measure > h3:first-child, .measure > h4:first-child { margin-top: .6em; }
.measure > p { margin-bottom: .5em; }
.item, .subitem { margin: 0 0 .5em; padding-left: 2em; }
a.label:target { background: var(--mark); }
.unit:target, .entries li:target { background: var(--tint); box-shadow: 0 0 0 .4em var(--tint); }
.entries li { padding: .2em 0; }
.footnotes { margin-top: 2.5em; padding-top: .8em; font-size: .88rem; }
.footnotes ol { padding-left: 1.6em; }
.notes { display: flex; flex-wrap: wrap; gap: 0 1em; margin: 0 0 1em; font-size: .8rem; line-height: 1.6; color: var(--soft); }
.notes p { margin: 0; text-align: start; text-indent: 0; }
.notes details[open] { flex-basis: 100%; }
.notes a { display: inline-block; padding: .15em 0; margin-right: .7em; text-decoration-color: var(--line); }
.notes summary { color: var(--main); }
.notes ul { margin: .2em 0 0; }
.notes li { margin-bottom: .5em; text-align: start; }
.notes li a { display: block; }
.contents { margin: 1.2rem 0; font-size: .88rem; line-height: 1.55; }
.contents ol { margin: 0; }
.contents ol ol { padding-left: 1em; }
.contents li a { display: block; padding: .32em .6em; border-left: 3px solid var(--line); color: inherit; text-decoration: none; }
.contents li a:hover, .contents [aria-current] { border-left-color: var(--main); color: var(--main); }
.contents label { display: block; min-height: 44px; padding: .5em .8em; background: var(--tint); cursor: pointer; }
.contents label::before { content: "＋"; margin-right: .5em; }
.fold { position: absolute; opacity: 0; }
.fold:focus-visible + label { outline: 3px solid var(--main); outline-offset: 2px; }
.fold:checked + label::before { content: "－"; }
.fold:not(:checked) ~ ol { display: none; }
.after { max-width: var(--column); margin-top: 3rem; }
.after h2 { margin: 1.6em 0 .5em; padding-top: .5em; border-top: 2px solid var(--main); font-size: 1.06rem; }
.after ul:not(.chips) { padding-left: 1.2em; }
.after li span { color: var(--soft); font-size: .85em; }
.relations div { gap: 0 1em; padding: .3em 0; }
.relations dd { flex: 1 1 14em; }
.original { padding: 0 .4em; border: 1px solid; border-radius: 3px; color: var(--main); font-size: .78em; font-weight: 400; }
.neighbours { gap: 1rem 3rem; margin-top: 2rem; padding-top: 1rem; font-size: .92rem; }
.neighbours p { flex: 1 1 14em; margin: 0; }
.neighbours span { display: block; color: var(--soft); font-size: .88em; }
.copied:not(:empty) { position: fixed; left: 50%; bottom: 1.5rem; margin: 0; padding: .5em 1.4em; transform: translateX(-50%); border-radius: 4px; background: var(--ink); color: var(--paper); }

/* Search */

.search-field { position: relative; display: flex; max-width: 44rem; }
.search-form > label { display: block; margin-bottom: .4em; }
.search-field input { flex: 1 1 0; padding: .55em .8em; border: 2px solid var(--main); border-right: 0; border-radius: 4px 0 0 4px; }
.search-field button { padding: .55em 1.6em; border-radius: 0 4px 4px 0; }
.search-suggestions { position: absolute; z-index: 1; top: 100%; left: 0; right: 0; margin: .2em 0 0; padding: .3em 0; border: 1px solid var(--soft); border-radius: 4px; background: var(--sheet); list-style: none; }
.search-suggestions li { padding: .4em .8em; cursor: pointer; }
.search-suggestions [aria-selected=true], .search-suggestions li:hover { background: var(--main); color: var(--paper); }
.search-help { margin: .5em 0; }
.search-filters { gap: .5rem 1.2rem; margin: 1rem 0; font-size: .88rem; }
select { max-width: 14em; min-height: 36px; padding: .2em .4em; background: var(--sheet); }
.search-document { padding: 1rem 0; }
.search-document h2 { margin: 0; font-size: 1.08rem; }
.search-facts { gap: 0 1.2em; margin: .1em 0 .4em; }
.search-hits { margin: 0; padding-left: 1em; border-left: 3px solid var(--line); }
.search-hits li { padding: .25em 0; }
.search-snippet { margin: 0; max-width: 44em; color: var(--soft); font-size: .92rem; }

/* Room beside the text */

@media (min-width: 48em) {
  .columns { grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); }
  .compare-row { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .groups { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  /* Nothing in the header moves while the rest of it arrives. */
  .quick { flex: 0 0 17em; }
  .modes { order: 1; flex: none; width: 9.2em; }
  .crumbs [aria-current] { display: inline; }
  .crumbs li:last-child::before { color: inherit; }
  .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0 2em; padding: 0; border-top: 0; }
  .facts div { padding: .3em 0; border-top: 1px solid var(--line); }
  .facts dt { min-width: 4.2em; }
  .relations dd + dd { flex-basis: 100%; padding-left: 5.2em; }
  h1 { font-size: 2rem; }
  .document article, .document .after { margin-left: var(--gutter); }
  .unit > :first-child { position: relative; }
  .unit > h2 > a.label, .unit > h3 > a.label, .unit > h4 > a.label, .measure > p:first-child > a.label {
    position: absolute; right: 100%; padding-right: .25em; text-indent: 0;
  }
  .unit.measure > p:first-child { text-indent: 0; }
}
@media (min-width: 64em) {
  .groups { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .map-and-list { display: grid; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); gap: 0 4rem; }
  .source { display: grid; grid-template-columns: 15em minmax(0, 1fr); gap: 0 2.5rem; }
  .document.with-contents { display: grid; grid-template-columns: 15em minmax(0, 1fr); gap: 0 1.5rem; }
  .document > article, .document > .after { grid-column: 2; }
  .contents { position: sticky; top: 0; grid-row: 1 / span 2; max-height: 100vh; margin: 0; padding: .2rem 0 1rem; overflow-y: auto; align-self: start; }
  .contents .fold { display: none; }
  .contents label { min-height: 0; padding: 0 .6em .5em; background: none; color: var(--soft); cursor: default; pointer-events: none; }
  .contents label::before { content: none; }
  .contents .fold:not(:checked) ~ ol { display: block; }
}
@media (min-width: 84em) {
  body { max-width: 78rem; }
  .document article { max-width: calc(var(--column) + 2.5em + var(--note)); }
  .document article > header, .document .preamble, .document .table, .document .footnotes { max-width: var(--column); }
  .unit > :not(.unit):not(.notes) { max-width: var(--column); }
  .measure, .goal, .unit.paragraph { display: grid; grid-template-columns: minmax(0, var(--column)) var(--note); gap: 0 2.5em; }
  .measure > *, .goal > *, .unit.paragraph > * { grid-column: 1; min-width: 0; }
  .measure > .notes, .goal > .notes, .unit.paragraph > .notes { grid-column: 2; grid-row: 1 / span 30; margin: .2em 0 0; }
  .notes { display: block; }
  .notes a { display: block; }
}

"""####),
    ("assets/site.js", ####"""
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

"""####),
    ("assets/targets.js", ####"""
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

"""####),
    ("bundle.mustache", ####"""
{{! The start page of a theme's offline bundle. }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p>{{site.name}}·离线包。本包收入与“{{heading}}”有关的文件 {{count}} 份，不需要网络。</p>
<ul>
<li><a href="{{themePage}}">按年度和发文机关看各条</a></li>
{{#offersSearch}}
<li><a href="search.html">搜索</a></li>
{{/offersSearch}}
</ul>
<h2>文件</h2>
<ul>
{{#documents}}
<li><a href="{{url}}">{{text}}</a>{{#note?}}（{{note}}）{{/note?}}</li>
{{/documents}}
</ul>
{{/main}}
{{/layout}}

"""####),
    ("chapter.mustache", ####"""
{{! A document as a chapter of an EPUB book. It must be well-formed XML. }}
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh-CN" lang="zh-CN">
<head>
<meta charset="UTF-8"/>
<title>{{title}}</title>
<link rel="stylesheet" type="text/css" href="{{root}}style.css"/>
</head>
<body>
<header>
<p class="kind">{{kind}}</p>
<h1>{{heading}}</h1>
<p class="published">发布时间：{{#published?}}{{published}}{{/published?}}{{^published?}}不详{{/published?}}</p>
{{#number?}}
<p class="number">{{number}}</p>
{{/number?}}
{{#period}}
<p class="period">公示期：{{text}}{{#contact?}}<br/>受理方式：{{contact}}{{/contact?}}</p>
{{/period}}
{{#status}}
<div class="status">
<p><strong>{{state}}</strong>{{text}}</p>
{{#links?}}
<p>现行文件：{{#links}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{#outside?}}<small>（{{outside}}）</small>{{/outside?}}{{/url?}} {{/links}}</p>
{{/links?}}
</div>
{{/status}}
<dl class="facts">
{{#rows}}
<div><dt>{{label}}</dt><dd>{{#values}}{{^first()}}、{{/first()}}{{text}}{{/values}}</dd></div>
{{/rows}}
</dl>
{{#carrier}}
<div class="carrier">
<p>印发本文件的通知：{{title}}{{#docNo?}}（{{docNo}}）{{/docNo?}}</p>
{{#recipients?}}<p>主送：{{recipients}}</p>{{/recipients?}}
{{#copies?}}<p>抄送：{{copies}}</p>{{/copies?}}
{{#signedOn?}}<p>印发日期：{{signedOn}}</p>{{/signedOn?}}
</div>
{{/carrier}}
</header>
{{{body}}}
</body>
</html>

"""####),
    ("cited.mustache", ####"""
{{! Documents named in the texts. }}
{{<layout}}
{{$main}}
<h1>引用的文件</h1>
<p class="lede">各份文件用书名号引用的法律、规划、通知和其他文献，共{{count}}种；本站有的，可以直接打开。</p>
<ol class="cited-documents">
{{{entries}}}
</ol>
{{>pager}}
{{/main}}
{{/layout}}

"""####),
    ("compare.mustache", ####"""
{{! Any two plans side by side: assets/compare.js fills it. }}
{{<layout}}
{{$head}}
<script src="{{root}}assets/compare.js" defer></script>
{{/head}}
{{$main}}
<h1>比较两份计划</h1>
<p class="lede">并排显示两份计划的条目：保留、修改、新增和未再列入的分别标出，指标左右对照。</p>
<form class="compare-form" action="compare.html" method="get">
{{#plans?}}
<p><label for="compare-a">前一份</label> <select id="compare-a" name="a" required><option value="">请选择</option>{{#plans}}<option value="{{url}}">{{text}}</option>{{/plans}}</select></p>
<p><label for="compare-b">后一份</label> <select id="compare-b" name="b" required><option value="">请选择</option>{{#plans}}<option value="{{url}}">{{text}}</option>{{/plans}}</select></p>
{{/plans?}}
{{^plans?}}
<p><label for="compare-a">前一份的标识</label> <input type="text" id="compare-a" name="a" pattern="[a-z0-9\-]+" required></p>
<p><label for="compare-b">后一份的标识</label> <input type="text" id="compare-b" name="b" pattern="[a-z0-9\-]+" required></p>
<p>标识是计划页面的文件名，不带 .html。</p>
{{/plans?}}
<p><button type="submit">比较</button></p>
</form>
<noscript><p>比较需要浏览器的脚本功能。没有它，可以分别打开两份计划，按主题对照。</p></noscript>
<div id="comparison" class="comparison" data-base="compare/data/" data-state="idle"></div>
{{/main}}
{{/layout}}

"""####),
    ("comparison.mustache", ####"""
{{! Two successive plans side by side; the rows are written by the program. }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lede">{{summary}}</p>
<p class="compare-plans"><a href="{{beforeURL}}">{{before}}</a> → <a href="{{afterURL}}">{{after}}</a></p>
<h2>逐条比较</h2>
<div class="comparison">
{{{rows}}}
</div>
{{/main}}
{{/layout}}

"""####),
    ("data.mustache", ####"""
{{! The open data: every file, every column and every key; the texts come from the program. }}
{{<layout}}
{{$main}}
<article class="free data">
<header>
<h1>{{heading}}</h1>
</header>
{{#opening}}
<p>{{#parts}}{{#url?}}<a href="{{url}}"{{#isExternal}} rel="noopener"{{/isExternal}}>{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}}{{/parts}}</p>
{{/opening}}
<section>
<h2 id="files">{{filesHeading}}</h2>
<div class="table" tabindex="0" role="region" aria-labelledby="files">
<table>
<thead><tr><th scope="col">文件</th><th scope="col">内容</th><th scope="col">格式</th></tr></thead>
<tbody>
{{#files}}
<tr><th scope="row"><a href="{{url}}">{{name}}</a></th><td>{{title}}。{{summary}}</td><td>{{format}}</td></tr>
{{/files}}
</tbody>
</table>
</div>
</section>
{{#remarks}}
<section>
<h2 id="{{id}}">{{heading}}</h2>
{{#paragraphs}}
<p>{{#parts}}{{#url?}}<a href="{{url}}"{{#isExternal}} rel="noopener"{{/isExternal}}>{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}}{{/parts}}</p>
{{/paragraphs}}
</section>
{{/remarks}}
{{#tables}}
<section>
<h2 id="{{id}}">{{heading}}</h2>
<div class="table" tabindex="0" role="region" aria-labelledby="{{id}}">
<table>
<thead><tr><th scope="col">{{nameTitle}}</th><th scope="col">含义</th></tr></thead>
<tbody>
{{#fields}}
<tr><th scope="row"><code>{{name}}</code></th><td>{{meaning}}</td></tr>
{{/fields}}
</tbody>
</table>
</div>
</section>
{{/tables}}
</article>
{{/main}}
{{/layout}}

"""####),
    ("document.mustache", ####"""
{{! A plan or a notice: contents, the article with its header, and what belongs to it. }}
{{<layout}}
{{$head}}
{{#canonical?}}
<script type="application/ld+json">{{{jsonld}}}</script>
{{/canonical?}}
{{/head}}
{{$main}}
<div class="document{{#hasContents}} with-contents{{/hasContents}}">
{{#hasContents}}
<nav class="contents" aria-label="目录">
<input type="checkbox" id="contents-shown" class="fold"><label for="contents-shown">目录</label>
{{{contents}}}
</nav>
{{/hasContents}}
<article>
<header data-masthead="{{masthead}}">
<p class="kind">{{kind}}</p>
<h1>{{heading}}</h1>
<p class="published">发布时间：{{#published?}}<time datetime="{{published}}">{{published}}</time>{{/published?}}{{^published?}}不详{{/published?}}</p>
{{#number?}}
<p class="document-number">{{number}}</p>
{{/number?}}
{{#period}}
<p class="period" data-from="{{from}}" data-to="{{to}}">公示期：{{text}}{{#contact?}}<br>受理方式：{{contact}}{{/contact?}}</p>
{{/period}}
{{#status}}
<div class="status">
<p><strong>{{state}}</strong>{{text}}</p>
{{#links?}}
<p>现行文件：{{#links}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{#outside?}}<small>（{{outside}}）</small>{{/outside?}}{{/url?}} {{/links}}</p>
{{/links?}}
</div>
{{/status}}
<dl class="facts">
{{#rows}}
<div><dt>{{label}}</dt><dd>{{#values}}{{^first()}}、{{/first()}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}}{{/values}}</dd></div>
{{/rows}}
</dl>
{{#carrier}}
<div class="carrier">
<p>印发本文件的通知：{{title}}{{#docNo?}}（{{docNo}}）{{/docNo?}}</p>
{{#recipients?}}<p>主送：{{recipients}}</p>{{/recipients?}}
{{#copies?}}<p>抄送：{{copies}}</p>{{/copies?}}
{{#signedOn?}}<p>印发日期：{{signedOn}}</p>{{/signedOn?}}
</div>
{{/carrier}}
</header>
{{{body}}}
</article>
{{#imprint}}
<div class="imprint">
{{#copies?}}<p>抄送：{{copies}}。</p>{{/copies?}}
<p><span>{{issuer}}</span><span>{{date}}印发</span></p>
</div>
{{/imprint}}
<div class="after">
{{#downloads?}}
<aside aria-labelledby="downloads">
<h2 id="downloads">下载</h2>
<ul class="downloads">
{{#downloads}}
<li><a href="{{url}}" download>{{title}}</a> <span>{{note}}</span>{{#isOriginal}} <strong class="original">原件</strong>{{/isOriginal}}</li>
{{/downloads}}
</ul>
</aside>
{{/downloads?}}
{{#targets?}}
<aside aria-labelledby="targets">
<h2 id="targets">本文指标</h2>
<details>
<summary>共{{targetCount}}个</summary>
<ul class="targets">
{{#targets}}
<li><a href="{{url}}">{{label}}</a> {{#items}}{{^first()}}；{{/first()}}{{what}}<b>{{amount}}</b>{{#deadline?}}（{{deadline}}）{{/deadline?}}{{/items}}</li>
{{/targets}}
</ul>
</details>
</aside>
{{/targets?}}
{{#relations?}}
<aside aria-labelledby="relations">
<h2 id="relations">相关文件</h2>
<dl class="relations">
{{#relations}}
<div><dt>{{title}}</dt>{{#links}}<dd>{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{#outside?}}<small>（{{outside}}）</small>{{/outside?}}{{/url?}}</dd>{{/links}}</div>
{{/relations}}
</dl>
{{#reports?}}
<ul class="reports">
{{#reports}}
<li><a href="{{url}}">{{text}}</a></li>
{{/reports}}
</ul>
{{/reports?}}
</aside>
{{/relations?}}
{{#themes?}}
<aside aria-labelledby="themes">
<h2 id="themes">涉及主题</h2>
<ul class="chips">
{{#themes}}
<li>{{#url?}}<a href="{{url}}">{{text}}{{#note?}} <span>{{note}}</span>{{/note?}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}}</li>
{{/themes}}
</ul>
</aside>
{{/themes?}}
<aside aria-labelledby="citation">
<h2 id="citation">引用本文</h2>
<p class="citation">{{citation}}</p>
{{#citationFile?}}
<p>引文：<a href="{{citationFile}}.bib" download>BibTeX</a>、<a href="{{citationFile}}.ris" download>RIS</a></p>
{{/citationFile?}}
{{^citationFile?}}
<details>
<summary>BibTeX 和 RIS</summary>
<pre tabindex="0" aria-label="BibTeX">{{bibtex}}</pre>
<pre tabindex="0" aria-label="RIS">{{ris}}</pre>
</details>
{{/citationFile?}}
</aside>
{{#neighbours?}}
<nav class="neighbours" aria-label="同一机关的同类文件">
{{#neighbours}}
<p><span>{{title}}</span> {{#links}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{#outside?}}<small>（{{outside}}）</small>{{/outside?}}{{/url?}}{{/links}}</p>
{{/neighbours}}
{{#comparison?}}
<p><a href="{{comparison}}">与上一份比较</a></p>
{{/comparison?}}
</nav>
{{/neighbours?}}
</div>
</div>
{{/main}}
{{/layout}}

"""####),
    ("footer.mustache", ####"""
<footer class="site">
{{#pages?}}
<ul class="pages">
{{#pages}}
<li><a href="{{url}}">{{text}}</a></li>
{{/pages}}
</ul>
{{/pages?}}
<p>
{{#site.organiser?}}<span>主办单位：{{site.organiser}}</span>{{/site.organiser?}}
{{#site.undertaker?}}<span>承办单位：{{site.undertaker}}</span>{{/site.undertaker?}}
{{#site.contact?}}<span>联系方式：{{site.contact}}</span>{{/site.contact?}}
{{^site.organiser?}}<span>{{site.name}}</span>{{/site.organiser?}}
</p>
<p>
{{#site.identificationCode?}}<span>网站标识码：{{site.identificationCode}}</span>{{/site.identificationCode?}}
{{#site.icp?}}{{#isOffline}}<span>{{site.icp}}</span>{{/isOffline}}{{^isOffline}}<a href="https://beian.miit.gov.cn/" rel="noopener">{{site.icp}}</a>{{/isOffline}}{{/site.icp?}}
{{#site.policeRecord?}}{{#isOffline}}<span>{{site.policeRecord}}</span>{{/isOffline}}{{^isOffline}}<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={{site.policeRecordNumber}}" rel="noopener">{{site.policeRecord}}</a>{{/isOffline}}{{/site.policeRecord?}}
{{#site.conacURL?}}{{^isOffline}}<a href="{{site.conacURL}}" rel="noopener">党政机关网站标识</a>{{/isOffline}}{{/site.conacURL?}}
{{#site.errorReportURL?}}{{^isOffline}}<a href="{{site.errorReportURL}}" rel="noopener">我为政府网站找错</a>{{/isOffline}}{{/site.errorReportURL?}}
<a href="{{root}}index.html">网站首页</a>
</p>
</footer>

"""####),
    ("header.mustache", ####"""
<a class="skip" href="#main">跳到正文</a>
<header class="site">
<div class="bar">
<p class="name"><a href="{{root}}index.html">{{site.name}}</a></p>
<div class="modes" role="group" aria-label="显示方式">
<label><input type="checkbox" id="mode-large"> 大字</label>
<label><input type="checkbox" id="mode-contrast"> 高对比</label>
</div>
{{#offersQuickSearch}}
<form class="quick" role="search" action="{{root}}search.html" method="get">
<input type="search" name="q" aria-label="搜索全部文件" placeholder="搜索全部文件" maxlength="100">
<button type="submit">搜索</button>
</form>
{{/offersQuickSearch}}
</div>
<nav class="main" aria-label="栏目">
<ul>
{{#navigation}}
<li><a href="{{url}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{text}}</a></li>
{{/navigation}}
</ul>
</nav>
</header>

"""####),
    ("home.mustache", ####"""
{{<layout}}
{{$head}}
{{#canonical?}}
<script type="application/ld+json">{{{jsonld}}}</script>
{{/canonical?}}
{{/head}}
{{$main}}
<div class="band">
<h1>{{site.name}}</h1>
<p class="lede">{{site.description}}</p>
{{#offersSearch}}
<form class="large-search" role="search" action="search.html" method="get">
<label for="home-query">搜索全部文件的标题、文号和全文</label>
<div><input type="search" id="home-query" name="q" maxlength="100"><button type="submit">搜索</button></div>
</form>
{{/offersSearch}}
<ul class="figures">
{{#plans}}
<li><a href="{{url}}"><b>{{note}}</b> {{text}}</a></li>
{{/plans}}
{{#notices}}
<li><a href="{{url}}"><b>{{note}}</b> {{text}}</a></li>
{{/notices}}
<li>截至{{asOf}}</li>
</ul>
</div>
<div class="columns">
{{#plans?}}
<section aria-labelledby="newest-plans">
<h2 id="newest-plans">最新计划与总结</h2>
<ol class="documents">
{{{newestPlans}}}
</ol>
{{#plans}}
<p class="more"><a href="{{url}}">全部{{text}} <span>{{note}}</span></a></p>
{{/plans}}
</section>
{{/plans?}}
<div>
{{#notices?}}
<section aria-labelledby="newest-notices">
<h2 id="newest-notices">最新通知公告</h2>
<ol class="documents">
{{{newestNotices}}}
</ol>
{{#notices}}
<p class="more"><a href="{{url}}">全部{{text}} <span>{{note}}</span></a></p>
{{/notices}}
</section>
{{/notices?}}
{{#groups}}
{{#first()}}
<section>
<h2>按{{title}}</h2>
<ul class="chips">
{{#links}}
<li><a href="{{url}}">{{text}} <span>{{note}}</span></a></li>
{{/links}}
</ul>
<p class="more"><a href="{{url}}">全部{{title}}</a></p>
</section>
{{/first()}}
{{/groups}}
</div>
</div>
{{#themes?}}
<section aria-labelledby="home-themes">
<h2 id="home-themes">按主题</h2>
{{#themes}}
<h3>{{title}}</h3>
<ul class="tiles bars">
{{#links}}
<li class="s{{share}}"><a href="{{url}}">{{text}} <span>{{note}}</span></a></li>
{{/links}}
</ul>
{{/themes}}
</section>
{{/themes?}}
<div class="groups">
{{#groups}}
{{^first()}}
<section>
<h2>按{{title}}</h2>
<ul class="chips">
{{#links}}
<li><a href="{{url}}">{{text}} <span>{{note}}</span></a></li>
{{/links}}
</ul>
<p class="more"><a href="{{url}}">全部{{title}}</a></p>
</section>
{{/first()}}
{{/groups}}
</div>
<p class="more"><a href="data/index.html">下载开放数据</a></p>
{{/main}}
{{/layout}}

"""####),
    ("layout.mustache", ####"""
{{! Every page: head, header, the page's own part, footer. A page fills the block "main". }}
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self' file:; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}{{^isHome}} - {{site.name}}{{/isHome}}</title>
<meta name="SiteName" content="{{site.name}}">
{{#site.domain?}}
<meta name="SiteDomain" content="{{site.domain}}">
{{/site.domain?}}
{{#site.identificationCode?}}
<meta name="SiteIDCode" content="{{site.identificationCode}}">
{{/site.identificationCode?}}
{{#column}}
<meta name="ColumnName" content="{{name}}">
<meta name="ColumnDescription" content="{{description}}">
<meta name="ColumnKeywords" content="{{keywords}}">
<meta name="ColumnType" content="{{type}}">
{{/column}}
{{#article}}
<meta name="ArticleTitle" content="{{title}}">
{{#published?}}
<meta name="PubDate" content="{{published}}">
{{/published?}}
<meta name="ContentSource" content="{{source}}">
{{#keywords?}}
<meta name="Keywords" content="{{keywords}}">
{{/keywords?}}
{{#author?}}
<meta name="Author" content="{{author}}">
{{/author?}}
{{#description?}}
<meta name="Description" content="{{description}}">
{{/description?}}
{{#url?}}
<meta name="Url" content="{{url}}">
{{/url?}}
{{/article}}
{{#canonical?}}
<link rel="canonical" href="{{canonical}}">
<meta property="og:site_name" content="{{site.name}}">
<meta property="og:title" content="{{title}}">
<meta property="og:type" content="{{#article?}}article{{/article?}}{{^article?}}website{{/article?}}">
<meta property="og:url" content="{{canonical}}">
<meta property="og:locale" content="zh_CN">
{{/canonical?}}
{{#canonical?}}
<link rel="alternate" type="application/atom+xml" title="{{site.name}}" href="{{root}}feed.xml">
{{/canonical?}}
<link rel="icon" href="{{root}}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{root}}assets/site.css">
<link rel="stylesheet" href="{{root}}assets/print.css" media="print">
<link rel="alternate stylesheet" href="{{root}}assets/large.css" title="大字">
<link rel="alternate stylesheet" href="{{root}}assets/contrast.css" title="高对比">
<script src="{{root}}assets/mode.js"></script>
<script src="{{root}}assets/site.js" defer></script>
{{$head}}{{/head}}
</head>
<body>
{{{header}}}
{{#crumbs?}}
<nav class="crumbs" aria-label="当前位置">
<ol>
{{#crumbs}}
<li>{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}<span aria-current="page">{{text}}</span>{{/url?}}</li>
{{/crumbs}}
</ol>
</nav>
{{/crumbs?}}
<main id="main">
{{$main}}{{/main}}
</main>
{{{footer}}}
</body>
</html>

"""####),
    ("list.mustache", ####"""
{{! An index: all plans, a year, an issuer … }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lede">{{description}}</p>
{{#groups}}
<nav aria-label="{{title}}">
<ul class="chips">
{{#links}}
<li><a href="{{url}}">{{text}}{{#note?}} <span>{{note}}</span>{{/note?}}</a></li>
{{/links}}
</ul>
</nav>
{{/groups}}
{{#hasTimeline}}
{{{timeline}}}
{{/hasTimeline}}
<ol class="documents">
{{{items}}}
</ol>
{{>pager}}
{{/main}}
{{/layout}}

"""####),
    ("overview.mustache", ####"""
{{! The overview of a group of indexes: years, issuers, themes … }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lede">{{description}}</p>
{{#groups}}
{{#title?}}<h2>{{title}}</h2>{{/title?}}
<ul class="tiles">
{{#links}}
<li><a href="{{url}}">{{text}} <span>{{note}}</span></a></li>
{{/links}}
</ul>
{{/groups}}
{{/main}}
{{/layout}}

"""####),
    ("page.mustache", ####"""
{{! A free page: about, help. }}
{{<layout}}
{{$main}}
<article class="free">
<h1>{{heading}}</h1>
{{{body}}}
</article>
{{/main}}
{{/layout}}

"""####),
    ("pager.mustache", ####"""
{{#pager}}
<nav class="pager" aria-label="分页">
{{#previous?}}<a href="{{previous}}" rel="prev">上一页</a>{{/previous?}}
<ol>
{{#pages}}
<li{{#followsGap}} class="gap"{{/followsGap}}>{{#url?}}<a href="{{url}}" aria-label="第{{number}}页">{{number}}</a>{{/url?}}{{^url?}}<span aria-current="page">{{number}}</span>{{/url?}}</li>
{{/pages}}
</ol>
{{#next?}}<a href="{{next}}" rel="next">下一页</a>{{/next?}}
</nav>
{{/pager}}

"""####),
    ("report.mustache", ####"""
{{! A plan beside the summary that reports on it; the rows are written by the program. }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lede">{{summary}}</p>
<p>每条先列计划，再列总结，由程序按标题、文字、主题和指标名称对应，以原文为准。“达到”“未达到”只在关系和单位都能比较时写出；总结没有提到的，写“未见报告”，不表示没有完成。</p>
<p class="compare-plans"><a href="{{planURL}}">{{plan}}</a> → <a href="{{reportURL}}">{{report}}</a></p>
<section aria-labelledby="measures">
<h2 id="measures">计划各条</h2>
<div class="comparison">
{{{rows}}}
</div>
</section>
{{#hasRest}}
<section aria-labelledby="rest">
<h2 id="rest">总结的其他内容</h2>
<div class="comparison">
{{{rest}}}
</div>
</section>
{{/hasRest}}
{{/main}}
{{/layout}}

"""####),
    ("search.mustache", ####"""
{{! The full-text search: assets/search.js fills it. }}
{{<layout}}
{{$head}}
<script src="{{root}}assets/search.js" defer></script>
{{/head}}
{{$main}}
<h1>搜索</h1>
<form id="search-form" class="search-form" role="search" action="search.html" method="get">
  <label for="search-query">搜索计划、通知的标题、文号和全文</label>
  <div class="search-field">
    <input id="search-query" name="q" type="text" enterkeyhint="search" autocomplete="off" spellcheck="false" maxlength="100"
      role="combobox" aria-autocomplete="list" aria-controls="search-suggestions" aria-expanded="false"
      aria-describedby="search-help">
    <button type="submit">搜索</button>
    <ul id="search-suggestions" class="search-suggestions" role="listbox" aria-label="建议" hidden></ul>
  </div>
  <p id="search-help" class="search-help">几个词用空格隔开，表示同一条里都要有；用英文引号 "…" 括起来，空格也照查。可输入主题或标题的拼音首字母。</p>
  <div id="search-filters" class="search-filters" role="group" aria-label="筛选与排序">
    <label>主题 <select name="theme"><option value="">全部</option></select></label>
    <label>年度 <select name="year"><option value="">全部</option></select></label>
    <label>发文机关 <select name="issuer"><option value="">全部</option></select></label>
    <label>种类 <select name="kind"><option value="">全部</option></select></label>
    <label>排序 <select name="sort"><option value="">按相关程度</option><option value="date">按发布时间</option></select></label>
  </div>
</form>
<noscript><p class="search-noscript">全文搜索需要浏览器的脚本功能。没有它，也可以从<a href="index.html">首页</a>{{#hasThemes}}、<a href="themes/index.html">主题</a>{{/hasThemes}}和上面的各个栏目找到每一份文件。</p></noscript>
<p id="search-status" class="search-status" role="status" aria-live="polite"></p>
<div id="results" class="search-results" data-state="idle" data-total="0"></div>
{{/main}}
{{/layout}}

"""####),
    ("targets.mustache", ####"""
{{! All targets: a table that assets/targets.js sorts and filters, and indicators over the years. }}
{{<layout}}
{{$head}}
<script src="{{root}}assets/targets.js" defer></script>
{{/head}}
{{$main}}
<h1>指标</h1>
<p class="lede">各份计划提出的数量指标，共{{count}}个，每个都注明出处。数值由程序从原文读出，以原文为准。</p>
{{#hasIndicators}}
<section aria-labelledby="indicators">
<h2 id="indicators">可以比较的指标</h2>
<div class="indicators">
{{{indicators}}}
</div>
</section>
{{/hasIndicators}}
<section aria-labelledby="all-targets">
<h2 id="all-targets">全部指标</h2>
<form class="filters" id="target-filters" hidden>
<label>主题 <select name="theme"><option value="">全部</option>{{#themes}}<option>{{.}}</option>{{/themes}}</select></label>
<label>年度 <select name="year"><option value="">全部</option>{{#years}}<option>{{.}}</option>{{/years}}</select></label>
<label>发文机关 <select name="issuer"><option value="">全部</option>{{#issuers}}<option>{{.}}</option>{{/issuers}}</select></label>
<p role="status" id="target-status"></p>
</form>
<div class="table" tabindex="0">
<table id="target-table">
<thead><tr><th scope="col">指标</th><th scope="col">数值</th><th scope="col">期限</th><th scope="col">主题</th><th scope="col">年度</th><th scope="col">发文机关</th><th scope="col">出处</th></tr></thead>
<tbody>
{{{rows}}}
</tbody>
</table>
</div>
</section>
{{>pager}}
{{/main}}
{{/layout}}

"""####),
    ("theme.mustache", ####"""
{{! A theme: its measures by year and issuer. }}
{{<layout}}
{{$main}}
<h1><span class="over">主题</span> {{heading}}</h1>
{{#description?}}<p class="lede">{{description}}</p>{{/description?}}
<p class="count">{{documentCount}}份文件中的{{measureCount}}条。</p>
{{#broader?}}
<p class="near">上位主题：{{#broader}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}} {{/broader}}</p>
{{/broader?}}
{{#narrower?}}
<p class="near">下位主题：{{#narrower}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}} {{/narrower}}</p>
{{/narrower?}}
{{#related?}}
<p class="near">相关主题：{{#related}}{{#url?}}<a href="{{url}}">{{text}}</a>{{/url?}}{{^url?}}{{text}}{{/url?}} {{/related}}</p>
{{/related?}}
{{#hasMap}}
{{{map}}}
{{/hasMap}}
{{#hasIndicators}}
<h2>指标</h2>
<div class="indicators">
{{{indicators}}}
</div>
{{/hasIndicators}}
{{{measures}}}
{{>pager}}
{{/main}}
{{/layout}}

"""####),
    ("themes.mustache", ####"""
{{! All themes: the map of themes and years, then the themes with their counts. }}
{{<layout}}
{{$main}}
<h1>{{heading}}</h1>
<p class="lede">{{description}}</p>
<div class="map-and-list">
<div>
{{#groups}}
{{#title?}}<h2>{{title}}</h2>{{/title?}}
<ul class="tiles">
{{#links}}
<li><a href="{{url}}">{{text}} <span>{{note}}</span></a></li>
{{/links}}
</ul>
{{/groups}}
</div>
{{#hasMap}}
<div>
<h2>主题与年度</h2>
{{{map}}}
</div>
{{/hasMap}}
</div>
{{/main}}
{{/layout}}

"""####),
  ]
}
