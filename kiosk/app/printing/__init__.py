"""What is printed: the poster."""
