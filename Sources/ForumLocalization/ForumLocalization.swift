// ForumLocalization
