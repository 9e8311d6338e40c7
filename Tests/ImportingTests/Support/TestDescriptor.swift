import Foundation

/// A file opened for reading, closed with the value.
final class TestDescriptor {
  let descriptor: Int32

  init?(path: String) {
    descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }
}
