"""What leaves the library, one file a format. Pure: records in, text out."""
