import PlanModel
import SiteRendering
import Testing

@Suite struct FeedTests {
  @Test("writes an Atom feed with every element that RFC 4287 requires")
  func writesAtom() throws {
    let feed = try #require(site([metadata("a") { $0.keywords = ["师资"] }]).feeds().first)
    #expect(
      text(feed.atom()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <id>tag:jy.example,2026:/jh/feed.xml</id>
        <title>甲市计划公开</title>
        <subtitle>教育工作计划、要点、总结与通知的公开目录。</subtitle>
        <updated>2012-03-05T09:00:00+08:00</updated>
        <link rel="self" type="application/atom+xml" href="https://jy.example/jh/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://jy.example/jh/index.html"/>
        <author><name>甲市计划公开</name></author>
        <generator>planpress</generator>
        <entry>
        <id>tag:jy.example,2026:/jh/plans/a</id>
        <title>甲市工作要点</title>
        <published>2012-03-05T09:00:00+08:00</published>
        <updated>2012-03-05T09:00:00+08:00</updated>
        <link rel="alternate" type="text/html" href="https://jy.example/jh/plans/a.html"/>
        <author><name>甲市教育局</name></author>
        <category term="工作要点"/>
        <category term="师资"/>
        <summary>甲市教育局，工作要点。</summary>
        </entry>
        </feed>

        """)
  }

  @Test("writes JSON Feed 1.1")
  func writesJSON() throws {
    let feed = try #require(site([metadata("a")]).feeds().first)
    #expect(
      text(feed.json(url: "https://jy.example/jh/feed.json")) == """
        {"version":"https://jsonfeed.org/version/1.1","title":"甲市计划公开",\
        "description":"教育工作计划、要点、总结与通知的公开目录。",\
        "home_page_url":"https://jy.example/jh/index.html",\
        "feed_url":"https://jy.example/jh/feed.json","language":"zh-CN",\
        "authors":[{"name":"甲市计划公开"}],"items":[\
        {"id":"tag:jy.example,2026:/jh/plans/a","url":"https://jy.example/jh/plans/a.html",\
        "title":"甲市工作要点","content_text":"甲市教育局，工作要点。",\
        "date_published":"2012-03-05T09:00:00+08:00","date_modified":"2012-03-05T09:00:00+08:00",\
        "authors":[{"name":"甲市教育局"}],"tags":["工作要点"]}
        ]}

        """)
  }

  @Test("makes feeds of the site, of notices and of each issuer")
  func makesFeeds() {
    let notice = metadata("n", kind: "公示", isNotice: true)
    let feeds = site([metadata("a"), notice]).feeds()
    let issuer = Permalinks.hashedID("甲市教育局")
    #expect(feeds.map(\.path) == ["feed.xml", "notices/feed.xml", "issuers/\(issuer).xml"])
    #expect(feeds.map(\.entries.count) == [2, 1, 2])
  }

  @Test("makes no feed without a domain or without an entry")
  func needsDomain() {
    #expect(site([metadata("a")], domain: nil).feeds().isEmpty)
    #expect(site([metadata("a", published: nil)]).feeds().isEmpty)
  }

  @Test("moves an entry's time to its withdrawal, and not a day before it")
  func movesOnWithdrawal() throws {
    let withdrawn = metadata("a") {
      $0.withdrawal = Withdrawal(date: day("2012-05-01"), reason: "数据有误")
    }
    let before = try #require(site([withdrawn], asOf: "2012-04-30").feedEntry(0))
    #expect(before.updated.text == "2012-03-05 09:00")
    #expect(before.summary == "甲市教育局，工作要点。")
    let after = try #require(site([withdrawn], asOf: "2012-05-01").feedEntry(0))
    #expect(after.updated.text == "2012-05-01 00:00")
    #expect(after.summary == "本文件已于2012年5月1日撤回，原因：数据有误")
    #expect(after.id == before.id)
  }

  @Test("moves an entry's time to a day of effect or expiry only when it has come")
  func movesOnDays() {
    let dated = metadata("a") {
      $0.effectiveOn = day("2012-05-01")
      $0.expiresOn = day("2013-05-01")
    }
    let updated = ["2012-04-30", "2012-05-01", "2013-04-30", "2013-05-01"].map {
      site([dated], asOf: $0).feedEntry(0)?.updated.text
    }
    #expect(
      updated == ["2012-03-05 09:00", "2012-05-01 00:00", "2012-05-01 00:00", "2013-05-01 00:00"])
  }

  @Test("moves an entry's time to the publication of what replaces it")
  func movesWhenReplaced() throws {
    let newer = metadata("b", published: "2012-06-01 08:30") { $0.supersedes = ["a"] }
    let entry = try #require(site([metadata("a"), newer]).feedEntry(0))
    #expect(entry.updated.text == "2012-06-01 08:30")
    #expect(entry.summary == "（废止）甲市教育局，工作要点。")
  }

  @Test("puts what changed last first and keeps a hundred entries")
  func keepsNewest() throws {
    let documents = (1...120).map { number in
      metadata("d\(number)", published: "2012-01-01 0\(number / 60):\(10 + number % 50)")
    }
    let feed = try #require(site(documents).feeds().first)
    #expect(feed.entries.count == 100)
    #expect(feed.entries.map(\.updated) == feed.entries.map(\.updated).sorted(by: >))
  }

  @Test(
    "leaves out what XML does not allow, for every code point",
    arguments: [0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0xFFFE, 0xFFFF])
  func leavesOutForbidden(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    var writer = ByteWriter()
    writer.append(xml: "甲\(String(Character(scalar)))乙<\u{1}>&\"𠀀\u{FFFD}\t\n")
    #expect(text(writer.bytes) == "甲乙&lt;&gt;&amp;&quot;𠀀\u{FFFD}\t\n")
  }
}
