import CMalloc
import FoundationEssentials
import Glibc

/// Where it was measured, and its clocks.
enum Machine {
  /// How many processors are online.
  static var processors: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// What the processor calls itself.
  static var model: String {
    guard let data = try? Data(contentsOf: URL(filePath: "/proc/cpuinfo")) else { return "unknown" }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingPrefix(" ") }.map(String.init) ?? "unknown"
  }

  /// The processor time of this process in seconds: what else the machine does counts as little as can be.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The greatest resident memory of this process so far, in MB (10⁶ bytes).
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }

  /// The memory of this process that is in use, in MB (10⁶ bytes), whatever was in use before: what a part keeps is a
  /// difference of two of these.
  static var memoryInUse: Double {
    let heap = mallinfo2()
    return Double(heap.uordblks + heap.hblkhd) / 1e6
  }

  /// How long `body` takes, in milliseconds.
  static func milliseconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
  }
}

extension [Double] {
  /// The value below which this share of the values lies, in percent; 0 for none.
  func percentile(_ share: Int) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[Swift.min(sorted.count * share / 100, sorted.count - 1)]
  }

  /// The middle one.
  var median: Double { percentile(50) }
}
