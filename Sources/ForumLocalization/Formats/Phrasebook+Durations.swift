extension Phrasebook {
    /// "12 min", "1 h 05", "2 h"; a negative duration carries its sign.
    public func duration(minutes: Int) -> String {
        let sign = minutes < 0 ? Typography.minus : ""
        let hours = Int(minutes.magnitude / 60)
        let rest = Int(minutes.magnitude % 60)
        let space = Typography.narrowSpace
        if hours == 0 { return "\(sign)\(rest)\(space)min" }
        return rest == 0 ? "\(sign)\(hours)\(space)h" : "\(sign)\(hours)\(space)h\(space)\(rest.padded(2))"
    }

    /// A running clock of constant shape: "12:05", "1:02:05", "−0:45".
    public func stopwatch(seconds: Int) -> String {
        let sign = seconds < 0 ? Typography.minus : ""
        let all = Int(seconds.magnitude)
        let hours = all / 3_600
        let minutes = all / 60 % 60
        let tail = (all % 60).padded(2)
        return hours == 0 ? "\(sign)\(minutes):\(tail)" : "\(sign)\(hours):\(minutes.padded(2)):\(tail)"
    }

    /// How long ago something was: "à l’instant", "il y a 12 min".
    public func ago(seconds: Int) -> String {
        seconds < 60 ? self(.dates(.justNow)) : self(.dates(.ago), ["time": duration(minutes: seconds / 60)])
    }
}
