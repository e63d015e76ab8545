/// Words that stand on web pages around a document and hardly ever in one.
enum Vocabulary {
  /// Openings of lines that belong to the page.
  static let openings: [[UInt32]] = [
    "上一篇", "下一篇", "上篇:", "下篇:", "上一条", "下一条", "相关文章", "相关推荐", "相关阅读", "相关链接", "相关新闻",
    "相关资料", "相关文档", "相关参考", "的相关参考", "推荐阅读", "猜你喜欢", "热门文章", "热门推荐", "最新文章", "延伸阅读",
    "点击下载", "点击查看", "点击进入", "查看更多", "查看全文", "阅读全文", "更多>>", "更多内容", "返回列表", "返回顶部", "返回首页",
    "关闭窗口", "打印本页", "收藏本页", "分享到", "手机扫一扫", "扫一扫", "扫描二维码", "微信扫", "手机浏览", "手机版",
    "免责声明", "版权声明", "版权所有", "特别声明", "郑重声明", "温馨提示:本", "本文链接", "本文地址", "本文来自", "本文由",
    "转载请", "文章来源于网络", "来源于网络", "文档下载", "附件下载:http", "下载文档", "下载本文", "责任编辑", "责编", "Copyright",
    "copyright", "©", "网站地图", "网站首页", "主办单位:", "承办单位:", "技术支持", "备案号", "ICP备", "站内搜索", "请输入关键",
    "展开全文", "未完待续", "本页内容", "正在加载", "以上就是", "以上是小编", "欢迎下载", "欢迎阅读", "更多精彩",
    "更多相关", "声明:本", "声明:本", "【打印】", "【关闭】", "【字体", "字体:", "字号:", "字体大小", "[打印", "[关闭",
  ].map(folded)

  static let counters: [[UInt32]] = [
    "阅读", "浏览", "点击", "点击数", "点击率", "浏览次数", "浏览量", "阅读次数", "阅读量", "访问量", "访问次数", "人气", "大小", "下载次数",
    "下载量", "评论", "收藏", "点赞", "字数", "页数", "热度",
  ].map(folded)

  /// All words of a group in one line make it promotion.
  static let promotions: [[[UInt32]]] = [
    ["小编", "参考"], ["小编", "收集"], ["小编", "整理"], ["小编", "分享"], ["小编", "推荐"], ["下面是", "范文", "参考"],
    ["以下是", "范文", "参考"], ["欢迎", "阅读", "借鉴"], ["希望", "对大家", "帮助"], ["篇", "相关文章"], ["相关文章:"],
    ["仅供参考", "篇"], ["查看更多"], ["本文", "关键词:"], ["更多", "请关注"], ["更多", "请点击"], ["上一篇", "下一篇"],
    ["扫描", "二维码"], ["关注", "公众号"],
  ].map { $0.map(folded) }

  /// What only platforms say about files and users.
  static let platform: [[UInt32]] = [
    "退款", "客服", "侵犯您", "侵权", "侵犯", "版权归", "版权所有", "本站", "VIP", "预览", "充值", "金币", "网友", "免费下载",
    "用户上传",
    "扫码", "下载文档", "下载本文", "原作者", "百度", "立即删除", "文档内容", "付费", "不代表", "本网", "站长", "会员",
  ].map(folded)

  /// Words that platforms share with documents.
  static let shared: [[UInt32]] = [
    "下载", "平台", "文档", "积分", "联系我们", "举报", "文库", "转载", "注册", "登录", "搜索", "上传", "投稿", "原创", "反馈",
    "申请", "网站",
    "编辑", "删除", "收集", "整理", "用户", "观点", "版权", "请联系",
  ].map(folded)

  private static let buttons: [[UInt32]] = [
    "打印", "关闭", "收藏", "分享", "字号", "字体", "大", "中", "小", "首页", "返回", "评论", "点赞", "下载", "复制", "举报",
    "访问手机版",
    "手机版", "打开", "翻译", "客户端", "微信", "微博", "朋友圈", "空间", "登录", "注册", "搜索", "导航", "无障碍", "浏览", "繁體",
    "简体",
    "繁体", "设为主页", "加入收藏", "网站地图", "联系我们", "关于我们", "来源", "作者", "编辑", "发布时间", "时间", "点击", "次", "来源:",
    "打开翻译", "语音播报", "适老化", "长者模式", "全文下载", "推荐", "更多", "扫一扫", "二维码", "公众号", "APP", "顶部",
  ].map(folded).sorted { $0.count > $1.count }

  /// How many scalars of a line are words of buttons, punctuation left out.
  static func covered(_ text: [UInt32]) -> Int {
    var index = 0
    var result = 0
    outer: while index < text.count {
      for word in buttons where matches(word, text, at: index, before: text.count) {
        result += word.count
        index += word.count
        continue outer
      }
      if !text[index].isHan, !text[index].isLatin, !text[index].isDigit { result += 1 }
      index += 1
    }
    return result
  }

  /// How many words of buttons and counters a short text holds.
  static func score(_ text: [UInt32]) -> Int {
    (buttons + counters).count { $0.count >= 2 && find($0, text, in: 0..<text.count) != nil }
  }
}
