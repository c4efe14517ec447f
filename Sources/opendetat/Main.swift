import Glibc

@main enum Main {
    static func main() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is given: nothing opened later can stand where output goes.
            guard open("/dev/null", O_RDWR) == descriptor else { exit(CommandFailure.ExitStatus.failed.rawValue) }
        }
        let program = Program(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: CommandContext.processEnvironment, output: CommandOutput())
        exit(program.run().rawValue)
    }
}
