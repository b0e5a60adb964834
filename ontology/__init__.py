"""The vocabulary: OWL, SHACL shapes, queries, and the names code uses for them."""
