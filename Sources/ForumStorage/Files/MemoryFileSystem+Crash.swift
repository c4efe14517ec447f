extension MemoryFileSystem {
    /// What becomes, in a crash, of changes that were not synced. The system promises none of these, and each happens.
    public enum CrashStyle: CaseIterable, Hashable, Sendable {
        /// All of them are gone: the power went.
        case lost
        /// All of them are there: only the program died.
        case kept
        /// Names are there, of added content the first half.
        case halved
        /// Names are there, the length is there, but added content reads as zeros, as on ext4 and XFS.
        case zeroed
    }

    /// What is found on the disk after a crash at this moment: nothing open, nothing locked, all synced.
    public func afterCrash(_ style: CrashStyle) -> MemoryFileSystem {
        let after = MemoryFileSystem()
        var copies: [UInt64: Node] = [:]
        let surviving = style == .lost ? durableNames : names
        for (path, node) in surviving where isReachable(path, in: surviving) {
            let copy = copies[node.inode] ?? Node(inode: node.inode, kind: node.kind, mode: node.mode)
            copies[node.inode] = copy
            copy.content = node.content(after: style)
            copy.durable = copy.content
            copy.modified = node.modified
            after.names[path] = copy
            after.durableNames[path] = copy
        }
        after.continueNumbers(of: self)
        return after
    }

    /// A name is lost with the folder that holds it.
    private func isReachable(_ path: String, in names: [String: Node]) -> Bool {
        var folder = PathText.folder(of: path)
        while folder != "/", folder != "." {
            guard names[folder] != nil else { return false }
            folder = PathText.folder(of: folder)
        }
        return true
    }
}

extension MemoryFileSystem.Node {
    fileprivate func content(after style: MemoryFileSystem.CrashStyle) -> [UInt8] {
        let grown = content.count - durable.count
        switch style {
        case .lost: return durable
        case .kept: return content
        case .halved: return grown > 0 ? Array(content.prefix(durable.count + grown / 2)) : durable
        case .zeroed: return grown > 0 ? content.prefix(durable.count) + [UInt8](repeating: 0, count: grown) : content
        }
    }
}
