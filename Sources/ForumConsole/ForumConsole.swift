// ForumConsole
