import ForumConsole
import ForumCore
import ForumLocalization
import ForumStorage
import Glibc

/// The clocks, the time zone and the random source of this computer: what the core takes as inputs.
struct SystemInputs {
    let zone: TimeZoneRules
    private let boot: String

    init() {
        boot = Self.bootName()
        tzset()
        zone = Self.rules(at: Int(time(nil))) { moment in
            var seconds = time_t(moment)
            var fields = tm()
            return localtime_r(&seconds, &fields) == nil ? 0 : fields.tm_gmtoff
        }
    }

    /// The offsets of a system's time zone over all that a session may hold: an evening of years ago has the summer and winter of its own year.
    /// Nobody held a forum with this program before 2000.
    static func rules(at now: Int, offset: (Int) -> Int) -> TimeZoneRules {
        TimeZoneRules(over: beginning...max(now, beginning) + 3_653 * 86_400, offset: offset)
    }

    /// 1 January 2000.
    private static let beginning = 946_684_800

    /// The wall clock, and the clock that counts since the computer started, also while it sleeps.
    func reading() -> ClockReading {
        ClockReading(
            wall: Timestamp(milliseconds: Self.milliseconds(CLOCK_REALTIME)),
            steady: ClockReading.Steady(boot: boot, milliseconds: Self.milliseconds(CLOCK_BOOTTIME)))
    }

    /// The day it is here.
    var today: CivilDate {
        CivilDate(daysSince1970: Timestamp(milliseconds: Self.milliseconds(CLOCK_REALTIME)).local(in: zone).day.daysSince1970)
    }

    /// Sixty-four random bits as thirteen characters of Crockford's base 32, in lower case.
    static func freshID() -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        var bits = UInt64.random(in: .min ... .max)
        var letters: [UInt8] = []
        for _ in 0..<13 {
            letters.append(alphabet[Int(bits & 31)])
            bits >>= 5
        }
        return String(decoding: letters, as: UTF8.self)
    }

    var live: LiveInputs { LiveInputs(reading: reading, freshID: Self.freshID) }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var now = timespec()
        clock_gettime(clock, &now)
        return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
    }

    /// Names this start of the computer by the first digits of the kernel's random identifier of it.
    private static func bootName() -> String {
        let file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "unknown" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
