import Glibc

@main enum Main {
    static func main() {
        let program = Program(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: CommandContext.processEnvironment, output: CommandOutput())
        exit(program.run().rawValue)
    }
}
