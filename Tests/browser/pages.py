"""Reads what built pages show: the text of every block element of a document's <article>."""
import html.parser

BLOCKS = set(
    "address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody "
    "td tfoot th thead tr ul".split())
VOIDS = set("area base br col embed hr img input link meta source wbr".split())
LEFT_OUT = {"nav", "aside", "header", "script", "style", "template", "noscript"}
# Measures hold their items; what is nested in them is found under their anchor.
WHOLE = {"measure", "goal", "paragraph", "item", "subitem"}


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.blocks, self.title, self.header = path, [], "", ""
        self.stack, self.text = [], ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in BLOCKS:
            self.end_block()
        if tag in VOIDS:
            return
        self.stack.append((tag, attributes.get("id"), (attributes.get("class") or "").split()))

    def handle_startendtag(self, tag, attributes):
        if tag in BLOCKS:
            self.end_block()

    def handle_endtag(self, tag):
        if tag in VOIDS:
            return
        if tag in BLOCKS:
            self.end_block()
        if tag == "h1" and self.is_in("header"):
            self.title = self.title.strip()
        while self.stack:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data):
        if not self.is_in("article"):
            return
        if self.is_in("header"):
            self.header += data
            if self.is_in("h1"):
                self.title += data
        elif not any(self.is_in(tag) for tag in LEFT_OUT):
            self.text += data

    def is_in(self, tag):
        return any(open_tag == tag for open_tag, _, _ in self.stack)

    def end_block(self):
        text = " ".join(self.text.split(" "))
        self.text = ""
        if text.strip():
            self.blocks.append((self.anchor(), text))

    def anchor(self):
        """Id of the entry that the open elements belong to."""
        anchor = ""
        for tag, name, classes in self.stack:
            is_unit = "unit" in classes and name
            is_calendar = tag == "li" and name and "__" in name
            if not (is_unit or is_calendar):
                continue
            anchor = name
            if is_calendar or WHOLE & set(classes):
                break
        return anchor


def read(folder):
    documents = []
    for kind in ("plans", "notices"):
        for path in sorted((folder / kind).glob("*.html")):
            page = Page(f"{kind}/{path.name}")
            page.feed(path.read_text(encoding="utf-8"))
            if page.title:
                documents.append(page)
    return documents
