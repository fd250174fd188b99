"""What the commands of the office have in common: lists and prints of who signed."""
