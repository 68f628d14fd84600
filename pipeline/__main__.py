"""`python -m pipeline` es lo mismo que `rendicion`."""

from pipeline.cli import principal

if __name__ == "__main__":
    principal()
