import Corpus
import Testing

@testable import kiosque

struct UsageTests {
  @Test(
    "wrong use says what is wrong and how it is to be, in both languages",
    arguments: [
      (
        ["import", "a", "--jbs", "2"], "kiosque import has no option --jbs: did you mean --jobs?",
        "kiosque import n’a pas d’option --jbs : vouliez-vous dire --jobs ?"
      ),
      (
        ["stats", "--xyz"], "kiosque stats has no option --xyz: kiosque stats --help lists them",
        "kiosque stats n’a pas d’option --xyz : kiosque stats --help les énumère"
      ),
      (
        ["search", "mot", "--offset"], "--offset takes a value: --offset <n>",
        "--offset attend une valeur : --offset <n>"
      ),
      (
        ["--hlp"], "kiosque has no option --hlp: did you mean --help?",
        "kiosque n’a pas d’option --hlp : vouliez-vous dire --help ?"
      ),
      (
        ["-x"], "kiosque has no option -x: kiosque --help lists them",
        "kiosque n’a pas d’option -x : kiosque --help les énumère"
      ),
      // Taken by every command, though the help of those that show no article names it not.
      (
        ["--color", "blue", "stats"], "--color does not take “blue”: give auto, always or never",
        "--color n’admet pas « blue » : donnez auto, always ou never"
      ),
      (
        ["timeline", "--by", "mois"], "--by does not take “mois”: give day, month or year",
        "--by n’admet pas « mois » : donnez day, month ou year"
      ),
      (
        ["search", "mot", "--limit=x"], "--limit takes a whole number, not “x”",
        "--limit attend un nombre entier, non « x »"
      ),
      (
        ["search", "mot", "--from", "hier"],
        "--from takes a date such as 2024, 2024-12 or 2024-12-07, not “hier”",
        "--from attend une date telle que 2024, 2024-12 ou 2024-12-07, non « hier »"
      ),
      (["import", "--json=1", "a"], "--json takes no value", "--json n’attend pas de valeur"),
      (
        ["show"], "<id> is missing: kiosque show [options] <id>",
        "<id> manque : kiosque show [options] <id>"
      ),
      (
        ["facets", "mot"],
        "--by <value> is missing, one of actor, city, country, source, author, year: kiosque facets --by <value> [options] [<query> …]",
        "--by <valeur> manque, parmi actor, city, country, source, author, year : kiosque facets --by <valeur> [options] [<requête> …]"
      ),
      (
        ["show", "a", "b"], "“b” is one argument too many: kiosque show [options] <id>",
        "« b » est de trop : kiosque show [options] <id>"
      ),
      (
        ["completions", "csh"], "<shell> is not “csh”: give bash, zsh or fish",
        "<shell> n’est pas « csh » : donnez bash, zsh ou fish"
      ),
    ])
  func messages(arguments: [String], english: String, french: String) throws {
    let sandbox = try Sandbox()
    for (language, message) in [(Language.english, english), (.french, french)] {
      let outcome = try sandbox.run(arguments, environment: ["LANG": language.rawValue])
      #expect(outcome.status == 2)
      #expect(outcome.messages == "kiosque: \(message)\n")
      #expect(outcome.output.isEmpty)
    }
  }
}
