/// The files that `planpress new` writes: settings, vocabulary and one source of each kind of
/// document, whose comments teach the format. Paths are relative to the new folder.
package struct StarterSite: Sendable {
  package let files: [(path: String, text: String)]

  /// `today` is the day on the sources, `YYYY-MM-DD`; `vocabulary` the text of the default themes.
  package init(today: String, year: Int, vocabulary: String) {
    files = [
      ("content/site.yaml", StarterSite.settings),
      ("content/themes.yaml", vocabulary),
      ("content/plans/\(year)/plan-\(year).md", StarterSite.plan(today: today, year: year)),
      ("content/plans/\(year)/summary-\(year - 1).md", StarterSite.summary(today, year)),
      ("content/notices/\(year)/notice-\(year)-1.md", StarterSite.notice(today: today, year: year)),
      ("content/notices/\(year)/public-\(year)-1.md", StarterSite.publicNotice(today, year)),
      ("content/pages/about.md", StarterSite.about),
      ("README.md", StarterSite.readme),
    ]
  }

  private static let settings = """
    # 网站设置。井号后面是说明，不影响网站；去掉行首的井号即可启用该项。
    # 键名可用英文，也可用括号里的中文，二者选一。
    name: 某某区教育局计划公开        # 网站名称
    description: 公开本局的工作计划、要点、总结与通知。   # 网站描述
    # domain: jy.example.gov.cn      # 域名；不写 https://，不确定就不要写
    # basePath: /jyj/                # 路径；网站放在门户的子栏目里时填写
    # code: "1234567890"             # 标识码，10 位数字
    # official: true                 # 正式网站：缺标签、未知值都算错误
    pager: 20                        # 每页条数
    footer:
      organiser: 某某区教育局         # 主办单位
      # contact: 办公室 电话写在这里   # 联系方式
      # icp: 某ICP备00000000号        # 备案号

    """

  private static func plan(today: String, year: Int) -> String {
    """
    ---
    # 两行 --- 之间是文件的说明，一行一项，冒号用半角，冒号后空一格。
    title: 某某区教育局\(year)年工作要点
    kind: 工作要点              # 种类：工作要点、工作计划、工作总结、发展规划、实施方案、通知、公告、公示
    issuer: 某某区教育局         # 发文机关写全称；联合发文写成 [甲局, 乙局]
    region: 某某省/某某市/某某区
    year: \(year)
    # docNo: 某教发〔\(year)〕1号   # 发文字号用六角括号；没有就不写
    # signedOn: \(today)         # 成文日期
    publishedAt: \(today) 09:00   # 发布时间，北京时间；不知道写 未知
    ---

    总体要求：这一段在第一个编号之前，是文件的引言。

    ## 一、加强教师队伍建设

    ### 1. 开展教师培训

    标题写成“## 一、”“### 1.”，也可以直接从 Word 粘贴成普通段落，编号会自动识别。年内培训教师300人次以上。

    ### 2. 加强师德建设

    编号按原样显示，每一条都有自己的网址，可以直接引用。

    ## 二、守牢校园安全底线

    ### 3. 排查安全隐患

    一是查消防设施；二是查食品安全；三是查校车管理。每学期开展应急演练2次。

    ### 4. 落实安全责任

    与学校签订安全责任书。表格写法如下：

    | 指标 | 目标 |
    | --- | --- |
    | 应急演练 | 每学期2次 |
    | 隐患整改率 | 100% |

    """
  }

  private static func summary(_ today: String, _ year: Int) -> String {
    """
    ---
    title: 某某区教育局\(year - 1)年工作总结
    kind: 工作总结
    issuer: 某某区教育局
    region: 某某省/某某市/某某区
    year: \(year - 1)
    publishedAt: \(today) 09:30
    # reportsOn: plan-\(year - 1)   # 总结的是哪份计划，写那份文件的标识(文件名去掉 .md)
    ---

    一、主要工作

    1.教师培训扎实开展。全年培训教师280人次。

    2.校园安全形势平稳。开展应急演练4次，隐患整改率达到100%。

    二、存在的问题

    3.培训的针对性还不够强。

    """
  }

  private static func notice(today: String, year: Int) -> String {
    """
    ---
    title: 关于做好\(year)年校园安全工作的通知
    kind: 通知                  # 通知、公告、公示会放进“通知公告”
    issuer: 某某区教育局
    year: \(year)
    publishedAt: \(today) 10:00
    # attachments:              # 附件文件放在本文件旁边
    #   - {title: 自查表, file: checklist.docx}
    ---

    各中小学、幼儿园：

    请对照《某某区教育局\(year)年工作要点》认真抓好落实，具体要求见[工作要点](../../plans/\(year)/plan-\(year).md#p3)。

    """
  }

  private static func publicNotice(_ today: String, _ year: Int) -> String {
    """
    ---
    title: \(year)年优秀教师拟表彰名单公示
    kind: 公示
    issuer: 某某区教育局
    year: \(year)
    publishedAt: \(today) 10:30
    notice:                     # 公示期，起止日期都要写
      from: \(today)
      to: \(year)-12-31
      contact: 某某区教育局人事科
    ---

    根据评选办法，现将拟表彰名单予以公示。公示期内如有异议，请向我局反映。

    """
  }

  private static let about = """
    ---
    title: 关于本站
    description: 本站公开什么，怎样查阅。
    ---

    本站公开工作计划、要点、总结与通知，可按主题、年度和种类查阅。

    """

  private static let readme = """
    # 本网站的内容

    - `content/plans/` 计划与总结，`content/notices/` 通知公告，`content/pages/` 其他页面。
    - 检查：`planpress check`。生成：`planpress build`，网站在 `public/`，双击 `public/index.html` 打开。

    """
}
