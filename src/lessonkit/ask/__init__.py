"""What a learner types."""
