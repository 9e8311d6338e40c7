import Foundation

/// A file or a stream, read once from its beginning in chunks of bounded size.
///
/// A byte order mark is taken off; UTF-16 that has one is handed on as UTF-8.
final class ByteSource {
  /// How many bytes were read so far.
  private(set) var bytesRead = 0

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let buffer: UnsafeMutableRawBufferPointer
  /// How much of `buffer` holds the first chunk, read ahead to see what it is; nil before.
  private var firstChunkLength: Int?

  /// Opens the file at `path`.
  init(path: String, chunkInBytes: Int) throws(ImportIssue.Reason) {
    buffer = .allocate(byteCount: chunkInBytes, alignment: 16)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    ownsDescriptor = true
    guard descriptor >= 0 else {
      throw .unreadable(String(cString: strerror(errno)))
    }
  }

  /// Reads a descriptor that somebody else owns and closes.
  init(descriptor: Int32, chunkInBytes: Int) {
    buffer = .allocate(byteCount: chunkInBytes, alignment: 16)
    self.descriptor = descriptor
    ownsDescriptor = false
  }

  deinit {
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    buffer.deallocate()
  }

  /// The first bytes, up to a chunk's length, without consuming them; empty where there are none.
  func beginning() throws(ImportIssue.Reason) -> UnsafeRawBufferPointer {
    let length: Int
    if let known = firstChunkLength {
      length = known
    } else {
      length = try fill()
      firstChunkLength = length
    }
    return UnsafeRawBufferPointer(rebasing: buffer[..<length])
  }

  /// Hands every chunk to `body`, in order; the bytes are valid during the call.
  func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var chunk = try beginning()
    var transcoder: UTF16Transcoder?
    if let mark = ByteOrderMark(of: chunk.prefix(3)) {
      if mark != .utf8 { transcoder = UTF16Transcoder(isBigEndian: mark == .utf16BigEndian) }
      chunk = UnsafeRawBufferPointer(rebasing: chunk[mark.byteCount...])
    }
    while true {
      if transcoder != nil {
        let utf8 = transcoder?.transcode(chunk) ?? []
        try utf8.withUnsafeBytes(body)
      } else {
        try body(chunk)
      }
      let length = try fill()
      if length == 0 { break }
      chunk = UnsafeRawBufferPointer(rebasing: buffer[..<length])
    }
    if let rest = transcoder?.finish(), !rest.isEmpty { try rest.withUnsafeBytes(body) }
  }

  /// Everything at once, as it is; more than `factor` times the limit is not read.
  func wholeContent(limitInBytes: Int, factor: Int) throws(ImportIssue.Reason) -> [UInt8] {
    var content = Array(try beginning())
    while true {
      if content.count > factor * limitInBytes { throw .tooLong(limitInBytes: limitInBytes) }
      let length = try fill()
      if length == 0 { return content }
      content.append(contentsOf: buffer[..<length])
    }
  }

  /// Fills the buffer as far as the source has bytes; 0 at its end.
  private func fill() throws(ImportIssue.Reason) -> Int {
    var length = 0
    while length < buffer.count {
      let count = read(descriptor, buffer.baseAddress.map { $0 + length }, buffer.count - length)
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(String(cString: strerror(errno)))
      }
      if count == 0 { break }
      length += count
    }
    bytesRead += length
    return length
  }
}
