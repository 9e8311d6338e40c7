import CLineEdit
import Foundation

/// What keys do beyond what libedit does by itself.
extension LineEditor {
  private struct Binding {
    let keys: [String]
    let function: String
    /// Holds whatever `~/.editrc` says.
    var isFixed = false
  }

  /// Sequences of the terminals there are (xterm, rxvt, screen, the Linux console), beside those that terminfo
  /// has for this one.
  private static let bindings = [
    Binding(keys: ["^C"], function: "kiosque-drop-line", isFixed: true),
    Binding(keys: ["^I"], function: "kiosque-complete", isFixed: true),
    Binding(keys: ["\\e[200~"], function: "kiosque-paste", isFixed: true),
    Binding(keys: ["^P", "\\e[A", "\\eOA"], function: "kiosque-older-line"),
    Binding(keys: ["^N", "\\e[B", "\\eOB"], function: "kiosque-newer-line"),
    Binding(keys: ["^R"], function: "em-inc-search-prev"),
    Binding(keys: ["\\e[C", "\\eOC"], function: "ed-next-char"),
    Binding(keys: ["\\e[D", "\\eOD"], function: "ed-prev-char"),
    Binding(keys: ["\\e[H", "\\eOH", "\\e[1~", "\\e[7~"], function: "ed-move-to-beg"),
    Binding(keys: ["\\e[F", "\\eOF", "\\e[4~", "\\e[8~"], function: "ed-move-to-end"),
    Binding(keys: ["\\e[3~"], function: "ed-delete-next-char"),
    Binding(keys: ["\\e[1;5C", "\\e[1;3C", "\\e[5C", "\\eOc"], function: "em-next-word"),
    Binding(keys: ["\\e[1;5D", "\\e[1;3D", "\\e[5D", "\\eOd"], function: "ed-prev-word"),
  ]

  func bindKeys() {
    kiosque_el_use_emacs_keys(editor)
    kiosque_el_add_function(editor, "kiosque-drop-line") { editor, _ in
      LineEditor.owner(of: editor).dropLine()
    }
    kiosque_el_add_function(editor, "kiosque-complete") { editor, _ in
      LineEditor.owner(of: editor).completeLine()
    }
    kiosque_el_add_function(editor, "kiosque-paste") { editor, _ in LineEditor.owner(of: editor).paste() }
    kiosque_el_add_function(editor, "kiosque-older-line") { editor, _ in
      LineEditor.owner(of: editor).walk { $0.older(in: $1) }
    }
    kiosque_el_add_function(editor, "kiosque-newer-line") { editor, _ in
      LineEditor.owner(of: editor).walk { $0.newer(in: $1) }
    }
    for binding in Self.bindings { bind(binding) }
    el_source(editor, nil)
    for binding in Self.bindings where binding.isFixed { bind(binding) }
  }

  private func bind(_ binding: Binding) {
    for keys in binding.keys {
      kiosque_el_bind(editor, keys, binding.function)
      if kiosque_el_uses_vi_keys(editor) != 0, keys.hasPrefix("^") {
        kiosque_el_bind_command(editor, keys, binding.function)
      }
    }
  }

  // MARK: - Functions

  /// Ends the line without it; what is beneath the cursor's row stays as it is.
  private func dropLine() -> UInt8 {
    ending = .interrupted
    return moveToEnd()
  }

  private func completeLine() -> UInt8 {
    let line = line
    guard let edit = complete?(line.text, line.before.utf8.count), let edited = edit.applied(to: line.text)
    else { return UInt8(CC_REFRESH_BEEP) }
    replace(with: edited)
    guard let listing = edit.listing else { return UInt8(CC_REFRESH) }
    let cursor = el_cursor(editor, 0)
    _ = moveToEnd()
    pendingListing = (listing, cursor - el_cursor(editor, 0))
    return UInt8(CC_REFRESH)
  }

  /// libedit tells no function where the end of the line is on the screen: the cursor goes there, and what is to
  /// be written follows once it is drawn, before the next key is read.
  private func moveToEnd() -> UInt8 {
    el_cursor(editor, Int32.max / 2)
    return UInt8(CC_REFRESH)
  }

  private func walk(_ step: (inout HistoryWalk, [String]) -> String?) -> UInt8 {
    let line = line
    // Another key was pressed meanwhile: a new walk, from what stands there.
    var walk =
      walk.flatMap { $0.text(in: history.entries) == line.text ? $0 : nil } ?? HistoryWalk(from: line)
    guard let text = step(&walk, history.entries) else { return UInt8(CC_REFRESH_BEEP) }
    self.walk = walk
    replace(with: EditedLine(text: text, before: text))
    return UInt8(CC_REFRESH)
  }

  /// Takes what the terminal sends between its marks of a paste
  /// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode).
  private func paste() -> UInt8 {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    while !scalars.suffix(end.count).elementsEqual(end) {
      var character = wchar_t()
      guard el_wgetc(editor, &character) == 1, let scalar = Unicode.Scalar(UInt32(bitPattern: character))
      else { return UInt8(CC_REFRESH) }
      // Terminals paste no control characters: this one was typed where the end mark never comes.
      if scalar == "\u{3}" { return dropLine() }
      scalars.append(scalar)
    }
    let text = PastedText.line(scalars.dropLast(end.count))
    if !text.isEmpty { el_insertstr(editor, text) }
    return UInt8(CC_REFRESH)
  }
}
