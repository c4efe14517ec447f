// ForumStorage
