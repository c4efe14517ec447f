import Glibc

@main enum Main {
    static func main() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is given: nothing opened later can stand where output goes.
            guard open("/dev/null", O_RDWR) == descriptor else { exit(CommandFailure.ExitStatus.failed.rawValue) }
        }
        // A quota on the length of files is then an error of writing, which is said, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let program = Program(
            arguments: Array(arguments.dropFirst()), environment: CommandContext.processEnvironment, output: CommandOutput())
        exit(program.run().rawValue)
    }

    /// The program's name and what was typed after it. Where a library that was loaded before changed the environment, Swift finds nothing,
    /// but the system knows.
    private static var arguments: [String] {
        guard CommandLine.arguments.isEmpty else { return CommandLine.arguments }
        let file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        // Each argument ends with a zero.
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}
