"""What neurons do, over REST: where each fires, one in a step, and inputs sent forward."""
