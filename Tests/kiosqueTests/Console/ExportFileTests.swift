import Foundation
import Testing

@testable import kiosque

struct ExportFileTests {
  private let sandbox: Sandbox
  private let path: String

  init() throws {
    sandbox = try Sandbox()
    path = sandbox.path + "/sortie.csv"
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.path).filter { $0.hasPrefix("sortie") }
      .sorted()
  }

  private func write(_ text: String, replaces: Bool, keeps: Bool) throws {
    let file = try ExportFile(path: path, replaces: replaces)
    try file.output.write(text)
    try file.output.flush()
    if keeps { try file.keep() } else { file.drop() }
  }

  @Test("a file that gives way holds what it held until the new one is whole")
  func replaced() throws {
    try sandbox.write("ancien", to: "sortie.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try write("à moitié", replaces: true, keeps: false)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
    try write("nouveau", replaces: true, keeps: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "nouveau")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try names() == ["sortie.csv"])
  }

  @Test("of a file that was not there nothing stays where it is not whole", arguments: [false, true])
  func new(replaces: Bool) throws {
    try write("à moitié", replaces: replaces, keeps: false)
    #expect(try names() == [])
    try write("nouveau", replaces: replaces, keeps: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "nouveau")
  }

  @Test("a link stays one, and what is no file is written to")
  func otherThings() throws {
    try sandbox.write("ancien", to: "sortie.txt")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "sortie.txt")
    try write("nouveau", replaces: true, keeps: true)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "sortie.txt")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "nouveau")
    let device = try ExportFile(path: "/dev/null", replaces: true)
    try device.output.write("rien")
    try device.keep()
    #expect(throws: ExportFile.OpenError.self) { try ExportFile(path: "/dev/null", replaces: false) }
    #expect(throws: ExportFile.OpenError.self) { try ExportFile(path: sandbox.path, replaces: true) }
  }

  @Test("a file that hits cannot be written to is named")
  func unwritable() throws {
    let outcome = try NamedSandbox.make().run(
      [], input: "Macron\n.export! csv /dev/full\n.export csv \"sans fin.csv\n")
    #expect(
      outcome.messages == """
         /dev/full cannot be written: No space left on device
         this is written .export FORMAT FILE: .help export tells more

        """)
  }
}
