"""What is printed: the poster, the petition as it is handed in, lists, and receipts."""
