"""Un entregable por archivo o carpeta; `entregables` los escribe todos en su orden."""
