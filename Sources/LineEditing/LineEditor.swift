import CLineEdit
import Foundation

/// A line of a terminal that is being typed, with history and completion, on libedit (editline(3)).
///
/// Standard input and output must be a terminal. Keys are emacs's, or what `~/.editrc` says (editrc(5)).
/// The terminal is in its own state whenever ``readLine(prompt:)`` does not run. One editor a process:
/// libedit's locale, for one, is the process's.
package final class LineEditor {
  package enum Line: Equatable, Sendable {
    case text(String)
    /// Ctrl-C dropped the line.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  /// Proposes a change when Tab is pressed: of the line and the cursor in it, in UTF-8 bytes.
  package var complete: ((_ line: String, _ utf8Cursor: Int) -> Edit?)?
  /// Called once a line, behind its prompt, where nothing has been typed yet: time to make ready what Tab will ask for.
  package var prepare: (() -> Void)?
  package private(set) var history: History

  let editor: OpaquePointer
  private let events: OpaquePointer
  let input: TerminalInput
  var walk: HistoryWalk?
  /// Whether ``prepare`` has had its turn.
  var isPrepared = false
  /// Why no character is given to libedit any more, if it is so.
  var ending: Line?
  /// What is to be shown beneath the line before the next key, and by how much the cursor goes back then.
  var pendingListing: (text: String, cursorMove: Int32)?
  private(set) var prompt = ""
  private(set) var promptBytes = strdup("")

  /// Nil where the terminal cannot be edited on.
  package init?(program: String, history: History) {
    // Before libedit asks which characters are printable. Every UTF-8 locale will do, and this one is part
    // of the C library.
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "") }
    guard let editor = kiosque_el_make(program) else { return nil }
    guard let events = history_init(), let input = TerminalInput() else {
      el_end(editor)
      return nil
    }
    (self.editor, self.events, self.input, self.history) = (editor, events, input, history)
    kiosque_el_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    kiosque_el_set_prompt(
      editor, { LineEditor.owner(of: $0).promptBytes }, CChar(truncatingIfNeeded: PromptText.delimiter.value))
    kiosque_el_set_reader(editor) { editor, character in
      LineEditor.owner(of: editor).readCharacter(character)
    }
    kiosque_history_set_size(events, Int32.max)
    for entry in history.entries { kiosque_history_add(events, entry) }
    kiosque_el_set_history(editor, events)
    bindKeys()
    // Ctrl-C is a character while a line is edited; while a command runs, it loses nothing that was typed.
    for setting in ["intr=", "quit="] { kiosque_el_set_terminal(editor, "-d", setting) }
    kiosque_el_set_terminal(editor, "-x", "+noflsh")
  }

  deinit {
    el_end(editor)
    history_end(events)
    free(promptBytes)
  }

  static func owner(of editor: OpaquePointer?) -> LineEditor {
    Unmanaged.fromOpaque(kiosque_el_owner(editor)).takeUnretainedValue()
  }

  /// Reads a line; what was typed before it was asked for belongs to it.
  ///
  /// - Parameter prompt: on one line; control sequences that colour it are known (ECMA-48, CSI).
  package func readLine(prompt: String) -> Line {
    self.prompt = prompt
    free(promptBytes)
    promptBytes = strdup(PromptText.delimited(prompt))
    (ending, walk, pendingListing, isPrepared) = (nil, nil, nil, false)
    input.begin()
    var count: Int32 = 0
    let bytes = el_gets(editor, &count)
    input.end()
    if let ending { return ending }
    guard count > 0, let bytes else { return .end }
    var text = String(cString: bytes)
    if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    remember(text)
    return .text(text)
  }

  private func remember(_ text: String) {
    if history.add(text) { kiosque_history_add(events, text) }
  }

  // MARK: - The line

  /// The line as it stands.
  var line: EditedLine {
    guard let info = el_line(editor)?.pointee else { return EditedLine(text: "", before: "") }
    func text(to end: UnsafePointer<CChar>) -> String {
      String(
        decoding: UnsafeRawBufferPointer(start: info.buffer, count: end - info.buffer), as: UTF8.self)
    }
    return EditedLine(text: text(to: info.lastchar), before: text(to: info.cursor))
  }

  /// Puts another line in the place of the one that stands.
  func replace(with line: EditedLine) {
    // An empty one is refused by el_replacestr.
    el_cursor(editor, Int32.max / 2)
    if line.text.isEmpty {
      el_deletestr(editor, el_cursor(editor, 0))
    } else {
      el_replacestr(editor, line.text)
    }
    el_cursor(editor, Int32(clamping: line.scalarCursor) - el_cursor(editor, 0))
  }
}
