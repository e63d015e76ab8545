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
