extension String {
  /// The text without a terminal's control sequences, each of which must be whole.
  ///
  /// By scalars, since a mark behind a sequence makes one character with the sequence's end.
  var withoutSequences: String {
    replacing(/\u{1B}\[[0-9;]*m/.matchingSemantics(.unicodeScalar), with: "")
      .replacing(/\u{1B}\]8;;[!-~]*?\u{1B}\\/.matchingSemantics(.unicodeScalar), with: "")
  }
}
