import Foundation
import Testing

struct TagTests {
  private func mentions(_ json: [String: Any]) -> [[String: Any]] {
    json["mentions"] as? [[String: Any]] ?? []
  }

  @Test("a text gives JSON with each mention's range in code points, from a file or standard input")
  func text() throws {
    let sandbox = try Sandbox()
    let text = "𝒳 : Emmanuel Macron s’est rendu à Paris, en France. À Paris, il pleut."
    try sandbox.write(text, to: "texte.txt")
    let outcome = try sandbox.run("tag", "texte.txt")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.json["format"] as? String == "kiosque-tag-1")
    #expect(outcome.json["id"] is NSNull)
    let scalars = Array(text.unicodeScalars)
    for mention in mentions(outcome.json) {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[(mention["start"] as? Int ?? 0)..<(mention["end"] as? Int ?? 0)])
      #expect(String(slice) == mention["text"] as? String)
    }
    #expect((outcome.json["actors"] as? [String])?.contains("Emmanuel Macron") == true)
    #expect(outcome.json["cities"] as? [String] == ["Paris"])
    #expect(outcome.json["countries"] as? [String] == ["France"])
    #expect(mentions(outcome.json).count { $0["facet"] as? String == "city" } == 2)
    for arguments in [["tag"], ["tag", "-"], ["tag", "--json"]] {
      #expect(try sandbox.run(arguments, input: text).output == outcome.output)
    }
  }

  @Test("a line gives a line with its id, and a broken one is named while the rest goes on")
  func lines() throws {
    let lines = [
      #"{"id":"a","text":"Emmanuel Macron à Paris"}"#, #"{"id":7,"title":"À Paris","text":"rien."}"#, "",
      "pas de JSON", #"{"id":true,"text":"x"}"#, #"{"id":3}"#, #"{"text":3}"#, #"{"text":"Paris"}"#,
    ]
    let outcome = try Sandbox().run(["tag", "--jsonl"], input: lines.joined(separator: "\r\n"))
    #expect(outcome.status == 2)
    #expect(outcome.jsonLines.count == 3)
    #expect(outcome.jsonLines[0]["id"] as? String == "a")
    #expect(outcome.jsonLines[1]["id"] as? Int == 7)
    // Ranges refer to the text: what only the title says is listed without one.
    #expect(mentions(outcome.jsonLines[1]).isEmpty)
    #expect(outcome.jsonLines[1]["cities"] as? [String] == ["Paris"])
    #expect(outcome.jsonLines[2]["id"] is NSNull)
    #expect(
      outcome.messages == """
        kiosque: line 4: no JSON object: a line reads {"text":"…"}
        kiosque: line 5: “id” is neither a string nor a number
        kiosque: line 6: no text: a record needs the field “text”
        kiosque: line 7: “text” is no string

        """)
  }

  @Test(
    "odd texts give a line each",
    arguments: [
      "", " \n", String(repeating: "A", count: 100_000), String(repeating: "🙂👨‍👩‍👧", count: 500), "في سوريا، حلب",
      "PARIS, LYON ET MARSEILLE EN GRÈVE, DIT MACRON", "\u{0}\u{1F}a\u{FFFD}\u{202E}", "l’’’«»\u{301}",
      "\"Paris\" -- \"", "-", "\"",
    ])
  func oddTexts(text: String) throws {
    let outcome = try Sandbox().run(["tag"], input: text)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.jsonLines.count == 1)
    #expect(outcome.json["actors"] is [String])
  }

  @Test("what cannot be read is an error", arguments: ["absent.txt", "."])
  func unreadable(file: String) throws {
    let outcome = try Sandbox().run("tag", file)
    #expect(outcome.status == 2)
    #expect(outcome.messages.hasPrefix("kiosque: \(file) cannot be read: "))
  }
}
