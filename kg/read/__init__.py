"""Files in, documents with their blocks and clippings out. Does not analyse language."""

from kg.read.blocks import split_blocks
from kg.read.drafts import Skipped
from kg.read.inputs import MAX_BYTES, count_documents, read_inputs, read_text

__all__ = ["MAX_BYTES", "Skipped", "count_documents", "read_inputs", "read_text", "split_blocks"]
