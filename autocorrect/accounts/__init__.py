"""Users, roles, tiers and API tokens."""
