import Terminal
import Testing

struct CSVTests {
  @Test(
    "a field is quoted where RFC 4180 asks for it, and is else as it was",
    arguments: [
      ([], "\r\n"), ([""], "\"\"\r\n"), (["", ""], ",\r\n"), (["période", "1"], "période,1\r\n"),
      (["un, deux", "trois"], "\"un, deux\",trois\r\n"), (["dit « \"oui\" »"], "\"dit « \"\"oui\"\" »\"\r\n"),
      (["haut\nbas", "a\rb"], "\"haut\nbas\",\"a\rb\"\r\n"), ([" bord ", "b d"], "\" bord \",b d\r\n"),
      (["e\u{301}te\u{301}", "漢字"], "e\u{301}te\u{301},漢字\r\n"), (["a;b\tc", "'"], "a;b\tc,'\r\n"),
      (["=1+1", "-2", "@moi"], "=1+1,-2,@moi\r\n"),
    ] as [([String], String)])
  func row(fields: [String], written: String) {
    var csv = CSVWriter()
    csv.row(fields)
    #expect(Array(written.utf8) == csv.bytes)
  }

  @Test("a byte order mark is written where it is asked for, once")
  func mark() {
    var csv = CSVWriter(beginsWithMark: true)
    csv.row(["a"])
    csv.row(["b"])
    #expect(
      String(decoding: csv.bytes, as: UTF8.self).unicodeScalars.elementsEqual(
        "\u{FEFF}a\r\nb\r\n".unicodeScalars))
  }
}
