import Searching
import Terminal
import Testing

struct FacetContrastReportTests {
  private func report(against other: String = "paix") -> FacetContrastReport {
    var contrast = FacetContrast(field: .actor)
    (contrast.total, contrast.articles, contrast.otherTotal, contrast.distinct) = (312, 320, 4100, 9)
    contrast.values = [
      .init(name: "CGT", count: 34, otherCount: 2, keyness: 161.24),
      .init(name: "Organisation des Nations unies", count: 0, otherCount: 1040, keyness: -177.9),
    ]
    return FacetContrastReport(
      query: "grève", against: other, contrast: contrast, milliseconds: 2.14, archiveCount: 11213)
  }

  @Test("counts and shares of both stand in columns")
  func text() {
    #expect(
      report().text(.plain) == """
         312 (320 with reprints) of 11,213 articles · 2.1 ms · against “paix”, 4,100 articles

             G²  hits  share  against  share
         +161.2    34  10.9%        2   0.0%  CGT
         -177.9     0   0.0%    1,040  25.4%  Organisation des Nations unies
         and 7 more: --limit shows them

        """)
    #expect(report(against: "").text(.plain).contains(" · against all, 4,100 articles\n"))
    #expect(
      report().text(OutputStyle(width: 60)).contains(
        "  25.4%  Organisation des\n" + String(repeating: " ", count: 38) + "Nations unies\n"))
  }

  @Test("JSON keeps the fields of a count and adds those of the comparison")
  func json() {
    #expect(
      String(decoding: report().json(), as: UTF8.self)
        == #"{"format":"kiosque-facets-1","query":"grève","by":"actor","total":312,"articles":320,"#
        + #""against":"paix","against_total":4100,"distinct":9,"took_ms":2.14,"facets":{"actor":["#
        + #"{"name":"CGT","count":34,"share":0.108974,"against_count":2,"against_share":0.000488,"g2":161.24},"#
        + #"{"name":"Organisation des Nations unies","count":0,"share":0.0,"against_count":1040,"#
        + #""against_share":0.253659,"g2":-177.9}]}}"#)
  }

  @Test("CSV has a header and a row a value")
  func csv() {
    #expect(
      String(decoding: report().csv(), as: UTF8.self)
        == "actor,count,share,against_count,against_share,g2\r\nCGT,34,0.108974,2,0.000488,161.24\r\n"
        + "Organisation des Nations unies,0,0.0,1040,0.253659,-177.9\r\n")
  }
}
