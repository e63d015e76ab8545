/// What the preview adds to the site: addresses below `/__planpress/`, and one tag in pages.
enum PreviewScript {
  static let path = "__planpress/reload.js"
  static let stylePath = "__planpress/overlay.css"
  static let eventsPath = "__planpress/events"

  /// The page with the script's tag, and with leave for it to ask this server for events: pages
  /// forbid every connection (their Content-Security-Policy).
  static func added(to page: [UInt8], generation: String) -> [UInt8] {
    let tag = Array("<script src=\"/\(path)\" data-generation=\"\(generation)\"></script>\n".utf8)
    var result = page
    result.insert(contentsOf: tag, at: lastRange(of: "</body>", in: page) ?? page.count)
    let policy = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    if let range = result.firstRange(of: policy) {
      result.insert(contentsOf: Array("connect-src 'self'; ".utf8), at: range.upperBound)
    }
    return result
  }

  /// The page that stands in for a site that has never been without errors.
  static func waitingPage(generation: String) -> [UInt8] {
    let page = """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>预览</title></head>
      <body><p>网站还没有生成：正在读取内容，或者内容有错误。完成以后这里会自动显示。</p></body></html>

      """
    return added(to: Array(page.utf8), generation: generation)
  }

  private static func lastRange(of text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return stride(from: bytes.count - wanted.count, through: 0, by: -1).first {
      bytes[$0] == wanted[0] && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Loads the page again when the site has changed, and shows what is wrong with the sources.
  static let script = """
    (function () {
      'use strict';
      var generation = document.currentScript.getAttribute('data-generation');
      var source = null, host = null, closedFor = '';

      function element(name, className, text) {
        var node = document.createElement(name);
        node.className = className;
        if (text) { node.textContent = text; }
        return node;
      }

      function entry(diagnostic) {
        var item = element('li', diagnostic.severity);
        item.appendChild(element('p', 'place',
          diagnostic.path + ':' + diagnostic.line + ':' + diagnostic.column));
        item.appendChild(element('p', 'message', diagnostic.message));
        if (diagnostic.quotedLine) { item.appendChild(element('pre', '', diagnostic.quotedLine)); }
        if (diagnostic.fix) { item.appendChild(element('p', 'fix', '修改建议：' + diagnostic.fix)); }
        return item;
      }

      function show(state) {
        if (host) { host.remove(); host = null; }
        var found = state.diagnostics.filter(function (d) { return d.severity !== 'advice'; });
        var key = JSON.stringify([state.failure, found]);
        if ((!state.failure && !found.length) || key === closedFor) { return; }
        host = document.createElement('planpress-overlay');
        var root = host.attachShadow({ mode: 'open' });
        var style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = '/__planpress/overlay.css';
        root.appendChild(style);
        var blocks = state.failure || state.errors > 0;
        var panel = element('section', blocks ? 'panel error' : 'panel warning');
        panel.setAttribute('role', blocks ? 'alert' : 'status');
        var close = element('button', 'close', '关闭');
        close.addEventListener('click', function () { closedFor = key; host.remove(); host = null; });
        panel.appendChild(close);
        panel.appendChild(element('h2', '', blocks
          ? '内容有错误，下面的网页是最后一次正确的样子' : '有 ' + found.length + ' 条警告'));
        if (state.failure) { panel.appendChild(element('pre', '', state.failure)); }
        var list = element('ol', '');
        found.slice(0, 50).forEach(function (d) { list.appendChild(entry(d)); });
        if (found.length > 50) {
          list.appendChild(element('li', '', '还有 ' + (found.length - 50) + ' 条，见终端。'));
        }
        panel.appendChild(list);
        root.appendChild(panel);
        document.documentElement.appendChild(host);
      }

      function connect() {
        if (source) { return; }
        source = new EventSource('/__planpress/events');
        source.addEventListener('state', function (event) {
          var state = JSON.parse(event.data);
          if (state.generation !== generation) { location.reload(); } else { show(state); }
        });
      }

      function disconnect() {
        if (source) { source.close(); source = null; }
      }

      /* A browser opens six connections to one server: a page that nobody sees keeps none. */
      document.addEventListener('visibilitychange', function () {
        if (document.hidden) { disconnect(); } else { connect(); }
      });
      window.addEventListener('pagehide', disconnect);
      if (!document.hidden) { connect(); }
    })();

    """

  static let style = """
    .panel { position: fixed; left: 0; right: 0; bottom: 0; max-height: 60vh; overflow: auto;
      z-index: 2147483647; padding: 0.75rem 1.25rem; background: #fff; color: #222;
      border-top: 4px solid #b58900; box-shadow: 0 -4px 24px rgba(0, 0, 0, 0.3);
      font: 15px/1.6 sans-serif; text-align: left; }
    .panel.warning { max-height: 25vh; }
    .panel.error { border-top-color: #c62828; }
    h2 { margin: 0 0 0.5rem; font-size: 1.1rem; }
    ol { margin: 0; padding-left: 1.5rem; }
    li { margin: 0 0 0.6rem; }
    p { margin: 0; }
    pre { margin: 0.2rem 0; padding: 0.3rem 0.5rem; background: #f3f3f3; white-space: pre-wrap; }
    .place { font-family: monospace; color: #555; }
    .error .message { font-weight: bold; }
    .close { float: right; font: inherit; }
    @media print { .panel { display: none; } }

    """
}
