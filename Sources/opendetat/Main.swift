import ArgumentParser
import Crypto

@main struct Main: ParsableCommand {
    func run() { print(SHA256.hash(data: [1])) }
}
