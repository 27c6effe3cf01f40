"""Links between passages, and what notes name: made, shown on cards, followed."""
