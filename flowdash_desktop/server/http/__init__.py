"""What all routes share: errors, bodies, answers, and who may ask."""
