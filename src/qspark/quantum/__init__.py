"""What quantum programs have that others lack; standard library only, so that the sandbox can import it too."""
