import CLineEdit
import Foundation

/// How libedit gets its characters: from here, so that signals are answered between them and not inside of a
/// handler, as libedit would (it sends them on to the whole process group).
extension LineEditor {
  /// Reads the next character: 1 with one, 0 where there is no more.
  func readCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    showListing()
    if ending == .interrupted {
      input.write("^C\n")
      return 0
    }
    if !isPrepared {
      isPrepared = true
      if !input.hasInput { prepare?() }
    }
    while true {
      switch input.next() {
      case .scalar(let scalar):
        character?.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .signal(SIGWINCH):
        clear()
        el_resize(editor)
        kiosque_el_refresh(editor)
      case .signal(SIGINT):
        // From another program: the terminal sends none now.
        character?.pointee = 3
        return 1
      case .signal(let signal):
        kiosque_el_prepare_terminal(editor, 0)
        input.pass(on: signal)
        // It was to stop, and goes on; or whoever started this program has it ignore the signal.
        if signal != SIGTSTP && signal != SIGCONT { return end() }
        kiosque_el_prepare_terminal(editor, 1)
        kiosque_el_refresh(editor)
      case .end:
        return end()
      }
    }
  }

  private func end() -> Int32 {
    ending = .end
    return 0
  }

  private func showListing() {
    guard let listing = pendingListing else { return }
    pendingListing = nil
    input.write("\n" + listing.text + "\n")
    el_cursor(editor, listing.cursorMove)
    kiosque_el_refresh(editor)
  }

  /// Clears what is drawn, whose rows the terminal has broken anew at its width.
  private func clear() {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return }
    let cells = (PromptText.visible(prompt) + line.before).unicodeScalars.reduce(0) {
      $0 + max(0, Int(kiosque_cell_width(wchar_t(bitPattern: $1.value))))
    }
    let rows = cells / Int(size.ws_col)
    input.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }
}
