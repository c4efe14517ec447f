// ForumCore
