import ArgumentParser
import CTerminal
import Crypto

@main struct Main: ParsableCommand {
    func run() { print(ct_version(), SHA256.hash(data: [1])) }
}
