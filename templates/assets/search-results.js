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
