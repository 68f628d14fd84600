"""Faltas del plan mismo."""
