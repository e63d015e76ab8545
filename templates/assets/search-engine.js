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
