"""soukan: knowledge graphs from Japanese documents."""
