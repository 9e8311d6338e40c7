import TestSupport
import Testing

@testable import Archive

@Suite struct SegmentStructureTests {
  @Test(
    arguments: [
      (0, [0]), (1, [1]), (127, [127]), (128, [0x81, 0]), (16_383, [0xFF, 0x7F]), (16_384, [0x81, 0x80, 0]),
      (1 << 56 - 1, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
      (1 << 56, [0x80, 0xC0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0]),
      (.max, [UInt8](repeating: 0xFF, count: 9)),
    ] as [(UInt64, [UInt8])])
  func varintsAreSQLites(value: UInt64, expected: [UInt8]) {
    var bytes: [UInt8] = []
    Varint.append(value, to: &bytes)
    #expect(bytes == expected)
    #expect(Varint.length(value) == bytes.count)
    bytes.withUnsafeBufferPointer {
      var offset = 0
      #expect(Varint.read($0, at: &offset) == value)
      #expect(offset == expected.count)
      offset = 0
      #expect(Varint.read(UnsafeBufferPointer(rebasing: $0.dropLast()), at: &offset) == nil)
    }
  }

  @Test func recordsAreReadBack() throws {
    let bytes: [UInt8] = [0, 0, 0, 7, 2, 3, 0x81, 0, 0, 1, 4, 1, 9, 2, 2, 1, 1, 0x82, 3, 2, 1, 5]
    let structure = try #require(SegmentStructure(bytes))
    #expect(structure.writeCounter == 128)
    #expect(structure.levels.map(\.merging) == [0, 2])
    #expect(structure.levels[1].segments.map(\.lastLeaf) == [259, 5])
    #expect(structure.freeID == 3)
    #expect(structure.encoded == bytes)
  }

  @Test(arguments: 0..<22)
  func aRecordThatEndsEarlyIsRefused(count: Int) {
    let bytes: [UInt8] = [0, 0, 0, 7, 2, 3, 0x81, 0, 0, 1, 4, 1, 9, 2, 2, 1, 1, 0x82, 3, 2, 1, 5]
    #expect(SegmentStructure(Array(bytes[..<count])) == nil)
  }

  @Test func aRecordOfTheSecondVersionIsRefused() {
    #expect(SegmentStructure([0, 0, 0, 0, 0xFF, 0, 0, 1, 0, 0, 0, 0]) == nil)
  }

  @Test func totalsOfAnEmptyIndexAreZero() {
    #expect(IndexTotals([], columnCount: 2)?.tokens == [0, 0])
    #expect(IndexTotals([3, 1], columnCount: 2) == nil)
    #expect(IndexTotals([3, 1, 0x81, 0], columnCount: 2)?.tokens == [1, 128])
  }
}
