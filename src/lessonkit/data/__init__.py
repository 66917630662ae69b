"""Tables by name, checked against the data package."""
