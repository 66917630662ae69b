"""From the source of lessons to what is handed out."""
