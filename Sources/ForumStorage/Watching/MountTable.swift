import Glibc

/// What kind of file system a path is on, from the kernel's table (`proc_pid_mountinfo(5)`).
enum MountTable {
    /// Kinds in which other computers, or programs behind FUSE, change files without this kernel knowing.
    private static let remote: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "vboxsf", "vmhgfs", "virtiofs", "prl_fs", "davfs",
        "ncpfs",
    ]

    /// False when a folder is on a network or FUSE file system. Where that can't be found out, it is taken for local.
    static func isLocal(_ folder: String) -> Bool {
        var found = stat()
        guard stat(folder, &found) == 0 else { return true }
        // As makedev(3) packs them.
        let device = UInt64(found.st_dev)
        let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
        let minor = (device & 0xFF) | (device >> 12 & ~0xFF)
        guard let kind = kind(of: "\(major):\(minor)") else { return true }
        return !remote.contains(kind) && !kind.hasPrefix("fuse")
    }

    private static func kind(of device: String) -> String? {
        guard let table = fopen("/proc/self/mountinfo", "re") else { return nil }
        defer { fclose(table) }
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { free(line) }
        while getline(&line, &room, table) > 0, let line { if let kind = kind(String(cString: line), of: device) { return kind } }
        return nil
    }

    /// The kind that one line of the table gives for `device`: after its third field, and after a lone hyphen.
    static func kind(_ line: String, of device: String) -> String? {
        let fields = line.split(separator: " ")
        guard fields.count > 4, fields[2] == device, let hyphen = fields.firstIndex(of: "-"), hyphen + 1 < fields.count else { return nil }
        return String(fields[hyphen + 1])
    }
}
