import SourceText
import Synchronization

/// The calendar of a library: the shipped years and those that the user adds, read when a deadline first asks for it.
final class CalendarShelf: Sendable {
  private let added: [SourceText]
  private let read = Mutex<HolidayCalendar?>(nil)

  /// A calendar of the shipped years and those in `sources`, which replace shipped ones.
  init(adding sources: [SourceText] = []) { added = sources }

  /// The calendar.
  var calendar: HolidayCalendar {
    read.withLock { read in
      if let read { return read }
      var calendar = HolidayCalendar()
      if let bytes = EmbeddedFiles.bytes(of: EmbeddedFiles.holidays) { calendar.add(SourceText(decoding: bytes)) }
      for source in added { calendar.add(source) }
      read = calendar
      return calendar
    }
  }
}
