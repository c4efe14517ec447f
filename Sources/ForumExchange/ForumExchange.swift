// ForumExchange
