"""El formato que cada entidad pone en formatos/, dibujado de muchas maneras."""
