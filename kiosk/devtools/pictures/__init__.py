"""Pictures of every screen in every state, and what a machine sees wrong with them."""
