import ForumStorage
import Testing

@Suite struct TypedPathTests {
    @Test(arguments: [
        ("forum.json", "forum.json"),
        ("  /media/usb/forum.json \n", "/media/usb/forum.json"),
        ("~/forums/a.json", "/home/zoe/forums/a.json"),
        ("~", "/home/zoe"),
        ("~zoe/a.json", "~zoe/a.json"),
        ("'/media/clé verte/a.json'", "/media/clé verte/a.json"),
        ("\"~/a.json\"", "/home/zoe/a.json"),
        ("/media/clé\\ verte/a\\\\b.json", "/media/clé verte/a\\b.json"),
        ("file:///media/cl%C3%A9%20verte/100%.json", "/media/clé verte/100%.json"),
        ("'", "'"),
        ("", ""),
    ])
    func isReadAsItIsMeant(_ typed: String, _ path: String) {
        #expect(TypedPath.read(typed, home: "/home/zoe") == path)
    }

    @Test func ownFolderIsShownAsATilde() {
        #expect(TypedPath.shown("/home/zoe/a.json", home: "/home/zoe") == "~/a.json")
        #expect(TypedPath.shown("/home/zoet/a.json", home: "/home/zoe") == "/home/zoet/a.json")
        #expect(TypedPath.shown("/a.json", home: nil) == "/a.json")
        #expect(TypedPath.read("~/a.json", home: nil) == "~/a.json")
    }
}
