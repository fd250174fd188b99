"""The hub's page for the office: counts and tablets, no signer's name; no script, no build."""
