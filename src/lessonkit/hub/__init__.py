"""What an administrator needs to serve the course from a JupyterHub."""
