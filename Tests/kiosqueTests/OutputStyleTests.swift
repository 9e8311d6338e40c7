import Corpus
import Terminal
import Testing

@testable import kiosque

struct OutputStyleTests {
  @Test(
    "the background is the one that is named, else the terminal's, else unknown",
    arguments: [
      ([:], Palette.either), (["KIOSQUE_BACKGROUND": "light"], .light),
      (["KIOSQUE_BACKGROUND": "Dark", "COLORFGBG": "0;15"], .dark),
      (["KIOSQUE_BACKGROUND": "green", "COLORFGBG": "0;15"], .light), (["COLORFGBG": "15;0"], .dark),
      (["COLORFGBG": "0;default;15"], .light), (["COLORFGBG": "12;8"], .dark), (["COLORFGBG": "0;7"], .light),
      (["COLORFGBG": "15;default"], .either), (["COLORFGBG": "1;99"], .either), (["COLORFGBG": ";"], .either),
    ])
  func palette(variables: [String: String], palette: Palette) {
    #expect(TerminalProbe.palette { variables[$0] } == palette)
  }

  @Test(
    "links are shown where the terminal is known to follow them",
    arguments: [
      ([:], false), (["TERM": "xterm-256color"], false), (["TERM_PROGRAM": "iTerm.app"], true),
      (["TERM_PROGRAM": "WezTerm"], true), (["TERM_PROGRAM": "vscode"], true),
      (["TERM_PROGRAM": "Apple_Terminal"], false), (["VTE_VERSION": "7006"], true),
      (["VTE_VERSION": "5000"], true), (["VTE_VERSION": "4602"], false), (["VTE_VERSION": "x"], false),
      (["KITTY_WINDOW_ID": "1"], true), (["KONSOLE_VERSION": "221203"], true), (["WT_SESSION": "a-b"], true),
      (["TERM": "foot"], true), (["TERM": "alacritty"], true),
      (["TERM": "tmux-256color", "VTE_VERSION": "7006"], false),
      (["TERM": "screen", "KITTY_WINDOW_ID": "1"], false),
      (["TMUX": "/tmp/t,1,0", "WT_SESSION": "a"], false),
      (["STY": "1.pts", "TERM": "foot"], false),
    ])
  func links(variables: [String: String], areFollowed: Bool) {
    #expect(TerminalProbe.followsLinks { variables[$0] } == areFollowed)
  }

  @Test(
    "colours, width and links follow from what the output is and what is asked for",
    arguments: [
      (OutputOptions.Color.auto, 80, [:], OutputStyle(width: 80, palette: .either)),
      (.auto, nil, ["COLUMNS": "40"], .plain), (.auto, 80, ["NO_COLOR": "1"], OutputStyle(width: 80)),
      (.auto, 80, ["TERM": "dumb"], OutputStyle(width: 80)),
      (.never, 80, ["TERM": "foot"], OutputStyle(width: 80)),
      (.auto, 80, ["TERM": "foot"], OutputStyle(width: 80, palette: .either, showsLinks: true)),
      (.always, nil, ["TERM": "foot"], OutputStyle(width: nil, palette: .either)),
      (.always, nil, ["COLUMNS": "40"], OutputStyle(width: 40, palette: .either)),
      (.always, nil, ["COLUMNS": "3"], OutputStyle(width: 20, palette: .either)),
      (.always, nil, ["COLUMNS": "wide"], OutputStyle(width: nil, palette: .either)),
      (.always, 80, ["NO_COLOR": "1", "COLORFGBG": "0;15"], OutputStyle(width: 80, palette: .light)),
    ] as [(OutputOptions.Color, Int?, [String: String], OutputStyle)])
  func style(color: OutputOptions.Color, terminalWidth: Int?, variables: [String: String], style: OutputStyle)
  {
    #expect(
      OutputOptions.style(color, terminalWidth: terminalWidth, { variables[$0] }, language: .english) == style
    )
  }
}
